"""Who may let whom in: pure rules over roles and communes."""

import re
from collections.abc import Sequence
from typing import Final

from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused, Rejected
from sync.province.staff.rights import OF_A_COMMUNE, ROLES, Role, Scope, Staff, must

LOGIN: Final = re.compile(r"[a-z0-9][a-z0-9._@+-]{2,99}")
LONGEST_NAME: Final = 100
_CENTRE: Final = re.compile(r"[0-9]{5}")


def may_rule(staff: Staff, role: Role, scope: Scope) -> bool:
    """Whether accounts of this role and scope are this person's to make, change and end.

    A leader's are the officials of the own commune; nobody but an administrator makes leaders.
    """
    if "manage-accounts" not in staff.rights or not staff.scope.covers(scope):
        return False
    return staff.role == "admin" or role == "official"


def appointed(staff: Staff, role: str, communes: Sequence[str]) -> tuple[Role, Scope]:
    """The role and scope as asked.

    Refused: `role-unknown`, `communes-missing`, `communes-of-a-province-role`, `commune-unknown`.
    Raises `Rejected("forbidden")` when they are not this person's to give.
    """
    must(staff, "manage-accounts")
    known: Role | None = next((one for one in ROLES if one == role), None)
    if known is None:
        raise Refused("role-unknown", role=role[:20])
    codes = frozenset(code for code in communes if code)
    if strange := sorted(code for code in codes if not _CENTRE.fullmatch(code)):
        raise Refused("commune-unknown", commune=strange[0][:20])
    if known in OF_A_COMMUNE and not codes:
        raise Refused("communes-missing")
    if known not in OF_A_COMMUNE and codes:
        raise Refused("communes-of-a-province-role")
    scope = Scope(codes or None)
    if not may_rule(staff, known, scope):
        raise Rejected("forbidden", "manage-accounts")
    return known, scope


def good_name(name: str) -> str:
    """The name as it is kept; refused with `name-missing` or `name-long`."""
    name = clean(name)
    if not name:
        raise Refused("name-missing")
    if len(name) > LONGEST_NAME:
        raise Refused("name-long", most=str(LONGEST_NAME))
    return name


def folded(login: str) -> str:
    """The sign-in name as it is looked for: nobody remembers capitals; empty for what no name can be."""
    login = login.strip().lower()
    return login if LOGIN.fullmatch(login) else ""


def good_login(login: str) -> str:
    """The sign-in name as it is kept; refused with `login-bad`."""
    login = folded(login)
    if not login:
        raise Refused("login-bad")
    return login
