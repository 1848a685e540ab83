"""The portal's own code of a dossier: looked at loosely, because its exact form for Phú Thọ is not published.

Source: the shapes seen on receipts (circular 03/2025/TT-VPCP holds the rule); never a reason to stop anybody.
"""

import re
from datetime import date, datetime

_SHAPE = re.compile(r"[0-9A-Z]{1,4}(\.[0-9A-Z]{1,4}){0,6}-(\d{6})-\d{3,8}")


def check_dossier(code: str, today: date) -> str:
    """Empty when the code looks as usual, else the code of what to look at again."""
    found = _SHAPE.fullmatch(code.strip().upper())
    if found is None:
        return "portal.dossier-odd"
    try:
        day = datetime.strptime(found[2], "%y%m%d").date()  # noqa: DTZ007 - a calendar day has no zone
    except ValueError:
        return "portal.dossier-date"
    return "portal.dossier-date" if day > today else ""
