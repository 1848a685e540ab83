"""Who of the team may do what. A role is a person's duty in the team, as the source article names them."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from kiosk.domain.team_facts import Role
from kiosk.errors import Refused

Right: TypeAlias = Literal[
    "settings",  # the machine: centre, members, hours, enrolment
    "pair-machines",  # show or type the code that opens what the machines of the centre seal for each other
    "see-others",  # sessions that another member has closed
    "export",  # figures and reports that leave the machine
    "plan-shifts",  # the roster
    "decide-visits",  # the way of a request, and which of two ends holds
    "be-official-of-visit",  # the one of a visiting team who may decide on the spot
]

_RIGHTS: Final[Mapping[Role, frozenset[Right]]] = {
    "official": frozenset(
        {"settings", "pair-machines", "see-others", "export", "plan-shifts", "decide-visits", "be-official-of-visit"}
    ),
    "leader": frozenset(
        {"settings", "pair-machines", "see-others", "export", "plan-shifts", "decide-visits", "be-official-of-visit"}
    ),
    "it": frozenset({"settings"}),
    "volunteer": frozenset(),
}


def may(role: Role, right: Right) -> bool:
    """Whether a member of this role has this right."""
    return right in _RIGHTS[role]


def must(role: Role, right: Right) -> None:
    """Refuse ("officials-only") what a member of this role may not do."""
    if not may(role, right):
        raise Refused("officials-only")
