"""The read models: the tables that hold them, and those in which new ones are made beside them."""

from typing import Final, NamedTuple

from sqlalchemy import MetaData, Table

from sync.province.schema import session
from sync.province.tables.tally import company, member, named, standing, tally, trace

_BESIDE: Final = "next_"


class Models(NamedTuple):
    """One generation of the read models."""

    session: Table
    tally: Table
    trace: Table
    company: Table
    named: Table
    member: Table
    standing: Table


LIVE: Final = Models(session, tally, trace, company, named, member, standing)
"""Those that are kept as entries come in, and that everybody asks."""


def _beside() -> Models:
    apart = MetaData()
    return Models(*(table.to_metadata(apart, name=_BESIDE + table.name) for table in LIVE))


NEXT: Final = _beside()
"""Those that are being made anew."""
