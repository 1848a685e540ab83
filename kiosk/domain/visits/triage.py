"""The way that is proposed for a request, from the catalogue's word on each procedure: simple at home, or online."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.catalogue import Procedure
from kiosk.domain.visit_facts import VisitWay

Ground: TypeAlias = Literal["simple", "condition", "verify", "originals", "survey", "police", "presence"]
"""Why: an official may do it at home; may, under a condition; it is verified and filed online; originals are looked at
as well; a council or a surveyor comes after the filing; the police come with their own team; only at the office.
"""

_BY_OFFICIAL: Final = {"mobile_registration_by_official", "home_visit_by_official", "home_visit_or_online"}
_AFTER_FILING: Final = {"council_home_visit", "surveyor_visit"}

_WAYS: Final[Mapping[Ground, VisitWay]] = {
    "simple": "home",
    "condition": "home",
    "verify": "online-post",
    "originals": "online-post",
    "survey": "online-post",
    "police": "office",
    "presence": "office",
}


class Proposal(msgspec.Struct, frozen=True):
    """What is proposed for one procedure, and why; `sure` is false where the catalogue itself is not."""

    procedure: Procedure
    way: VisitWay
    ground: Ground
    sure: bool


def proposal(procedure: Procedure) -> Proposal:
    """The way of one procedure."""
    ground = _ground(procedure)
    return Proposal(procedure, _WAYS[ground], ground, procedure.is_promise("home"))


def _ground(procedure: Procedure) -> Ground:
    home = procedure.home
    if home.doable == "no":
        return "presence"
    if home.mode == "police_mobile_team":
        return "police"
    if home.mode in _AFTER_FILING:
        return "survey"
    wholly = home.doable == "yes"
    if home.mode in _BY_OFFICIAL:
        return "simple" if wholly else "condition"
    return "verify" if wholly else "originals"


def way_of(proposals: Iterable[Proposal]) -> VisitWay | None:
    """One way for the whole visit: at home where all is simple, at the office where nothing else will do.

    What has to be filed online decides for a mixture: it is the slower one. None where nothing was named yet.
    """
    ways = {one.way for one in proposals}
    if not ways:
        return None
    if "online-post" in ways:
        return "online-post"
    return "home" if "home" in ways else "office"
