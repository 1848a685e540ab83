"""The team's report as a workbook: one sheet a table, numbers as numbers, and no text that a spreadsheet would run."""

import re
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kiosk.domain.figures.report import Report, ReportTable

_LONGEST_NAME: Final = 31
_NO_NAME: Final = re.compile(r"[\[\]:*?/\\']")


def make_workbook(report: Report) -> bytes:
    """The workbook as a file; its first sheet says what it is of, as of when, and what has to be known to read it."""
    out = BytesIO()
    asked = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, asked) as book:
        bold = book.add_format({"bold": True})  # pyright: ignore[reportUnknownMemberType]
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})  # pyright: ignore[reportUnknownMemberType]
        names: set[str] = set()
        _first(_sheet(book, _name(report.summary.sheet, names)), report, bold, wrapped)
        for table in report.tables:
            _table(_sheet(book, _name(table.sheet, names)), table, 0, bold, wrapped)
    return out.getvalue()


def _sheet(book: Workbook, name: str) -> Worksheet:
    return book.add_worksheet(name)  # pyright: ignore[reportUnknownMemberType]


def _first(sheet: Worksheet, report: Report, bold: Format, wrapped: Format) -> None:
    lines = [*report.centre, *report.title, report.dated]
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line, bold)
    row = _table(sheet, report.summary, len(lines) + 1, bold, wrapped)
    sheet.write_string(row + 1, 0, report.notes_title, bold)
    for number, note in enumerate(report.notes):
        sheet.merge_range(row + 2 + number, 0, row + 2 + number, 2, "", wrapped)
        sheet.write_string(row + 2 + number, 0, note, wrapped)
        sheet.set_row(row + 2 + number, 15 * (1 + len(note) // 90))


def _table(sheet: Worksheet, table: ReportTable, row: int, bold: Format, wrapped: Format) -> int:
    """Write the table from this row on; the row after it. Every text is written as a text, whatever it begins with."""
    sheet.write_string(row, 0, table.title, bold)
    if table.note:
        row += 1
        sheet.write_string(row, 0, table.note)
    row += 1
    for column, heading in enumerate(table.headings):
        sheet.write_string(row, column, heading, bold)
    sheet.set_column(0, 0, 44, wrapped)
    sheet.set_column(1, len(table.headings), 18, wrapped)
    if any(len(text) > 24 for line in table.rows for text in line.texts):
        sheet.set_column(len(table.headings) - 1, len(table.headings) - 1, 70, wrapped)
    for line in table.rows:
        row += 1
        sheet.write_string(row, 0, line.label)
        for column, (text, number) in enumerate(zip(line.texts, line.numbers, strict=True), 1):
            if number is None:
                sheet.write_string(row, column, text)
            else:
                sheet.write_number(row, column, number)
    return row + 1


def _name(wanted: str, taken: set[str]) -> str:
    """A name that a workbook allows, and has not yet."""
    name = _NO_NAME.sub(" ", wanted)[:_LONGEST_NAME].strip() or "-"
    number = 1
    while name.lower() in taken:
        number += 1
        name = f"{name[: _LONGEST_NAME - 4]} ({number})"
    taken.add(name.lower())
    return name
