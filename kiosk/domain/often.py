"""Which few procedures are done often: by what this machine has seen, else by the core of the catalogue."""

from collections.abc import Iterable, Mapping
from typing import Final

from kiosk.domain.catalogue import Procedure

OFTEN: Final = 3
"""What was begun so many times on this machine is done often."""

MOST: Final = 5
"""A word that stands beside everything says nothing."""


def often_done(usual: Iterable[Procedure], counts: Mapping[str, int]) -> frozenset[str]:
    """The codes of at most a handful, of procedures given in the order in which they are usual here."""
    procedures = tuple(usual)
    often = [procedure.code for procedure in procedures if counts.get(procedure.code, 0) >= OFTEN]
    return frozenset((often or [procedure.code for procedure in procedures if procedure.core])[:MOST])
