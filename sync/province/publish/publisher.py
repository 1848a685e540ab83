"""Publishing: every month that is closed, once; what comes later in batches of its own. Doing it again does nothing.

A month is closed for a commune when it is over and settled, and each of its machines was heard after it; a commune that
is silent is not waited for longer than `WAIT`. What was held back (too little even together) or came late is tried
again with the batches that follow; late facts of a commune that is out already wait `AGAIN` for company.
"""

import gzip
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from kiosk.domain.catalogue import Procedure
from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import day_of
from sync.province.database import Database
from sync.province.publish.datasets import COUNTED, DATASETS, PROCEDURES, Counted
from sync.province.publish.files import File, files_of, has_lines, lines_of
from sync.province.publish.late import fresh, together
from sync.province.publish.lines import Batch, Line, batch_of
from sync.province.publish.parts import Population
from sync.province.publish.procedures import EVERYTHING, lines_of_procedures
from sync.province.publish.sources import Vocabulary, populations
from sync.province.publish.store import Basis, Month, keep, month_of, newest_of, packed_of
from sync.province.schema import device

WAIT: Final = timedelta(days=35)
"""After its end a month is no longer held up by a machine that says nothing."""
AGAIN: Final = timedelta(days=28)
"""So long what comes late is gathered before it is published."""
REACH: Final = 400
"""Days after which a month is left as it is."""


class Published(NamedTuple):
    """One period of a dataset that has a new version."""

    dataset: str
    period: str
    version: int
    lines: int


class _Work(NamedTuple):
    counted: Counted
    month: Span
    vocabulary: Vocabulary
    now: datetime

    @property
    def period(self) -> str:
        return f"{self.month.first:%Y-%m}"


def publish(
    database: Database, vocabulary: Vocabulary, catalogue: Sequence[Procedure], now: datetime
) -> list[Published]:
    """Publish all that may be published now, and say what that was."""
    done = list(_publish_procedures(database, catalogue, now))
    for counted in COUNTED:
        for month in months(now, counted.settle_days):
            done += _publish_month(database, _Work(counted, month, vocabulary, now))
    return done


def months(now: datetime, settle_days: int) -> Iterator[Span]:
    """The months that are over and settled, and not too old, the oldest first."""
    today = day_of(now)
    first = (today - timedelta(days=REACH)).replace(day=1)
    while True:
        following = (first + timedelta(days=32)).replace(day=1)
        if following + timedelta(days=settle_days) > today:
            return
        yield Span(first, following - timedelta(days=1))
        first = following


def _publish_month(database: Database, work: _Work) -> Iterator[Published]:
    with database.read() as connection:
        known = month_of(connection, work.counted.dataset.id, work.period)
        new = _new(connection, work, known)
        batch = batch_of(work.counted, known.version + 1, new, work.vocabulary)
        if not any(batch.lines.values()):
            return
        files = _files(connection, work, known, batch)
    if keep(database, files, _counted(known.basis, new, batch), known.version):
        for dataset, lines in batch.lines.items():
            yield Published(dataset, work.period, known.version + 1, len(lines))


def _new(connection: Connection, work: _Work, known: Month) -> Mapping[str, Population]:
    """What is not public yet, of the communes whose turn it is."""
    heard = _heard(connection)
    waits = known.published_at is not None and work.now < known.published_at + AGAIN
    if waits and heard.keys() <= known.basis.keys():
        return {}
    numbers = populations(connection, work.counted, work.month, work.vocabulary)
    if work.now >= work.month.closes + WAIT:
        ready = {*numbers, *heard}
    else:
        ready = {commune for commune, at in heard.items() if at >= work.month.closes}
    return {
        commune: fresh(numbers.get(commune, {}), known.basis.get(commune, {}))
        for commune in sorted(ready)
        if not (waits and commune in known.basis)
    }


def _heard(connection: Connection) -> Mapping[str, datetime]:
    """When the most silent machine of each commune was heard."""
    query = select(device.c.centre, device.c.last_heard, device.c.enrolled_at).where(device.c.revoked_at.is_(None))
    found: dict[str, datetime] = {}
    for commune, last_heard, enrolled_at in connection.execute(query):
        at = last_heard or enrolled_at
        found[commune] = min(found.get(commune, at), at)
    return found


def _files(connection: Connection, work: _Work, known: Month, batch: Batch) -> list[File]:
    """The lines that are public already, unchanged, and the new ones after them."""
    files: list[File] = []
    for name, new in batch.lines.items():
        before = newest_of(connection, name, work.period, "json")
        lines = lines_of(DATASETS[name], gzip.decompress(packed_of(connection, before))) if before else list[Line]()
        files += files_of(DATASETS[name], work.period, known.version + 1, [*lines, *new], work.now)
    return files


def _counted(basis: Basis, new: Mapping[str, Population], batch: Batch) -> Basis:
    """What is counted from now on: of the communes in the batch all that was new."""
    more = {commune: together((basis.get(commune, {}), new[commune])) for commune in batch.communes}
    return {**basis, **more}


def _publish_procedures(database: Database, catalogue: Sequence[Procedure], now: datetime) -> Iterator[Published]:
    lines = lines_of_procedures(catalogue)
    with database.read() as connection:
        newest = newest_of(connection, PROCEDURES.id, EVERYTHING, "json")
        known = gzip.decompress(packed_of(connection, newest)) if newest else None
    if not lines or (known is not None and has_lines(PROCEDURES, known, lines)):
        return
    version = newest.version if newest else 0
    files = files_of(PROCEDURES, EVERYTHING, version + 1, lines, now)
    if keep(database, files, None, version):
        yield Published(PROCEDURES.id, EVERYTHING, version + 1, len(lines))
