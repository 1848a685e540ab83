"""Made-up sessions: a citizen with a volunteer, from the chair to the slip."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import msgspec

from kiosk.domain import facts as f
from kiosk.domain import slip_code
from kiosk.domain.ids import SessionId, TicketId, VisitId
from sync.province.seeding.world import Dice, Team, Told, World

_OUTCOMES: Final[tuple[f.Outcome, ...]] = ("filed", "prepared", "guided", "papers-missing", "abandoned")
_HOW_OFTEN: Final = (58, 16, 12, 10, 4)
_FORM: Final = ("form:1", "form:2", "form:3")


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """Where and when a citizen sits down, and how it comes out."""

    id: SessionId
    at: datetime
    machine: int
    outcome: f.Outcome
    ticket: TicketId | None = None
    visit: VisitId | None = None


def sit(world: World, team: Team, dice: Dice, sitting: Sitting) -> Iterator[Told]:
    """The facts of it, in their order."""
    clock = _Clock(sitting.at, dice, dice.lasts(16, 90))
    for fact in _facts(world, team, dice, sitting, clock):
        yield Told(fact, sitting.machine)
    if sitting.outcome == "prepared" and dice.chance(0.35):
        yield from _filed_later(team, dice, sitting)


class _Clock:
    """Goes on a little with each page, so that all of it takes as long as it should."""

    def __init__(self, at: datetime, dice: Dice, lasts: timedelta) -> None:
        self.at, self._dice, self._page = at, dice, lasts.total_seconds() / 14

    def on(self) -> datetime:
        self.at += timedelta(seconds=1 + int(self._page * self._dice.between(0.4, 1.6)))
        return self.at


def _facts(world: World, team: Team, dice: Dice, sitting: Sitting, clock: _Clock) -> Iterator[f.AnyFact]:
    session, member = sitting.id, dice.one_of(team.members)
    procedure, papers = dice.mostly_first(world.procedures)
    place = "counter" if sitting.visit is None else "home"
    yield f.SessionOpened(
        at=sitting.at, session=session, member=member, centre=team.centre, place=place, visit=sitting.visit,
        ticket=sitting.ticket,
    )  # fmt: skip
    yield f.ProcedureChosen(at=sitting.at, session=session, procedure=procedure, checked_on="2026-11-01")
    if sitting.outcome == "abandoned":
        yield f.SessionEnded(at=clock.on(), session=session, outcome="abandoned")
        return
    agreed = sitting.outcome != "guided"
    if agreed:
        yield f.ConsentGiven(at=clock.on(), session=session, keep_paused=True, keep_days=30, wording="2026-11")
        means = dice.weighted(("card", "typed"), (80, 20))
        yield f.IdentityTaken(at=clock.on(), session=session, means="card" if means == "card" else "typed")
    else:
        yield f.ConsentWithheld(at=clock.on(), session=session)
    lacking = dice.one_of(papers) if papers and sitting.outcome == "papers-missing" else ""
    for paper in papers[:4] if lacking in papers[:4] else (*papers[:3], lacking):
        if paper:
            yield f.PaperChecked(at=clock.on(), session=session, paper=paper, there=paper != lacking)
    if agreed:
        for step in (*_FORM[: dice.number(1, 3)], "review"):
            yield f.StepReached(at=clock.on(), session=session, step=step)
        yield f.AnswersReviewed(at=clock.on(), session=session, declared=("cam_doan",))
    if dice.chance(0.05):
        yield f.SessionParked(at=clock.on(), session=session)
        clock.at += dice.lasts(10, 60)
        yield f.SessionResumed(at=clock.on(), session=session, member=member)
    yield from _slip(team, dice, sitting, clock)
    if sitting.outcome == "filed":
        yield from _filed(dice, session, clock)
    yield f.StepReached(at=clock.on(), session=session, step="finish")
    face = dice.weighted((0, 1, 2, 3), (22, 3, 13, 62))
    yield f.SessionEnded(at=clock.on(), session=session, outcome=sitting.outcome, satisfaction=face)
    if sitting.outcome in {"filed", "guided"}:
        yield f.PrivateErased(at=clock.at, session=session)


def _slip(team: Team, dice: Dice, sitting: Sitting, clock: _Clock) -> Iterator[f.AnyFact]:
    code = slip_code.issue(team.slip_keys[sitting.machine], dice.bytes(slip_code.NONCE_BYTES))
    yield f.SlipIssued(at=clock.on(), session=sitting.id, code=code)
    if dice.chance(0.97):
        yield f.SlipPrinted(at=clock.on(), session=sitting.id, paper="roll")
    else:
        yield f.SlipPrintFailed(at=clock.on(), session=sitting.id, reason="printer-off")


def _filed(dice: Dice, session: SessionId, clock: _Clock) -> Iterator[f.AnyFact]:
    at = clock.on()
    yield f.DossierFiled(at=at, session=session, dossier=_dossier(dice, at))
    yield f.PaymentNoted(at=at, session=session, how=dice.weighted(("online", "free"), (30, 70)))
    delivery: tuple[f.Delivery, ...] = ("centre", "electronic", "post")
    yield f.DeliveryChosen(at=clock.on(), session=session, how=dice.weighted(delivery, (55, 30, 15)))


def _filed_later(team: Team, dice: Dice, sitting: Sitting) -> Iterator[Told]:
    """The citizen comes back, or is called, some days after, and it is filed."""
    clock = _Clock(sitting.at + timedelta(days=dice.number(1, 6)), dice, dice.lasts(8, 30))
    session = sitting.id
    yield Told(f.SessionResumed(at=clock.at, session=session, member=dice.one_of(team.members)), sitting.machine)
    for fact in _filed(dice, session, clock):
        yield Told(fact, sitting.machine)
    yield Told(f.SessionEnded(at=clock.on(), session=session, outcome="filed"), sitting.machine)
    yield Told(f.PrivateErased(at=clock.at, session=session), sitting.machine)


def outcome(dice: Dice) -> f.Outcome:
    """How a session comes out, as often as it does."""
    return dice.weighted(_OUTCOMES, _HOW_OFTEN)


def _dossier(dice: Dice, at: datetime) -> str:
    return f"H44.{dice.number(10, 99)}-{at:%y%m%d}-{dice.number(1, 9999):04d}"
