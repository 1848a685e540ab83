"""Which of two procedures is the better one for this citizen."""

from collections.abc import Iterable
from datetime import date

import msgspec

from kiosk.domain.catalogue import Preference, Procedure


class Alternative(msgspec.Struct, frozen=True):
    """Two procedures for one wish: `better` takes the place of `usual` in the case that `preference` tells."""

    better: Procedure
    usual: Procedure
    preference: Preference


def alternative(code: str, procedures: Iterable[Procedure], on: date) -> Alternative | None:
    """The pair that a procedure belongs to, as the better or as the usual one; None where there is nothing to ask.

    A procedure that does not hold on this day is no choice.
    """
    known = {procedure.code: procedure for procedure in procedures if procedure.is_valid(on)}
    for better in known.values():
        for preference in better.prefer_over:
            usual = known.get(preference.code)
            if usual is not None and code in (better.code, usual.code):
                return Alternative(better, usual, preference)
    return None
