"""The catalogue of procedures as lines: facts in our own words, each procedure with its sources and how sure it is."""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from kiosk.domain.catalogue import FactGroup, Procedure
from sync.province.publish.lines import Line
from sync.province.publish.origins import ORIGINS

EVERYTHING: Final = "all"
"""The one period of a dataset that has none."""


_GROUPS: Final[Mapping[FactGroup, str]] = {
    "code": "code",
    "name": "name",
    "channels": "channels",
    "processing": "time",
    "fee": "fee",
    "papers": "papers",
}
"""The groups of facts that have a column, and its name."""


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
        procedure.processing.value,
        "" if procedure.processing.value is None else procedure.processing.unit,
        procedure.fee.amount,
        len(procedure.papers),
        max(str(letter) for letter in msgspec.structs.astuple(procedure.confidence)),
        procedure.checked_on.isoformat(),
        " | ".join(_told(source) for source in procedure.sources),
        " ".join(column for group, column in _GROUPS.items() if not procedure.is_promise(group)),
    )


def _told(source: str) -> str:
    known = ORIGINS.get(source)
    return source if known is None else f"{known} / {source}"
