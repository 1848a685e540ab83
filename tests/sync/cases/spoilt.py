"""Files as offices, programs and mischief spoil them; each with what must be said of it."""

import io
import zipfile
from collections.abc import Iterator

from openpyxl import Workbook

HEAD = "Mã hồ sơ,Trạng thái,Ngày,Ghi chú\n"
ROW = "H44.15-261120-0007,Đang xử lý,23/11/2026,\n"
GOOD = (HEAD + ROW).encode()


def book(*rows: tuple[object, ...], heads: tuple[object, ...] = ("Mã hồ sơ", "Trạng thái", "Ngày")) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (heads, *rows):
        sheet.append(list(row))  # pyright: ignore[reportArgumentType] - what a cell may hold is the question here
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def repacked(raw: bytes, name: str, content: bytes) -> bytes:
    """The workbook with another content in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _far_and_empty(rows: range) -> bytes:
    """One empty cell in the last column of each row: a few bytes that a reader spreads over 16,384 cells."""
    cells = b"".join(b'<row r="%d"><c r="XFD%d"/></row>' % (row, row) for row in rows)
    return _XML + cells + b"</sheetData></worksheet>"


def _many_sheets(count: int, content: bytes) -> bytes:
    workbook = Workbook()
    for _ in range(count - 1):
        workbook.create_sheet()
    raw = saved(workbook)
    for number in range(1, count + 1):
        raw = repacked(raw, f"xl/worksheets/sheet{number}.xml", content)
    return raw


SHEET = "xl/worksheets/sheet1.xml"
_XML = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_LAUGHS = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' + _XML + b"&b;"


def whole_files() -> Iterator[tuple[str, bytes, str]]:
    """A name, the bytes, and the code of what is said."""
    yield from _texts()
    yield from _other_kinds()
    yield from _books()


def _texts() -> Iterator[tuple[str, bytes, str]]:
    yield "empty", b"", "import-empty"
    yield "blank", b" \r\n\r\n;;;\n", "import-empty"
    yield "mark-only", b"\xff\xfe", "import-empty"
    yield "nul-bytes", bytes(500), "import-nul"
    yield "nul-in-text", HEAD.encode() + b"H44.15-261120-0007,a\x00b,,\n", "import-nul"
    yield "every-byte", bytes(range(256)) * 9, "import-not-text"
    yield "escape-signs", HEAD.encode() + b"\x1b[31m,x\n", "import-not-text"
    yield "half-utf16", b"\xff\xfe" + "Mã".encode("utf-16-le")[:-1], "import-not-text"
    yield "million-columns", b"a," * 1_000_000, "import-too-wide"
    yield "million-commas-below", HEAD.encode() + b"a," * 300 + b"z\n", "import-too-wide"
    yield "many-rows", (HEAD + ROW * 20_001).encode(), "import-too-long"
    yield "long-cell", (HEAD + '"' + "x" * 6_000 + '"\n').encode(), "import-cell-long"
    yield "huge-cell", (HEAD + '"' + "x" * 200_000 + '"\n').encode(), "import-quotes"
    yield "open-quote", (HEAD + '"H44.15-261120-0007,Đang xử lý\n').encode(), "import-quotes"
    yield "stray-quote", (HEAD + '"a"b,c\n').encode(), "import-quotes"
    yield "no-heading", ROW.encode(), "import-no-heading"
    yield "only-heading", HEAD.encode(), "import-no-rows"
    yield "heading-twice", "Mã hồ sơ,Trạng thái,Tình trạng\na,b,c\n".encode(), "import-heading-twice"
    yield "code-twice", "Mã hồ sơ,Số hồ sơ,Tình trạng\na,b,c\n".encode(), "import-heading-twice"
    yield "too-large", GOOD + b" " * (9 << 20), "import-too-large"


def _other_kinds() -> Iterator[tuple[str, bytes, str]]:
    yield "web-page", b"<!DOCTYPE html><html><table></table>", "import-not-table"
    yield "excel-xml", b'<?xml version="1.0"?><Workbook/>', "import-not-table"
    yield "pdf", b"%PDF-1.7 ...", "import-not-table"
    yield "picture", b"\x89PNG\r\n\x1a\n" + bytes(40), "import-not-table"
    yield "old-excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "import-old-excel"
    yield "zip-of-letters", zipped(a=b"b"), "import-not-excel"
    yield "empty-zip", zipped(), "import-not-table"


def _books() -> Iterator[tuple[str, bytes, str]]:
    good = book(("H44.15-261120-0007", "Đang xử lý", "23/11/2026"))
    yield "torn-zip", good[: len(good) // 2], "import-damaged"
    yield "zip-head-only", b"PK\x03\x04", "import-damaged"
    yield "bomb", repacked(good, SHEET, b"<a>" + b" " * (60 << 20)), "import-bomb"
    yield "many-parts", zipped(**{f"x{number}": b"" for number in range(600)}), "import-bomb"
    yield "laughs", repacked(good, SHEET, _LAUGHS), "import-bomb"
    yield "broken-xml", repacked(good, SHEET, _XML + b"<row><c>"), "import-damaged"
    yield (
        "odd-reference",
        repacked(good, SHEET, _XML + b'<row r="1"><c r="ZZZZZ1"><v>1</v></c></row></sheetData></worksheet>'),
        "import-damaged",
    )
    yield "far-cell", book(tuple([None] * 300 + ["x"])), "import-too-wide"
    yield "empty-cells-far-away", repacked(good, SHEET, _far_and_empty(range(1, 301))), "import-sparse"
    yield "empty-cells-in-every-sheet", _many_sheets(20, _far_and_empty(range(1, 101))), "import-sparse"
    yield "empty-book", saved(Workbook()), "import-empty"
    yield "book-without-heading", book(("a", "b"), heads=("c", "d")), "import-no-heading"
    yield (
        "book-heading-twice",
        book(("a", "b", "c"), heads=("Mã hồ sơ", "Trạng thái", "Status")),
        "import-heading-twice",
    )


def spoilt_rows() -> Iterator[tuple[str, bytes, str]]:
    """Files whose only row has a mistake, and the code of what is said of the row."""
    for number, (cells, fault) in enumerate((
        (",Đang xử lý,,", "row-no-code"),
        ("025190001234,Đang xử lý,,", "row-not-a-code"),
        ("Nguyễn Thị Yến,Đang xử lý,,", "row-not-a-code"),
        ("H44.15-261120-0007,,,", "row-no-status"),
        ("H44.15-261120-0007,6,,", "row-only-number"),
        ("H44.15-261120-0007,1.0,,", "row-only-number"),
        (f"H44.15-261120-0007,{'x' * 300},,", "row-status-long"),
        (f"H44.15-261120-0007,Đang xử lý,,{'x' * 600}", "row-note-long"),
        ("H44.15-261120-0007,Đang xử lý,31/02/2026,", "row-date"),
        ("H44.15-261120-0007,Đang xử lý,11/23/2026,", "row-date"),
        ("H44.15-261120-0007,Đang xử lý,hôm qua,", "row-date"),
        ("H44.15-261120-0007,Đang xử lý,23/11/26,", "row-date"),
        ("H44.15-261120-0007,Đang xử lý,01/01/1900,", "row-date"),
        ("H44.15-261120-0007,Đang xử lý,25:61 23/11/2026,", "row-date"),
        ("H44.15-261120-0007,Đang xử lý,23/11/2098,", "row-future"),
        ("H44.15-261120-0007,#N/A,,", "row-formula"),
        ("346-79A-CDE-FHJ-KMN-PQV,Đang xử lý,,", "row-not-a-code"),
        ("FWV-J3N-97Y-DMR-3W4-633,Đang xử lý,,", "row-not-a-code"),
    )):  # fmt: skip
        yield f"row-{number}", (HEAD + cells + "\n").encode(), fault
    yield "merged", book((None, "Đang xử lý", "23/11/2026")), "row-no-code"
    yield "formula", book(("=A1", "Đang xử lý", "23/11/2026")), "row-no-code"
    yield "number-as-date", book(("H44.15-261120-0007", "Đang xử lý", 999_999)), "row-date"
    yield "truth-as-date", book(("H44.15-261120-0007", "Đang xử lý", True)), "row-date"
