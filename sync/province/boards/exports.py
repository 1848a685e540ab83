"""A table as a file: CSV that every spreadsheet opens, and a workbook. No cell of either runs as a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO, StringIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kiosk.domain.local_time import local
from sync.province.boards.table import Board, Column, Row, Table, Told, Value, Waited, named
from sync.province.boards.texts import (
    day_words,
    days_text,
    lost_text,
    moment_words,
    paused_text,
    shut_text,
    span_text,
    unit_of,
)
from sync.province.boards.words import (
    AS_OF,
    BARE,
    CODE,
    LOST_FOR,
    NO_MACHINE_IN,
    NO_MACHINES,
    PARTLY_FOR,
    PAUSED_FOR,
    PLACE,
    SHORT,
    SHUT_FOR,
    SINCE,
    SOME_MACHINES,
    SPAN,
    UNCOUNTED,
    WAITED_FOR,
)
from sync.province.language import Language, Words, said

BOM: Final = "\ufeff"
"""Without it a spreadsheet takes the file for one of the country's old code pages."""

_RUNS: Final = re.compile(r"""^[\s"'\u00a0]*[=+\-@\t\r\n|%＝＋－＠]""")
"""What a spreadsheet would run, also behind quotes and blanks; full-width signs are turned into plain ones by some."""

_LONGEST_NAME: Final = 31


def safe(text: str) -> str:
    """The text so that no spreadsheet runs it: an apostrophe before it where one might."""
    return f"'{text}" if _RUNS.match(text) else text


def csv_of(rows: Iterable[Sequence[str]]) -> bytes:
    """RFC 4180 in UTF-8, as every spreadsheet opens it, without a cell that one would run."""
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([safe(text) for text in row] for row in rows)
    return (BOM + out.getvalue()).encode()


def make_csv(told: Told, table: Table, language: Language) -> bytes:
    """RFC 4180 in UTF-8: a heading, the lines, the line of all together. Numbers are plain: 1234.5.

    Each line ends with as of when it is, how many places have not told all of the time, and how many communes never had
    a machine. Of a time of which there are no figures at all there is the heading alone.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    ends = (said(head, language) for head in (AS_OF, SHORT, BARE))
    writer.writerow([safe(text) for text in (*_heads(table, language), *ends)])
    about = (_plain(told.at, language), told.short, len(told.bare))
    for row in _rows(table):
        cells = (_plain(cell, language) for cell in row.cells)
        writer.writerow([safe(row.key), safe(said(row.label, language)), *cells, *about])
    return (BOM + out.getvalue()).encode()


def make_workbook(board: Board, tables: tuple[Table, ...], language: Language) -> bytes:
    """A workbook with a sheet for each table, numbers as numbers; each sheet says of what it is and as of when."""
    out = BytesIO()
    asked = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, asked) as book:
        book.set_properties(  # pyright: ignore[reportUnknownMemberType]
            {"title": said(board.title, language), "company": "Tận Tay", "created": board.told.at.replace(tzinfo=None)}
        )
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})  # pyright: ignore[reportUnknownMemberType]
        moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"})  # pyright: ignore[reportUnknownMemberType]
        taken: set[str] = set()
        for table in tables:
            sheet = book.add_worksheet(sheet_name(said(table.title, language), taken))  # pyright: ignore[reportUnknownMemberType]
            _fill(sheet, board, table, language, (bold, moment))
    return out.getvalue()


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that a workbook allows, and has not yet."""
    name = re.sub(r"[\[\]:*?/\\']", " ", wanted)[:_LONGEST_NAME].strip() or "-"
    number = 1
    while name.lower() in taken:
        number += 1
        name = f"{name[: _LONGEST_NAME - 5].rstrip()} ({number})"
    taken.add(name.lower())
    return name


def _fill(sheet: Worksheet, board: Board, table: Table, language: Language, formats: tuple[Format, Format]) -> None:
    bold, moment = formats
    at = 0
    for name, text in ((table.title, ""), *_about(board, table)):
        sheet.write_string(at, 0, said(name, language), bold)
        if text:
            sheet.write_string(at, 1, said(text, language) if isinstance(text, Words) else text)
        at += 1
    at += 1
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 1 + len(table.columns), 16)
    for column, text in enumerate(_heads(table, language)):
        sheet.write_string(at, column, text, bold)
    sheet.freeze_panes(at + 1, 2)
    for line, row in enumerate(_rows(table), at + 1):
        sheet.write_string(line, 0, row.key)
        sheet.write_string(line, 1, said(row.label, language))
        for column, cell in enumerate(row.cells, 2):
            _cell(sheet, (line, column), cell, language, moment)


def _cell(sheet: Worksheet, place: tuple[int, int], cell: Value, language: Language, moment: Format) -> None:
    match cell:
        case None:
            pass
        case Words():
            sheet.write_string(*place, said(cell, language))
        case datetime():
            sheet.write_datetime(*place, local(cell).replace(tzinfo=None), moment)
        case int() | float():
            sheet.write_number(*place, cell)


def _about(board: Board, table: Table) -> list[tuple[Words, str | Words]]:
    days = days_text(board.asked.span)
    span = span_text(board.asked)
    about: list[tuple[Words, str | Words]] = [
        (PLACE, board.place),
        (SPAN, Words(f"{span.vi} ({days.vi})", f"{span.en} ({days.en})")),
        (AS_OF, moment_words(board.told.at)),
    ]
    if board.told.blank is not None:
        about.append((Words("", ""), board.told.blank))
    elif board.told.since is not None and board.told.since > board.asked.span.first:
        about.append((Words("", ""), SINCE.filled(day=day_words(board.told.since))))
    about += _short(board.told)
    if board.told.bare and board.told.blank != NO_MACHINES:
        count = len(board.told.bare)
        about.append((Words("", ""), NO_MACHINE_IN.of(count).filled(n=count, of=board.told.communes)))
    if board.told.uncounted:
        about.append((Words("", ""), UNCOUNTED))
    if table.note is not None:
        about.append((Words("", ""), table.note))
    return about


def _short(told: Told) -> list[tuple[Words, str | Words]]:
    """Which places have not told all, and what will never come."""
    found = (
        (WAITED_FOR, [_some(one) for one in told.waited]),
        (PARTLY_FOR, [_some(one) for one in told.partly]),
        (SHUT_FOR, [shut_text(one) for one in told.shut]),
        (PAUSED_FOR, [paused_text(one) for one in told.paused]),
        (LOST_FOR, [lost_text(one) for one in told.lost]),
    )
    return [(head, Words("; ".join(one.vi for one in places), "; ".join(one.en for one in places)))
            for head, places in found if places]  # fmt: skip


def _some(one: Waited) -> Words:
    if one.nothing:
        return named(one.name)
    return Words(*(f"{one.name} ({text.format(n=one.silent, of=one.machines)})" for text in SOME_MACHINES))


def _heads(table: Table, language: Language) -> list[str]:
    return [said(CODE, language), said(table.names, language), *(_head(column, language) for column in table.columns)]


def _head(column: Column, language: Language) -> str:
    unit = unit_of(column, language)
    head = said(column.head, language)
    return f"{head} ({unit})" if unit else head


def _rows(table: Table) -> tuple[Row, ...]:
    return table.rows if table.whole is None else (*table.rows, table.whole)


def _plain(cell: Value, language: Language) -> str | int | float:
    match cell:
        case None:
            return ""
        case Words():
            return safe(said(cell, language))
        case datetime():
            return local(cell).isoformat(timespec="minutes")
        case int() | float():
            return cell
