"""How entries change the read models: what each subject adds now less what it added before, worked out and written.

Nothing is remembered of what was added: both are counted from the subject's facts, those before and those with the new
ones. So the numbers do not depend on the order in which machines were heard, nor on how often.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, select

from kiosk.domain.team_facts import MemberJoined
from sync.province.database import add_if_new
from sync.province.tables.tally import counting
from sync.province.tallies import bulk, traces
from sync.province.tallies.book import Book
from sync.province.tallies.bulk import Row
from sync.province.tallies.cases import COLUMNS, Cases
from sync.province.tallies.heard import Heard
from sync.province.tallies.models import LIVE, Models
from sync.province.tallies.reading import Entry
from sync.province.tallies.sittings import VISIT, Group, move_sessions, move_tickets
from sync.province.tallies.team import (
    HasCase,
    days_around,
    move_team,
    move_visits,
    sessions_named,
    visits_to_count,
)
from sync.province.tallies.traces import Aside, Subject


class Changes(msgspec.Struct, kw_only=True):
    """What a batch changes in each table; `aside` says of each entry whether it had to be set aside."""

    aside: list[bool]
    cases: list[Row]
    tally: list[Row]
    trace: list[Row]
    company: list[Row]
    gone: list[Row]
    named: list[Row]
    members: list[Row]


def absorb(connection: Connection, entries: Sequence[Entry]) -> list[bool]:
    """Bring the read models up to date; for each entry, whether it had to be set aside.

    Set aside, and kept: what cannot be read, a slip code that the sender's key did not make or that another session
    has, and a session that belongs to another machine.
    """
    changes = work_out(connection, LIVE, entries, {}, is_alone=False)
    write(connection, LIVE, changes)
    return changes.aside


def work_out(
    connection: Connection, models: Models, entries: Sequence[Entry], aside: Aside, *, is_alone: bool
) -> Changes:
    """What these entries change; unless nobody else writes, the centres in question are held until the end."""
    cases = Cases(connection, models, entries)
    flags = [cases.take(entry) for entry in entries]
    kept = [entry for entry, flag in zip(entries, flags, strict=True) if not flag]
    own = {entry.sender.centre for entry in entries}
    if not is_alone:
        _hold(connection, own | {case.centre for case in cases.found.values()})
    new = traces.by_subject(kept)
    held = traces.read(connection, models, {*new, *days_around(new)}, aside)

    book = Book()
    companies = move_sessions(book, cases, new, held)
    visits = visits_to_count(connection, models, new, cases, companies)
    held |= traces.read(connection, models, visits - new.keys(), aside)
    companies.look_up(connection, models, {*companies.touched, *(Group(one.centre, one.id) for one in visits)})
    move_tickets(book, companies)
    move_team(book, new, held)
    has_case = HasCase(connection, models, cases, visits, (new, held))
    move_visits(book, sorted(visits), (new, held), companies, has_case)
    return Changes(
        aside=flags,
        cases=cases.rows(connection),
        tally=book.rows(),
        trace=traces.rows_of(new),
        company=companies.new_rows(),
        gone=companies.gone(),
        named=_named(new),
        members=_members(connection, models, kept),
    )


def write(connection: Connection, models: Models, changes: Changes) -> None:
    """Write what was worked out."""
    bulk.put(connection, models.session, changes.cases, COLUMNS)
    bulk.add(connection, models.tally, changes.tally)
    bulk.remove(connection, models.tally, [row[:-1] for row in changes.tally if _is_less(row)], "n = 0")
    bulk.insert(connection, models.trace, changes.trace)
    bulk.remove(connection, models.company, changes.gone)
    bulk.put(connection, models.company, changes.company)
    bulk.put(connection, models.named, changes.named)
    bulk.put(connection, models.member, changes.members)


def _is_less(row: Row) -> bool:
    return isinstance(row[-1], int) and row[-1] < 0


def _hold(connection: Connection, centres: Iterable[str]) -> None:
    """Let no other batch of these centres in between: what one machine said bears on what another did.

    Centres are held in one order, so that two batches never wait for each other in a circle.
    """
    names = sorted(centres)
    query = select(counting.c.centre).where(counting.c.centre.in_(names)).order_by(counting.c.centre).with_for_update()
    known = set(connection.execute(query).scalars())
    for centre in names:
        if centre not in known:
            add_if_new(connection, counting, centre=centre)
            connection.execute(query)


def _named(new: Mapping[Subject, Sequence[Heard]]) -> list[Row]:
    found = {
        (name, subject.centre, subject.id.removeprefix(VISIT))
        for subject, heard in new.items()
        if subject.kind == "visit"
        for one in heard
        for name in sessions_named(one)
    }
    return sorted(found)


def _members(connection: Connection, models: Models, entries: Iterable[Entry]) -> list[Row]:
    """The roles in which members were taken into the team last, as turns have it."""
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for entry in entries:
        if isinstance(entry.fact, MemberJoined):
            key, said = (entry.sender.centre, entry.fact.member), (entry.fact.turn, entry.fact.role)
            found[key] = max(said, found.get(key, said))
    if not found:
        return []
    table = models.member
    query = select(table).where(table.c.member.in_({name for _, name in found}))
    for row in connection.execute(query):
        key = row.centre, row.member
        if key in found:
            found[key] = max(found[key], (row.turn, row.role))
    return [(*key, role, turn) for key, (turn, role) in sorted(found.items())]
