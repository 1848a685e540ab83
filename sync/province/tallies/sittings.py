"""The sessions of a batch: what each adds now, and to whose company it belongs.

Sessions of one ticket are one person's, and those of a visit one household's; so who came is counted by company.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from sqlalchemy import Connection, select

from kiosk.domain.facts import SessionOpened
from sync.province.tallies.book import Book
from sync.province.tallies.bulk import Row
from sync.province.tallies.cases import Cases
from sync.province.tallies.cells import Cells, of_a_session, spread
from sync.province.tallies.heard import Heard, in_order
from sync.province.tallies.models import Models
from sync.province.tallies.traces import Subject

TICKET, VISIT = "ticket:", "visit:"


class Group(NamedTuple):
    """Those who came with one ticket, or were visited at one home."""

    centre: str
    id: str


Company: TypeAlias = dict[str, str]
"""The sessions of one group, and the day of each."""


class Companies:
    """The groups that a batch touches, as they were and as they are."""

    def __init__(self) -> None:
        self._joined: dict[Group, Company] = {}
        self._left: dict[Group, set[str]] = {}
        self.before: dict[Group, Company] = {}
        self.after: dict[Group, Company] = {}

    def leave(self, group: Group, session: str) -> None:
        """The session belongs to this group no more."""
        self._left.setdefault(group, set()).add(session)

    def join(self, group: Group, session: str, day: str) -> None:
        """The session belongs to this group, on this day."""
        self._joined.setdefault(group, {})[session] = day

    @property
    def touched(self) -> set[Group]:
        """The groups in which somebody is new, or is no more."""
        return {*self._joined, *self._left}

    def look_up(self, connection: Connection, models: Models, groups: Iterable[Group]) -> None:
        """Read how these groups were, and work out how they are."""
        wanted = set(groups)
        self.before = {group: {} for group in wanted}
        table = models.company
        if wanted:
            query = select(table).where(table.c.centre.in_({group.centre for group in wanted}))
            for row in connection.execute(query.where(table.c.subject.in_({group.id for group in wanted}))):
                group = Group(row.centre, row.subject)
                if group in wanted:
                    self.before[group][row.session] = row.day
        for group, company in self.before.items():
            left = self._left.get(group, set())
            stayed = {session: day for session, day in company.items() if session not in left}
            self.after[group] = stayed | self._joined.get(group, {})

    def new_rows(self) -> list[Row]:
        """Who joined which group."""
        return sorted(
            (group.centre, group.id, session, day)
            for group, company in self._joined.items()
            for session, day in company.items()
        )

    def gone(self) -> list[Row]:
        """Who left which group, and did not come back to it."""
        return sorted(
            (group.centre, group.id, session)
            for group, sessions in self._left.items()
            for session in sessions
            if session not in self._joined.get(group, {})
        )


class _Sitting(NamedTuple):
    cells: Cells
    day: str
    group: str


_NONE = _Sitting(Counter(), "", "")


def move_sessions(
    book: Book, cases: Cases, new: Mapping[Subject, Sequence[Heard]], held: Mapping[Subject, Sequence[Heard]]
) -> Companies:
    """Count the sessions anew of which something was heard; which groups that touches."""
    companies = Companies()
    for subject, fresh in new.items():
        case = cases.found.get(subject.id) if subject.kind == "session" else None
        if case is None:
            continue
        before = [one for one in held.get(subject, ()) if one.device == case.device]
        after = [*before, *(one for one in fresh if one.device == case.device)]
        then, now = _sitting(subject.id, before), _sitting(subject.id, after)
        book.move(case.centre, then.cells, now.cells)
        if then[1:] != now[1:]:
            if then.group:
                companies.leave(Group(case.centre, then.group), case.id)
            if now.group:
                companies.join(Group(case.centre, now.group), case.id, now.day)
    return companies


def _sitting(session: str, heard: Sequence[Heard]) -> _Sitting:
    if not heard:
        return _NONE
    heard = in_order(heard)
    cells, day = of_a_session(session, heard)
    opened = next((one.fact for one in heard if isinstance(one.fact, SessionOpened)), None)
    if opened is None or not day:
        return _Sitting(cells, day, "")
    if opened.visit is not None:
        return _Sitting(cells, day, VISIT + opened.visit)
    return _Sitting(cells, day, "" if opened.ticket is None else TICKET + opened.ticket)


def move_tickets(book: Book, companies: Companies) -> None:
    """Count anew who came with the tickets that were touched."""
    for group, after in companies.after.items():
        if group.id.startswith(TICKET):
            before = companies.before[group]
            book.move(group.centre, _persons(before), _persons(after))


def _persons(company: Company) -> Cells:
    return spread(dict.fromkeys(company.values(), 1), "ticket")
