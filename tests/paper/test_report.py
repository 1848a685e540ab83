"""The team's report read back: every number on paper and in the workbook, as numbers, and nothing that runs."""

from io import BytesIO

import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from kiosk.domain.figures.report import ReportRow
from kiosk.paper.report import make_report
from kiosk.paper.workbook import make_workbook
from tests.paper.made_up_report import REPORT, RUN
from tests.paper.reading import fonts_of


@pytest.fixture(scope="module")
def pages() -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(make_report(REPORT))).pages]


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(BytesIO(make_workbook(REPORT)))


def test_the_paper_begins_and_ends_as_a_report_does(pages: list[str]) -> None:
    first, last = pages[0], pages[-1]

    for words in (*REPORT.centre, REPORT.country, REPORT.motto, REPORT.dated, *REPORT.title, REPORT.addressed):
        assert words in first
    for words in (*REPORT.signature, "Nơi nhận:", "Kiến nghị, đề xuất:"):
        assert words in last


def test_every_number_and_note_stands_on_the_paper(pages: list[str]) -> None:
    text = "\n".join(pages)

    for table in (REPORT.summary, *REPORT.tables):
        assert table.title in text
        for row in table.rows:
            assert row.texts[0] in text
    for note in REPORT.notes:
        assert note in text
    assert "Không tách, vì các nhóm đều quá ít người." in text


def test_a_long_table_has_its_headings_on_each_page(pages: list[str]) -> None:
    long = [page for page in pages if "Dòng thứ 40" in page or "Dòng thứ 60" in page]

    assert len(pages) > 2
    assert all("Số lượng" in page for page in long)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert make_report(REPORT) == make_report(REPORT)


def test_all_letters_are_in_the_file_and_no_colour_is_used() -> None:
    pdf = make_report(REPORT)
    drawn = b"".join(page.get_contents().get_data() for page in PdfReader(BytesIO(pdf)).pages)  # pyright: ignore[reportOptionalMemberAccess]
    colours = {tuple(line.split()[:3]) for line in drawn.splitlines() if line.endswith((b" rg", b" RG"))}

    assert all(" yes yes " in font for font in fonts_of(pdf))
    assert all(len(set(colour)) == 1 for colour in colours)


def test_a_label_that_looks_like_markup_is_only_a_label() -> None:
    odd = ReportRow("<b>Dòng</b> & <para>", ("5",), (5,))
    report = replace(REPORT, summary=replace(REPORT.summary, headings=("A", "B"), rows=(odd,)))

    assert "<b>Dòng</b> & <para>" in PdfReader(BytesIO(make_report(report))).pages[0].extract_text()


def test_the_workbook_has_a_sheet_for_each_table_with_numbers_as_numbers(book: Workbook) -> None:
    assert len(book.worksheets) == 1 + len(REPORT.tables)
    assert len({sheet.title.lower() for sheet in book.worksheets}) == len(book.worksheets)
    for sheet, table in zip(book.worksheets[1:], REPORT.tables, strict=True):
        cells = {row[0].value: row[1] for row in sheet.iter_rows(max_col=2)}
        for row in table.rows:
            cell = cells[row.label]
            assert cell.value == (row.texts[0] if row.numbers[0] is None else row.numbers[0])
            assert cell.data_type == ("s" if row.numbers[0] is None else "n")


def test_no_cell_is_one_that_a_spreadsheet_runs(book: Workbook) -> None:
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert RUN in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell for cell in cells if cell.hyperlink is not None] == []


def test_the_first_sheet_says_as_of_when_and_how_sure(book: Workbook) -> None:
    said = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]

    assert {*REPORT.notes, *REPORT.title, "100"} <= set(said)
