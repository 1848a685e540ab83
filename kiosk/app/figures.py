"""The figures of a span, read from the ledger part by part so that no tap waits for a long one."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.app.days import open_days
from kiosk.app.ports import Ledger, Line, Unit
from kiosk.domain.figures.figures import Figures, join
from kiosk.domain.figures.others import Silent, silent
from kiosk.domain.figures.sessions import of_session
from kiosk.domain.figures.span import Span
from kiosk.domain.figures.span import day as whole_day
from kiosk.domain.figures.team import of_guidance, of_incident, of_presence, of_queue
from kiosk.domain.figures.visits import of_visit
from kiosk.domain.ids import MemberId, SessionId, VisitId
from kiosk.domain.local_time import day_of
from kiosk.domain.rights import must
from kiosk.domain.visit_facts import VisitMade
from kiosk.errors import Refused

PartKind: TypeAlias = Literal["session", "visit", "guidance", "incident", "queue", "presence"]

Part: TypeAlias = tuple[PartKind, str]
"""A subject of the ledger, and how it is counted."""

_BEGUN: Final[tuple[Literal["guidance", "incident"], ...]] = ("guidance", "incident")
_DAILY: Final[tuple[Literal["queue", "presence"], ...]] = ("queue", "presence")

_MARGIN = timedelta(days=1)
"""Ids are made by the clock that stamps the facts, a moment before: a day is more than enough."""


_OTHERS = timedelta(days=90)
"""A machine of which nothing was heard for longer is no machine of the centre any more."""


class Counting(msgspec.Struct, frozen=True, kw_only=True):
    """A count under way: what there is to read, how much of it was read, and what it comes to so far."""

    span: Span
    as_of: datetime
    parts: tuple[Part, ...] = ()
    read: int = 0
    figures: Figures = Figures()
    line: Line | None = None
    silent: tuple[Silent, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether all of it was read."""
        return self.read == len(self.parts)


def begin(reading: Unit, span: Span, now: datetime) -> Counting:
    """What there is to read for this span."""
    with reading() as ledger:
        parts, quiet = tuple(_parts(ledger, span)), _silent(ledger, span, now)
        return Counting(span=span, as_of=now, parts=parts, line=ledger.line(), silent=quiet)


def go_on(reading: Unit, counting: Counting, most: int) -> Counting:
    """The count after `most` parts more."""
    upto = min(counting.read + most, len(counting.parts))
    with reading() as ledger:
        found = [_figures(ledger, kind, subject, counting) for kind, subject in counting.parts[counting.read : upto]]
    return msgspec.structs.replace(counting, read=upto, figures=join((counting.figures, *found)))


def whole(reading: Unit, span: Span, now: datetime) -> Counting:
    """The count in one go."""
    counting = begin(reading, span, now)
    return go_on(reading, counting, len(counting.parts))


def may_export(reading: Unit, member: MemberId) -> None:
    """Refuse ("officials-only") a member who may not take figures out of the machine."""
    with reading() as ledger:
        found = [one for one in ledger.members() if one.id == member]
    if not found:
        raise Refused("member-unknown")
    must(found[0].role, "export")


def _silent(ledger: Ledger, span: Span, now: datetime) -> tuple[Silent, ...]:
    """The other machines that have not told all of the span: nothing today, or nothing since it was over."""
    today = day_of(now)
    days = [subject for subject in ledger.subjects("presence") if subject >= f"presence:{today - _OTHERS}"]
    facts = (fact for day in days for fact in ledger.subject_facts(day))
    return silent(facts, ledger.setting("post"), min(whole_day(today).opens, span.closes))


def _parts(ledger: Ledger, span: Span) -> Iterator[Part]:
    for session in ledger.opened_between(span.opens, span.closes):
        yield "session", session
    for subject in ledger.subjects("visit"):  # a visit may be made long after it was asked for
        yield "visit", subject
    for begun in _BEGUN:
        for subject in ledger.subjects(begun):
            if _may_be_of(subject, span):
                yield begun, subject
    for daily in _DAILY:
        for subject in ledger.subjects(daily):
            if _is_day_of(subject, span):
                yield daily, subject


def _may_be_of(subject: str, span: Span) -> bool:
    """Whether the moment in the id lies in the span, or near it; what is no such id is looked at."""
    try:
        millis = int(subject[:12], 16)
    except ValueError:
        return True
    first, last = (span.opens - _MARGIN).timestamp() * 1000, (span.closes + _MARGIN).timestamp() * 1000
    return first <= millis <= last


def _is_day_of(subject: str, span: Span) -> bool:
    return span.first.isoformat() <= subject.partition(":")[2] <= span.last.isoformat()


def _figures(ledger: Ledger, kind: PartKind, subject: str, counting: Counting) -> Figures:
    if kind == "session":
        return of_session(SessionId(subject), ledger.facts(subject))
    facts, span = ledger.subject_facts(subject), counting.span
    match kind:
        case "visit":
            named = {one for fact in facts if isinstance(fact, VisitMade) for one in fact.sessions}
            known = {session for session in named if _has_case(ledger, session)}
            return of_visit(VisitId(subject), facts, span, known)
        case "guidance":
            return of_guidance(facts, span)
        case "incident":
            return of_incident(facts, span)
        case "queue":
            return of_queue(facts)
        case "presence":
            on = date.fromisoformat(subject.partition(":")[2])
            late = ledger.subject_facts(f"presence:{on + timedelta(days=1)}")  # some sign out after midnight
            return of_presence(on, [*facts, *late], open_days(ledger).hours, counting.as_of)


def _has_case(ledger: Ledger, session: SessionId) -> bool:
    row = ledger.session_row(session)
    return row is not None and bool(row.procedure)
