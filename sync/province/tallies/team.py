"""What the team did, counted anew where something was heard of it, from whichever machines of its centre."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from sqlalchemy import Connection, select

from kiosk.domain.ids import SessionId
from kiosk.domain.visit_facts import VisitMade
from sync.province.tallies.book import Book
from sync.province.tallies.cases import Cases
from sync.province.tallies.cells import Cells, of_a_day_there, of_a_guidance, of_a_queue, of_a_visit, of_an_incident
from sync.province.tallies.heard import Heard, in_order
from sync.province.tallies.models import Models
from sync.province.tallies.reading import is_session
from sync.province.tallies.sittings import VISIT, Companies, Group
from sync.province.tallies.traces import Subject

Facts: TypeAlias = Mapping[Subject, Sequence[Heard]]

_ONE_DAY = timedelta(days=1)


def days_around(subjects: Iterable[Subject]) -> Iterator[Subject]:
    """The days whose facts bear on who was there on these days, or on the day before them."""
    for subject in subjects:
        if subject.kind == "presence":
            yield from (_day(subject, off) for off in (-1, 0, 1))


def move_team(book: Book, new: Facts, held: Facts) -> None:
    """Count anew what the team did, except visits."""
    for subject in new:
        if subject.kind in {"guidance", "incident", "queue"}:
            before, after = _both(subject, new, held)
            book.move(subject.centre, _cells(subject, before), _cells(subject, after))
    days = {_day(subject, off) for subject in new if subject.kind == "presence" for off in (-1, 0)}
    for day in days:
        (then, late_then), (now, late_now) = zip(*(_both(one, new, held) for one in (day, _day(day, 1))), strict=True)
        on = date.fromisoformat(day.own)
        book.move(day.centre, of_a_day_there(on, then, late_then), of_a_day_there(on, now, late_now))


def visits_to_count(
    connection: Connection, models: Models, new: Facts, cases: Cases, companies: Companies
) -> set[Subject]:
    """The visits of which something was heard, or that a session of theirs was."""
    found = {subject for subject in new if subject.kind == "visit"}
    found |= {Subject("visit", group.centre, group.id) for group in companies.touched if group.id.startswith(VISIT)}
    changed = [case for case in cases.found.values() if case.is_counted != (case.id in cases.had_case)]
    if changed:
        named = models.named
        query = select(named).where(named.c.session.in_([case.id for case in changed]))
        where = {case.id: case.centre for case in changed}
        for row in connection.execute(query):
            if where[row.session] == row.centre:
                found.add(Subject("visit", row.centre, VISIT + row.visit))
    return found


def move_visits(
    book: Book, visits: Iterable[Subject], known: tuple[Facts, Facts], companies: Companies, has_case: "HasCase"
) -> None:
    """Count these visits anew; `known` are the new facts and those that were heard before."""
    for subject in visits:
        before, after = _both(subject, *known)
        group = Group(subject.centre, subject.id)
        then = of_a_visit(subject.own, before, companies.before[group], has_case.before[subject.centre])
        now = of_a_visit(subject.own, after, companies.after[group], has_case.after[subject.centre])
        book.move(subject.centre, then, now)


class HasCase:
    """The sessions with a case among those that visits name, by centre, as it was and as it is."""

    def __init__(
        self, connection: Connection, models: Models, cases: Cases, visits: Collection[Subject], facts: Iterable[Facts]
    ) -> None:
        self.before: dict[str, set[SessionId]] = {subject.centre: set() for subject in visits}
        self.after: dict[str, set[SessionId]] = {subject.centre: set() for subject in visits}
        every = [one for of in facts for subject in visits for one in of.get(subject, ())]
        names = {name for one in every for name in sessions_named(one)}
        for name in names & cases.found.keys():
            case = cases.found[name]
            if case.id in cases.had_case:
                self.before.get(case.centre, set()).add(SessionId(name))
            if case.is_counted:
                self.after.get(case.centre, set()).add(SessionId(name))
        others = names - cases.found.keys()
        table = models.session
        if others:
            is_counted = (table.c.procedure != "") & table.c.opened_at.is_not(None)
            query = select(table.c.id, table.c.centre).where(table.c.id.in_(others), is_counted)
            for row in connection.execute(query):
                for known in (self.before, self.after):
                    known.get(row.centre, set()).add(SessionId(row.id))


def sessions_named(one: Heard) -> list[SessionId]:
    """The sessions that the fact says were held at a visit."""
    return [name for name in one.fact.sessions if is_session(name)] if isinstance(one.fact, VisitMade) else []


def _cells(subject: Subject, heard: Sequence[Heard]) -> Cells:
    match subject.kind:
        case "guidance":
            return of_a_guidance(heard)
        case "incident":
            return of_an_incident(heard)
        case _:
            return of_a_queue(heard)


def _both(subject: Subject, new: Facts, held: Facts) -> tuple[list[Heard], list[Heard]]:
    """What was known of it before, and what is known now."""
    before, fresh = held.get(subject, ()), new.get(subject, ())
    return in_order(before), in_order((*before, *fresh))


def _day(subject: Subject, off: int) -> Subject:
    """The day so many days later."""
    return subject._replace(id=f"presence:{date.fromisoformat(subject.own) + off * _ONE_DAY}")
