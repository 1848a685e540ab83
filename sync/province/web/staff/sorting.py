"""Lists that can be sorted both ways by the heads of their columns: links, kept in the address, without a script."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar
from urllib.parse import parse_qsl, urlencode

import msgspec

from sync.province.language import Language, Words, said
from sync.province.web.markup import Html, tag
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.language import NOTICES
from sync.province.web.staff.typed import KEPT

Thing = TypeVar("Thing")

SORT = Words("Xếp theo", "Sort by")
UP = Words("Xếp tăng dần", "Sort upwards")
DOWN = Words("Xếp giảm dần", "Sort downwards")


class By(msgspec.Struct, Generic[Thing], frozen=True):
    """A column that a list can be sorted by: what of each thing (None stands last), and which way one wants first."""

    code: str
    of: Callable[[Thing], Any]
    down: bool = False


class Way(NamedTuple):
    """A column, and whether the least stands first."""

    code: str
    up: bool


class Sorts(NamedTuple):
    """How a list is sorted now, and where each of its heads leads: one for each column, None where it is no link."""

    now: Way | None
    heads: Sequence[tuple[Way, str] | None]


def sorted_list(
    visit: Visit,
    base: str,
    columns: Sequence[By[Thing] | None],
    things: Iterable[Thing],
    also: Mapping[str, str] | None = None,
) -> tuple[list[Thing], Sorts]:
    """The things in the order that the address asks for, or as they came, and the heads of their list.

    `base` is the list's own address, as it is also shown on pages that are gone when they are asked for again. `also`
    is what an address has to say beside what it says already, or no more where that is empty.
    """
    found = list(things)
    said_now = (dict(parse_qsl(visit.query)) | dict(also or {})).items()
    asked = {name: value for name, value in said_now if value and name not in _SAID_ONCE}
    known = {one.code: one for one in columns if one is not None}
    code, _, way = asked.pop("sort", "").partition(".")
    now = Way(code, way == "up") if code in known and way in {"up", "down"} else None
    if now is not None:
        found = _in_order(found, known[now.code], up=now.up)
    else:
        now = next((Way(one.code, not one.down) for one in known.values() if _is_in_order(found, one)), None)
    heads = [None if one is None or len(found) < 2 else _head(base, one, now, asked) for one in columns]
    return found, Sorts(now, heads)


def sort_head(text: str, to: str, *, turns: bool, up: bool, language: Language) -> tuple[Html, str | bool]:
    """A head that sorts, and what its cell says in `aria-sort`; `turns`: by it the list is sorted `up` or not now."""
    title = (DOWN if up else UP) if turns else (UP if up else DOWN)
    told: str | bool = ("ascending" if up else "descending") if turns else False
    return tag("a", text, href=to, title=said(title, language)), told


def _head(base: str, one: By[Thing], now: Way | None, asked: Mapping[str, str]) -> tuple[Way, str]:
    """The way that the list has by it now, or would have first, and the address of the next."""
    is_now = now is not None and now.code == one.code
    way = now if now is not None and is_now else Way(one.code, not one.down)
    up = not way.up if is_now else way.up
    return way, f"{base}?{urlencode({**asked, 'sort': f'{one.code}.{_WAYS[up]}'})}"


_WAYS = {True: "up", False: "down"}
_SAID_ONCE: Final = NOTICES | {KEPT}
"""What the list in another order does not say again."""


def _in_order(things: list[Thing], by: By[Thing], *, up: bool) -> list[Thing]:
    """Equals in the order in which they came, whichever way; what has no value last."""
    known = [one for one in things if by.of(one) is not None]
    return [*sorted(known, key=by.of, reverse=not up), *(one for one in things if by.of(one) is None)]


def _is_in_order(things: list[Thing], by: By[Thing]) -> bool:
    """Whether they stand by it as they came; of things that are all alike in it nothing is said."""
    if len(things) < 2 or by.of(things[0]) == by.of(things[-1]):
        return False
    return _in_order(things, by, up=not by.down) == things
