"""The read models: the tables that hold them, and those in which new ones are made beside them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from sqlalchemy import Index, MetaData, Table
from sqlalchemy.sql import quoted_name

from sync.province.schema import session
from sync.province.tables.tally import company, member, named, tally, trace

_BESIDE: Final = "next_"


class Models(NamedTuple):
    """One generation of the read models."""

    session: Table
    tally: Table
    trace: Table
    company: Table
    named: Table
    member: Table


LIVE: Final = Models(session, tally, trace, company, named, member)
"""Those that are kept as entries come in, and that everybody asks."""


def _beside() -> Models:
    apart = MetaData()
    new = Models(*(table.to_metadata(apart, name=_BESIDE + table.name) for table in LIVE))
    for table in new:
        table.indexes.clear()  # `indexes_beside` makes them
    return new


NEXT: Final = _beside()
"""Those that are being made anew."""


def indexes_beside(token: str) -> Iterator[Index]:
    """The indexes of the new ones, under names of their own: an index keeps its name when its table gets another."""
    apart = MetaData()
    for table in LIVE:
        for index in sorted(table.to_metadata(apart, name=_BESIDE + table.name).indexes, key=lambda one: str(one.name)):
            index.name = quoted_name(f"{index.name}_{token}", None)
            yield index
