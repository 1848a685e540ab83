"""What can be known of a slip's code: where its dossier stands, or that its session has not come yet."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple, TypeAlias

import msgspec
from sqlalchemy import Connection, Row, Select, bindparam, select, union_all

from kiosk.domain.slip_code import is_genuine
from sync.province.cases.standing import Said, Standing, standing_of
from sync.province.database import Database, among, chunks
from sync.province.schema import device, session
from sync.province.staff.rights import scope_of
from sync.province.tables.imports import spoken

_TAG: Final = 2
"""Signs of a slip's code that say which machines may have made it."""


class Arrived(msgspec.Struct, frozen=True, kw_only=True):
    """The session behind a code is here, and what was said of its dossier."""

    slip: str
    device: str
    centre: str
    procedure: str
    dossier: str
    outcome: str
    slip_at: datetime | None
    filed_at: datetime | None
    updated_at: datetime
    standing: Standing = Standing()


class NotArrived(msgspec.Struct, frozen=True, kw_only=True):
    """The code is genuine and its session is not here; `last_heard` is when its machine last sent.

    `is_shut_out`: its machine was shut out or replaced, and may not send any more.
    """

    slip: str
    device: str
    centre: str
    last_heard: datetime | None
    is_shut_out: bool = False
    standing: Standing = Standing()


class Maker(NamedTuple):
    """The machine that made a code."""

    id: str
    centre: str
    last_heard: datetime | None
    is_shut_out: bool


KnownSlip: TypeAlias = Arrived | NotArrived

_SAID: Final = tuple(spoken.c[name] for name in Said.__struct_fields__)


def _statements_query() -> Select[tuple[object, ...]]:
    """By either key, each through its own index."""
    live = spoken.c.undone_at.is_(None)
    by_slip = select(*_SAID, spoken.c.communes).where(spoken.c.slip == bindparam("slip"), live)
    by_code = select(*_SAID, spoken.c.communes).where(spoken.c.code == bindparam("code"), live)
    return select(union_all(by_slip, by_code).subquery())


_OF_THE_SESSION: Final = (
    session.c.device, session.c.centre, session.c.procedure, session.c.dossier, session.c.outcome,
    session.c.slip_at, session.c.filed_at, session.c.updated_at,
)  # fmt: skip
_SESSION: Final = select(*_OF_THE_SESSION).where(session.c.slip == bindparam("slip"))
_STATEMENTS: Final = _statements_query()
_BY_SLIP: Final = select(*_SAID, spoken.c.communes).where(
    spoken.c.slip == bindparam("slip"), spoken.c.undone_at.is_(None)
)


def look_up(database: Database, code: str) -> KnownSlip | None:
    """What is known of a canonical code; None when no machine of ours ever made it."""
    with database.read() as connection:
        return known(connection, code)


def known(connection: Connection, code: str) -> KnownSlip | None:
    """The same, in a transaction that is open."""
    row = connection.execute(_SESSION, {"slip": code}).one_or_none()
    if row is None:
        return _not_arrived(connection, code)
    standing = _standing(connection, code, row.dossier, row.centre)
    return Arrived(
        slip=code,
        device=row.device,
        centre=row.centre,
        procedure=row.procedure,
        dossier=row.dossier,
        outcome=row.outcome,
        slip_at=row.slip_at,
        filed_at=row.filed_at,
        updated_at=max(row.updated_at, standing.told_at or row.updated_at),
        standing=standing,
    )


def statements_of(connection: Connection, keys: Sequence[tuple[str, str, str]]) -> dict[str, Standing]:
    """The standings of many slips at once; each key is a slip, its dossier's code or "", and its commune."""
    return {slip: standing for (slip, _, _), standing in zip(keys, standings_of(connection, keys), strict=True)}


def standings_of(connection: Connection, keys: Sequence[tuple[str, str, str]]) -> list[Standing]:
    """The same in the order of the keys; the slip may be empty too."""
    live = spoken.c.undone_at.is_(None)
    found = select(*_SAID, spoken.c.communes, spoken.c.slip, spoken.c.code).where(live)
    by_key: dict[str, list[Row[tuple[object, ...]]]] = {}
    for column, place in ((spoken.c.slip, 0), (spoken.c.code, 1)):
        for some in chunks(sorted({key[place] for key in keys} - {""})):
            for row in connection.execute(found.where(among(connection, column, some))):
                by_key.setdefault(row.slip or row.code, []).append(row)
    return [
        standing_of(_of(centre, (one for key in (slip, code) if key for one in by_key.get(key, ()))))
        for slip, code, centre in keys
    ]


def _standing(connection: Connection, slip: str, code: str, centre: str) -> Standing:
    if code:
        rows = connection.execute(_STATEMENTS, {"slip": slip, "code": code}).all()
    else:
        rows = connection.execute(_BY_SLIP, {"slip": slip}).all()
    return standing_of(_of(centre, rows)) if rows else Standing()


def _of(centre: str, rows: Iterable[Row[tuple[object, ...]]]) -> Iterable[Said]:
    """Those whose speaker may speak of this commune's dossiers."""
    for row in rows:
        if not row.communes or scope_of(row.communes).holds(centre):
            yield Said(**{name: getattr(row, name) for name in Said.__struct_fields__})


def makers_of(connection: Connection, codes: Iterable[str]) -> dict[str, Maker]:
    """By canonical code the machine whose key made it; none of one that no machine of ours made."""
    by_tag: dict[str, list[str]] = {}
    for code in codes:
        by_tag.setdefault(code[:_TAG], []).append(code)
    asked = [device.c[name] for name in ("tag", "id", "centre", "slip_key", "last_heard", "revoked_at")]
    found: dict[str, Maker] = {}
    for some in chunks(sorted(by_tag)):
        for row in connection.execute(select(*asked).where(among(connection, device.c.tag, some))):
            maker = Maker(row.id, row.centre, row.last_heard, row.revoked_at is not None)
            found |= {code: maker for code in by_tag[row.tag] if is_genuine(code, row.slip_key)}
    return found


def _not_arrived(connection: Connection, code: str) -> NotArrived | None:
    maker = makers_of(connection, [code]).get(code)
    if maker is None:
        return None
    standing = _standing(connection, code, "", maker.centre)
    return NotArrived(
        slip=code, device=maker.id, centre=maker.centre, last_heard=maker.last_heard, is_shut_out=maker.is_shut_out,
        standing=standing,
    )  # fmt: skip
