"""Invitations: the only way in. A link for one person, good once and for a week, with the role and communes in it."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, cast

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from kiosk.domain.ids import uuid7
from kiosk.errors import Refused, Rejected
from sync.province.database import add_if_new
from sync.province.staff.appointing import appointed, good_login, good_name, may_rule
from sync.province.staff.oidc import Person
from sync.province.staff.passwords import hash_password, must_be_good
from sync.province.staff.record import record
from sync.province.staff.rights import RIGHTS, Role, Scope, Staff, communes_of, scope_of
from sync.province.staff.second import keep_secret, new_codes, new_secret, step_of
from sync.province.staff.sessions import as_staff, digest_of
from sync.province.tables.doors import invitation, sso_subject
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


def invite(
    connection: Connection, staff: Staff, name: str, role: str, communes: Sequence[str], now: datetime
) -> str:
    """The code of a new invitation, which is nowhere else; refusals are those of `appointed` and `good_name`."""
    known, scope = appointed(staff, role, communes)
    return _write(connection, staff, good_name(name), known, scope, now)


def renew(connection: Connection, staff: Staff, who: str, now: datetime) -> str:
    """The code of an invitation by which an account gets a new password and authenticator.

    Its sessions end now, and its codes on paper with the new ones. Raises `Rejected("not-found")`.
    """
    row = connection.execute(select(account).where(account.c.id == who)).one_or_none()
    if row is None or not may_rule(staff, cast("Role", row.role), scope_of(row.communes)):
        raise Rejected("not-found")
    connection.execute(delete(staff_session).where(staff_session.c.account == who))
    return _write(connection, staff, row.name, cast("Role", row.role), scope_of(row.communes), now, of=who, login=row.login)


def open_invitation(connection: Connection, code: str, now: datetime) -> Invitation:
    """What this code invites to; `Rejected("not-found")` when it was never made, is used, taken back or too old."""
    return _good(connection, digest_of(code), now)


def choose_password(connection: Connection, code: str, login: str, password: str, now: datetime) -> None:
    """The first half: a sign-in name and a password; the second is to show that the authenticator works.

    Refused: `login-bad`, `login-taken`, and as `must_be_good` refuses.
    """
    found = open_invitation(connection, code, now)
    login = found.login if found.account else good_login(login)
    must_be_good(password, (login, found.name))
    if not found.account and connection.execute(select(account.c.id).where(account.c.login == login)).first():
        raise Refused("login-taken")
    connection.execute(
        update(invitation)
        .where(invitation.c.digest == found.digest)
        .values(login=login, password=hash_password(password), secret=new_secret())
    )


def start_again(connection: Connection, code: str, now: datetime) -> None:
    """Forget what was chosen so far."""
    found = open_invitation(connection, code, now)
    login = found.login if found.account else ""
    connection.execute(
        update(invitation).where(invitation.c.digest == found.digest).values(login=login, password=None, secret=None)
    )


def come_in(connection: Connection, code: str, one_time: str, now: datetime) -> tuple[Staff, tuple[str, ...]]:
    """The account, with its ten codes for paper, once the authenticator has shown a code.

    Refused: `code-wrong`, `login-taken` by who was quicker.
    """
    found = open_invitation(connection, code, now)
    row = _used(connection, found.digest, now)
    step = None if row.secret is None else step_of(row.secret, one_time, now)
    if step is None:
        raise Refused("code-wrong")
    staff = _renewed(connection, found, row) if found.account else _created(connection, found, row.login, row.password, now)
    keep_secret(connection, staff.id, row.secret, step)
    record(connection, staff, "account-renewed" if found.account else "account-opened", staff.id, now)
    return staff, new_codes(connection, staff.id)


def come_in_by_sso(connection: Connection, digest: bytes, person: Person, now: datetime) -> Staff:
    """The account, bound to this person of the single sign-on; refused with `person-taken`."""
    found = _good(connection, digest, now)
    _used(connection, digest, now)
    login = f"sso-{found.id}"
    if found.account:
        staff = _staff(found.account, found)
    else:
        staff = _created(connection, found, login, None, now)
    if not add_if_new(connection, sso_subject, issuer=person.issuer, subject=person.subject, account=staff.id):
        raise Refused("person-taken")
    record(connection, staff, "account-bound" if found.account else "account-opened", staff.id, now)
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
    connection.execute(update(invitation).where(invitation.c.id == name).values(revoked_at=now))
    record(connection, staff, "invitation-withdrawn", name, now, name=found.name)


def _write(
    connection: Connection, staff: Staff, name: str, role: Role, scope: Scope, now: datetime, *, of: str = "", login: str = ""
) -> str:
    code, ident = secrets.token_urlsafe(24), uuid7(now)
    connection.execute(
        insert(invitation).values(
            digest=digest_of(code), id=ident, name=name, role=role, communes=communes_of(scope), maker=staff.id,
            made_at=now, expires_at=now + LIFE, login=login, account=of or None,
        )
    )  # fmt: skip
    action = "account-renewing" if of else "account-invited"
    record(connection, staff, action, of or ident, now, name=name, role=role, communes=communes_of(scope))
    return code


def _good(connection: Connection, digest: bytes, now: datetime) -> Invitation:
    row = connection.execute(select(invitation).where(invitation.c.digest == digest)).one_or_none()
    if row is None or row.used_at is not None or row.revoked_at is not None or row.expires_at <= now:
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
    unused = (invitation.c.digest == digest) & invitation.c.used_at.is_(None) & invitation.c.revoked_at.is_(None)
    row = connection.execute(
        update(invitation).where(unused).values(used_at=now).returning(*invitation.c)
    ).one_or_none()
    if row is None:
        raise Rejected("not-found")
    connection.execute(
        update(invitation).where(invitation.c.digest == digest).values(password=None, secret=None)
    )
    return row


def _created(connection: Connection, found: Invitation, login: str, password: str | None, now: datetime) -> Staff:
    staff = _staff(uuid7(now), found)
    values = {"login": login, "name": found.name, "role": found.role, "communes": communes_of(found.scope)}
    taken = connection.execute(select(account.c.id).where(account.c.login == login)).first()
    if taken is not None:
        raise Refused("login-taken")
    connection.execute(insert(account).values(id=staff.id, password=password, created_at=now, **values))
    return staff


def _renewed(connection: Connection, found: Invitation, row: Row[tuple[object, ...]]) -> Staff:
    """The new password instead of the old, and nobody signed in by the old one any more."""
    connection.execute(update(account).where(account.c.id == found.account).values(password=row.password))
    connection.execute(delete(staff_session).where(staff_session.c.account == found.account))
    now_is = connection.execute(select(account).where(account.c.id == found.account)).one()
    return as_staff(now_is)


def _staff(who: str, found: Invitation) -> Staff:
    return Staff(id=who, name=found.name, role=found.role, scope=found.scope, rights=RIGHTS[found.role])
