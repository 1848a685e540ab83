"""Promise: whatever an office exports is read if it can be, and if not, one plain sentence says why; nothing else."""

import io
import random
import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kiosk.errors import Refused
from sync.province.cases.names import FIRST_NAMES, book_of
from sync.province.cases.personal import masked, tells_of_a_person
from sync.province.cases.reading.read import read_file
from sync.province.cases.reading.rows import Drafted
from sync.province.web.cases.refusals import row_sentence, sentence
from tests.sync.cases.offices import NOW, SYSTEM, sheet
from tests.sync.cases.spoilt import GOOD, book, saved, spoilt_rows, whole_files

BOOK = book_of(FIRST_NAMES)
TEXT = 'Danh sách hồ sơ\nMã hồ sơ;Trạng thái;Ngày;Ghi chú\nH44.15-261120-0007;Đang xử lý;23/11/2026;"Dòng 1\nDòng 2"\n'


def read(raw: bytes) -> list[Drafted]:
    return read_file(raw, SYSTEM, BOOK, NOW)


def old_windows(text: str) -> bytes:
    """As Windows-1258 writes: the tone after its letter."""
    out = b""
    for sign in text:
        parts = unicodedata.normalize("NFD", sign)
        tone = "".join(part for part in parts if part in "\u0300\u0309\u0303\u0301\u0323")
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tone))
        out += (base + tone).encode("cp1258")
    return out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_every_encoding_separator_and_line_says_the_same(encoding: str, separator: str, line: str) -> None:
    text = TEXT.replace(";", separator).replace("\n", line)
    raw = old_windows(text) if encoding == "cp1258" else text.encode(encoding)

    (draft,) = read(raw)

    assert draft.number == 3
    assert draft.statement is not None
    said = draft.statement
    assert (said.code, said.said, said.word, said.note) == (
        "H44.15-261120-0007", "Đang xử lý", "in-progress", "Dòng 1\nDòng 2",
    )  # fmt: skip
    assert said.at == datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime(2026, 11, 23), "23/11/2026"),  # noqa: DTZ001 - as a workbook has it
        (datetime(2026, 11, 23, 9, 30), "23/11/2026 09:30"),  # noqa: DTZ001 - the same
        (date(2026, 11, 23), "23/11/2026"),
        (46349, "23/11/2026"),
        (46349.5, "23/11/2026 12:00"),
        ("46349", "23/11/2026"),
        ("23/11/2026", "23/11/2026"),
        ("5-1-2026", "05/01/2026"),
        ("23.11.2026 9h30", "23/11/2026 09:30"),
        ("09:30 ngày 23/11/2026", "23/11/2026 09:30"),
        ("2026-11-23", "23/11/2026"),
        ("2026-11-23T02:30:00Z", "23/11/2026 09:30"),
    ],
)
def test_days_are_read_as_spreadsheets_spoil_them(cell: object, day: str) -> None:
    (draft,) = read(book(("H44.15-261120-0007", "Đang xử lý", cell)))

    assert draft.statement is not None
    local = draft.statement.at.astimezone(tz=datetime.fromisoformat("2026-01-01T00:00:00+07:00").tzinfo)
    assert f"{local:%d/%m/%Y}" + ("" if draft.statement.day_only else f" {local:%H:%M}") == day


@pytest.mark.parametrize(("raw", "code"), [pytest.param(raw, code, id=name) for name, raw, code in whole_files()])
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(raw: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read(raw)

    assert refused.value.code == code
    said = sentence(refused.value)
    assert said.vi.endswith(".")
    assert "{" not in said.vi + said.en


@pytest.mark.parametrize(("raw", "fault"), [pytest.param(raw, fault, id=name) for name, raw, fault in spoilt_rows()])
def test_a_row_with_a_mistake_says_which_row_and_what(raw: bytes, fault: str) -> None:
    (draft,) = read(raw)

    assert (draft.number, draft.fault, draft.statement) == (2, fault, None)
    assert row_sentence(fault).vi.endswith(".")
    assert draft.heading in {"Mã hồ sơ", "Trạng thái", "Ngày", "Ghi chú"}


@pytest.mark.parametrize(
    ("row", "heading", "cell"),
    [
        (("025190001234", "Đang xử lý", "", ""), "Mã hồ sơ", "••••••••••34"),
        (("số: 0251900012345", "Đang xử lý", "", ""), "Mã hồ sơ", "số: •••••••••••45"),
        (("Nguyễn Thị Yến", "Đang xử lý", "", ""), "Mã hồ sơ", "N••••• T•• Y••"),
        (("Yến", "Đang xử lý", "", ""), "Mã hồ sơ", "Y••"),
        (("hồ sơ 7 của Lê Yến", "Đang xử lý", "", ""), "Mã hồ sơ", "h• s• 7 c•• L• Y••"),
        (("346-79A-CDE-FHJ-KMN-PQV", "Đang xử lý", "", ""), "Mã hồ sơ", "346-79A-CDE-FHJ-KMN-PQV"),
        (("H44.15-261120-0007", "", "", ""), "Trạng thái", ""),
        (("H44.15-261120-0007", "6", "", ""), "Trạng thái", "6"),
        (("H44.15-261120-0007", "x" * 300, "", ""), "Trạng thái", "x" * 60 + "…"),
        (("H44.15-261120-0007", "Đang xử lý", "11/23/2026", ""), "Ngày cập nhật", "11/23/2026"),
        (("H44.15-261120-0007", "Đang xử lý", "", f"gọi 0987654321 {'x' * 600}"), "Ghi chú",
         "gọi ••••••••21 " + "x" * 45 + "…"),
    ],
)  # fmt: skip
def test_a_mistake_says_in_which_column_and_what_stands_there_without_telling_of_a_person(
    row: tuple[str, ...], heading: str, cell: str
) -> None:
    (draft,) = read(sheet([row]))

    assert (draft.heading, draft.cell) == (heading, cell)


def test_a_hidden_sheet_is_passed_over_and_the_next_one_read() -> None:
    workbook = Workbook()
    first = workbook.active
    assert first is not None
    first.append(["Mã hồ sơ", "Trạng thái"])
    first.append(["H44.15-261120-0001", "Đang xử lý"])
    first.sheet_state = "hidden"
    workbook.create_sheet("Ghi chú").append(["không có gì"])
    third = workbook.create_sheet("Hồ sơ")
    third.append(["BÁO CÁO THÁNG 11"])
    third.merge_cells("A1:D1")
    third.append(["Trạng thái", "Mã hồ sơ"])
    third.append(["Đã trả kết quả", "H44.15-261120-0002"])

    (draft,) = read(saved(workbook))

    assert draft.statement is not None
    assert (draft.number, draft.statement.code, draft.statement.word) == (3, "H44.15-261120-0002", "collected")


def either_read_or_refused(raw: bytes) -> None:
    try:
        drafts = read(raw)
    except Refused as refused:
        assert sentence(refused).vi
        return
    for draft in drafts:
        assert (draft.statement is None) == bool(draft.fault)
        assert not draft.fault or row_sentence(draft.fault).vi


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=2_000))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    either_read_or_refused(raw)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.text(max_size=30), max_size=8), max_size=8), st.sampled_from(",;\t"))
def test_any_cells_below_the_headings_are_read_or_refused(rows: list[list[str]], separator: str) -> None:
    lines = [separator.join(cells) for cells in (["Mã hồ sơ", "Trạng thái", "Ngày", "Hẹn trả"], *rows)]
    either_read_or_refused("\n".join(lines).encode("utf-8", "surrogatepass"))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 1 << 32), st.sampled_from(["book", "csv"]), st.integers(1, 40))
def test_a_file_with_spoilt_bytes_is_read_or_refused(seed: int, kind: str, count: int) -> None:
    draw = random.Random(seed)
    raw = bytearray(GOOD_BOOK if kind == "book" else GOOD)
    for _ in range(count):
        raw[draw.randrange(len(raw))] = draw.randrange(256)
    either_read_or_refused(bytes(raw))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 1 << 32))
def test_a_workbook_with_spoilt_sheets_is_read_or_refused(seed: int) -> None:
    """The archive is whole and its text is not."""
    from tests.sync.cases.spoilt import SHEET, repacked

    draw = random.Random(seed)
    sheet = bytearray(SHEET_TEXT)
    for _ in range(draw.randint(1, 8)):
        at = draw.randrange(len(sheet))
        sheet[at : at + draw.randint(0, 3)] = bytes(draw.choices(b'<>/"= AZ19rctsv&;', k=draw.randint(0, 3)))
    either_read_or_refused(repacked(GOOD_BOOK, SHEET, bytes(sheet)))


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("gọi 0987654321", "gọi ••••••••21"),
        ("gọi +84 987 654 321.", "gọi +•• ••• ••• •21."),
        ("CCCD 025190001234", "CCCD ••••••••••34"),
        ("Số 123456789", "Số •••••••89"),
        ("gọi trung tâm 0210 3846 789", "gọi trung tâm 0210 3846 789"),
        ("tổng đài 1900 0368", "tổng đài 1900 0368"),
        ("hồ sơ 000.00.00.H44-261120-0007", "hồ sơ 000.00.00.H44-261120-0007"),
        ("phí 1.500.000.000 đồng, ngày 23/11/2026", "phí 1.500.000.000 đồng, ngày 23/11/2026"),
        ("0912345678/0987654321", "••••••••78/••••••••21"),
        ("0912345678-0987654321", "••••••••78-••••••••21"),
        ("gọi (0912)345678", "gọi (••••)••••78"),
        ("gọi (0912) 345 678", "gọi (••••) ••• •78"),
        ("CCCD 001090012345/2021", "CCCD ••••••••••45/2021"),
        ("CMND 123 456 789 đồng ý", "CMND ••• ••• •89 đồng ý"),
        ("Lệ phí 150 000 000 đồng", "Lệ phí 150 000 000 đồng"),
        ("Lệ phí 150 000 000 000 đ.", "Lệ phí 150 000 000 000 đ."),
    ],
)
def test_a_persons_number_in_a_note_is_hidden_and_an_offices_is_not(note: str, kept: str) -> None:
    assert masked(note) == kept
    assert tells_of_a_person(note) == (note != kept)


GOOD_BOOK = book(*[(f"H44.15-261120-{number:04}", "Đang xử lý", "23/11/2026") for number in range(20)])


def _sheet_text() -> bytes:
    import zipfile

    from tests.sync.cases.spoilt import SHEET

    assert load_workbook(io.BytesIO(GOOD_BOOK)).active is not None
    with zipfile.ZipFile(io.BytesIO(GOOD_BOOK)) as archive:
        return archive.read(SHEET)


SHEET_TEXT = _sheet_text()
