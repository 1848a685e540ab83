"""What the pages of home visits show: the requests, the one that is open, and the day that is planned."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # a start has no time for what only these pages need
    from kiosk.domain.ids import VisitId
    from kiosk.domain.visits.lists import Entry
    from kiosk.domain.visits.planning import Offer, Warned
    from kiosk.domain.visits.visit import Stage, Visit


class Visits(msgspec.Struct, frozen=True):
    """`late` is how many requests are overdue, for the home page; `entries` is every request that is to be looked at.

    `known` is what is kept of those that are shown, and of all of them (`all_known`) where somebody searches; `areas`
    where they live, as far as planning has asked for it. `list` is the list that is open, `start` its first line on
    the screen; `visit` the one request that is open, with `kept`, and whether it is this machine that took it along
    (`taken_here`). `twin` is another open request that seems to be about the same person, known once it was
    `looked_for`. `day` is the day whose plan is shown; `doubts` speak against the plan that is being made, `offers`
    suit it.
    """

    late: int = 0
    entries: "tuple[Entry, ...]" = ()
    known: "Mapping[VisitId, Mapping[str, str]]" = {}
    all_known: bool = False
    areas: "Mapping[VisitId, str]" = {}
    list: "Stage | None" = None
    start: int = 0
    visit: "Visit | None" = None
    kept: Mapping[str, str] = {}
    taken_here: bool = False
    day: date | None = None
    twin: "VisitId | None" = None
    looked_for: "VisitId | None" = None
    doubts: "tuple[Warned, ...]" = ()
    offers: "tuple[Offer, ...]" = ()
