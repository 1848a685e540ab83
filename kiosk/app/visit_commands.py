"""What is asked of a request to be helped at home, in the imperative; each becomes facts in one transaction."""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

import msgspec

from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.visits.visit import Plan


class VisitCommand(msgspec.Struct, frozen=True, kw_only=True):
    """Something asked of one request; `by` is who is signed in."""

    visit: VisitId
    by: MemberId


class RequestVisit(VisitCommand, frozen=True):
    """Somebody asks; `private` is what is sealed under the visit."""

    centre: str
    asked_by: vf.AskedBy
    private: Mapping[str, str]


class ChangeVisit(VisitCommand, frozen=True):
    """What is asked for is another, or more is known; an empty private value takes one out."""

    why: vf.WhyHome
    procedures: tuple[str, ...]
    wanted_by: date | None
    private: Mapping[str, str] = {}


class SortVisit(VisitCommand, frozen=True):
    """Decide the way."""

    way: vf.VisitWay
    proposed: vf.VisitWay
    reason: vf.OtherWay = ""


class PlanVisit(VisitCommand, frozen=True):
    """Say who goes there, and when."""

    plan: Plan


class PutOffVisit(VisitCommand, frozen=True):
    """Take the plan back."""

    reason: vf.OffReason
    until: date | None = None


class TakeVisit(VisitCommand, frozen=True):
    """Take it along."""


class MakeVisit(VisitCommand, frozen=True):
    """Note what came of it."""

    outcome: vf.VisitOutcome
    next_step: vf.NextStep
    persons: int
    cases: int


class HandOver(VisitCommand, frozen=True):
    """The result was handed over."""

    to: vf.Handing


class PostResult(VisitCommand, frozen=True):
    """The result was posted."""

    parcel: str
    private: Mapping[str, str] = {}


class NoteDelivered(VisitCommand, frozen=True):
    """The result arrived."""

    on: date


class CloseVisit(VisitCommand, frozen=True):
    """Nothing more is to be done."""

    end: vf.VisitEnd


class ReopenVisit(VisitCommand, frozen=True):
    """There is something to do after all."""


class SettleVisit(VisitCommand, frozen=True):
    """Say which of two versions holds."""

    mark: str


class EraseVisit(VisitCommand, frozen=True):
    """The person wants nothing to be kept any more."""


AnyVisitCommand: TypeAlias = (
    RequestVisit
    | ChangeVisit
    | SortVisit
    | PlanVisit
    | PutOffVisit
    | TakeVisit
    | MakeVisit
    | HandOver
    | PostResult
    | NoteDelivered
    | CloseVisit
    | ReopenVisit
    | SettleVisit
    | EraseVisit
)
