"""Invitations: the only way in. A link for one person, good once and for a week, with the role and communes in it."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, cast

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, select, update

from kiosk.domain.ids import uuid7
from kiosk.errors import Refused, Rejected
from sync.province.database import Database, add_if_new
from sync.province.staff.acting import must_still_act
from sync.province.staff.appointing import appointed, good_login, good_name, may_rule
from sync.province.staff.enrol_codes import take_back_all_of
from sync.province.staff.oidc import Person
from sync.province.staff.passwords import hash_password, must_be_good
from sync.province.staff.record import record
from sync.province.staff.rights import Role, Scope, Staff, communes_of, scope_of
from sync.province.staff.second import keep_secret, new_codes, new_secret, step_of
from sync.province.staff.sessions import as_staff, digest_of
from sync.province.staff.tries import forgive
from sync.province.tables.doors import half_way, invitation, recovery_code, second_factor, sso_subject
from sync.province.tables.staff import account, staff_session

LIFE: Final = timedelta(days=7)


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """What an invitation says, and how far the guest has come: `secret` is there once a password was chosen.

    `account` is empty for somebody new; else the invitation gives an account new keys to its door.
    """

    digest: bytes
    id: str
    name: str
    role: Role
    scope: Scope
    maker: str
    made_at: datetime
    expires_at: datetime
    login: str
    secret: bytes | None
    account: str


class _Guest(msgspec.Struct, frozen=True):
    name: str
    role: Role
    scope: Scope
    login: str = ""
    account: str = ""


def invite(connection: Connection, staff: Staff, name: str, role: str, communes: Sequence[str], now: datetime) -> str:
    """The code of a new invitation, which is nowhere else; refusals are those of `appointed` and `good_name`."""
    known, scope = appointed(staff, role, communes)
    return _write(connection, staff, _Guest(good_name(name), known, scope), now)


def renew(connection: Connection, staff: Staff, who: str, now: datetime) -> str:
    """The code of an invitation by which an account gets new keys; from now on no other way leads in by it.

    Refused: `own-account`, which would be a way around the old password; `shut-account`.
    Raises `Rejected("not-found")`.
    """
    row = connection.execute(select(account).where(account.c.id == who)).one_or_none()
    if row is None or not may_rule(staff, cast("Role", row.role), scope_of(row.communes)):
        raise Rejected("not-found")
    if who == staff.id:
        raise Refused("own-account")
    if row.disabled_at is not None:
        raise Refused("shut-account")
    voided = _take_keys(connection, who, now)
    guest = _Guest(row.name, cast("Role", row.role), scope_of(row.communes), row.login, row.id)
    return _write(connection, staff, guest, now, voided)


def open_invitation(connection: Connection, code: str, now: datetime) -> Invitation:
    """What this code invites to; `Rejected("not-found")` when it was never made, is used, taken back or too old."""
    return _good(connection, digest_of(code), now)


def choose_password(database: Database, code: str, login: str, password: str, now: datetime) -> None:
    """The first half: a sign-in name and a password; the second is to show that the authenticator works.

    Refused: `login-bad`, `login-taken`, and as `must_be_good` refuses.
    """
    with database.read() as connection:
        found = open_invitation(connection, code, now)
        login = found.login if found.account else good_login(login)
        if not found.account:
            _must_be_free(connection, login)
    must_be_good(password, (login, found.name))
    chosen = {"login": login, "password": hash_password(password), "secret": new_secret()}
    with database.write() as connection:
        connection.execute(update(invitation).where(_is_good(found.digest, now)).values(**chosen))


def start_again(connection: Connection, code: str, now: datetime) -> None:
    """Forget what was chosen so far."""
    found = open_invitation(connection, code, now)
    fresh = {"login": found.login if found.account else "", "password": None, "secret": None}
    connection.execute(update(invitation).where(_is_good(found.digest, now)).values(**fresh))


def come_in(connection: Connection, code: str, one_time: str, now: datetime) -> tuple[Staff, tuple[str, ...]]:
    """The account, with its ten codes for paper, once the authenticator has shown a code.

    Refused: `code-wrong`, `login-taken` by who was quicker.
    """
    row = _used(connection, digest_of(code), now)
    secret: bytes | None = row.secret
    step = None if secret is None else step_of(secret, one_time, now)
    if secret is None or step is None:
        raise Refused("code-wrong")
    staff = _renewed(connection, row, row.password, now) if row.account else _created(connection, row, row.login, now)
    keep_secret(connection, staff.id, secret, step)
    action = "account-renewed" if row.account else "account-opened"
    record(connection, staff, action, staff.id, now, centre=communes_of(staff.scope))
    return staff, new_codes(connection, staff.id)


def come_in_by_sso(connection: Connection, digest: bytes, person: Person, now: datetime) -> Staff:
    """The account, bound to this person of the single sign-on; refused with `person-taken`.

    Raises `Rejected("not-found")` as `open_invitation` does.
    """
    row = _used(connection, digest, now)
    staff = _renewed(connection, row, None, now) if row.account else _created(connection, row, f"sso-{row.id}", now)
    if not add_if_new(connection, sso_subject, issuer=person.issuer, subject=person.subject, account=staff.id):
        raise Refused("person-taken")
    action = "account-bound" if row.account else "account-opened"
    record(connection, staff, action, staff.id, now, centre=communes_of(staff.scope))
    return staff


def waiting(connection: Connection, staff: Staff, now: datetime) -> list[Invitation]:
    """Invitations that are still good and this person's to take back, the newest first."""
    query = select(invitation).where(
        invitation.c.used_at.is_(None), invitation.c.revoked_at.is_(None), invitation.c.expires_at > now
    )
    found = [_read(row) for row in connection.execute(query.order_by(invitation.c.made_at.desc()))]
    return [one for one in found if may_rule(staff, one.role, one.scope)]


def withdraw(connection: Connection, staff: Staff, name: str, now: datetime) -> None:
    """The link opens nothing any more; raises `Rejected("not-found")`."""
    found = next((one for one in waiting(connection, staff, now) if one.id == name), None)
    if found is None:
        raise Rejected("not-found")
    _revoke(connection, invitation.c.id == name, now)
    record(connection, staff, "invitation-withdrawn", name, now, centre=communes_of(found.scope), name=found.name)


def withdraw_made_by(connection: Connection, who: str, now: datetime) -> None:
    """Nobody comes in any more by what this account gave: for when its role or communes are others."""
    _revoke(connection, invitation.c.maker == who, now)


def withdraw_all_of(connection: Connection, who: str, now: datetime) -> None:
    """The same, and not by a link for this account either."""
    _revoke(connection, (invitation.c.maker == who) | (invitation.c.account == who), now)


def _revoke(connection: Connection, which: ColumnElement[bool], now: datetime) -> None:
    pending = which & invitation.c.used_at.is_(None) & invitation.c.revoked_at.is_(None)
    connection.execute(update(invitation).where(pending).values(revoked_at=now))


def _take_keys(connection: Connection, who: str, now: datetime) -> int:
    """Whoever has the old password, phone, codes, single sign-on, browser or links of this account stays outside.

    So do machines that come with a code of its making; how many such codes there were.
    """
    connection.execute(update(account).where(account.c.id == who).values(password=None))
    for table in (staff_session, half_way, second_factor, recovery_code, sso_subject):
        connection.execute(delete(table).where(table.c.account == who))
    withdraw_all_of(connection, who, now)
    return take_back_all_of(connection, who)


def _write(connection: Connection, staff: Staff, guest: _Guest, now: datetime, voided: int = 0) -> str:
    must_still_act(connection, staff)
    code, ident = secrets.token_urlsafe(24), uuid7(now)
    told = {"name": guest.name, "role": guest.role, "communes": communes_of(guest.scope)}
    connection.execute(
        insert(invitation).values(
            digest=digest_of(code), id=ident, maker=staff.id, made_at=now, expires_at=now + LIFE,
            login=guest.login, account=guest.account or None, **told,
        )
    )  # fmt: skip
    more = {"codes": str(voided)} if voided else {}
    action = "account-renewing" if guest.account else "account-invited"
    record(connection, staff, action, guest.account or ident, now, centre=communes_of(guest.scope), **told, **more)
    return code


def _is_good(digest: bytes, now: datetime) -> ColumnElement[bool]:
    return and_(
        invitation.c.digest == digest,
        invitation.c.used_at.is_(None),
        invitation.c.revoked_at.is_(None),
        invitation.c.expires_at > now,
    )


def _good(connection: Connection, digest: bytes, now: datetime) -> Invitation:
    row = connection.execute(select(invitation).where(_is_good(digest, now))).one_or_none()
    if row is None:
        raise Rejected("not-found")
    return _read(row)


def _read(row: Row[tuple[object, ...]]) -> Invitation:
    return Invitation(
        digest=row.digest,
        id=row.id,
        name=row.name,
        role=cast("Role", row.role),
        scope=scope_of(row.communes),
        maker=row.maker,
        made_at=row.made_at,
        expires_at=row.expires_at,
        login=row.login,
        secret=row.secret,
        account=row.account or "",
    )


def _used(connection: Connection, digest: bytes, now: datetime) -> Row[tuple[object, ...]]:
    """The row, which nobody can use again: of two who come at once, one is too late."""
    query = update(invitation).where(_is_good(digest, now)).values(used_at=now).returning(*invitation.c)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise Rejected("not-found")
    connection.execute(update(invitation).where(invitation.c.digest == digest).values(password=None, secret=None))
    return row


def _must_be_free(connection: Connection, login: str) -> None:
    if connection.execute(select(account.c.id).where(account.c.login == login)).first() is not None:
        raise Refused("login-taken")


def _created(connection: Connection, row: Row[tuple[object, ...]], login: str, now: datetime) -> Staff:
    """Somebody new; `login-taken` is found out by trying: two with one name in mind may come in the same moment."""
    who = uuid7(now)
    values = {"login": login, "name": row.name, "role": row.role, "communes": row.communes, "password": row.password}
    if not add_if_new(connection, account, id=who, created_at=now, **values):
        raise Refused("login-taken")
    return _of(connection, who)


def _renewed(connection: Connection, row: Row[tuple[object, ...]], password: str | None, now: datetime) -> Staff:
    """The old keys taken, also those that another link gave meanwhile; the new password, and no failures counted."""
    _take_keys(connection, row.account, now)
    connection.execute(update(account).where(account.c.id == row.account).values(password=password))
    forgive(connection, row.login)
    return _of(connection, row.account)


def _of(connection: Connection, who: str) -> Staff:
    """The account as it is now; an invitation opens none that was shut meanwhile."""
    row = connection.execute(select(account).where(account.c.id == who, account.c.disabled_at.is_(None))).one_or_none()
    if row is None:
        raise Rejected("not-found")
    return as_staff(row)
