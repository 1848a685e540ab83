"""Promise: a pairing code is read as it was shown, however it is typed, and one slip of the finger is told."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.pairing import LENGTH, MARK, grouped, read, spell
from kiosk.domain.slip_code import ALPHABET
from kiosk.errors import Refused

any_secret = st.binary(min_size=16, max_size=16)


@given(any_secret)
def test_what_is_shown_is_read_again(secret: bytes) -> None:
    code = spell(secret)
    assert len(code) == LENGTH
    for typed in (code, grouped(code), grouped(code).lower().replace(" ", "-"), f"{MARK}{code}", f" {code}\n"):
        assert read(typed) == secret


@given(any_secret, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_caught(secret: bytes, place: int, sign: str) -> None:
    code = spell(secret)
    if code[place] != sign:
        with pytest.raises(Refused, match="pairing-mistyped"):
            read(code[:place] + sign + code[place + 1 :])


@given(any_secret, st.integers(0, LENGTH - 2))
def test_two_neighbours_that_changed_places_are_caught(secret: bytes, place: int) -> None:
    code = spell(secret)
    if code[place] != code[place + 1]:
        with pytest.raises(Refused, match="pairing-mistyped"):
            read(code[:place] + code[place + 1] + code[place] + code[place + 2 :])


def test_each_mistake_has_its_name() -> None:
    code = spell(secrets.token_bytes(16))
    for typed, reason in (
        (code[:-1], "pairing-length"),
        (f"{code}3", "pairing-length"),
        ("O" + code[1:], "pairing-letter"),
    ):
        with pytest.raises(Refused, match=reason):
            read(typed)
    with pytest.raises(Refused):
        read("Y" * LENGTH)
