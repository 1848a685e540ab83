"""Promise: what is taken home has the numbers of the page, and nothing in it runs."""

import csv
import re
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from sync.province.boards.exports import BOM, make_csv, make_workbook, safe, sheet_name
from sync.province.boards.spans import asked_for
from sync.province.boards.table import Board, Column, Lost, Row, Table, Told, Value, Waited, named
from sync.province.language import Words

AT = datetime(2026, 11, 26, 2, 30, tzinfo=UTC)
AT_THE_END = ("Tính đến", "Số nơi chưa gửi đủ", "Số xã, phường chưa có máy")
AT_TEXT = "2026-11-26T09:30+07:00"
TOLD = Told(
    at=AT, newest=AT, centres=3, communes=148, bare=tuple(map(str, range(145))),
    waited=(Waited("1", "+Xã Một", None, 1, 1), Waited("2", "Xã Hai", AT, 1, 2)),
    partly=(Waited("3", "Xã Ba", AT, 1, 1),), lost=(Lost("2", "Xã Hai", 1600),),
)  # fmt: skip
EVIL = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    ' "=1',
    "'=1",
    "＝1",
    "|calc",
    "%0A=1",
    " =cmd|' /C calc'!A0",
)


def table_of(labels: tuple[str, ...], cells: tuple[tuple[Value, ...], ...]) -> Table:
    columns = (
        Column(code="n", head=Words("Phiên", "Sessions"), means="sessions", adds=True),
        Column(code="m", head=Words("Thời gian", "Time"), means="times", kind="minutes"),
        Column(code="t", head=Words("Tin", "Heard"), means="told", kind="moment"),
    )
    rows = tuple(Row(label, named(label), row) for label, row in zip(labels, cells, strict=True))
    return Table(
        code="t", title=Words("Bảng [thử]: một / hai", "A table"), names=Words("Tên", "Name"),
        columns=columns, rows=rows,
        whole=Row("", Words("Tất cả", "All"), (sum(int(str(row[0])) for row in cells), None, None)),
    )  # fmt: skip


def board_of(*tables: Table) -> Board:
    return Board(
        code="b", title=Words("Bảng", "Board"), asked=asked_for("", "", "", "", date(2026, 11, 26)), centre="",
        place=named("=Toàn tỉnh"), tables=tables,
        told=TOLD,
    )  # fmt: skip


def cells_of(file: bytes) -> list[list[tuple[object, str]]]:
    book = openpyxl.load_workbook(BytesIO(file))
    return [[(cell.value, cell.data_type) for cell in row] for sheet in book for row in sheet.iter_rows()]


def test_the_lines_are_those_of_the_table_and_numbers_are_numbers() -> None:
    table = table_of(("Xã A, “B”", 'Xã "C"\nD'), ((1234, 12, AT), (0, None, Words("chưa có máy", "no machine"))))
    text = make_csv(TOLD, table, "vi").decode()

    assert text.startswith(BOM)
    assert text.count("\r\n") == 4
    assert list(csv.reader(StringIO(text.removeprefix(BOM), newline=""))) == [
        ["Mã", "Tên", "Phiên", "Thời gian (phút)", "Tin", *AT_THE_END],
        ["Xã A, “B”", "Xã A, “B”", "1234", "12", AT_TEXT, AT_TEXT, "3", "145"],
        ['Xã "C"\nD', 'Xã "C"\nD', "0", "", "chưa có máy", AT_TEXT, "3", "145"],
        ["", "Tất cả", "1234", "", "", AT_TEXT, "3", "145"],
    ]


def test_a_workbook_says_of_what_it_is_and_as_of_when() -> None:
    table = table_of(("Xã A",), ((1234, 12, AT),))
    rows = cells_of(make_workbook(board_of(table), (table,), "vi"))

    flat = [value for row in rows for value, _ in row if value is not None]
    assert "09:30 26/11/2026" in flat
    assert "Tháng 11/2026 (01/11 – 30/11/2026)" in flat
    assert "+Xã Một; Xã Hai (1 trên 2 máy)" in flat
    assert "Xã Ba" in flat
    assert "Xã Hai (1.600 mục)" in flat
    assert "145 trên 148 xã, phường chưa có máy nào: chưa biết gì về các nơi này." in flat
    line = next(row for row in rows if row[1][0] == "Xã A")
    assert [(value, kind) for value, kind in line[2:4]] == [(1234, "n"), (12, "n")]
    assert line[4] == (datetime(2026, 11, 26, 9, 30), "d")  # noqa: DTZ001 - a spreadsheet has no zones


def test_no_cell_of_a_workbook_is_a_formula_whatever_it_begins_with() -> None:
    table = table_of(EVIL, tuple((1, 1, Words(text, text)) for text in EVIL))
    rows = cells_of(make_workbook(board_of(table, table), (table, table), "en"))

    assert {kind for row in rows for _, kind in row} <= {"s", "n", "d"}
    assert sum(value == "=1+1" for row in rows for value, _ in row) == 6


@given(st.sampled_from("=+-@\t\r\n|%＝＋－＠"), st.text(max_size=5), st.from_regex(r"""[\s"']{0,4}""", fullmatch=True))
def test_no_cell_of_a_csv_begins_with_what_runs_however_it_is_wrapped(sign: str, rest: str, before: str) -> None:
    table = table_of((before + sign + rest,), ((1, 1, None),))
    cells = next(
        list(csv.reader(StringIO(make_csv(TOLD, table, "vi").decode().removeprefix(BOM), newline="")))[1:2].__iter__()
    )

    assert cells[0].startswith("'")
    assert cells[0].removeprefix("'").replace("\r\n", "\n") == (before + sign + rest).replace("\r\n", "\n")


@given(st.text(max_size=40))
def test_names_that_run_nothing_stay_as_they_are(text: str) -> None:
    assert safe(f"Xã {text}") == f"Xã {text}"


@given(st.lists(st.text(max_size=60), max_size=12))
def test_every_sheet_has_a_name_of_its_own_that_a_workbook_allows(wanted: list[str]) -> None:
    taken: set[str] = set()
    names = [sheet_name(text, taken) for text in wanted]

    assert len({name.lower() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)
