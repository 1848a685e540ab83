"""How a print job of this program is known in the spooler's list, to whoever reads it and to whoever clears it."""

import secrets
from typing import Final

OURS: Final = "Tan Tay: "
"""The beginning of each name; another's jobs are nobody's business here."""


def job_name(title: str) -> str:
    """The name of one job; no two are the same, as the spooler is asked for a job by its name."""
    return f"{OURS}{title} {secrets.token_hex(4)}"
