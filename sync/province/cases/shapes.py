"""How codes, names, days and moments are written in what other systems send: patterns that their descriptions hold."""

from typing import Final

CODE: Final = (
    r"^(000\.00\.[0-9]{2}\.)?[A-Z][0-9]{2}(\.[0-9A-Z]{1,4}){0,2}-[0-9]{6}-[0-9]{3,8}$|^[34679ACDEFHJKMNPQRTVWXY]{18}$"
)
"""A dossier's code as receipts have it, or a slip's."""
NAME: Final = "[A-Za-zĐđÀ-ÖØ-öø-ƿƠơƯưẠ-ỹ]"
"""A name has a letter in it: a number alone means something else in each system."""

_ON: Final = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
_TIME: Final = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"


def real_day(years: str, leap_years: str) -> str:
    """The pattern of every day that these years have, and of no other."""
    return f"({years}-{_ON}|{leap_years}-02-29)"


_DAY: Final = real_day("20[0-9]{2}", "20([02468][048]|[13579][26])")
DAY: Final = f"^{_DAY}$"
"""Every day from 2000 to 2099, as in files, and nothing else; what an office means by another is a mistake."""
REAL_MOMENT: Final = f"^{_DAY}{_TIME}$"
"""A moment of such a day. It is text: the framework would take a number for one."""
MOMENT: Final = f"^20[0-9]{{2}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]){_TIME}$"
"""The same where one that is on no day at all is told by itself, and not with all that came beside it."""
