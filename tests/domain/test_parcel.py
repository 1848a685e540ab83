"""Promise: a tracking number with one wrong digit is never taken for a right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dossiers.parcel import check_digit, is_parcel, normal_parcel

LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2)
SERIALS = st.text("0123456789", min_size=8, max_size=8)


def number_of(letters: str, serial: str) -> str:
    return f"{letters}{serial}{check_digit(serial)}VN"


@pytest.mark.parametrize(
    ("serial", "digit"), [("47312482", "9"), ("12345678", "5"), ("00000000", "5"), ("00000008", "0"), ("11111111", "5")]
)
def test_the_check_digit_is_the_one_of_the_postal_union(serial: str, digit: str) -> None:
    assert check_digit(serial) == digit


@given(LETTERS, SERIALS)
def test_a_number_with_its_check_digit_is_right_however_it_is_typed(letters: str, serial: str) -> None:
    number = number_of(letters, serial)

    assert is_parcel(number)
    assert normal_parcel(f" {number[:2].lower()} {number[2:6]} {number[6:11]}-vn ") == number


@given(LETTERS, SERIALS, st.integers(0, 7), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(letters: str, serial: str, place: int, shift: int) -> None:
    number = number_of(letters, serial)
    wrong = serial[:place] + str((int(serial[place]) + shift) % 10) + serial[place + 1 :]

    # 10 and 0 share a sign, and so do 11 and 5: there alone two sums look the same
    if check_digit(wrong) != check_digit(serial):
        assert not is_parcel(number.replace(serial, wrong, 1))
    else:
        assert check_digit(serial) in {"0", "5"}


@given(st.text(max_size=20))
def test_nothing_else_is_a_number_of_the_post(text: str) -> None:
    number = normal_parcel(text)

    assert not is_parcel(number) or number == number_of(number[:2], number[2:10])


@pytest.mark.parametrize("text", ["", "EB123456789VN", "EB123456785CN", "0912345678", "026048000034", "EB12345678VN"])
def test_a_phone_an_identity_number_and_another_country_are_refused(text: str) -> None:
    assert not is_parcel(normal_parcel(text))
