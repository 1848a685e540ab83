"""The figures as tables, and what of them may leave the centre.

A number under five in a small group may tell who it was. In what leaves the centre such a number is not broken down:
it is "under five", and so much more is withheld that it cannot be worked out from the total.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.figures.figures import Figures, TableCode

SMALL: Final = 5
"""Numbers below this are not broken down."""

ROOM: Final = 3
"""How many values a withheld number must still be able to have."""

Withheld: TypeAlias = Literal["", "small", "beside"]
"""Why a number is not shown: it is small, or a small one could be worked out from it."""


class TableRow(msgspec.Struct, frozen=True):
    """One line; a withheld number is 0 here, and stands in no other place of what leaves the centre."""

    key: str
    count: int
    withheld: Withheld = ""


class Table(msgspec.Struct, frozen=True):
    """One table; `adds_up` when its lines add up to a number that is told elsewhere.

    `is_empty_handed` when all of it is withheld, the names of its lines as well.
    """

    code: TableCode
    rows: tuple[TableRow, ...]
    adds_up: bool = True
    is_empty_handed: bool = False


ABOUT_PEOPLE: Final[tuple[TableCode, ...]] = (
    "procedure", "outcome", "place", "channel", "delivery", "hour", "face", "paper", "topic", "level", "guidance-end",
    "visit-way", "visit-state", "visit-act",
)  # fmt: skip
ABOUT_MACHINES: Final[tuple[TableCode, ...]] = ("machine", "cause", "incident-end")

NO_TOTAL: Final[frozenset[TableCode]] = frozenset({"paper", "visit-act"})
"""Tables whose lines overlap or have nothing in common: nothing can be worked out from their sum."""

LINKED: Final[tuple[frozenset[tuple[TableCode, str]], ...]] = (
    frozenset({("outcome", "filed"), ("channel", "portal")}),
    frozenset({("visit-state", "sent"), ("visit-act", "posted")}),
)
"""Lines of several tables that are nearly always the same number: one is withheld where the other is."""

_IN_ORDER: Final[frozenset[TableCode]] = frozenset({"hour", "level", "face"})
"""Tables whose lines have an order of their own; the others begin with the largest number."""


def tables_of(figures: Figures) -> tuple[Table, ...]:
    """Every table that has lines, with all numbers: for the officials of the centre."""
    return tuple(_table(figures, code) for code in (*ABOUT_PEOPLE, *ABOUT_MACHINES) if figures.tally(code))


def _table(figures: Figures, code: TableCode) -> Table:
    rows = [TableRow(key, count) for key, count in figures.tally(code).items() if count]
    rows.sort(key=(lambda row: row.key) if code in _IN_ORDER else (lambda row: (-row.count, row.key)))
    return Table(code, tuple(rows), adds_up=code not in NO_TOTAL)


def tables_to_leave(tables: Iterable[Table]) -> tuple[Table, ...]:
    """The same tables as they may leave the centre; machines are nobody, and stay as they are."""
    before = tuple(tables)
    asked: Mapping[TableCode, frozenset[str]] = {}
    while True:
        after = tuple(_withheld(table, asked.get(table.code, frozenset())) for table in before)
        linked = _linked(after)
        if linked == asked:
            return after
        asked = linked


def _linked(tables: Iterable[Table]) -> dict[TableCode, frozenset[str]]:
    """What has to be withheld because its twin in another table is, or was asked for before."""
    hidden = {(table.code, row.key) for table in tables for row in table.rows if row.withheld}
    hidden |= {
        place
        for table in tables
        if table.is_empty_handed
        for group in LINKED
        for place in group
        if place[0] == table.code
    }
    wanted: dict[TableCode, frozenset[str]] = {}
    for group in LINKED:
        if group & hidden:
            for code, key in group:
                wanted[code] = wanted.get(code, frozenset()) | {key}
    return wanted


def _withheld(table: Table, wanted: frozenset[str]) -> Table:
    if table.code in ABOUT_MACHINES:
        return table
    why: dict[str, Withheld] = {row.key: "small" for row in table.rows if row.count < SMALL}
    why |= {row.key: "beside" for row in table.rows if row.key in wanted and row.key not in why}
    if not why:
        return table
    others = sorted((row for row in table.rows if row.key not in why), key=lambda row: (row.count, row.key))
    while table.adds_up and not _is_safe(table, why):
        if not others:
            return Table(table.code, (), table.adds_up, is_empty_handed=True)
        why[others.pop(0).key] = "beside"
    shown = [row for row in table.rows if row.key not in why]
    hidden = sorted(
        (TableRow(row.key, 0, why[row.key]) for row in table.rows if row.key in why), key=lambda row: row.key
    )
    in_place = {row.key: row for row in (*shown, *hidden)}
    rows = tuple(in_place[row.key] for row in table.rows) if table.code in _IN_ORDER else (*shown, *hidden)
    return Table(table.code, rows, table.adds_up)


def _is_safe(table: Table, why: Mapping[str, Withheld]) -> bool:
    """Whether every withheld number could be one of several, for somebody who knows the total and all that is shown."""
    missing = sum(row.count for row in table.rows if row.key in why)
    small = sum(reason == "small" for reason in why.values())
    return all(
        most - least + 1 >= ROOM
        for least, most in (ranges(missing, small, len(why) - small)[reason] for reason in why.values())
    )


def ranges(missing: int, small: int, beside: int) -> dict[Withheld, tuple[int, int]]:
    """What a withheld number can be when `small` numbers from 1 to 4 and `beside` from 5 on add up to `missing`."""
    top = SMALL - 1
    least = max(1, missing - (small - 1) * top) if not beside else 1
    most = min(top, missing - (small - 1) - beside * SMALL)
    floor = max(SMALL, missing - small * top) if beside == 1 else SMALL
    return {"small": (least, most), "beside": (floor, missing - small - (beside - 1) * SMALL)}
