"""A scanner's line is told from words by its shape, and words are never taken for a code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cards.code_lines import looks_like_code
from kiosk.domain.slip_code import grouped, issue, practice_text, url

CARD = "026048000034||Trần Văn Thử|05061948|Nam|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"
SLIP = issue(bytes(32), bytes(16))


@pytest.mark.parametrize(
    "line",
    [
        CARD,
        f"{CARD}||Trần Văn Một|Nguyễn Thị Bốn|",
        CARD.removeprefix("0"),
        CARD[13:],
        CARD[:24],
        CARD.replace("|", "~"),
        CARD.replace("|", "₫"),
        CARD.replace("|", ""),
        CARD.replace("|", "｜"),
        f"CCCD: {CARD}".replace("|", ";"),
        SLIP,
        grouped(SLIP).lower(),
        url("https://tra-cuu.example.vn", SLIP, bytes(16)),
        practice_text(SLIP),
        "HTTPS://dichvucong.gov.vn/tra-cuu kết quả",
        "www.dichvucong.gov.vn",
        "00020101021138570010A000000727",
        "026048000034",
        "130000012",
        "H44.15-261120-0007",
        "EB123456785VN",
        "GD4010012345678|4e67|05/06/1948",
        "IDVNM0480000347026048000034<<8",
    ],
)
def test_what_a_scanner_reads_is_a_code(line: str) -> None:
    assert looks_like_code(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Nguyễn Thị Mẫu Đơn",
        "Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc",
        "Tổ 5, khu 12, phường Hòa Bình, sinh năm 1985",
        "mất giấy phép lái xe ngày 05/06/2024",
        "Giấy chứng nhận quyền sử dụng đất số 12, thửa đất 45",
        "đã có tài khoản VNeID mức 2",
        "mau.don1985@example.vn",
        "0912 345 678",
        "1.001193.000.00.00.H44",
    ],
)
def test_words_and_what_people_write_are_none(line: str) -> None:
    assert not looks_like_code(line)


@given(st.lists(st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàáạảãấầậ", min_size=1, max_size=7), min_size=1, max_size=9))
def test_a_sentence_of_words_is_never_swallowed(words: list[str]) -> None:
    assert not looks_like_code("đã " + " ".join(words))
