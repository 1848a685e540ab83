"""From what is known of a dossier to the stages that a citizen sees. Pure."""

from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec

from sync.protocol import StatusCode
from sync.province.cases.kinds import STATUSES
from sync.province.cases.known import Arrived
from sync.province.cases.standing import Said
from sync.province.cases.words import CAME_OF_IT, STATUS, in_their_words
from sync.province.language import Words
from sync.province.web.words import PREPARED

SIX: Final[tuple[StatusCode, ...]] = ("filed", "received", "in-progress", "needs-more", "result-ready", "collected")
ENDS: Final[frozenset[StatusCode]] = frozenset({"rejected", "withdrawn", "stopped"})

StageState: TypeAlias = Literal["done", "now", "ahead", "passed"]


class Stage(msgspec.Struct, frozen=True):
    """One stop on the way; `passed` is one that was gone by without a word, `at` the newest time it was reached.

    `status` is empty where an office's name has no known meaning; `name` is what the stop is called here. `day_only`:
    the hour is not known.
    """

    status: StatusCode | Literal[""]
    name: Words
    state: StageState
    at: datetime | None
    day_only: bool = False


class Way(msgspec.Struct, frozen=True):
    """Where the dossier is, what the office said with it, and every stop.

    `current` is the last status that is known, `wrote` the office's own text where our word only comes near it.
    """

    current: StatusCode
    note: str
    stages: tuple[Stage, ...]
    wrote: str = ""

    @property
    def here(self) -> Stage:
        """The stop where it is."""
        return next(stage for stage in self.stages if stage.state == "now")

    @property
    def is_unread(self) -> bool:
        """Whether it went on to where only the office's own words are known."""
        return not self.here.status


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
    now = slip.standing.now
    unread = () if now is None or now.word else (_unread(now),)
    if unread:  # it is past all that is known, and nobody knows what comes next
        stops, place = stops[: place + 1], place + 1
    states: list[StageState] = [_state(index - place, is_reached=stop in reached) for index, stop in enumerate(stops)]
    stages = tuple(
        Stage(stop, _name(stop, state, slip.outcome), state, *_when(stop, state, reached))
        for stop, state in zip(stops, states, strict=True)
    )
    return Way(current, "" if now is None else now.note, (*stages, *unread), _wrote(now))


def _unread(now: Said) -> Stage:
    return Stage("", in_their_words(now.said), "now", now.at, now.day_only)


def _wrote(now: Said | None) -> str:
    return now.said if now is not None and now.word and not now.sure else ""


def _state(steps: int, *, is_reached: bool) -> StageState:
    """Of a stop so many steps ahead of where the dossier is."""
    if steps == 0:
        return "now"
    if steps > 0:
        return "ahead"
    return "done" if is_reached else "passed"


def _when(stop: StatusCode, state: StageState, reached: _Reached) -> tuple[datetime | None, bool]:
    return (None, False) if state == "ahead" else reached.get(stop, (None, False))


def _name(stop: StatusCode, state: StageState, outcome: str) -> Words:
    """What the stop is called: of the first one only what came of the session is said."""
    if stop != "prepared":
        return STATUS[stop]
    if state == "done" and outcome not in {"guided", "papers-missing", "abandoned"}:
        return PREPARED
    return CAME_OF_IT.get(outcome, STATUS[stop])
