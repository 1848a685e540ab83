"""How a database of the province comes to the schema of this version: forward only, all in one transaction."""

import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias

from sqlalchemy import Column, Connection, exists, func, insert, inspect, select, text, update
from sqlalchemy.engine import make_url

from kiosk.errors import Unavailable
from sync.province import overlap
from sync.province.cases.naming import begin_names
from sync.province.database import Database
from sync.province.schema import (
    box,
    centre_feed,
    device,
    erased,
    feed_head,
    metadata,
    schema_version,
    session,
    shared_entry,
)
from sync.province.tables import doors, imports, publish, staff, tally, watch

Step: TypeAlias = Callable[[Connection], None]


def _share(connection: Connection) -> None:
    """2 (2026-11-26): what the machines of a centre tell each other. `rebuild` finds what came before."""
    metadata.create_all(connection, tables=[shared_entry, box, erased, centre_feed])


def _govern(connection: Connection) -> None:
    """3 (2026-11-26): the province's own side. `rebuild` reads what came before, in the order in which it came."""
    for room in (staff, tally, imports, watch, publish):
        metadata.create_all(connection, tables=[*room.TABLES])


def _number(connection: Connection) -> None:
    """4 (2026-11-26): in which order batches came, as the province's own clock told it; no figure has them yet."""
    if overlap.number(connection):
        overlap.mark(connection)


def _speak(connection: Connection) -> None:
    """5 (2026-11-26): what the offices say of dossiers, of four kinds, in place of one status for each slip.

    The table `status` stays until a later version, as the program before this one may still serve; `rebuild` takes over
    what that one writes from here on.
    """
    for index in session.indexes:
        index.create(connection, checkfirst=True)
    if inspect(connection).has_table("status"):
        overlap.copy_statuses(connection)
        connection.execute(text(_OLD_FEED))
    begin_names(connection, BEGUN)


_OLD_FEED: Final = (
    "INSERT INTO feed_slip (slip, centre, seq) SELECT slip, max(centre), max(seq) FROM status GROUP BY slip"
)


def _keep(connection: Connection) -> None:
    """6 (2026-11-27): what is kept for one of the staff for a little while."""
    doors.kept.create(connection, checkfirst=True)


def _point(connection: Connection) -> None:
    """7 (2026-11-27): where in a file a mistake is, and what stands there."""
    there = {column["name"] for column in inspect(connection).get_columns(imports.import_row.name)}
    for name in ("heading", "cell"):
        if name not in there:
            connection.execute(text(f"ALTER TABLE import_row ADD COLUMN {name} TEXT"))


def _doubt(connection: Connection) -> None:
    """8 (2026-11-27): what a file would set back, or to a day that is past."""
    if "doubt" not in {column["name"] for column in inspect(connection).get_columns(imports.import_row.name)}:
        connection.execute(text("ALTER TABLE import_row ADD COLUMN doubt TEXT"))


def _stand(connection: Connection) -> None:
    """9 (2026-11-27): where machines stood while they were let in; of those let in again the record knows when."""
    watch.stay.create(connection, checkfirst=True)
    out, again = "device-shut-out", "device-let-in"
    line, places = staff.staff_record.c, (device.c.id, device.c.centre, device.c.enrolled_at, device.c.revoked_at)
    unknown = ~exists().where(watch.stay.c.device == device.c.id)
    began = {row.id: row for row in connection.execute(select(*places).where(unknown)).all()}
    lines = select(line.at, line.action, line.subject, line.centre).where(line.action.in_({out, again}))
    since = {name: row.enrolled_at for name, row in began.items()}
    shut: dict[str, datetime] = {}
    stays: list[dict[str, object]] = []
    for at, action, name, centre in connection.execute(lines.order_by(line.seq)).all():
        if name not in since or at < since[name] or centre != began[name].centre:
            continue
        if action == out:
            shut[name] = at  # of two without a letting in between, what was told before the second was let in
        elif name in shut:
            stays.append({"device": name, "begins": since[name], "ends": shut.pop(name), "centre": centre})
            since[name] = at
    for name, row in began.items():
        stays.append({"device": name, "begins": since[name], "ends": row.revoked_at, "centre": row.centre})
    for one in stays:
        connection.execute(insert(watch.stay).values(**one))


def _place(connection: Connection) -> None:
    """10 (2026-11-27): which communes a line of the record is about where they are several."""
    _add(connection, staff.staff_record.c.communes)


def _use(connection: Connection) -> None:
    """11 (2026-11-27): when each account was last used; of the time before, as far as the record tells."""
    used, line = staff.account, staff.staff_record.c
    _add(connection, used.c.used_at)
    told = select(line.account, func.max(line.at).label("at")).group_by(line.account).subquery()
    latest = select(told.c.at).where(told.c.account == used.c.id).scalar_subquery()
    connection.execute(update(used).where(used.c.used_at.is_(None)).values(used_at=latest))


def _pardon(connection: Connection) -> None:
    """12 (2026-11-27): how many tries failed before the staff ended a wait, for the owner to be told."""
    _add(connection, doors.failed_try.c.pardoned)


def _note(connection: Connection) -> None:
    """13 (2026-11-28): who made an enrolment code. Those of before are not named, and run out within a day."""
    watch.code_note.create(connection, checkfirst=True)


def _add(connection: Connection, *columns: Column[object]) -> None:
    """These columns, empty, where they are not there yet."""
    for column in columns:
        if column.name not in {one["name"] for one in inspect(connection).get_columns(column.table.name)}:
            kind = column.type.compile(connection.dialect)
            connection.execute(text(f"ALTER TABLE {column.table.name} ADD COLUMN {column.name} {kind}"))


_STEPS: Final[tuple[Callable[[Connection], None], ...]] = (
    _share,
    _govern,
    _number,
    _speak,
    _keep,
    _point,
    _doubt,
    _stand,
    _place,
    _use,
    _pardon,
    _note,
)
"""Step n brings version n + 1 to n + 2; version 1 (2026-11-22) is the first. A released step is never changed.

A step only adds: tables, columns that may be empty, indexes; the program before it goes on over what it leaves. What is
no longer needed goes in a later version's step.
"""

LATEST: Final = 1 + len(_STEPS)
LOCK_SECONDS: Final = 2
LOCK_TRIES: Final = 60
LOCK_NOT_AVAILABLE: Final = "55P03"
"""PostgreSQL's code for a lock that was not given in time."""
BEGUN: Final = datetime(2026, 11, 26, tzinfo=UTC)
"""When the first names of statuses were known."""
_MIGRATION_LOCK: Final = 20_261_122


def is_there(url: str) -> bool:
    """Whether a database of the province is at this address; none is made."""
    at = make_url(url)
    if at.get_backend_name() == "sqlite" and not Path(at.database or "").is_file():
        return False
    database = Database(url)
    try:
        with database.read() as connection:
            return inspect(connection).has_table(schema_version.name)
    finally:
        database.close()


def migrate(database: Database, steps: Sequence[Step] = _STEPS) -> None:
    """Bring the database forward, also while an older program serves; two servers starting at once wait for each other.

    A step that must wait for what the other program does gives way after `LOCK_SECONDS`, so that nobody queues up
    behind it, and tries again. Raises `Unavailable("database")` when a newer version of the program has been here.
    """
    for patience in range(LOCK_TRIES, 0, -1):
        try:
            with database.write() as connection:
                _forward(connection, steps, is_sqlite=database.is_sqlite)
            return
        except Unavailable as outage:
            if LOCK_NOT_AVAILABLE not in outage.detail or patience == 1:
                raise
            time.sleep(random.uniform(0.1, 1.0))  # noqa: S311 - nothing is secret about when


def _forward(connection: Connection, steps: Sequence[Step], *, is_sqlite: bool) -> None:
    if not is_sqlite:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'"))
    if not inspect(connection).has_table(schema_version.name):
        _create(connection)
        return
    latest = 1 + len(steps)
    version = connection.execute(select(schema_version.c.version)).scalar_one()
    if version > latest:
        raise Unavailable("database", f"schema {version} is newer than this program's {latest}")
    for step in steps[version - 1 :]:
        step(connection)
    if version < latest:
        connection.execute(update(schema_version).values(version=latest))


def _create(connection: Connection) -> None:
    metadata.create_all(connection)
    connection.execute(insert(schema_version).values(id=1, version=LATEST))
    connection.execute(insert(feed_head).values(id=1, seq=0))
    begin_names(connection, BEGUN)
