"""What a board is made of: tables in which every number, unit and name is decided. Pages, charts and exports only show.

Persons, sessions, cases and registrations are columns of their own and are never added to each other. A column is added
up only where that is the same as counting the whole: `adds` says so, and the last line stands on `whole`.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.vietnamese import sort_key
from sync.province.boards.spans import Asked
from sync.province.language import Counted, Words

Value: TypeAlias = int | float | datetime | Words | None
"""None where there is nothing to say: no time was measured, nobody was asked."""

UNKNOWN: Final = "unknown"
"""The code of the line of what was not told."""

Kind: TypeAlias = Literal["count", "minutes", "hours", "days", "percent", "moment", "text"]


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One column. `means` is its definition, `unit` what one of it is called; `adds`: its lines add up to `whole`."""

    code: str
    head: Words
    means: str
    kind: Kind = "count"
    unit: Counted = Counted(Words("", ""), Words("", ""))
    adds: bool = False


class Row(msgspec.Struct, frozen=True):
    """One line: `key` is its code in files, empty only for all together; `to` the address of what it is made of."""

    key: str
    label: Words
    cells: tuple[Value, ...]
    to: str = ""


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """How a table is drawn: these columns, as bars beside the names or as columns over a row of times."""

    shape: Literal["bars", "columns"] = "bars"
    columns: tuple[str, ...]
    most: int = 10


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """One table. `names` heads the names of the lines; `whole` is the line of all of them together.

    `note` says what must be known to read it. The lines of a `fixed` one are of different kinds, and are not sorted.
    """

    code: str
    title: Words
    names: Words
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    whole: Row | None = None
    note: Words | None = None
    drawn: Drawn | None = None
    fixed: bool = False

    def column(self, code: str) -> tuple[int, Column]:
        """A column and its place."""
        return next((at, one) for at, one in enumerate(self.columns) if one.code == code)

    def values(self, code: str) -> tuple[Value, ...]:
        """What stands in a column, line by line."""
        at, _ = self.column(code)
        return tuple(row.cells[at] for row in self.rows)


class Waited(msgspec.Struct, frozen=True):
    """A centre that has not said all of a span: `heard` is when its longest silent machine was last heard.

    `silent` of its `machines` said nothing since the span began; `nothing` when that is all of them.
    """

    centre: str
    name: str
    heard: datetime | None
    silent: int
    machines: int

    @property
    def nothing(self) -> bool:
        return self.silent == self.machines


class Lost(msgspec.Struct, frozen=True):
    """What a machine that another took the place of had not sent; `entries` is None when nobody knows how much."""

    centre: str
    name: str
    entries: int | None


class Shut(msgspec.Struct, frozen=True):
    """A centre of which no machine is let in any more, and that has not told all of a span.

    `at` is when its last one was shut out, None when that moved away; `nothing`: it told nothing of the span.
    """

    centre: str
    name: str
    at: datetime | None
    heard: datetime | None
    nothing: bool


class Paused(msgspec.Struct, frozen=True):
    """A centre that sends, and of which a machine was shut out before it had told all of a span, or that had none.

    One that had none several times is told of each time.

    `at` is when it was shut out, `later` if that was after the span. `until` is when there was a machine again, None
    where another sent meanwhile. `nothing`: so of no day of the span anything is known.
    """

    centre: str
    name: str
    at: datetime
    until: datetime | None
    nothing: bool = False
    later: bool = False


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """As of when the figures are, and from whom: `newest` is when the last fact that is in them came in.

    `centres` have a machine that is let in; where nothing of the span can be there to send, none is asked for any.
    `longest` is when the machine of them that has been silent longest was last heard, None where one never was.
    `waited` are the centres that have not reported; of those in `partly` the days after `running_since` may still be
    missing, or when it is None, the last ones of a span that is over. `lost` will never come. `dayless` sessions were
    told under a clock that cannot be right, and stand in no span. `uncounted`: what came before figures were kept is in
    none of them yet. `shut` are the centres that tell nothing more, of which `waited` and `partly` say nothing; those
    that are `paused` do, and a machine of theirs was shut out. `bare` communes never had a machine. `since` is the
    first day of which there are figures, None where there never was a machine; `blank` says why a span has none at all,
    and then no table has a line.
    """

    at: datetime
    newest: datetime | None
    longest: datetime | None = None
    centres: int
    communes: int
    waited: tuple[Waited, ...]
    partly: tuple[Waited, ...] = ()
    running_since: datetime | None = None
    lost: tuple[Lost, ...] = ()
    dayless: int = 0
    uncounted: bool = False
    shut: tuple[Shut, ...] = ()
    paused: tuple[Paused, ...] = ()
    bare: tuple[str, ...] = ()
    since: date | None = None
    blank: Words | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is known to be missing."""
        return not (self.waited or self.partly or self.lost or self.shut or self.paused or self.uncounted)

    @property
    def short(self) -> int:
        """How many places have not told all of the span."""
        return len({one.centre for one in (*self.waited, *self.partly, *self.lost, *self.shut, *self.paused)})


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """One page of figures: the span, the place (a commune's code and name; empty for all that may be seen), tables.

    `procedure` is the code of the one that it tells of, empty for all.
    """

    code: str
    title: Words
    asked: Asked
    centre: str
    procedure: str = ""
    place: Words
    told: Told
    tables: tuple[Table, ...]

    def table(self, code: str) -> Table | None:
        """One of its tables."""
        return next((table for table in self.tables if table.code == code), None)


def named(name: str) -> Words:
    """A name that is the same in both languages."""
    return Words(name, name)


@lru_cache(maxsize=4096)
def place_of(name: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Where a name stands in a Vietnamese dictionary; the names of communes come again and again."""
    return sort_key(name)


def by_name(rows: Iterable[Row]) -> tuple[Row, ...]:
    """In the order of a Vietnamese dictionary."""
    return tuple(sorted(rows, key=lambda row: place_of(row.label.vi)))


def in_time(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Hours, days, weeks or months one after the other."""
    return tuple(sorted(rows, key=lambda row: (len(row.key), row.key)))


def by_most(rows: Iterable[Row], at: int = 0) -> tuple[Row, ...]:
    """The largest number in column `at` first, lines without one last; equals in the order of their names."""
    return tuple(sorted(rows, key=_most_first(at)))


def _most_first(at: int) -> Callable[[Row], tuple[float, tuple[tuple[int, ...], tuple[int, ...], str]]]:
    def key(row: Row) -> tuple[float, tuple[tuple[int, ...], tuple[int, ...], str]]:
        value = number_of(row.cells[at])
        return (-value if value is not None else float("inf"), place_of(row.label.vi))

    return key


def number_of(value: Value) -> float | None:
    """What a cell is sorted and drawn by; None where there is nothing."""
    if isinstance(value, datetime):
        return value.timestamp()
    return value if isinstance(value, int | float) else None


def share(part: int, of: int) -> int | None:
    """Percent, halves counted up; None of nothing."""
    return None if not of else (200 * part + of) // (2 * of)
