"""From what is known of a dossier to the stages that a citizen sees. Pure."""

from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec

from sync.protocol import StatusCode
from sync.province.cases.kinds import STATUSES
from sync.province.cases.known import Arrived
from sync.province.cases.standing import Said

SIX: Final[tuple[StatusCode, ...]] = ("filed", "received", "in-progress", "needs-more", "result-ready", "collected")
ENDS: Final[frozenset[StatusCode]] = frozenset({"rejected", "withdrawn", "stopped"})

StageState: TypeAlias = Literal["done", "now", "ahead", "passed"]


class Stage(msgspec.Struct, frozen=True):
    """One stop on the way; `passed` is one that was gone by without a word, `at` the newest time it was reached.

    `day_only`: the hour is not known.
    """

    status: StatusCode
    state: StageState
    at: datetime | None
    day_only: bool = False


class Way(msgspec.Struct, frozen=True):
    """Where the dossier is, what the office said with it, and every stop.

    `wrote` is the office's own text, where our word only comes near it or there is none.
    """

    current: StatusCode
    note: str
    stages: tuple[Stage, ...]
    wrote: str = ""


_Reached: TypeAlias = dict[StatusCode, tuple[datetime | None, bool]]


def way_of(slip: Arrived) -> Way:
    """The way of this dossier: what the offices said last counts, and before that what the counter knows."""
    reached: _Reached = {"prepared": (slip.slip_at, False)}
    current: StatusCode = "prepared"
    if slip.filed_at is not None:
        reached["filed"] = (slip.filed_at, False)
        current = "filed"
    for said in slip.standing.road:
        for status in STATUSES:
            if status == said.word:
                reached[status], current = (said.at, said.day_only), status
    stops: tuple[StatusCode, ...] = ("prepared", *SIX)
    if current in ENDS:
        stops = (*(stop for stop in stops if stop in reached), current)
    place = stops.index(current)
    stages = tuple(_stage(stop, index, place, reached) for index, stop in enumerate(stops))
    now = slip.standing.now
    return Way(current, "" if now is None else now.note, stages, _wrote(now))


def _wrote(now: Said | None) -> str:
    return "" if now is None or (now.sure and now.word) else now.said


def _stage(stop: StatusCode, index: int, place: int, reached: _Reached) -> Stage:
    at, day_only = reached.get(stop, (None, False))
    if index == place:
        return Stage(stop, "now", at, day_only)
    if index > place:
        return Stage(stop, "ahead", None)
    return Stage(stop, "done" if stop in reached else "passed", at, day_only)
