"""From what is known of a dossier to the stages that a citizen sees. Pure."""

from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec

from sync.protocol import StatusCode
from sync.province.statuses import STATUSES, Arrived

SIX: Final[tuple[StatusCode, ...]] = ("filed", "received", "in-progress", "needs-more", "result-ready", "collected")
ENDS: Final[frozenset[StatusCode]] = frozenset({"rejected", "withdrawn", "stopped"})

StageState: TypeAlias = Literal["done", "now", "ahead", "passed"]


class Stage(msgspec.Struct, frozen=True):
    """One stop on the way; `passed` is one that was gone by without a word, `at` the newest time it was reached."""

    status: StatusCode
    state: StageState
    at: datetime | None


class Way(msgspec.Struct, frozen=True):
    """Where the dossier is, what the office said with it, and every stop."""

    current: StatusCode
    note: str
    stages: tuple[Stage, ...]


def way_of(slip: Arrived) -> Way:
    """The way of this dossier: what the staff said last counts, and before that what the counter knows."""
    reached: dict[StatusCode, datetime | None] = {"prepared": slip.slip_at}
    current: StatusCode = "prepared"
    note = ""
    if slip.filed_at is not None:
        reached["filed"] = slip.filed_at
        current = "filed"
    for spoken in slip.statuses:
        for status in STATUSES:
            if status == spoken.status:
                reached[status], current, note = spoken.at, status, spoken.note
    stops: tuple[StatusCode, ...] = ("prepared", *SIX)
    if current in ENDS:
        stops = (*(stop for stop in stops if stop in reached), current)
    place = stops.index(current)
    return Way(current, note, tuple(_stage(stop, index, place, reached) for index, stop in enumerate(stops)))


def _stage(stop: StatusCode, index: int, place: int, reached: dict[StatusCode, datetime | None]) -> Stage:
    if index == place:
        return Stage(stop, "now", reached.get(stop))
    if index > place:
        return Stage(stop, "ahead", None)
    return Stage(stop, "done" if stop in reached else "passed", reached.get(stop))
