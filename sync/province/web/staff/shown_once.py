"""What is shown once: made by a form, put away for who made it, and seen on a page that can be reloaded."""

from typing import TypeVar

import msgspec
from litestar.response import Redirect

from sync.province.api import Edge
from sync.province.staff.kept import keep, take
from sync.province.staff.rights import Staff

GONE = 410
Thing = TypeVar("Thing", bound=msgspec.Struct)


def lead_to(edge: Edge, staff: Staff, thing: msgspec.Struct, base: str) -> Redirect:
    """On to the page below `base` that shows it; so that reloading that page makes nothing again."""
    with edge.database.write() as connection:
        key = keep(connection, staff.id, thing, edge.now())
    return Redirect(f"{base}/{key}", status_code=303)


def shown(edge: Edge, staff: Staff, key: str, kind: type[Thing]) -> Thing | None:
    """What is to be shown, this once; None when it was seen before, or is of somebody else."""
    with edge.database.write() as connection:
        return take(connection, staff.id, key, kind, edge.now())
