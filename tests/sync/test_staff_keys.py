"""Promise: new keys, another role and a shut door leave none of the old ways in open."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, text

from kiosk.errors import Refused, Rejected
from sync.province.cases.tokens import TokenWish, make_token, revoke_token, tokens
from sync.province.database import Database
from sync.province.staff.accounts import change, list_accounts, reopen, shut
from sync.province.staff.half_way import go_half_way, half_way_of
from sync.province.staff.invitations import (
    choose_password,
    come_in,
    come_in_by_sso,
    invite,
    open_invitation,
    renew,
    waiting,
)
from sync.province.staff.oidc import Person
from sync.province.staff.passwords import is_password
from sync.province.staff.rights import RIGHTS, Staff
from sync.province.staff.second import codes_left, spend_code, spend_recovery
from sync.province.staff.sessions import digest_of, staff_of
from sync.province.staff.sso import account_of
from sync.province.tables.staff import account
from tests.authenticator import code_at
from tests.sync.people import START
from tests.sync.pushers import until
from tests.sync.staff_world import OWN, Caller, World
from tests.sync.test_staff_accounts import ADMIN, GOOD, guest, through

LATER = START + timedelta(minutes=5)
LAN = Person("https://dangnhap.example", "lan-0123", "Lan")


def renewed(database: Database, who: str, now: datetime = LATER) -> str:
    with database.write() as connection:
        return renew(connection, ADMIN, who, now)


def by_sso(database: Database, code: str, person: Person = LAN) -> Staff:
    with database.write() as connection:
        return come_in_by_sso(connection, digest_of(code), person, LATER)


def invited(database: Database, maker: Staff, role: str = "official") -> str:
    with database.write() as connection:
        return invite(connection, maker, "Nam", role, [OWN] if role == "official" else [], START)


def opens(database: Database, code: str) -> bool:
    with database.read() as connection:
        try:
            return bool(open_invitation(connection, code, LATER))
        except Rejected:
            return False


def test_who_is_no_administrator_any_more_comes_back_by_no_invitation_of_the_own_making(database: Database) -> None:
    boss = guest(database, "boss", ADMIN, "admin")
    code, other = invited(database, boss, "admin"), invited(database, ADMIN)
    with database.write() as connection:
        change(connection, ADMIN, boss.id, "official", [OWN], LATER)

    assert (opens(database, code), opens(database, other)) == (False, True)
    with database.read() as connection:
        assert [one.maker for one in waiting(connection, ADMIN, LATER)] == [ADMIN.id]


def test_once_the_keys_are_renewed_none_of_the_old_ones_opens_anything(database: Database) -> None:
    with database.write() as connection:
        link = invite(connection, ADMIN, "Nguyễn Thị Lan", "admin", [], START)
    lan, codes, secret = through(database, link, "lan.nguyen")
    with database.write() as connection:
        half = go_half_way(connection, lan.id, "/staff", LATER)
    code, first = invited(database, lan), renewed(database, lan.id)

    second = renewed(database, lan.id)

    with database.write() as connection:
        stored = connection.execute(select(account.c.password).where(account.c.id == lan.id)).scalar_one()
        assert not is_password(stored, GOOD)
        assert not spend_code(connection, lan.id, code_at(secret, LATER), LATER)
        assert not spend_recovery(connection, lan.id, codes[0], LATER)
        assert codes_left(connection, lan.id) == 0
        assert [one.has_password for one in list_accounts(connection, ADMIN) if one.id == lan.id] == [False]
    assert half_way_of(database, half, LATER) is None
    assert [opens(database, one) for one in (code, first, second)] == [False, False, True]


def test_who_renews_by_password_is_not_let_in_by_the_single_sign_on_of_before(database: Database) -> None:
    lan = by_sso(database, invited(database, ADMIN))
    code = renewed(database, lan.id)
    with database.read() as connection:
        assert account_of(connection, LAN) is None
    through(database, code, "", LATER)
    with database.read() as connection:
        assert account_of(connection, LAN) is None


def test_who_renews_by_single_sign_on_is_not_let_in_by_the_password_of_before(database: Database) -> None:
    lan = guest(database)
    code = renewed(database, lan.id)
    choose_password(database, code, "", GOOD, LATER)
    assert by_sso(database, code) == lan
    assert by_sso(database, renewed(database, lan.id)) == lan  # the same person again, by another link
    with database.read() as connection:
        assert account_of(connection, LAN) == lan.id
        (found,) = (one for one in list_accounts(connection, ADMIN) if one.id == lan.id)
    assert (found.has_password, found.by_sso) == (False, True)


def test_nobody_renews_the_own_keys_by_the_page_of_others_nor_those_of_who_is_shut(database: Database) -> None:
    boss, lan = guest(database, "boss", ADMIN, "admin"), guest(database)
    with pytest.raises(Refused, match="own-account"), database.write() as connection:
        renew(connection, boss, boss.id, LATER)
    link = renewed(database, lan.id)
    with database.write() as connection:
        shut(connection, ADMIN, lan.id, LATER)
    with pytest.raises(Refused, match="shut-account"):
        renewed(database, lan.id)
    with database.write() as connection:
        reopen(connection, ADMIN, lan.id, LATER)
    assert not opens(database, link)
    assert opens(database, renewed(database, lan.id))


def test_of_two_who_chose_one_name_the_slower_is_told_and_the_link_stays_good(database: Database) -> None:
    """Both looked before either wrote, so that only the table itself can tell."""
    codes = [invited(database, ADMIN) for _ in range(2)]
    secrets: list[bytes] = []
    for code in codes:
        choose_password(database, code, "cung.ten", GOOD, START)
        with database.read() as connection:
            secrets.append(open_invitation(connection, code, START).secret or b"")
    told: list[str] = []

    def come_second() -> None:
        try:
            with database.write() as connection:
                come_in(connection, codes[1], code_at(secrets[1], START), START)
        except Refused as refusal:
            told.append(refusal.code)

    slower = threading.Thread(target=come_second)
    with database.write() as connection:
        come_in(connection, codes[0], code_at(secrets[0], START), START)
        slower.start()
        if not database.is_sqlite:
            until(lambda: waits(database))
    slower.join()

    assert told == ["login-taken"]
    assert opens(database, codes[1])
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(account)).scalar_one() == 1


def waits(database: Database) -> bool:
    with database.read() as connection:
        return bool(connection.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())


def test_the_tokens_of_who_is_shut_out_are_named_and_go_on_until_they_are_taken_back(world: World) -> None:
    maker, boss = world.person("admin", name="Quản Trị Cũ"), world.signed_in("admin")
    staff = Staff(id=maker.id, name="", role="admin", scope=ADMIN.scope, rights=RIGHTS["admin"])
    now = datetime.now(UTC)
    wishes = [TokenWish(name=name, rights=frozenset({"see-dossiers"})) for name in ("Kho số liệu", "Một cửa cũ")]
    secrets = [make_token(world.database, staff, wish, now) for wish in wishes]
    gone = next(one for one in tokens(world.database, ADMIN.scope) if one.name == "Một cửa cũ")
    revoke_token(world.database, staff, gone.id, now)

    page = world.ask(boss, "POST", f"/staff/accounts/{maker.id}/shut").text

    assert ("Kho số liệu" in page, "Một cửa cũ" in page, 'href="/staff/tokens"' in page) == (True, False, True)
    listed = world.ask(boss, "GET", "/staff/tokens").text
    assert "Quản Trị Cũ (đã khóa)" in listed
    asked = [world.ask(Caller("program", token=one), "GET", "/api/v1/me").status_code for one in secrets]
    assert asked == [200, 401]


def test_the_page_of_ones_own_account_refuses_new_keys_in_words(world: World) -> None:
    person, other = world.person("admin"), world.person("official", OWN)
    me = Caller("me", cookie=world.session(person))
    answer = world.ask(me, "POST", f"/staff/accounts/{person.id}/renew")
    assert (answer.status_code, "của mình" in answer.text, "/staff/invited/" in answer.text) == (422, True, False)
    assert staff_of(world.database, me.cookie, datetime.now(UTC)) is not None
    world.ask(me, "POST", f"/staff/accounts/{other.id}/renew")
    assert "chờ dùng liên kết" in world.ask(me, "GET", f"/staff/accounts/{other.id}").text
    assert "/renew" not in world.ask(me, "POST", f"/staff/accounts/{other.id}/shut").text
    assert world.ask(me, "POST", f"/staff/accounts/{other.id}/renew").status_code == 422
