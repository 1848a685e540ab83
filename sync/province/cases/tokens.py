"""Tokens of other systems: made by whoever may, for no more than the maker may do; shown once, kept as a digest."""

import secrets
from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection, insert, select, update

from kiosk.domain.ids import uuid7
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused, Rejected
from sync.province.cases.kinds import OWN_WORDS
from sync.province.database import Database
from sync.province.staff.record import record
from sync.province.staff.rights import Right, Scope, Staff, communes_of, scope_of
from sync.province.staff.sessions import digest_of
from sync.province.tables.staff import account, token

PREFIX: Final = "tantay_"
"""By which a token is known for what it is when it lies about."""
MAX_DAYS: Final = 730
MAX_NAME: Final = 80
OF_PROGRAMS: Final[tuple[Right, ...]] = ("see-figures", "see-dossiers", "set-status", "see-devices")


class TokenLine(msgspec.Struct, frozen=True, kw_only=True):
    """A token as the staff see it: everything but itself; `maker` is a name, and is empty for who has no account."""

    id: str
    name: str
    maker: str
    maker_is_shut: bool
    rights: tuple[str, ...]
    scope: Scope
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


class TokenWish(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for; `communes` are codes with blanks or commas between, none for the maker's whole scope."""

    name: str
    rights: frozenset[str]
    communes: str = ""
    days: int = 365


def make_token(database: Database, staff: Staff, wish: TokenWish, now: datetime) -> str:
    """A new token, which is nowhere else than in this answer.

    Refused: `token-name`, `token-rights`, `token-communes`, `token-days`.
    """
    name, rights = clean(wish.name), wish.rights
    if not 0 < len(name) <= MAX_NAME or name == OWN_WORDS:
        raise Refused("token-name")
    allowed = [right for right in OF_PROGRAMS if right in staff.rights]
    if not rights or not rights <= set(allowed):
        raise Refused("token-rights")
    scope = _scope(staff.scope, wish.communes)
    if not 1 <= wish.days <= MAX_DAYS:
        raise Refused("token-days")
    secret, identity = PREFIX + secrets.token_urlsafe(32), uuid7(now)
    with database.write() as connection:
        connection.execute(
            insert(token).values(
                digest=digest_of(secret), id=identity, name=name, maker=staff.id, rights=" ".join(sorted(rights)),
                communes=communes_of(scope), made_at=now, expires_at=now + timedelta(days=wish.days),
            )
        )  # fmt: skip
        told = {"name": name, "rights": " ".join(sorted(rights))}
        record(connection, staff, "token-made", identity, now, centre=communes_of(scope), **told)
    return secret


def tokens(database: Database, scope: Scope) -> list[TokenLine]:
    """The tokens that lie wholly in this scope, newest first."""
    with database.read() as connection:
        query = select(token, account.c.name.label("made_by"), account.c.disabled_at).join(
            account, account.c.id == token.c.maker, isouter=True
        )
        rows = connection.execute(query.order_by(token.c.made_at.desc())).all()
    return [
        TokenLine(
            id=row.id, name=row.name, rights=tuple(row.rights.split()), scope=scope_of(row.communes),
            made_at=row.made_at, expires_at=row.expires_at, used_at=row.used_at, revoked_at=row.revoked_at,
            maker=row.made_by or "", maker_is_shut=row.disabled_at is not None,
        )
        for row in rows
        if scope.covers(scope_of(row.communes))
    ]  # fmt: skip


def living_of(connection: Connection, maker: str, now: datetime) -> list[str]:
    """The names of the tokens of this account's making by which somebody may still ask."""
    living = (token.c.maker == maker) & token.c.revoked_at.is_(None) & (token.c.expires_at > now)
    return list(connection.execute(select(token.c.name).where(living).order_by(token.c.name)).scalars())


def revoke_token(database: Database, staff: Staff, identity: str, now: datetime) -> None:
    """From now on it opens nothing; raises `Rejected("not-found")` outside the scope."""
    with database.write() as connection:
        known = select(token).where(token.c.id == identity)
        row = connection.execute(known).one_or_none() if identity.isalnum() else None
        if row is None or not staff.scope.covers(scope_of(row.communes)):
            raise Rejected("not-found")
        if row.revoked_at is None:
            connection.execute(update(token).where(token.c.id == identity).values(revoked_at=now))
            centre = communes_of(scope_of(row.communes))
            record(connection, staff, "token-revoked", identity, now, centre=centre, name=row.name)


def _scope(mine: Scope, communes: str) -> Scope:
    wanted = communes.replace(",", " ").split()
    if not wanted:
        return mine
    if len(wanted) > 500 or not all(len(code) == 5 and code.isdecimal() and code.isascii() for code in wanted):
        raise Refused("token-communes")
    scope = Scope(frozenset(wanted))
    if not mine.covers(scope):
        raise Refused("token-communes")
    return scope
