"""A slip's code is read without doubt, told from an invented one, and no slip of the finger makes another code."""

import base64
import random
from contextlib import suppress
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain import slip_code
from kiosk.errors import Refused

KEYS = st.binary(min_size=32, max_size=32)
NONCES = st.binary(min_size=16, max_size=16)
CODES = st.builds(slip_code.issue, KEYS, NONCES)
PRINTED = "7K333333YMPP4P9DJE"


def refusal_of(text: str) -> str:
    with pytest.raises(Refused) as refused:
        slip_code.parse(text)
    return refused.value.code


def test_no_two_symbols_look_alike() -> None:
    assert set(slip_code.ALPHABET).isdisjoint("0O1IL2Z5S8BGU")
    assert len(set(slip_code.ALPHABET)) == 23


@given(CODES)
def test_a_code_has_eighteen_symbols_and_is_its_own_canonical_form(code: str) -> None:
    assert len(code) == 18
    assert set(code) <= set(slip_code.ALPHABET)
    assert slip_code.parse(code) == code


@given(KEYS, NONCES)
def test_the_same_key_and_nonce_make_the_same_code(key: bytes, nonce: bytes) -> None:
    assert slip_code.issue(key, nonce) == slip_code.issue(key, nonce)


def test_a_printed_code_stays_genuine_in_every_later_version() -> None:
    assert slip_code.issue(bytes(range(32)), bytes(16)) == PRINTED
    assert slip_code.is_genuine(PRINTED, bytes(range(32)))


@settings(max_examples=15, deadline=None)
@given(CODES)
def test_every_single_wrong_symbol_is_caught(code: str) -> None:
    for place in range(len(code)):
        for wrong in set(slip_code.ALPHABET) - {code[place]}:
            assert refusal_of(code[:place] + wrong + code[place + 1 :]) == "slip-code-mistyped"


@settings(max_examples=25, deadline=None)
@given(CODES)
def test_every_swap_of_two_symbols_is_caught_adjacent_or_not(code: str) -> None:
    for first, second in combinations(range(len(code)), 2):
        if code[first] == code[second]:
            continue
        swapped = list(code)
        swapped[first], swapped[second] = swapped[second], swapped[first]

        assert refusal_of("".join(swapped)) == "slip-code-mistyped"


@given(CODES, st.sampled_from([" ", "-", ".", "–", " · ", "\u00a0", "\t", "_"]), st.booleans())
def test_what_a_person_types_is_read(code: str, separator: str, small: bool) -> None:
    groups = slip_code.grouped(code).split(" ")
    typed = f"  {separator.join(groups)}\r\n"

    assert [len(group) for group in groups] == [3] * 6
    assert slip_code.parse(typed.lower() if small else typed) == code


def key_of(scanned: str) -> bytes | None:
    """What a scanner would find behind the hash."""
    _, found, key = scanned.partition("#k=")
    return base64.urlsafe_b64decode(key + "==") if found else None


@given(CODES, st.none() | st.binary(min_size=16, max_size=16), st.sampled_from(["", "/", "/tra-cuu/"]))
def test_a_scanned_address_gives_back_the_code_and_the_key(code: str, key: bytes | None, path: str) -> None:
    scanned = slip_code.url(f"https://example.vn:8443{path}", code, key)

    assert slip_code.parse(scanned) == code
    assert slip_code.parse(scanned + "\n") == code
    assert key_of(scanned) == key


@given(CODES)
def test_an_address_may_carry_a_query_and_lie_in_capitals(code: str) -> None:
    assert slip_code.parse(f"HTTPS://EXAMPLE.VN/T/{code}?lang=en#top") == code


def test_the_key_stands_after_the_hash_where_no_server_sees_it() -> None:
    address = slip_code.url("https://example.vn", "A" * 18, b"\xff" * 16)

    assert address == f"https://example.vn/t/{'A' * 18}#k=_____________________w"


@given(st.text())
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        assert len(slip_code.parse(text)) == 18


@given(st.text(slip_code.ALPHABET, max_size=40).filter(lambda text: len(text) != 18))
def test_too_short_or_too_long_says_so(text: str) -> None:
    assert refusal_of(text) == "slip-code-length"


@pytest.mark.parametrize("letter", "0O1IL2Z5S8BGUĐÂ")
def test_a_symbol_that_no_code_has_is_named(letter: str) -> None:
    with pytest.raises(Refused) as refused:
        slip_code.parse(letter + PRINTED[1:])

    assert (refused.value.code, refused.value.values) == ("slip-code-letter", {"letter": letter})


@given(KEYS, KEYS, NONCES)
def test_a_code_is_genuine_under_its_own_key_only(key: bytes, other: bytes, nonce: bytes) -> None:
    code = slip_code.issue(key, nonce)

    assert slip_code.is_genuine(code, key)
    assert slip_code.is_genuine(code, other) == (key == other)
    assert code.startswith(slip_code.tag_of(key))


def test_of_ten_thousand_invented_codes_that_pass_the_check_none_is_genuine() -> None:
    invent = random.Random(20260101)
    key, foreign = invent.randbytes(32), invent.randbytes(32)
    tag = slip_code.tag_of(key)
    invented = [tag + slip_code.issue(foreign, invent.randbytes(16))[2:] for _ in range(10_000)]

    assert not any(slip_code.is_genuine(code, key) for code in invented)


def test_tags_spread_over_all_that_there_are() -> None:
    draw = random.Random(23)
    tags = {slip_code.tag_of(draw.randbytes(32)) for _ in range(8_000)}

    assert len(tags) == 23**2


def test_the_same_code_is_not_drawn_twice_by_honest_chance() -> None:
    draw = random.Random(7)
    key = draw.randbytes(32)

    assert len({slip_code.issue(key, draw.randbytes(16)) for _ in range(1_000)}) == 1_000


@pytest.mark.parametrize(("key", "nonce"), [(b"short", bytes(16)), (bytes(32), bytes(8))])
def test_a_short_key_or_nonce_is_a_bug_not_a_weak_code(key: bytes, nonce: bytes) -> None:
    with pytest.raises(ValueError, match="bytes"):
        slip_code.issue(key, nonce)
