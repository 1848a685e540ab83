"""What was published, in the database: files that are only ever added, and what each month has counted."""

import gzip
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, insert, select, update

from sync.province.database import Database, add_if_new
from sync.province.publish.files import File, packed
from sync.province.publish.parts import Cell, Population
from sync.province.tables.publish import open_basis, open_file, open_turn

Basis: TypeAlias = Mapping[str, Population]
"""What is counted already, by commune."""

_Row: TypeAlias = tuple[date, Cell, int]
_BASIS: Final = msgspec.json.Decoder(dict[str, list[_Row]])
_TURN: Final = 1


class Month(NamedTuple):
    """A month as it was last published; version 0 is not at all."""

    version: int
    published_at: datetime | None
    basis: Basis


class About(msgspec.Struct, frozen=True):
    """A file without its bytes."""

    dataset: str
    period: str
    version: int
    form: str
    size: int
    sha256: str
    published_at: datetime


_ABOUT: Final = [open_file.c[name] for name in About.__struct_fields__]


def month_of(connection: Connection, dataset: str, period: str) -> Month:
    """How far this month is published."""
    newest = newest_of(connection, dataset, period, "json")
    if newest is None:
        return Month(0, None, {})
    where = (open_basis.c.dataset == dataset) & (open_basis.c.period == period)
    body = connection.execute(select(open_basis.c.packed).where(where)).scalar_one()
    read = _BASIS.decode(gzip.decompress(body))
    basis = {commune: {(day, cell): count for day, cell, count in rows} for commune, rows in read.items()}
    return Month(newest.version, newest.published_at, basis)


def newest_of(connection: Connection, dataset: str, period: str, form: str) -> About | None:
    """The newest version of a file; None when there is none."""
    query = select(*_ABOUT).where(_is(dataset, period, form)).order_by(open_file.c.version.desc()).limit(1)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else About(**row)


def version_of(connection: Connection, dataset: str, period: str, form: str, version: int) -> About | None:
    """This version of a file; None when there is none."""
    query = select(*_ABOUT).where(_is(dataset, period, form), open_file.c.version == version)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else About(**row)


def packed_of(connection: Connection, about: About) -> bytes:
    """The file's bytes under gzip."""
    where = _is(about.dataset, about.period, about.form) & (open_file.c.version == about.version)
    return connection.execute(select(open_file.c.packed).where(where)).scalar_one()


def newest_files(connection: Connection) -> Sequence[About]:
    """The newest version of every file, by dataset, newest month first."""
    newest = (
        select(open_file.c.dataset, open_file.c.period, func.max(open_file.c.version).label("version"))
        .group_by(open_file.c.dataset, open_file.c.period)
        .subquery()
    )
    same = and_(*(newest.c[name] == open_file.c[name] for name in ("dataset", "period", "version")))
    order = (open_file.c.dataset, open_file.c.period.desc(), open_file.c.form)
    rows = connection.execute(select(*_ABOUT).join(newest, same).order_by(*order))
    return [About(**row) for row in rows.mappings()]


def keep(database: Database, files: Sequence[File], basis: Basis | None, before: int) -> bool:
    """Publish these files, of one period, unless another worker has gone on from version `before` already."""
    first = files[0]
    with database.write() as connection:
        add_if_new(connection, open_turn, id=_TURN, taken_at=first.published_at)
        connection.execute(select(open_turn).where(open_turn.c.id == _TURN).with_for_update()).one()
        newest = newest_of(connection, first.dataset, first.period, first.form)
        if (newest.version if newest else 0) != before:
            return False
        connection.execute(insert(open_file), [msgspec.structs.asdict(file) for file in files])
        if basis is not None:
            _keep_basis(connection, first, basis)
    return True


def take_turn(database: Database, now: datetime, every: timedelta) -> bool:
    """Whether it is this worker that publishes now: one of all workers, once in a while."""
    with database.write() as connection:
        if add_if_new(connection, open_turn, id=_TURN, taken_at=now):
            return True
        due = (open_turn.c.id == _TURN) & (open_turn.c.taken_at <= now - every)
        return connection.execute(update(open_turn).where(due).values(taken_at=now)).rowcount == 1


def _keep_basis(connection: Connection, file: File, basis: Basis) -> None:
    rows = {
        commune: [(day, cell, count) for (day, cell), count in sorted(population.items())]
        for commune, population in sorted(basis.items())
    }
    values = {"version": file.version, "packed": packed(msgspec.json.encode(rows))}
    if not add_if_new(connection, open_basis, dataset=file.dataset, period=file.period, **values):
        where = (open_basis.c.dataset == file.dataset) & (open_basis.c.period == file.period)
        connection.execute(update(open_basis).where(where).values(**values))


def _is(dataset: str, period: str, form: str) -> ColumnElement[bool]:
    return and_(open_file.c.dataset == dataset, open_file.c.period == period, open_file.c.form == form)
