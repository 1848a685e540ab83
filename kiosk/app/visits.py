"""Requests to be helped at home: a command becomes facts in one transaction; and what the pages read of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import assert_never

from msgspec.structs import replace

from kiosk.app import visit_commands as vc
from kiosk.app.handle import keep_days
from kiosk.app.ports import Clock, Ledger, Unit
from kiosk.domain import visit_facts as vf
from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.local_time import whole_second
from kiosk.domain.rights import may, must
from kiosk.domain.team_facts import Role
from kiosk.domain.vietnamese import search_key
from kiosk.domain.visits import planning, rules
from kiosk.domain.visits.lists import entries
from kiosk.domain.visits.visit import Visit, fold
from kiosk.errors import Refused


def handle_visit(command: vc.AnyVisitCommand, unit: Unit, clock: Clock) -> Visit:
    """Carry out one command on one request, durably, and return the request as it then is.

    Raises `Refused` when the rules, or the rights of the member, say no; then nothing at all has changed.
    """
    at = whole_second(clock.now())
    with unit() as ledger:
        visit = _folded(ledger, command.visit)
        role = _role(ledger, command.by)
        if isinstance(command, vc.SortVisit | vc.SettleVisit):
            must(role, "decide-visits")
        visit = append(ledger, visit, _facts(command, visit, ledger, at))
        private = _private(command)
        if visit.erased_last:
            ledger.erase_private(visit.id)
        elif private and not visit.erased:
            ledger.save_answers(visit.id, private)
    return visit


def append(ledger: Ledger, visit: Visit, facts: Iterable[vf.AnyVisitFact]) -> Visit:
    """Append these, each with what was known of the visit when it was written."""
    for fact in facts:
        ledger.append([replace(fact, after=visit.heads)])
        visit = _folded(ledger, visit.id)
    return visit


def _facts(command: vc.AnyVisitCommand, visit: Visit, ledger: Ledger, at: datetime) -> list[vf.AnyVisitFact]:  # noqa: C901, PLR0912 - one arm a command
    by = command.by
    match command:
        case vc.RequestVisit():
            return rules.request(visit, by, command.centre, command.asked_by, at)
        case vc.ChangeVisit():
            return rules.change(visit, by, command.why, command.procedures, command.wanted_by, at)
        case vc.SortVisit():
            return rules.sort(visit, by, command.way, command.proposed, command.reason, at)
        case vc.PlanVisit():
            return rules.plan(visit, by, command.plan, officials(ledger), at)
        case vc.PutOffVisit():
            fact = vf.VisitPutOff(at=at, visit=visit.id, member=by, reason=command.reason, until=command.until)
            return rules.put_off(visit, fact, at)
        case vc.TakeVisit():
            return rules.take(visit, by, at)
        case vc.MakeVisit():
            return rules.make(visit, _made(command, visit, ledger, at))
        case vc.HandOver():
            return rules.hand_over(visit, by, command.to, at)
        case vc.PostResult():
            return rules.post(visit, by, command.parcel, at)
        case vc.NoteDelivered():
            return rules.deliver(visit, by, command.on, at)
        case vc.CloseVisit():
            return rules.close(visit, by, command.end, at)
        case vc.ReopenVisit():
            return rules.reopen(visit, by, at)
        case vc.SettleVisit():
            return rules.settle(visit, by, command.mark, at)
        case vc.EraseVisit():
            return rules.erase(visit, by, at)
        case _:
            assert_never(command)


def _made(command: vc.MakeVisit, visit: Visit, ledger: Ledger, at: datetime) -> vf.VisitMade:
    """With the sessions that were held there since it was noted the last time."""
    facts = ledger.subject_facts(visit.id)
    noted = {session for fact in facts if isinstance(fact, vf.VisitMade) for session in fact.sessions}
    return vf.VisitMade(
        at=at,
        visit=visit.id,
        member=command.by,
        outcome=command.outcome,
        next_step=command.next_step,
        sessions=tuple(session for session in visit.begun if session not in noted),
        persons=command.persons,
        cases=command.cases,
    )


def _private(command: vc.AnyVisitCommand) -> Mapping[str, str]:
    match command:
        case vc.RequestVisit() | vc.ChangeVisit() | vc.PostResult():
            return command.private
        case _:
            return {}


def _folded(ledger: Ledger, visit: VisitId) -> Visit:
    return fold(visit, ledger.subject_facts(visit))


def _role(ledger: Ledger, by: MemberId) -> Role:
    for member in ledger.members():
        if member.id == by:
            return member.role
    raise Refused("member-unknown")


def officials(ledger: Ledger) -> frozenset[MemberId]:
    """Those of the team of whom one must go along on every visit."""
    return frozenset(member.id for member in ledger.members() if may(member.role, "be-official-of-visit"))


# what the pages read


def board(reading: Unit) -> tuple[Visit, ...]:
    """Every request that is to be looked at: all that are open, and the closed ones until they are erased."""
    with reading() as ledger:
        return tuple(_folded(ledger, VisitId(one)) for one in ledger.subjects("visit", is_open=True))


def overdue(reading: Unit, today: date, calendar: Calendar) -> int:
    """How many requests press."""
    return sum(bool(entry.late) for entry in entries(board(reading), today, calendar))


def visit_of(reading: Unit, visit: VisitId) -> tuple[Visit, dict[str, str]]:
    """One request, with what is kept of the person."""
    with reading() as ledger:
        return _folded(ledger, visit), ledger.answers(visit)


def is_taken_here(reading: Unit, visit: VisitId) -> bool:
    """Whether it is this machine that took it along, by the last word on that."""
    with reading() as ledger:
        taken = [fact for fact in ledger.subject_facts(visit) if isinstance(fact, vf.VisitTaken)]
        return bool(taken) and taken[-1] in ledger.facts(visit)


def particulars(reading: Unit, visits: Iterable[VisitId]) -> dict[VisitId, dict[str, str]]:
    """What is kept of these: asked for those that are shown, and for all only where somebody searches."""
    with reading() as ledger:
        return {visit: ledger.answers(visit) for visit in visits}


def told(reading: Unit, visits: Iterable[VisitId], fields: Sequence[str]) -> dict[VisitId, dict[str, str]]:
    """These answers of each."""
    with reading() as ledger:
        return {visit: {field: ledger.answer(visit, field) for field in fields} for visit in visits}


def areas(reading: Unit, visits: Iterable[VisitId]) -> dict[VisitId, str]:
    """The residential area of each."""
    with reading() as ledger:
        return {visit: ledger.answer(visit, "area") for visit in visits}


def roster(reading: Unit, day: date) -> planning.Shifts:
    """Who stands at the counter on a day."""
    with reading() as ledger:
        return planning.shifts(ledger.subject_facts(f"shift:{day}"))


def expire_visits(unit: Unit, reading: Unit, clock: Clock) -> None:
    """Erase what is kept of visits that are over, when their days are; and what another machine has erased.

    One unit for each, so that a machine with many is not held up by one. Nothing is erased on all machines by a clock
    that the province has called wrong.
    """
    at = whole_second(clock.now())
    with reading() as ledger:
        if ledger.line().doubts_clock:
            return
        days = keep_days(ledger)
        still = [_folded(ledger, VisitId(one)) for one in ledger.subjects("visit", is_open=True)]
        gone = [VisitId(one) for one in ledger.subjects("visit", is_open=False) if ledger.private_key(one) is not None]
    over = [visit for visit in still if rules.expire(visit, days, at)]
    for visit in (*(one.id for one in over), *gone):
        _erase(visit, days, unit, at)


def _erase(visit: VisitId, days: int, unit: Unit, at: datetime) -> None:
    with unit() as ledger:
        state = _folded(ledger, visit)
        state = append(ledger, state, rules.expire(state, days, at))
        if state.erased_last:
            ledger.erase_private(visit)


def find(known: Mapping[VisitId, Mapping[str, str]], text: str, fields: Sequence[str]) -> tuple[VisitId, ...]:
    """Those of whom one of these fields has every word of the text, accents optional."""
    words = search_key(text).split()
    return tuple(
        visit
        for visit, answers in known.items()
        if all(any(word in search_key(answers.get(field, "")) for field in fields) for word in words)
    )
