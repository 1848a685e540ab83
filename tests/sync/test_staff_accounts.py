"""Promise: nobody comes in but by an invitation that somebody above gave; what was done stands written for good."""

import threading
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text

from kiosk.errors import Refused, Rejected
from sync.province.commands.command import OPERATOR
from sync.province.database import Database
from sync.province.migrations import migrate
from sync.province.staff.accounts import change, change_password, kept, list_accounts, reopen, seats, shut, unlock
from sync.province.staff.appointing import appointed, may_rule
from sync.province.staff.invitations import (
    LIFE,
    choose_password,
    come_in,
    invite,
    open_invitation,
    renew,
    waiting,
    withdraw,
)
from sync.province.staff.passwords import is_password
from sync.province.staff.record import record
from sync.province.staff.rights import RIGHTS, ROLES, Role, Scope, Staff, scope_of
from sync.province.staff.second import spend_code, spend_recovery
from sync.province.staff.sessions import end_session, open_session, staff_of
from sync.province.staff.tries import count_try
from sync.province.tables.doors import invitation
from sync.province.tables.staff import account
from tests.authenticator import code_at
from tests.sync.people import START

GOOD = "thuyền xanh gặp đá mưa"


def somebody(role: Role, *communes: str) -> Staff:
    return Staff(id=f"{role:0>32}", name=role, role=role, scope=scope_of(" ".join(communes)), rights=RIGHTS[role])


ADMIN, LEADER = somebody("admin"), somebody("leader", "08782")


def guest(
    database: Database, login: str = "lan.nguyen", by: Staff = OPERATOR, role: str = "official", *communes: str
) -> Staff:
    """Somebody who was invited and came in."""
    places = communes or (() if role in {"admin", "analyst"} else ("08782",))
    with database.write() as connection:
        code = invite(connection, by, "Nguyễn Thị Lan", role, places, START)
    return through(database, code, login)[0]


def through(database: Database, code: str, login: str, now: datetime = START) -> tuple[Staff, tuple[str, ...], bytes]:
    choose_password(database, code, login, GOOD, now)
    with database.read() as connection:
        secret = open_invitation(connection, code, now).secret
    assert secret is not None
    with database.write() as connection:
        return *come_in(connection, code, code_at(secret, now), now), secret


@pytest.fixture
def code(database: Database) -> str:
    with database.write() as connection:
        return invite(connection, OPERATOR, " Nguyễn  Thị Lan ", "official", ["08782", ""], START)


def test_only_an_administrator_rules_all_and_a_leader_the_officials_of_the_own_commune() -> None:
    own, other, both, all_ = (Scope(frozenset({"08782"})), Scope(frozenset({"04795"})),
                              Scope(frozenset({"08782", "04795"})), Scope(None))  # fmt: skip
    ruled = {
        (staff.role, role, number)
        for staff in (ADMIN, LEADER, somebody("analyst"), somebody("official", "08782"))
        for role in ROLES
        for number, scope in enumerate((own, other, both, all_))
        if may_rule(staff, role, scope)
    }

    assert {one for one in ruled if one[0] != "admin"} == {("leader", "official", 0)}
    assert len({one for one in ruled if one[0] == "admin"}) == len(ROLES) * 4


@pytest.mark.parametrize(
    ("staff", "role", "communes", "refused"),
    [
        (ADMIN, "leader", [], "communes-missing"),
        (ADMIN, "official", ["", ""], "communes-missing"),
        (ADMIN, "admin", ["08782"], "communes-of-a-province-role"),
        (ADMIN, "king", [], "role-unknown"),
        (ADMIN, "official", ["8782"], "commune-unknown"),
        (ADMIN, "official", ["08782 04795"], "commune-unknown"),
        (LEADER, "official", ["04795"], "forbidden"),
        (LEADER, "official", ["08782", "04795"], "forbidden"),
        (LEADER, "leader", ["08782"], "forbidden"),
        (LEADER, "admin", [], "forbidden"),
        (somebody("official", "08782"), "official", ["08782"], "forbidden"),
        (somebody("analyst"), "analyst", [], "forbidden"),
    ],
)
def test_nobody_gives_what_is_not_theirs(staff: Staff, role: str, communes: list[str], refused: str) -> None:
    with pytest.raises((Refused, Rejected), match=refused):
        appointed(staff, role, communes)


def test_an_invitation_is_good_once_for_one_person(database: Database, code: str) -> None:
    staff, codes, secret = through(database, code, " Lan.Nguyen ")

    assert (staff.name, staff.role, staff.scope) == ("Nguyễn Thị Lan", "official", Scope(frozenset({"08782"})))
    with pytest.raises(Rejected, match="not-found"):
        choose_password(database, code, "second", GOOD, START)
    with database.write() as connection:
        row = connection.execute(select(account).where(account.c.login == "lan.nguyen")).one()
        left = connection.execute(select(invitation)).one()
        assert is_password(row.password, GOOD)
        assert (left.password, left.secret) == (None, None)
        assert not spend_code(connection, staff.id, code_at(secret, START), START)
        assert spend_recovery(connection, staff.id, codes[0], START)


def test_an_invitation_ends_after_a_week_when_taken_back_and_with_who_gave_it(database: Database, code: str) -> None:
    with database.write() as connection:
        with pytest.raises(Rejected, match="not-found"):
            open_invitation(connection, code, START + LIFE)
        with pytest.raises(Rejected, match="not-found"):
            open_invitation(connection, f"{code}x", START)
        mine = invite(connection, LEADER, "Nam", "official", ["08782"], START)
        assert {one.name for one in waiting(connection, LEADER, START)} == {"Nam", "Nguyễn Thị Lan"}
        assert waiting(connection, somebody("leader", "04795"), START) == []
        with pytest.raises(Rejected, match="not-found"):
            withdraw(connection, somebody("leader", "04795"), open_invitation(connection, mine, START).id, START)
        withdraw(connection, LEADER, open_invitation(connection, mine, START).id, START)
        with pytest.raises(Rejected, match="not-found"):
            open_invitation(connection, mine, START)
    leader = guest(database, "leader", ADMIN, "leader")
    with database.write() as connection:
        theirs = invite(connection, leader, "Nam", "official", ["08782"], START)
        shut(connection, ADMIN, leader.id, START)
        with pytest.raises(Rejected, match="not-found"):
            open_invitation(connection, theirs, START)


def test_what_is_typed_wrong_at_the_door_leaves_the_invitation_good(database: Database, code: str) -> None:
    guest(database, "taken")
    for login, password, refused in (
        ("a b", GOOD, "login-bad"), ("é", GOOD, "login-bad"), ("taken", GOOD, "login-taken"),
        ("TAKEN", GOOD, "login-taken"), ("lan", "ngắn", "password-short"), ("lan", "nguyenthilan", "password-common"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=refused):
            choose_password(database, code, login, password, START)
    choose_password(database, code, "lan", GOOD, START)
    with pytest.raises(Refused, match="code-wrong"), database.write() as connection:
        come_in(connection, code, "000000", START)
    assert through(database, code, "lan")[0].role == "official"


def test_of_two_who_use_one_link_at_once_one_comes_in(database: Database, code: str) -> None:
    choose_password(database, code, "lan", GOOD, START)
    with database.read() as connection:
        secret = open_invitation(connection, code, START).secret or b""
    came: list[str] = []

    def use() -> None:
        try:
            with database.write() as connection:
                came.append(come_in(connection, code, code_at(secret, START), START)[0].id)
        except (Rejected, Refused) as error:
            came.append(str(error))

    threads = [threading.Thread(target=use) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(came)[1:] == ["not-found"] * 5


def test_who_lost_the_phone_gets_new_keys_and_the_old_ones_are_void(database: Database) -> None:
    lan = guest(database)
    with database.write() as connection:
        session = open_session(connection, lan.id, "", START)
        with pytest.raises(Rejected, match="not-found"):
            renew(connection, somebody("leader", "04795"), lan.id, START)
        older = renew(connection, LEADER, lan.id, START)
        again = renew(connection, LEADER, lan.id, START)
    assert staff_of(database, session, START) is None
    later = START + timedelta(minutes=5)
    choose_password(database, again, "another", "đàn bò vào thành phố", later)
    with database.write() as connection:
        secret = open_invitation(connection, again, later).secret or b""
        who, codes = come_in(connection, again, code_at(secret, later), later)
        row = connection.execute(select(account)).one()
        assert (who.id, row.login) == (lan.id, "lan.nguyen")
        assert is_password(row.password, "đàn bò vào thành phố")
        assert spend_recovery(connection, lan.id, codes[9], later)
        with pytest.raises(Rejected, match="not-found"):
            open_invitation(connection, older, later)


def test_accounts_of_others_are_as_if_they_were_not_there(database: Database) -> None:
    mine, theirs = guest(database, "mine"), guest(database, "theirs", ADMIN, "official", "04795")
    admin = guest(database, "admin", ADMIN, "admin")
    boss, wide = guest(database, "boss", ADMIN, "leader"), guest(database, "wide", ADMIN, "official", "08782", "04795")

    with database.write() as connection:
        assert [one.id for one in list_accounts(connection, LEADER)] == [mine.id]
        assert len(list_accounts(connection, ADMIN)) == 5
        for other in (theirs, boss, wide):
            for deed in (kept, lambda c, s, who: shut(c, s, who, START), lambda c, s, who: reopen(c, s, who, START)):
                with pytest.raises(Rejected, match="not-found"):
                    deed(connection, LEADER, other.id)
        with pytest.raises(Rejected, match="forbidden"):
            change(connection, LEADER, mine.id, "leader", ["08782"], START)
        with pytest.raises(Refused, match="own-account"):
            shut(connection, admin, admin.id, START)


def test_another_scope_or_a_shut_door_counts_from_the_next_request(database: Database) -> None:
    lan = guest(database)
    with database.write() as connection:
        session = open_session(connection, lan.id, "", START)
    assert staff_of(database, session, START) == lan
    with database.write() as connection:
        change(connection, ADMIN, lan.id, "official", ["04795"], START)
        fresh = open_session(connection, lan.id, "", START)
    assert staff_of(database, session, START) is None
    moved = staff_of(database, fresh, START)
    assert moved is not None
    assert moved.scope == Scope(frozenset({"04795"}))
    with database.write() as connection:
        shut(connection, ADMIN, lan.id, START)
    assert staff_of(database, fresh, START) is None
    with database.write() as connection:
        reopen(connection, ADMIN, lan.id, START)
    assert staff_of(database, fresh, START) is None


def last_used(database: Database, who: Staff) -> datetime | None:
    with database.read() as connection:
        return kept(connection, ADMIN, who.id).last_seen


def test_when_an_account_was_last_used_is_known_also_when_no_session_of_it_is_left(database: Database) -> None:
    lan, at = guest(database), [START + timedelta(minutes=10 * number) for number in range(4)]
    assert last_used(database, lan) is None
    with database.write() as connection:
        session = open_session(connection, lan.id, "", at[1])
    assert staff_of(database, session, at[2]) == lan
    with database.write() as connection:
        end_session(connection, session)
    assert last_used(database, lan) == at[2]
    with database.write() as connection:
        open_session(connection, lan.id, "", at[3])
        change(connection, ADMIN, lan.id, "official", ["04795"], at[3])
    assert last_used(database, lan) == at[3]


def test_of_the_time_before_the_record_tells_when_an_account_was_last_used(database: Database) -> None:
    lan, other = guest(database), guest(database, "other", ADMIN, "leader")
    with database.write() as connection:
        record(connection, lan, "signed-out", lan.id, START + timedelta(hours=1))
        connection.execute(text("ALTER TABLE account DROP COLUMN used_at"))
        connection.execute(text("UPDATE schema_version SET version = 10"))

    migrate(database)

    assert [last_used(database, who) for who in (lan, other)] == [START + timedelta(hours=1), START]


def test_a_new_password_signs_out_every_other_browser(database: Database) -> None:
    lan = guest(database)
    with database.write() as connection:
        here, there = open_session(connection, lan.id, "here", START), open_session(connection, lan.id, "there", START)
        assert [(seat.machine, seat.is_this) for seat in seats(connection, lan, here, START)] == [
            ("here", True), ("there", False),
        ]  # fmt: skip
    with pytest.raises(Refused, match="password-wrong"):
        change_password(database, lan, here, "not it", "đàn bò vào thành phố", START)
    change_password(database, lan, here, GOOD, "đàn bò vào thành phố", START)
    assert staff_of(database, here, START) == lan
    assert staff_of(database, there, START) is None


def test_a_wait_is_ended_by_who_keeps_the_account(database: Database) -> None:
    guest(database)
    for _ in range(5):
        count_try(database, "lan.nguyen", START)
    with database.write() as connection:
        unlock(connection, OPERATOR, " LAN.nguyen", START)
        with pytest.raises(Refused, match="login-unknown"):
            unlock(connection, OPERATOR, "nobody", START)
    assert count_try(database, "lan.nguyen", START).failures == 0
