"""What people call the things that the record speaks of: as it was written down with the deed, or as is known now."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, String, cast, literal, select

from sync.province.schema import device
from sync.province.tables.imports import import_file
from sync.province.tables.watch import channel

Sort: TypeAlias = Literal["device", "import", "channel"]
"""Things that have a number and no account: the first word of the deeds that are done to them."""


class Known(msgspec.Struct, frozen=True):
    """What one thing is called, and when it came, where that is a part of what people call it."""

    name: str
    came_at: datetime | None = None


def sort_of(action: str) -> Sort | None:
    """Which sort of thing a deed is done to; None for a person, a dossier, or what is called by its own words."""
    first = action.partition("-")[0]
    return next((sort for sort in get_args(Sort) if sort == first), None)


def host_or_box(address: str) -> str:
    """A webhook by its host, as the rest of its address may be secret; a mail box as it is."""
    return urlsplit(address).hostname or address


def known_things(connection: Connection, deeds: Iterable[tuple[str, str]]) -> dict[tuple[Sort, str], Known]:
    """What the things of these deeds (their words and subjects) are called, as far as anything of them is kept."""
    asked: dict[Sort, set[str]] = {}
    for action, subject in deeds:
        sort = sort_of(action)
        if sort is not None:
            asked.setdefault(sort, set()).add(subject)
    return {
        (sort, row.id): Known(host_or_box(row.name) if sort == "channel" else row.name, row.came_at)
        for sort, subjects in asked.items()
        for row in connection.execute(_query(sort).where(_IDS[sort].in_(sorted(subjects))))
    }


_IDS: Final[Mapping[Sort, ColumnElement[str]]] = {
    "device": device.c.id,
    "import": import_file.c.id,
    "channel": cast(channel.c.id, String),
}
_NAMES: Final[Mapping[Sort, ColumnElement[str]]] = {
    "device": device.c.machine,
    "import": import_file.c.name,
    "channel": channel.c.address,
}


def _query(sort: Sort) -> Select[str, str, datetime | None]:
    came_at: ColumnElement[datetime | None] = import_file.c.made_at if sort == "import" else literal(None)
    return select(_IDS[sort].label("id"), _NAMES[sort].label("name"), came_at.label("came_at"))
