"""One function for each thing that may happen to a request: the facts that follow, or `Refused` with the reason.

An empty list means that nothing new happened. Where two machines contradict each other, only `settle` goes on.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final

from kiosk.domain import visit_facts as vf
from kiosk.domain.dossiers.parcel import is_parcel
from kiosk.domain.ids import MemberId, SessionId
from kiosk.domain.local_time import day_of
from kiosk.domain.visits.visit import Plan, Visit
from kiosk.errors import Refused

WORDING: Final = "2026-11"
"""The version of what the caller is told of what is kept, why and how long."""

TEAM: Final = 2
"""Nobody goes alone to somebody's home, and no crowd."""


def request(
    visit: Visit,
    member: MemberId,
    centre: str,
    asked_by: vf.AskedBy,
    at: datetime,
) -> list[vf.AnyVisitFact]:
    """Somebody asks for help at home; the caller was told what is kept and agreed."""
    if visit.requested_at is not None:
        return []
    return [
        vf.VisitRequested(
            at=at, visit=visit.id, member=member, centre=centre, asked_by=asked_by, why="", wording=WORDING
        )
    ]


def change(
    visit: Visit,
    member: MemberId,
    why: vf.WhyHome,
    procedures: tuple[str, ...],
    wanted_by: date | None,
    at: datetime,
) -> list[vf.AnyVisitFact]:
    """What is asked for is another now, or was left out before."""
    _must_go_on(visit)
    if (visit.why, visit.procedures, visit.wanted_by) == (why, procedures, wanted_by):
        return []
    return [vf.VisitChanged(at=at, visit=visit.id, member=member, why=why, procedures=procedures, wanted_by=wanted_by)]


def sort(
    visit: Visit, member: MemberId, way: vf.VisitWay, proposed: vf.VisitWay, reason: vf.OtherWay, at: datetime
) -> list[vf.AnyVisitFact]:
    """An official decides the way; another one than the proposed needs a reason ("visit-way-reason")."""
    _must_go_on(visit)
    if way != proposed and not reason:
        raise Refused("visit-way-reason")
    reason = reason if way != proposed else ""
    if (visit.way, visit.proposed, visit.way_reason) == (way, proposed, reason):
        return []
    return [vf.VisitSorted(at=at, visit=visit.id, member=member, way=way, proposed=proposed, reason=reason)]


def plan(
    visit: Visit, member: MemberId, wanted: Plan, officials: Collection[MemberId], at: datetime
) -> list[vf.AnyVisitFact]:
    """Two go there on half a day, one of them an official.

    Refused: "visit-sort-first", "visit-comes-to-us", "visit-team-two", "visit-team-official", "visit-day-past".
    """
    _must_go_on(visit)
    if visit.way is None:
        raise Refused("visit-sort-first")
    if visit.stage not in {"plan", "planned"}:
        raise Refused("visit-nothing-to-plan")
    if len(set(wanted.team)) != TEAM:
        raise Refused("visit-team-two")
    if not set(wanted.team) & set(officials):
        raise Refused("visit-team-official")
    if wanted.day < day_of(at):
        raise Refused("visit-day-past")
    if visit.plan is not None and _same(visit.plan, wanted):
        return []
    return [
        vf.VisitPlanned(
            at=at, visit=visit.id, member=member, day=wanted.day, part=wanted.part, team=tuple(sorted(wanted.team))
        )
    ]


def _same(one: Plan, other: Plan) -> bool:
    return (one.day, one.part, set(one.team)) == (other.day, other.part, set(other.team))


def put_off(visit: Visit, put_off: vf.VisitPutOff, at: datetime) -> list[vf.AnyVisitFact]:
    """The plan does not stand any more."""
    _must_go_on(visit)
    if visit.plan is None:
        raise Refused("visit-not-planned")
    if put_off.until is not None and put_off.until < day_of(at):
        raise Refused("visit-day-past")
    return [put_off]


def take(visit: Visit, member: MemberId, at: datetime) -> list[vf.AnyVisitFact]:
    """A laptop takes it along; only what is planned goes along."""
    if visit.versions or visit.plan is None or visit.taken:
        return []
    return [vf.VisitTaken(at=at, visit=visit.id, member=member)]


def begin(visit: Visit, member: MemberId, session: SessionId, at: datetime) -> list[vf.AnyVisitFact]:
    """A guided session is opened there; also where two machines contradict each other, as the citizen sits there."""
    if visit.requested_at is None:
        raise Refused("visit-unknown")
    if session in visit.begun:
        return []
    return [vf.VisitBegun(at=at, visit=visit.id, member=member, session=session)]


def make(visit: Visit, made: vf.VisitMade) -> list[vf.AnyVisitFact]:
    """The team was there, as planned or not.

    Refused: "visit-count" for counts that cannot be, "visit-next-empty" where something was filed and nothing is to
    follow.
    """
    _must_go_on(visit)
    if not (0 <= made.persons <= MOST and 0 <= made.cases <= MOST):
        raise Refused("visit-count")
    if made.outcome in {"done", "filed"} and not (made.persons and made.cases):
        raise Refused("visit-count")
    if made.outcome in {"nobody-home", "refused"} and (made.persons or made.cases):
        raise Refused("visit-count")
    if made.outcome == "filed" and made.next_step == "nothing":
        raise Refused("visit-next-empty")
    return [made]


MOST: Final = 50
"""More persons or cases in one home are a slip of the finger."""


def hand_over(visit: Visit, member: MemberId, to: vf.Handing, at: datetime) -> list[vf.AnyVisitFact]:
    """The result was put into somebody's hands."""
    _must_go_on(visit)
    if not visit.made:
        raise Refused("visit-not-made")
    if visit.handed == to:
        return []
    return [vf.ResultHandedOver(at=at, visit=visit.id, member=member, to=to)]


def post(visit: Visit, member: MemberId, parcel: str, at: datetime) -> list[vf.AnyVisitFact]:
    """The result went by post; the check digit of its number must be right ("parcel-wrong")."""
    _must_go_on(visit)
    if not visit.made:
        raise Refused("visit-not-made")
    if not is_parcel(parcel):
        raise Refused("parcel-wrong")
    if visit.parcel == parcel:
        return []
    return [vf.ResultPosted(at=at, visit=visit.id, member=member, parcel=parcel)]


def deliver(visit: Visit, member: MemberId, on: date, at: datetime) -> list[vf.AnyVisitFact]:
    """The post, or the citizen, says that it arrived; not before it was posted, and not in the future."""
    _must_go_on(visit)
    if not visit.parcel or visit.posted_at is None:
        raise Refused("visit-not-posted")
    if not day_of(visit.posted_at) <= on <= day_of(at):
        raise Refused("visit-day-odd")
    if visit.delivered_on == on:
        return []
    return [vf.ResultDelivered(at=at, visit=visit.id, member=member, on=on)]


def close(visit: Visit, member: MemberId, end: vf.VisitEnd, at: datetime) -> list[vf.AnyVisitFact]:
    """Nothing more is to be done; "done" only after somebody was there, or the person was told ("visit-not-made")."""
    if visit.end == end and not visit.versions:
        return []
    _must_go_on(visit)
    if end == "done" and not visit.made and visit.stage != "tell":
        raise Refused("visit-not-made")
    if end == "done" and visit.stage in {"hand", "post", "sent"}:
        raise Refused("visit-result-open")
    return [vf.VisitClosed(at=at, visit=visit.id, member=member, end=end)]


def reopen(visit: Visit, member: MemberId, at: datetime) -> list[vf.AnyVisitFact]:
    """There is something to do after all; not after the private data are gone ("visit-erased")."""
    if visit.versions:
        raise Refused("visit-settle-first")
    if visit.erased:
        raise Refused("visit-erased")
    if visit.end is None:
        return []
    return [vf.VisitReopened(at=at, visit=visit.id, member=member)]


def settle(visit: Visit, member: MemberId, mark: str, at: datetime) -> list[vf.AnyVisitFact]:
    """An official says which version holds."""
    if not visit.versions:
        return []
    held = next((version.fact for version in visit.versions if version.mark == mark), None)
    if held is None:
        raise Refused("visit-choose-version")
    end = held.end if isinstance(held, vf.VisitClosed) else None
    return [vf.VisitSettled(at=at, visit=visit.id, member=member, end=end, holds=mark)]


def last_day(visit: Visit, keep_days: int) -> date | None:
    """The last day on which the private data of a closed visit are still there; None while it is not over."""
    if visit.versions or visit.end is None or visit.closed_at is None:
        return None
    return day_of(visit.closed_at + timedelta(days=keep_days))


def expire(visit: Visit, keep_days: int, at: datetime) -> list[vf.AnyVisitFact]:
    """Erase what was kept, once the visit is over and its days too; once more after facts that came later."""
    last = last_day(visit, keep_days)
    if last is None or day_of(at) <= last or visit.erased_last:
        return []
    return [vf.VisitErased(at=at, visit=visit.id, member=MemberId(""))]


def erase(visit: Visit, member: MemberId, at: datetime) -> list[vf.AnyVisitFact]:
    """Erase what is kept at once, because the person asks for it; the request must be over ("visit-close-first")."""
    if visit.versions:
        raise Refused("visit-settle-first")
    if visit.end is None:
        raise Refused("visit-close-first")
    return [] if visit.erased_last else [vf.VisitErased(at=at, visit=visit.id, member=member)]


def _must_go_on(visit: Visit) -> None:
    if visit.requested_at is None:
        raise Refused("visit-unknown")
    if visit.versions:
        raise Refused("visit-settle-first")
    if visit.end is not None:
        raise Refused("visit-closed")
