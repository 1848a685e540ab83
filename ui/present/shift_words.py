"""Half-days, names and lengths of time in words."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from kiosk.app.ports import Member
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import day_of
from kiosk.domain.shifts.presence import Time
from kiosk.domain.shifts.roster import Gap, Half
from kiosk.domain.vietnamese import name_sort_key
from ui.state import State
from ui.views.base import LineRow
from ui.words import Language, say

MOST = 3
"""So many half-days are named in one sentence."""


def short_day(day: date) -> str:
    """`23/11`."""
    return f"{day.day:02d}/{day.month:02d}"


def half_text(half: Half, state: State) -> str:
    """`sáng nay`, `chiều mai`, `sáng Thứ Ba 01/12`."""
    language, today = state.language, day_of(state.now)
    for ahead, word in ((0, "today"), (1, "tomorrow")):
        if half.day == today + timedelta(days=ahead):
            return say(language, f"shifts.{half.part}-{word}")
    day = f"{say(language, f'day.{half.day.weekday()}')} {short_day(half.day)}"
    return say(language, f"shifts.{half.part}-of", day=day)


@lru_cache(maxsize=2)
def by_name(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Sorted as names are; kept, as sixty names take longer than the rest of a page."""
    return tuple(sorted(members, key=lambda one: name_sort_key(one.name)))


def name_of(member: MemberId, state: State) -> str:
    """The member's name; those who have left the team have none any more."""
    known = next((one.name for one in state.members if one.id == member), "")
    return known or say(state.language, "shifts.left-team")


def names_of(members: Collection[MemberId], state: State) -> list[str]:
    """Their names, sorted as names are; at the end those who have left."""
    known = [one.name for one in by_name(state.members) if one.id in members]
    return [*known, *[say(state.language, "shifts.left-team")] * (len(members) - len(known))]


def short_name(name: str) -> str:
    """The last two words: what they are called by."""
    return " ".join(name.split()[-2:])


def gap_texts(gaps: Iterable[Gap], state: State) -> tuple[str, ...]:
    """What is missing until the end of next week: the nearest half-days by name, and how many more."""
    found: list[str] = []
    for lack in ("nobody", "no-official"):
        halves = [gap.half for gap in gaps if gap.lack == lack]
        if halves:
            named = "; ".join(half_text(half, state) for half in halves[:MOST])
            more = len(halves) - MOST
            code = f"shifts.{lack}-more" if more > 0 else f"shifts.{lack}"
            found.append(say(state.language, code, halves=named, count=str(more)))
    return tuple(found)


def time_text(time: Time, language: Language) -> str:
    """`18 giờ 20 phút (ước tính)`."""
    hours, minutes = divmod(time.minutes, 60)
    return say(language, "shifts.time" if time.sure else "shifts.time-about", hours=str(hours), minutes=str(minutes))


def gap_lines(state: State) -> Iterator[LineRow]:
    """Where somebody is missing until the end of next week."""
    for number, text in enumerate(gap_texts(state.shifts.standing.gaps, state)):
        yield LineRow(key=f"gap{number}", label=text, tone="warn")
