"""What was said by codes of dossiers of which no session has come yet: kept, and read by nobody until one does."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, true

from sync.province.cases.standing import Said
from sync.province.database import Database
from sync.province.schema import IS_FILED, session
from sync.province.staff.rights import Scope, scope_of
from sync.province.tables.imports import spoken


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A code, since when something is said by it in vain, and all that was, the oldest moment first."""

    code: str
    since: datetime
    said: tuple[Said, ...]


def waiting(database: Database, scope: Scope, after: str, limit: int) -> tuple[Waiting, ...]:
    """The first `limit` codes that wait and come after this one in order; "" for the first of all.

    Told is what was said for communes of this scope and no others, as nobody knows yet whose dossier it is.
    """
    has_come = exists().where(
        IS_FILED,
        session.c.dossier == spoken.c.code,
        or_(spoken.c.communes == "", spoken.c.communes.contains(session.c.centre)),
    )
    waits = and_(spoken.c.code > after, spoken.c.undone_at.is_(None), ~has_come)
    with database.read() as connection:
        waits = and_(waits, _said_within(connection, scope, waits))
        firsts = select(spoken.c.code, func.min(spoken.c.spoken_at)).where(waits).group_by(spoken.c.code)
        found = connection.execute(firsts.order_by(spoken.c.code).limit(limit)).all()
        said = _said(connection, waits, [code for code, _ in found])
    return tuple(Waiting(code=code, since=since, said=tuple(said[code])) for code, since in found)


def _said_within(connection: Connection, scope: Scope, waits: ColumnElement[bool]) -> ColumnElement[bool]:
    """That it was said for communes of the scope alone."""
    if scope.communes is None:
        return true()
    every = connection.execute(select(spoken.c.communes).where(waits).distinct()).scalars()
    return spoken.c.communes.in_([communes for communes in every if scope.covers(scope_of(communes))])


def _said(connection: Connection, waits: ColumnElement[bool], codes: Sequence[str]) -> dict[str, list[Said]]:
    columns = [spoken.c[name] for name in Said.__struct_fields__]
    query = select(*columns, spoken.c.code).where(waits, spoken.c.code.in_(codes))
    found: dict[str, list[Said]] = {code: [] for code in codes}
    for row in connection.execute(query.order_by(spoken.c.at, spoken.c.seq)):
        found[row.code].append(Said(**{name: getattr(row, name) for name in Said.__struct_fields__}))
    return found
