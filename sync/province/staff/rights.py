"""Who of the province's staff may do what, and for which communes: the one table that everything else asks."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from kiosk.errors import Rejected

Role: TypeAlias = Literal["admin", "analyst", "leader", "official"]
"""Province administrator, province analyst, commune leader, commune official."""

Right: TypeAlias = Literal[
    "see-figures",
    "see-dossiers",
    "set-status",
    "see-devices",
    "manage-devices",
    "manage-accounts",
    "manage-tokens",
    "see-record",
    "manage-alerts",
]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
ALL_RIGHTS: Final[frozenset[Right]] = frozenset(get_args(Right))

RIGHTS: Final[Mapping[Role, frozenset[Right]]] = {
    "admin": ALL_RIGHTS,
    "analyst": frozenset({"see-figures", "see-devices"}),
    "leader": frozenset({"see-figures", "see-dossiers", "set-status", "see-devices", "manage-accounts", "see-record"}),
    "official": frozenset({"see-figures", "see-dossiers", "set-status", "see-devices"}),
}
"""An analyst sees how much and how fast, and nobody's dossier; a leader lets in the officials of the own commune."""

OF_A_COMMUNE: Final[frozenset[Role]] = frozenset({"leader", "official"})
"""Roles that belong to communes; the others see the whole province."""


class Scope(msgspec.Struct, frozen=True):
    """The communes (five-digit codes) whose data may be seen; None for the whole province."""

    communes: frozenset[str] | None

    def holds(self, centre: str) -> bool:
        """Whether data of this commune may be seen."""
        return self.communes is None or centre in self.communes

    def covers(self, other: "Scope") -> bool:
        """Whether all that the other may see may be seen here too."""
        if self.communes is None:
            return True
        return other.communes is not None and other.communes <= self.communes


WHOLE_PROVINCE: Final = Scope(None)


class Staff(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks: a person who is signed in, or a program with a token. `rights` hold within `scope`."""

    id: str
    name: str
    role: Role
    scope: Scope
    rights: frozenset[Right]


def may(staff: Staff, right: Right, centre: str = "") -> bool:
    """Whether this may be done; for one commune's data also whether it lies in the scope."""
    return right in staff.rights and (not centre or staff.scope.holds(centre))


def must(staff: Staff, right: Right, centre: str = "") -> None:
    """Raises `Rejected("forbidden")` when it may not be done."""
    if not may(staff, right, centre):
        raise Rejected("forbidden", right)


def may_take_back(staff: Staff, speaker: str, said_for: Scope) -> bool:
    """Whether a status may be taken back that `speaker` said for these communes: the own, or one within the own scope.

    So a commune's staff take back each other's, and never what the province said.
    """
    return "set-status" in staff.rights and (speaker == staff.id or staff.scope.covers(said_for))


def scope_of(communes: str) -> Scope:
    """The scope as the database holds it: codes with a blank between, nothing for the whole province."""
    return Scope(frozenset(communes.split()) or None)


def communes_of(scope: Scope) -> str:
    """How the database holds it."""
    return " ".join(sorted(scope.communes or ()))
