"""Numbers, dates, times and codes are said the way people say them, and no figure is left for a voice to guess at."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.slip_code import ALPHABET
from ui.spoken.spell import in_groups, spell
from ui.spoken.tongues import ENGLISH, VIETNAMESE, english_number, english_ordinal, english_year
from ui.words import Language

VIETNAMESE_WORDS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
ENGLISH_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


def heard_in_vietnamese(words: str) -> int:
    """A listener who knows nothing of how the words were made."""
    for scale, unit in ((" tỷ", 10**9), (" triệu", 10**6), (" nghìn", 10**3)):
        if scale in words:
            many, _, rest = words.rpartition(scale)
            return heard_in_vietnamese(many) * unit + (heard_in_vietnamese(rest) if rest.strip() else 0)
    total = 0
    for word in words.split():
        if word == "mười":
            total += 10
        elif word == "mươi":
            total = total // 10 * 10 + total % 10 * 10
        elif word == "trăm":
            total *= 100
        elif word != "linh":
            total += VIETNAMESE_WORDS[word]
    return total


def heard_in_english(words: str) -> int:
    total = part = 0
    for word in words.replace("-", " ").replace(" and ", " ").split():
        if word == "hundred":
            part *= 100
        elif word in {"thousand", "million", "billion"}:
            total, part = total + part * {"thousand": 10**3, "million": 10**6, "billion": 10**9}[word], 0
        else:
            part += ENGLISH_WORDS[word]
    return total + part


@given(st.integers(0, 10**12) | st.integers(0, 9_999))
def test_who_hears_a_number_in_vietnamese_knows_which_it_is(number: int) -> None:
    assert heard_in_vietnamese(VIETNAMESE.number(number)) == number


@given(st.integers(0, 10**12 - 1) | st.integers(0, 9_999))
def test_who_hears_a_number_in_english_knows_which_it_is(number: int) -> None:
    assert heard_in_english(english_number(number)) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "một"), (11, "mười một"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
        (105, "một trăm linh năm"), (115, "một trăm mười lăm"), (1_001, "một nghìn không trăm linh một"),
        (30_000, "ba mươi nghìn"), (1_500_000, "một triệu năm trăm nghìn"),
        (2_005_000, "hai triệu không trăm linh năm nghìn"), (3_000_000_000, "ba tỷ"),
        (1_000_000_001, "một tỷ không trăm linh một"), (3_000_000_000_000, "ba nghìn tỷ"),
    ],
)  # fmt: skip
def test_whole_numbers_as_at_school(number: int, words: str) -> None:
    assert VIETNAMESE.number(number) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("30.000 đồng", "ba mươi nghìn đồng"),
        ("8.000đ/bản sao", "tám nghìn đồng mỗi bản sao"),
        ("12/11/2026", "ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu"),
        ("Ngày 05/04/1948", "Ngày mùng năm tháng tư năm một nghìn chín trăm bốn mươi tám"),
        ("11/1950", "tháng mười một năm một nghìn chín trăm năm mươi"),
        ("1950", "một nghìn chín trăm năm mươi"),
        ("01/01", "ngày mùng một tháng một"),
        ("41/13/2026", "bốn một, gạch chéo một ba, gạch chéo hai không hai sáu"),
        ("15:00", "mười lăm giờ"),
        ("09:05, 7h30, 8h", "chín giờ năm phút, bảy giờ ba mươi phút, tám giờ"),
        ("0912345678", "không chín một hai, ba bốn năm, sáu bảy tám"),
        ("0912 345 678", "không chín một hai, ba bốn năm, sáu bảy tám"),
        ("026048000034", "không hai sáu, không bốn tám, không không không, không ba bốn"),
        ("025•••••0012", "không hai năm, các số ở giữa được che, không không một hai"),
        ("•••••", "các số ở giữa được che"),
        ("H44.15-2611", "hát bốn bốn, chấm một năm, gạch hai sáu một một"),
        ("261120-0007A", "hai sáu một, một hai không, gạch không không không bảy, a"),
        ("1.001193", "một, chấm không không một, một chín ba"),
        ("ACD EFH 346 7JK MNP QRT", "a xê dê, e ép phờ hát, ba bốn sáu, bảy di ca, em mờ en nờ pê, quy e rờ tê"),
        ("Luật 91/2025/QH15", "Luật chín mươi mốt năm hai nghìn không trăm hai mươi lăm, Quốc hội khóa mười lăm"),
        ("10%, 2,5 mm", "mười phần trăm, hai phẩy năm mi li mét"),
        ("4–8 chữ số, 70-75 tuổi", "bốn đến tám chữ số, bảy mươi đến bảy mươi lăm tuổi"),
        ("5-10%", "năm đến mười phần trăm"),
        ("khổ A5, mẫu CT01", "khổ a năm, mẫu xê tê không một"),
        ("mã QR, mã PIN, mã OTP, VNeID", "mã kiu a, mã pin, mã ô tê pê, vi en i ai đi"),
        ("UBND xã, CCCD, TNHH", "ủy ban nhân dân xã, căn cước công dân, tê en nờ hát hát"),
        ("PHIẾU HỖ TRỢ", "phiếu hỗ trợ"),
        ("ten2@gmail.com", "ten hai a còng gmail chấm com"),
        ("xem https://tra.vn/t/ABC#k=1", "xem địa chỉ trên màn hình"),
        ("Tỉnh Phú Thọ → xã Hải Lựu · “Sửa”", "Tỉnh Phú Thọ, xã Hải Lựu, Sửa"),
        ("Phiên bản 0.1.0", "Phiên bản không, chấm một, chấm không"),
        ("từ 75+, số+ngày", "từ bảy mươi lăm trở lên, số, ngày"),
        ("đừng dùng 1234", "đừng dùng một hai ba bốn"),
        ("Còn 3 lần. Chờ 30 giây…", "Còn ba lần. Chờ ba mươi giây."),
    ],
)  # fmt: skip
def test_what_stands_on_the_screen_in_vietnamese_words(text: str, words: str) -> None:
    assert spell(text, "vi") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This ended on 12/11/2026.", "This ended on the twelfth of November twenty twenty-six."),
        ("20.000 VND", "twenty thousand dong"),
        ("since 09:05", "since nine oh five"),
        ("at 15:00", "at fifteen o'clock"),
        ("in 1905, 1950, 2005", "in nineteen oh five, nineteen fifty, two thousand and five"),
        ("H44.15-0007", "H four four, dot one five, dash zero zero zero seven"),
        ("6 or 12 papers", "six or twelve papers"),
        ("the QR, VNeID and a PIN", "the Q R, V N E I D and a pin"),
    ],
)
def test_what_stands_on_the_screen_in_english_words(text: str, words: str) -> None:
    assert spell(text, "en") == words


def test_days_and_years_in_english() -> None:
    assert [english_ordinal(day) for day in (1, 2, 3, 5, 8, 9, 12, 20, 21, 31)] == [
        "first", "second", "third", "fifth", "eighth", "ninth", "twelfth", "twentieth", "twenty-first", "thirty-first",
    ]  # fmt: skip
    assert [english_year(year) for year in (1900, 1909, 2000, 2010)] == [
        "nineteen hundred", "nineteen oh nine", "two thousand", "twenty ten",
    ]  # fmt: skip


@given(st.text("0123456789", min_size=1, max_size=20))
def test_no_digit_of_a_long_number_is_lost(digits: str) -> None:
    assert "".join(in_groups(digits)) == digits
    assert all(len(group) <= 4 for group in in_groups(digits))


@given(st.text(ALPHABET, min_size=18, max_size=18))
def test_every_letter_of_a_slip_code_is_named(code: str) -> None:
    names = {**VIETNAMESE.letters, **{str(digit): name for digit, name in enumerate(VIETNAMESE.digits)}}
    groups = [code[start : start + 3] for start in range(0, 18, 3)]

    said = spell(" ".join(groups), "vi")

    assert said.replace(",", "") == " ".join(names[symbol.lower()] for symbol in code)
    assert said.count(",") == 5


@given(st.text(max_size=60), st.sampled_from(["vi", "en"]))
def test_no_figure_and_no_sign_that_a_voice_would_name_is_left(text: str, language: Language) -> None:
    assert not re.search(r"[0-9·•→✓“”\"*()\[\]…]", spell(text, language))


@given(st.from_regex(r"[0-9A-ZĐ./:\-–%đ •,]{1,25}", fullmatch=True), st.sampled_from(["vi", "en"]))
def test_what_looks_like_a_code_leaves_no_figure_either(text: str, language: Language) -> None:
    assert not re.search(r"\d", spell(text, language))


def test_both_languages_name_every_letter() -> None:
    assert set(ENGLISH.letters) - {"đ"} == set("abcdefghijklmnopqrstuvwxyz")
    assert set(VIETNAMESE.letters) == set("abcdefghijklmnopqrstuvwxyzăâđêôơư")
