"""Promise: an authenticator's code is good once and near its time, and a code on paper is good once."""

import threading
import unicodedata
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import Refused
from sync.province.database import Database
from sync.province.staff.passwords import GUESSES, hash_password, is_outdated, is_password, must_be_good
from sync.province.staff.second import (
    CODES,
    address_of,
    codes_left,
    keep_secret,
    new_codes,
    new_secret,
    spend_code,
    spend_recovery,
    step_of,
)
from tests.authenticator import code_at
from tests.sync.people import START

RFC_SECRET = b"12345678901234567890"
WHO = "a" * 32


def test_the_codes_are_those_of_the_standard() -> None:
    """RFC 6238, appendix B, its last six digits."""
    for seconds, code in ((59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")):
        at = datetime.fromtimestamp(seconds, UTC)
        assert step_of(RFC_SECRET, code, at) == seconds // 30
        assert code_at(RFC_SECRET, at) == code


@given(st.integers(-300, 300), st.binary(min_size=20, max_size=20))
def test_a_phone_may_be_one_step_off_and_no_more(seconds: int, secret: bytes) -> None:
    phone = START + timedelta(seconds=seconds)
    steps = int(phone.timestamp()) // 30 - int(START.timestamp()) // 30
    shown = step_of(secret, code_at(secret, phone), START)

    if abs(steps) <= 1:
        assert shown is not None
    elif shown is not None:  # one in a million: two steps have the same six digits
        assert code_at(secret, datetime.fromtimestamp(shown * 30, UTC)) == code_at(secret, phone)


@given(st.text(max_size=12))
def test_no_typing_breaks_the_check(typed: str) -> None:
    step_of(RFC_SECRET, typed, START)


def test_blanks_in_a_code_are_how_people_write_it() -> None:
    at = datetime.fromtimestamp(59, UTC)
    assert step_of(RFC_SECRET, " 287 082 ", at) == 1
    assert step_of(RFC_SECRET, "２８７０８２", at) is None


def test_no_code_is_accepted_twice_and_none_older_than_the_last(database: Database) -> None:
    secret = new_secret()
    with database.write() as connection:
        keep_secret(connection, WHO, secret, 0)
        assert spend_code(connection, WHO, code_at(secret, START), START)
        assert not spend_code(connection, WHO, code_at(secret, START), START)
        assert not spend_code(connection, WHO, code_at(secret, START - timedelta(seconds=30)), START)
        assert spend_code(connection, WHO, code_at(secret, START + timedelta(seconds=30)), START)
        assert not spend_code(connection, "b" * 32, code_at(bytes(20), START), START)


def test_of_two_who_show_the_same_code_at_once_one_comes_in(database: Database) -> None:
    secret = new_secret()
    with database.write() as connection:
        keep_secret(connection, WHO, secret, 0)
    came: list[bool] = []

    def show() -> None:
        with database.write() as connection:
            came.append(spend_code(connection, WHO, code_at(secret, START), START))

    threads = [threading.Thread(target=show) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(came) == [*[False] * 7, True]


def test_an_authenticator_is_told_whose_secret_it_is() -> None:
    address = urlsplit(address_of(RFC_SECRET, "lan@phutho.gov.vn"))
    told = parse_qs(address.query)

    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    assert unquote(address.path) == "/Tận Tay Phú Thọ:lan@phutho.gov.vn"
    assert told == {
        "secret": ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"],
        "issuer": ["Tận Tay Phú Thọ"],
        "digits": ["6"],
        "algorithm": ["SHA1"],
        "period": ["30"],
    }


def test_a_code_on_paper_is_good_once_and_however_it_is_typed(database: Database) -> None:
    with database.write() as connection:
        codes = new_codes(connection, WHO)
        others = new_codes(connection, "b" * 32)
        assert (len(set(codes)), codes_left(connection, WHO)) == (CODES, CODES)
        assert spend_recovery(connection, WHO, codes[0].lower().replace("-", " ").replace("1", "l"), START)
        assert not spend_recovery(connection, WHO, codes[0], START)
        assert not spend_recovery(connection, WHO, others[0], START)
        assert codes_left(connection, WHO) == CODES - 1
        new_codes(connection, WHO)
        assert not spend_recovery(connection, WHO, codes[1], START)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("ngắn", "password-short"),
        ("x" * 257, "password-long"),
        ("matkhau123456", "password-common"),
        ("Phutho@2026", "password-common"),
        ("Mật Khẩu 123", "password-common"),
        ("P@ssw0rd2026", "password-common"),
        ("aaaaaaaaaaaaaaa", "password-common"),
        ("qwertyuiop123", "password-common"),
        ("nguyenthilan1", "password-common"),
        ("lan.tamnong99", "password-common"),
    ],
)
def test_a_password_that_others_have_or_can_guess_is_refused(password: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        must_be_good(password, ("lan.tamnong", "Nguyễn Thị Lan"))


@pytest.mark.parametrize(
    "password", ["con trâu đi trước cái cày", "thuyền xanh gặp đá mưa", "kx7Qm2vTzpW", "moc chau muoi ba cay che"]
)
def test_a_password_needs_no_capitals_digits_or_signs(password: str) -> None:
    must_be_good(password, ("lan.tamnong", "Nguyễn Thị Lan"))
    assert GUESSES > 10**6


def test_a_password_is_the_same_however_the_keyboard_writes_its_marks() -> None:
    stored = hash_password(unicodedata.normalize("NFC", "thuyền xanh gặp đá"))

    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert is_password(stored, unicodedata.normalize("NFD", "thuyền xanh gặp đá"))
    assert not is_password(stored, "thuyen xanh gap da")
    assert not is_password(None, "nobody's")
    assert not is_password("no digest at all", "x")
    assert not is_outdated(stored)
    assert is_outdated("$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aGFzaGhhc2hoYXNo")
