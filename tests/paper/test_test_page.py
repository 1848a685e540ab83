"""The page to try a printer with says what it is, fits a roll, and has nothing of anybody on it."""

from datetime import UTC, datetime
from io import BytesIO

from pypdf import PdfReader

from kiosk.paper.test_page import make_test_page

AT = datetime(2026, 11, 26, 2, 5, tzinfo=UTC)
LINE = "Nếu đọc được dòng này và bốn cạnh khung đều liền, máy in chạy tốt."


def test_the_test_page_fits_a_roll_and_its_letters_can_be_read_back() -> None:
    [page] = PdfReader(BytesIO(make_test_page("TRANG IN THỬ", LINE, AT))).pages

    text = " ".join(page.extract_text().split())
    assert text == f"TRANG IN THỬ {LINE} 09:05, 26/11/2026"
    assert page.mediabox.width < 227
    assert make_test_page("A", LINE, AT) == make_test_page("A", LINE, AT)
