"""A request to be helped at home as its facts tell it, from whichever machines they came; a fold that never raises."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Literal, TypeAlias

import msgspec

from kiosk.domain import visit_facts as vf
from kiosk.domain.fact import Fact
from kiosk.domain.ids import MemberId, SessionId, VisitId
from kiosk.domain.visits.causes import history
from kiosk.domain.visits.versions import Version, fates

Stage: TypeAlias = Literal[
    "none", "settle", "sort", "plan", "planned", "tell", "hand", "post", "sent", "finish", "closed"
]
"""The one list that a visit is on: to be settled, to be sorted, to be planned, planned, to be told to come, its result
to be handed over or posted, on its way by post, to be closed, closed. `none` is no visit at all.
"""

REMEMBERED = 1_000
"""Visits that need not be folded again while nothing was added to them: 0.15 ms each, with 300 on the list."""

STAGES: tuple[Stage, ...] = ("settle", "sort", "plan", "planned", "tell", "hand", "post", "sent", "finish", "closed")


class Plan(msgspec.Struct, frozen=True):
    """Who goes there, and when."""

    day: date
    part: vf.DayPart
    team: tuple[MemberId, ...]


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """All that the facts of one request say; `heads` are what the next fact of it comes after."""

    id: VisitId
    heads: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    centre: str = ""
    asked_by: vf.AskedBy = "counter"
    why: vf.WhyHome = ""
    procedures: tuple[str, ...] = ()
    wanted_by: date | None = None
    requested_at: datetime | None = None
    changed_at: datetime | None = None
    way: vf.VisitWay | None = None
    proposed: vf.VisitWay | None = None
    way_reason: vf.OtherWay = ""
    plan: Plan | None = None
    put_off: Literal["", "citizen", "team", "weather", "papers"] = ""
    until: date | None = None
    taken: bool = False
    begun: tuple[SessionId, ...] = ()
    made: int = 0
    outcome: vf.VisitOutcome | None = None
    next_step: vf.NextStep | None = None
    made_at: datetime | None = None
    persons: int = 0
    cases: int = 0
    handed: vf.Handing | None = None
    parcel: str = ""
    parcels: tuple[str, ...] = ()
    posted_at: datetime | None = None
    delivered_on: date | None = None
    end: vf.VisitEnd | None = None
    closed_at: datetime | None = None
    erased: bool = False
    erased_last: bool = False

    @property
    def stage(self) -> Stage:
        """The list that it is on: exactly one, whatever has happened."""
        if self.requested_at is None and not self.heads:
            return "none"
        if self.versions:
            return "settle"
        if self.end is not None:
            return "closed"
        if self.plan is not None:
            return "planned"
        if self.next_step in {None, "second-visit"}:
            return _before_it(self.way)
        return self._after_it()

    def _after_it(self) -> Stage:
        has_arrived = self.handed is not None or self.delivered_on is not None
        match self.next_step:
            case "comes-to-centre":
                return "tell"
            case "hand-over" if not has_arrived:
                return "sent" if self.parcel else "hand"
            case "post" if not has_arrived:
                return "sent" if self.parcel else "post"
            case _:
                return "finish"


def _before_it(way: vf.VisitWay | None) -> Stage:
    return "sort" if way is None else "tell" if way == "office" else "plan"


def evolve(visit: Visit, fact: vf.VisitFact) -> Visit:  # noqa: C901, PLR0912 - one arm a fact
    """The visit after one more fact."""
    change = msgspec.structs.replace
    visit = change(visit, changed_at=fact.at, erased_last=isinstance(fact, vf.VisitErased))
    match fact:
        case vf.VisitRequested():
            return change(
                visit, centre=fact.centre, asked_by=fact.asked_by, why=fact.why, procedures=fact.procedures,
                wanted_by=fact.wanted_by, requested_at=visit.requested_at or fact.at,
            )  # fmt: skip
        case vf.VisitChanged():
            return change(visit, why=fact.why, procedures=fact.procedures, wanted_by=fact.wanted_by)
        case vf.VisitSorted():
            return change(visit, way=fact.way, proposed=fact.proposed, way_reason=fact.reason)
        case vf.VisitPlanned():
            return change(visit, plan=Plan(fact.day, fact.part, fact.team), put_off="", until=None, taken=False)
        case vf.VisitPutOff():
            return change(visit, plan=None, put_off=fact.reason, until=fact.until, taken=False)
        case vf.VisitTaken():
            return change(visit, taken=True)
        case vf.VisitBegun():
            return change(visit, begun=(*visit.begun, fact.session))
        case vf.VisitMade():
            made = change(
                visit, made=visit.made + 1, persons=visit.persons + fact.persons, cases=visit.cases + fact.cases
            )
            return _been_there(made, fact)
        case vf.ResultHandedOver():
            return change(visit, handed=fact.to)
        case vf.ResultPosted():
            return change(visit, parcel=fact.parcel, parcels=(*visit.parcels, fact.parcel), posted_at=fact.at)
        case vf.ResultDelivered():
            return change(visit, delivered_on=fact.on)
        case vf.VisitClosed():
            return change(visit, end=fact.end, closed_at=fact.at, plan=None)
        case vf.VisitReopened():
            return _again(visit)
        case vf.VisitErased():
            return change(visit, erased=True)
        case _:  # a settlement counts with what it holds, in `fold`
            return visit


def _been_there(visit: Visit, fact: vf.VisitMade) -> Visit:
    return msgspec.structs.replace(
        visit, outcome=fact.outcome, next_step=fact.next_step, made_at=fact.at, plan=None, taken=False, handed=None,
        parcel="", posted_at=None, delivered_on=None,
    )  # fmt: skip


def _again(visit: Visit) -> Visit:
    """Open again: a result that was still on its way goes on, else somebody has to go there."""
    visit = msgspec.structs.replace(visit, end=None, closed_at=None, plan=None)
    if visit.stage in {"hand", "post", "sent"}:
        return visit
    return msgspec.structs.replace(visit, next_step="second-visit" if visit.made else None)


def fold(visit: VisitId, facts: Iterable[Fact]) -> Visit:
    """The visit that these facts tell of, in the order of their causes; facts of others are passed over."""
    return _fold(visit, tuple(fact for fact in facts if isinstance(fact, vf.VisitFact) and fact.visit == visit))


@lru_cache(maxsize=REMEMBERED)
def _fold(visit: VisitId, facts: tuple[vf.VisitFact, ...]) -> Visit:
    told = history(facts)
    found = fates(told)
    state = Visit(id=visit)
    for number, fact in enumerate(told.facts):
        if number in found.overruled:
            continue
        state = evolve(state, fact)
        if isinstance(fact, vf.VisitSettled):
            place = told.place(fact.holds)
            state = _settled(state, told.facts[place] if place is not None else None)
    return msgspec.structs.replace(state, heads=told.heads, versions=found.versions)


def _settled(visit: Visit, held: vf.VisitFact | None) -> Visit:
    """The visit as the fact leaves it that an official said holds."""
    visit = msgspec.structs.replace(visit, end=None, closed_at=None, plan=None)
    match held:
        case vf.VisitMade():
            return _been_there(visit, held)
        case vf.VisitChanged() | vf.VisitReopened():
            return _again(visit)
        case vf.VisitPlanned() | vf.VisitPutOff() | vf.VisitClosed():
            return evolve(visit, held)
        case _:
            return visit
