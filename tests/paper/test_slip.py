"""What the citizen takes home can be read by eye and by any scanner, on both papers, and promises nothing false."""

import subprocess
from datetime import UTC, datetime
from io import BytesIO

import msgspec
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from kiosk.app.ports import SlipPaper, SlipText
from kiosk.domain import slip_code
from kiosk.domain.facts import PaperKind
from kiosk.paper.slip import make_slip

CODE = slip_code.issue(bytes(range(32)), b"\x15" * 16)
SLIP = SlipText(
    code=CODE,
    url=slip_code.url("https://tracuu.example.gov.vn", CODE, b"sixteen byte key"),
    procedure="Đăng ký khai sinh",
    procedure_code="1.001193",
    centre="Trung tâm Phục vụ hành chính công xã Hải Lựu",
    issued_at=datetime(2026, 12, 31, 17, 5, tzinfo=UTC),
    state="Đã soạn, chờ nộp trên Cổng Dịch vụ công",
    next_steps=("Đăng nhập VNeID và nộp hồ sơ trên Cổng.", "Giữ phiếu này."),
    missing_papers=("Giấy chứng sinh",),
    english=("Birth registration. Prepared, not yet filed.",),
)
LONG = msgspec.structs.replace(
    SLIP,
    procedure="Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu " * 3,
    missing_papers=tuple(f"Giấy chứng nhận kết hôn của cha mẹ, bản số {number}" for number in range(30)),
)
BOTH: list[PaperKind] = ["roll", "a5"]
both_papers = pytest.mark.parametrize("paper", BOTH)


def test_it_is_what_the_application_calls_slip_paper() -> None:
    port: SlipPaper = make_slip

    assert port(SLIP, "roll").startswith(b"%PDF-")


def rasters(pdf: bytes) -> list[Image.Image]:
    """Each page as a thermal printer of 203 dots an inch sees it: black or white."""
    raw = subprocess.run(["pdftoppm", "-r", "203", "-mono"], input=pdf, capture_output=True, check=True).stdout
    pages: list[Image.Image] = []
    rest = BytesIO(raw)
    while rest.tell() < len(raw):
        start = rest.tell()
        rest.readline()
        width, height = map(int, rest.readline().split())
        rest.seek(start)
        length = len(f"P4\n{width} {height}\n") + (width + 7) // 8 * height
        pages.append(Image.open(BytesIO(rest.read(length))).convert("L"))
    return pages


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


@both_papers
def test_the_same_text_gives_the_same_bytes(paper: PaperKind) -> None:
    assert make_slip(SLIP, paper) == make_slip(SLIP, paper)


@both_papers
def test_it_says_all_that_it_must(paper: PaperKind) -> None:
    text = text_of(make_slip(SLIP, paper))

    for words in (
        "PHIẾU HỖ TRỢ",
        "Không thay Giấy tiếp nhận hồ sơ",
        "Đăng ký khai sinh",
        "1.001193",
        "Trung tâm Phục vụ hành chính công xã Hải Lựu",
        "Đã soạn, chờ nộp trên Cổng Dịch vụ công",
        "Đăng nhập VNeID và nộp hồ sơ trên Cổng.",
        "Giấy chứng sinh",
        "Không ai, kể cả cán bộ, được hỏi mật khẩu hay mã OTP.",
        "Never give your password or OTP to anyone.",
        "Birth registration. Prepared, not yet filed.",
    ):
        assert words in text


@both_papers
def test_the_code_is_printed_in_groups_that_give_it_back(paper: PaperKind) -> None:
    assert slip_code.grouped(CODE) in text_of(make_slip(SLIP, paper))


@both_papers
def test_the_time_is_the_time_in_vietnam(paper: PaperKind) -> None:
    assert "01/01/2027 00:05" in text_of(make_slip(SLIP, paper))


@both_papers
def test_it_pretends_to_be_nothing_official(paper: PaperKind) -> None:
    text = text_of(make_slip(SLIP, paper)).upper()

    assert "CỘNG HÒA" not in text
    assert "ĐỘC LẬP" not in text


@both_papers
def test_the_key_is_in_the_qr_and_nowhere_else(paper: PaperKind) -> None:
    pdf = make_slip(SLIP, paper)
    [found] = zxingcpp.read_barcodes(rasters(pdf)[0])

    assert found.text == SLIP.url
    assert "#k=" in found.text
    assert "#" not in text_of(pdf)
    assert "k=" not in text_of(pdf)


@settings(max_examples=10, deadline=None)
@given(st.binary(min_size=16, max_size=16), st.integers(0, 120), st.sampled_from(BOTH))
def test_another_hand_reads_the_qr_from_203_dots_an_inch(nonce: bytes, longer: int, paper: PaperKind) -> None:
    code = slip_code.issue(bytes(32), nonce)
    url = slip_code.url(f"https://{'x' * longer}.example.gov.vn", code, nonce)
    pdf = make_slip(msgspec.structs.replace(SLIP, code=code, url=url), paper)

    [found] = zxingcpp.read_barcodes(rasters(pdf)[0])

    assert found.text == url
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    assert slip_code.parse(found.text) == code


@both_papers
@pytest.mark.parametrize("slip", [SLIP, LONG], ids=["usual", "long"])
def test_nothing_runs_into_the_margins(slip: SlipText, paper: PaperKind) -> None:
    margin = {"roll": 31, "a5": 84}[paper]
    for page in rasters(make_slip(slip, paper)):
        ink = Image.eval(page, lambda level: 255 - level).getbbox()

        assert ink is not None
        left, top, right, bottom = ink
        assert left >= margin
        assert right <= page.width - margin
        assert top >= margin - 4
        assert bottom <= page.height - margin + 4


@both_papers
def test_a_long_slip_loses_no_word(paper: PaperKind) -> None:
    text = text_of(make_slip(LONG, paper))

    assert " ".join(LONG.procedure.split()) in text
    assert all(name in text for name in LONG.missing_papers)


def test_the_usual_slip_is_one_sheet_of_a5_and_one_strip() -> None:
    sheets = PdfReader(BytesIO(make_slip(SLIP, "a5"))).pages
    strips = PdfReader(BytesIO(make_slip(LONG, "roll"))).pages

    assert [(round(p.mediabox.width), round(p.mediabox.height)) for p in sheets] == [(420, 595)]
    assert [round(p.mediabox.width) for p in strips] == [227]


@both_papers
def test_every_letter_comes_from_the_face_inside_the_file(paper: PaperKind) -> None:
    fonts = subprocess.run(["pdffonts", "-"], input=make_slip(SLIP, paper), capture_output=True, check=True).stdout
    rows = fonts.decode().splitlines()[2:]

    assert rows
    for row in rows:
        assert "SourceSansPro" in row
        assert " TrueType " in row
        assert row.split()[-5] == "yes"  # the column `emb`


def test_a_slip_without_steps_or_missing_papers_has_no_empty_headings() -> None:
    bare = msgspec.structs.replace(SLIP, next_steps=(), missing_papers=(), english=())

    text = text_of(make_slip(bare, "roll"))

    assert "Việc tiếp theo" not in text
    assert "còn thiếu" not in text


PRACTICE_CODE = slip_code.issue(slip_code.PRACTICE_KEY, b"\x15" * 16)
PRACTICE = msgspec.structs.replace(
    SLIP, practice=True, code=PRACTICE_CODE, url=slip_code.practice_text(PRACTICE_CODE), missing_papers=()
)


@both_papers
def test_a_practice_slip_says_so_across_all_of_it_and_can_still_be_read(paper: PaperKind) -> None:
    pdf = make_slip(PRACTICE, paper)
    text = text_of(pdf)

    assert text.count("TẬP DÙNG") >= 2
    assert "không có hồ sơ nào" in text
    assert "Tra cứu:" not in text
    for words in ("Đăng ký khai sinh", "1.001193", "Giữ phiếu này.", slip_code.grouped(PRACTICE_CODE)[:11]):
        assert words in text
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


@both_papers
def test_the_code_of_a_practice_slip_opens_nothing_and_is_known_by_every_machine(paper: PaperKind) -> None:
    (page, *_) = rasters(make_slip(PRACTICE, paper))
    (read,) = zxingcpp.read_barcodes(page)

    assert read.text == f"TAP DUNG {PRACTICE_CODE}"
    assert slip_code.parse(read.text) == PRACTICE_CODE
    assert slip_code.is_practice(PRACTICE_CODE)
    assert not slip_code.is_practice(CODE)


@both_papers
def test_a_slip_in_earnest_never_says_practice(paper: PaperKind) -> None:
    assert "TẬP DÙNG" not in text_of(make_slip(SLIP, paper))


@both_papers
def test_a_slip_to_take_along_has_no_code_and_lists_what_to_bring(paper: PaperKind) -> None:
    taken = msgspec.structs.replace(
        SLIP,
        code="",
        url="",
        procedure="Tài khoản mức 2",
        procedure_code="",
        missing_papers=(),
        bring=("Thẻ căn cước",),
    )
    text = text_of(make_slip(taken, paper))

    assert "Cần mang theo" in text
    assert "Thẻ căn cước" in text
    assert "Việc Tài khoản mức 2" in text
    assert "Tra cứu" not in text
    assert "mật khẩu hay mã OTP" in text


NUMBER = SlipText(
    code="",
    url="",
    procedure="",
    procedure_code="",
    centre="Trung tâm Phục vụ hành chính công xã Hải Lựu",
    issued_at=datetime(2026, 11, 26, 0, 42, tzinfo=UTC),
    state="Lúc lấy số, trước bác có 4 số.",
    next_steps=("Số chỉ dùng trong hôm nay.",),
    english=("Valid today only.",),
    number="A12",
)


@both_papers
def test_a_number_of_the_queue_says_when_it_was_taken_and_that_it_is_no_receipt(paper: PaperKind) -> None:
    pdf = make_slip(NUMBER, paper)
    text = text_of(pdf)

    for words in ("A12", "26/11/2026, lúc 07:42", "trước bác có 4 số", "Không phải Giấy tiếp nhận hồ sơ", "Hải Lựu"):
        assert words in text
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


@given(st.from_regex(r"[A-HK-M][1-9]\d{0,3}", fullmatch=True))
@settings(max_examples=20)
def test_the_longest_number_stays_on_the_roll(number: str) -> None:
    page = rasters(make_slip(msgspec.structs.replace(NUMBER, number=number), "roll"))[0]
    edge = 24

    for x in (0, page.width - edge):
        assert page.crop((x, 0, x + edge, page.height)).getextrema() == (255, 255)
