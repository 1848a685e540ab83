"""Vietnamese text is stored in one form, found without its marks, and sorted and read as people here do it."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.vietnamese import (
    clean,
    date_in_words,
    initials,
    marked_key,
    name_sort_key,
    number_in_words,
    search_key,
    short_name,
    show_date,
    sort_key,
    title_case,
)


def test_decomposed_text_becomes_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "Trần Văn Thử")) == "Trần Văn Thử"


def test_what_cannot_be_seen_goes_and_spaces_become_one() -> None:
    assert clean("\u200f Nguyễn\u200b \u00a0 Thị\tMẫu\r\n\x00") == "Nguyễn Thị Mẫu"


def test_look_alikes_become_what_they_look_like() -> None:
    assert clean("Ðặng １２ K\u2019Sor") == "Đặng 12 K'Sor"  # Eth, full-width digits, typographic apostrophe


def test_lines_are_kept_where_lines_are_wanted() -> None:
    assert clean(" một \r\n hai\n", lines=True) == "một\nhai"


@given(st.text(max_size=80), st.booleans())
def test_cleaning_twice_changes_nothing(text: str, lines: bool) -> None:
    once = clean(text, lines=lines)

    assert clean(once, lines=lines) == once
    assert unicodedata.is_normalized("NFC", once)


def test_a_search_key_has_no_marks() -> None:
    assert search_key("  Phường  Hoà BÌNH, Đắk Ðặng") == "phuong hoa binh, dak dang"


def test_both_ways_of_placing_a_tone_are_the_same_word() -> None:
    assert marked_key("Hoà thuý uỷ") == marked_key("hòa thúy ủy")
    assert marked_key("hoa") != marked_key("hòa")


def test_initials_leave_out_marks_and_signs() -> None:
    assert initials("Đăng ký khai sinh (lưu động)") == "dkksld"


def test_words_sort_as_in_a_vietnamese_dictionary() -> None:
    expected = ["an", "ăn", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "ca", "đa", "ê", "đo"]

    assert sorted(expected, key=sort_key) == [
        "an",
        "ăn",
        "ân",
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
        "ca",
        "đa",
        "đo",
        "ê",
    ]


def test_people_sort_by_given_name_then_family_name() -> None:
    people = ["Trần Văn Bình", "Nguyễn Thị An", "Bùi Thị An", "Bùi Đức An", "Đinh Ánh", ""]

    assert sorted(people, key=name_sort_key) == [
        "", "Bùi Đức An", "Bùi Thị An", "Nguyễn Thị An", "Đinh Ánh", "Trần Văn Bình",
    ]  # fmt: skip


@given(st.text(max_size=20))
def test_any_text_can_be_sorted(text: str) -> None:
    assert sort_key(text) <= sort_key(text)
    assert name_sort_key(text) == name_sort_key(text)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("NGUYỄN THỊ MẪU", "Nguyễn Thị Mẫu"), ("k'sor y-an", "K'Sor Y-An"), ("đinh", "Đinh")],
)
def test_names_get_large_first_letters(typed: str, name: str) -> None:
    assert title_case(typed) == name


@pytest.mark.parametrize(
    ("answer", "shown"), [("2026-11-12", "12/11/2026"), ("1950-06", "06/1950"), ("1950", "1950"), ("", "")]
)
def test_dates_are_shown_day_first(answer: str, shown: str) -> None:
    assert show_date(answer) == shown


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (4, "bốn"), (10, "mười"), (11, "mười một"), (14, "mười bốn"), (15, "mười lăm"),
        (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"), (31, "ba mươi mốt"),
        (100, "một trăm"), (105, "một trăm linh năm"), (1900, "một nghìn chín trăm"), (2000, "hai nghìn"),
        (1901, "một nghìn chín trăm linh một"), (2005, "hai nghìn không trăm linh năm"),
        (1990, "một nghìn chín trăm chín mươi"), (2010, "hai nghìn không trăm mười"),
    ],
)  # fmt: skip
def test_numbers_are_read_aloud(number: int, words: str) -> None:
    assert number_in_words(number) == words


def test_a_date_is_written_in_words() -> None:
    assert date_in_words(date(2026, 11, 12)) == "Ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu"
    assert date_in_words(date(2024, 4, 1)) == "Ngày một tháng tư năm hai nghìn không trăm hai mươi tư"


@pytest.mark.parametrize(("name", "short"), [("Nguyễn Thị Lan", "N. T. Lan"), ("Lan", "Lan"), ("", "")])
def test_a_short_name_keeps_the_given_name_and_first_letters(name: str, short: str) -> None:
    assert short_name(name) == short
