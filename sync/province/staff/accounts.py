"""Accounts: who there is, what changes with them, and what each may change of the own."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

import msgspec
from sqlalchemy import Connection, Row, delete, func, select, update

from kiosk.errors import Refused, Rejected
from sync.province.database import Database
from sync.province.staff.appointing import appointed, folded, may_rule
from sync.province.staff.enrol_codes import take_back_all_of
from sync.province.staff.invitations import withdraw_all_of, withdraw_made_by
from sync.province.staff.passwords import hash_password, is_password, must_be_good
from sync.province.staff.record import record
from sync.province.staff.rights import Role, Scope, Staff, communes_of, scope_of
from sync.province.staff.sessions import IDLE, WHOLE, digest_of
from sync.province.staff.tries import pardon
from sync.province.tables.doors import sso_subject
from sync.province.tables.staff import account, staff_session


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """An account, as those who keep it see it."""

    id: str
    login: str
    name: str
    role: Role
    scope: Scope
    created_at: datetime
    disabled_at: datetime | None
    has_password: bool
    by_sso: bool
    last_seen: datetime | None


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """One browser in which somebody is signed in; `id` says nothing of the secret."""

    id: str
    machine: str
    opened_at: datetime
    seen_at: datetime
    is_this: bool


def list_accounts(connection: Connection, staff: Staff) -> list[Account]:
    """The accounts that are this person's to keep, by name."""
    seen = select(func.max(staff_session.c.seen_at)).where(staff_session.c.account == account.c.id)
    bound = select(func.count()).select_from(sso_subject).where(sso_subject.c.account == account.c.id)
    query = select(account, seen.scalar_subquery().label("seen"), bound.scalar_subquery().label("bound"))
    found = [_read(row) for row in connection.execute(query.order_by(account.c.name, account.c.id))]
    return [one for one in found if may_rule(staff, one.role, one.scope)]


def kept(connection: Connection, staff: Staff, who: str) -> Account:
    """One of them; `Rejected("not-found")` for one that is not this person's to keep, as if it were not there."""
    found = next((one for one in list_accounts(connection, staff) if one.id == who), None)
    if found is None:
        raise Rejected("not-found")
    return found


def change(connection: Connection, staff: Staff, who: str, role: str, communes: Sequence[str], now: datetime) -> None:
    """Another role or other communes, signed out everywhere; no person or machine comes in by what the old role gave.

    Refused as `appointed`, and with `own-account`.
    """
    before = _of_another(connection, staff, who)
    known, scope = appointed(staff, role, communes)
    connection.execute(update(account).where(account.c.id == who).values(role=known, communes=communes_of(scope)))
    connection.execute(delete(staff_session).where(staff_session.c.account == who))
    withdraw_made_by(connection, who, now)
    voided = take_back_all_of(connection, who)
    told = {"role": known, "communes": communes_of(scope), "was": f"{before.role} {communes_of(before.scope)}".strip()}
    more = {"codes": str(voided)} if voided else {}
    record(connection, staff, "account-changed", who, now, centre=communes_of(scope), **told, **more)


def shut(connection: Connection, staff: Staff, who: str, now: datetime) -> None:
    """Nobody comes in by this account any more, nor by a link or a code of its making; refused with `own-account`."""
    found = _of_another(connection, staff, who)
    connection.execute(update(account).where(account.c.id == who).values(disabled_at=now))
    connection.execute(delete(staff_session).where(staff_session.c.account == who))
    withdraw_all_of(connection, who, now)
    voided = take_back_all_of(connection, who)
    told = {"codes": str(voided)} if voided else {}
    record(connection, staff, "account-shut", who, now, centre=communes_of(found.scope), **told)


def reopen(connection: Connection, staff: Staff, who: str, now: datetime) -> None:
    """The account opens again with the keys it had."""
    found = _of_another(connection, staff, who)
    connection.execute(update(account).where(account.c.id == who).values(disabled_at=None))
    record(connection, staff, "account-reopened", who, now, centre=communes_of(found.scope))


def unlock_kept(connection: Connection, staff: Staff, who: str, now: datetime) -> None:
    """Let somebody who failed too often try at once."""
    found = kept(connection, staff, who)
    pardon(connection, found.login)
    record(connection, staff, "account-unlocked", who, now, centre=communes_of(found.scope))


def unlock(connection: Connection, staff: Staff, login: str, now: datetime) -> None:
    """The same by the sign-in name; refused with `login-unknown`."""
    who = connection.execute(select(account.c.id).where(account.c.login == folded(login))).scalar_one_or_none()
    if who is None:
        raise Refused("login-unknown", login=login)
    unlock_kept(connection, staff, who, now)


def change_password(database: Database, staff: Staff, secret: str, old: str, new: str, now: datetime) -> None:
    """A new password for oneself; every other browser is signed out.

    Refused: `password-wrong`, and as `must_be_good` refuses.
    """
    with database.read() as connection:
        row = connection.execute(select(account).where(account.c.id == staff.id)).one()
    if not is_password(row.password, old):
        raise Refused("password-wrong")
    must_be_good(new, (row.login, row.name))
    stored = hash_password(new)
    with database.write() as connection:
        connection.execute(update(account).where(account.c.id == staff.id).values(password=stored))
        end_others(connection, staff, secret)
        record(connection, staff, "password-changed", staff.id, now, centre=communes_of(staff.scope))


def seats(connection: Connection, staff: Staff, secret: str, now: datetime) -> list[Seat]:
    """Where one is signed in, this browser first, then by last use."""
    open_ones = (staff_session.c.seen_at >= now - IDLE) & (staff_session.c.opened_at >= now - WHOLE)
    rows = connection.execute(select(staff_session).where(staff_session.c.account == staff.id, open_ones))
    found = [
        Seat(
            id=row.digest.hex(), machine=row.machine, opened_at=row.opened_at, seen_at=row.seen_at,
            is_this=row.digest == digest_of(secret),
        )
        for row in rows
    ]  # fmt: skip
    return sorted(found, key=lambda seat: (not seat.is_this, -seat.seen_at.timestamp()))


def end_others(connection: Connection, staff: Staff, secret: str) -> int:
    """Sign out everywhere but here; how many there were."""
    others = (staff_session.c.account == staff.id) & (staff_session.c.digest != digest_of(secret))
    return connection.execute(delete(staff_session).where(others)).rowcount


def _of_another(connection: Connection, staff: Staff, who: str) -> Account:
    """The account, of somebody else: nobody shuts the door on themselves, so an administrator always remains."""
    found = kept(connection, staff, who)
    if found.id == staff.id:
        raise Refused("own-account")
    return found


def _read(row: Row[tuple[object, ...]]) -> Account:
    return Account(
        id=row.id,
        login=row.login,
        name=row.name,
        role=cast("Role", row.role),
        scope=scope_of(row.communes),
        created_at=row.created_at,
        disabled_at=row.disabled_at,
        has_password=row.password is not None,
        by_sso=row.bound > 0,
        last_seen=_later(row.seen, row.used_at),
    )


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(one, other) if one is not None and other is not None else one or other
