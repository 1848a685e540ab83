"""Where the entries about a subject are, and what they say: a subject is counted from all its facts, always."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

from sqlalchemy import Connection, bindparam, select

from kiosk.domain.fact import SessionFact
from kiosk.domain.facts import AnyFact
from kiosk.domain.figures.sessions import counts
from kiosk.domain.team_facts import SubjectKind, subject_of
from sync.province.schema import entry, ledger
from sync.province.tallies.bulk import Row
from sync.province.tallies.heard import Heard
from sync.province.tallies.models import Models
from sync.province.tallies.reading import Entry, read_facts

GAP: Final = 32
"""Entries of others that a run may hold: reading them costs less than another run."""

SESSION: Final = ""
"""The centre of a session's runs: wherever its machine is carried, it stays one session."""

_OF_THE_TEAM: Final[frozenset[SubjectKind]] = frozenset({"visit", "guidance", "incident", "queue", "presence"})

_BY_DAY: Final[frozenset[SubjectKind]] = frozenset({"queue", "presence"})
"""What is kept by the day, in whose names the kind stands already."""

Aside: TypeAlias = Mapping[tuple[int, int], bool]


class Subject(NamedTuple):
    """What is counted as one: a session, or something of the team of one centre.

    `id` begins with the kind, except that of a session.
    """

    kind: str
    centre: str
    id: str

    @property
    def own(self) -> str:
        """The id without the kind: what the facts call it, or the day that it is."""
        return self.id if self.kind == "session" else self.id.partition(":")[2]


class _Run(NamedTuple):
    first: int
    last: int
    subject: Subject


def subject_in(fact: AnyFact, centre: str) -> Subject | None:
    """What the fact is about; None when no number can depend on it."""
    if isinstance(fact, SessionFact):
        return Subject("session", SESSION, fact.session) if counts(fact) else None
    kind, name = subject_of(fact)
    if kind not in _OF_THE_TEAM:
        return None
    return Subject(kind, centre, name if kind in _BY_DAY else f"{kind}:{name}")


def by_subject(entries: Iterable[Entry]) -> dict[Subject, list[Heard]]:
    """The entries that numbers depend on, by what they are about."""
    found: dict[Subject, list[Heard]] = {}
    for one in entries:
        fact = one.fact
        if fact is not None and (subject := subject_in(fact, one.sender.centre)) is not None:
            found.setdefault(subject, []).append(
                Heard(fact, one.body, one.received_us, one.ledger, one.seq, one.sender.id)
            )
    return found


def rows_of(new: Mapping[Subject, Iterable[Heard]]) -> list[Row]:
    """Where these facts are, for those who come after them."""
    found: list[Row] = []
    for subject, heard in new.items():
        first = last = home = -1
        for one in heard:
            if one.ledger != home or not 0 <= one.seq - last <= GAP:
                if home >= 0:
                    found.append((subject.id, subject.centre, home, first, last))
                home, first = one.ledger, one.seq
            last = one.seq
        found.append((subject.id, subject.centre, home, first, last))
    return found


def read(
    connection: Connection, models: Models, subjects: Iterable[Subject], aside: Aside
) -> dict[Subject, list[Heard]]:
    """All that was heard of these subjects before; `aside` says otherwise of entries than the database does."""
    wanted = {(subject.id, subject.centre): subject for subject in subjects}
    if not wanted:
        return {}
    trace = models.trace
    query = select(trace).where(trace.c.subject.in_({name for name, _ in wanted}))
    runs: dict[int, list[_Run]] = {}
    for row in connection.execute(query):
        subject = wanted.get((row.subject, row.centre))
        if subject is not None:
            runs.setdefault(row.ledger, []).append(_Run(row.first, row.last, subject))
    found: dict[Subject, list[Heard]] = {}
    for home, of_ledger in runs.items():
        of_ledger.sort()
        for subject, heard in _heard(connection, home, of_ledger, aside):
            found.setdefault(subject, []).append(heard)
    return found


_ENTRIES: Final = (
    select(entry.c.seq, entry.c.body, entry.c.received_us, entry.c.set_aside)
    .where(entry.c.ledger == bindparam("home"), entry.c.seq.between(bindparam("first"), bindparam("last")))
    .order_by(entry.c.seq)
)


def _heard(connection: Connection, home: int, runs: list[_Run], aside: Aside) -> Iterator[tuple[Subject, Heard]]:
    device = connection.execute(select(ledger.c.device).where(ledger.c.id == home)).scalar_one()
    of_subject: dict[str, list[_Run]] = {}
    for run in runs:
        of_subject.setdefault(run.subject.id, []).append(run)
    for first, last in _stretches(runs):
        rows = connection.execute(_ENTRIES, {"home": home, "first": first, "last": last}).all()
        for row, fact in zip(rows, read_facts(row.body for row in rows), strict=True):
            if fact is None or aside.get((home, row.seq), row.set_aside):
                continue
            found = subject_in(fact, SESSION)
            subject = None if found is None else _whose(of_subject.get(found.id, []), row.seq)
            if subject is not None:
                yield subject, Heard(fact, row.body, row.received_us, home, row.seq, device)


def _stretches(runs: list[_Run]) -> Iterator[tuple[int, int]]:
    """The runs as few stretches, each entry in one of them."""
    first, last = runs[0].first, runs[0].last
    for run in runs[1:]:
        if run.first > last + GAP:
            yield first, last
            first = run.first
        last = max(last, run.last)
    yield first, last


def _whose(runs: list[_Run], seq: int) -> Subject | None:
    """The subject of the run that holds this number; runs of one subject in one ledger do not overlap."""
    at = bisect_right(runs, seq, key=lambda run: run.first) - 1
    return runs[at].subject if at >= 0 and runs[at].last >= seq else None
