"""The catalogue of procedures as lines: facts in our own words, each procedure with its sources and how sure it is."""

from collections.abc import Sequence
from typing import Final

import msgspec

from kiosk.domain.catalogue import Procedure
from sync.province.publish.lines import Line

EVERYTHING: Final = "all"
"""The one period of a dataset that has none."""


def lines_of_procedures(catalogue: Sequence[Procedure]) -> list[Line]:
    """One line a procedure, by code."""
    return [_line(procedure) for procedure in sorted(catalogue, key=lambda procedure: procedure.code)]


def _line(procedure: Procedure) -> Line:
    return (
        procedure.code,
        procedure.name.vi,
        procedure.name.en,
        procedure.official_name,
        procedure.life_event,
        procedure.level,
        " ".join(procedure.channels),
        "" if procedure.processing.value is None else procedure.processing.value,
        procedure.processing.unit,
        "" if procedure.fee.amount is None else procedure.fee.amount,
        len(procedure.papers),
        max(str(letter) for letter in msgspec.structs.astuple(procedure.confidence)),
        procedure.checked_on.isoformat(),
        " | ".join(procedure.sources),
    )
