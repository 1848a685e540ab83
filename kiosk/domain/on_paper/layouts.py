"""The typed shape of a form's sheet of paper, as it lies in `resources/forms/layouts/`: where each answer stands on it.

A line is a template: the words of the official model, with `{field}` where an answer stands. Words between two answers
belong to the answer that follows them, and go when that answer does not apply.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.questions.conditions import Condition
from kiosk.domain.records import Dated, Record

AUTHORITY: Final = "authority"
"""The one name in a template that is no field: the office that the sheet is addressed to."""

Align: TypeAlias = Literal["left", "centre", "right"]
Look: TypeAlias = Literal["plain", "bold", "italic", "note"]


class Slot(msgspec.Struct, frozen=True):
    """The place of one answer in a line, and the words before it; no field for the words at the end."""

    before: str
    field: str = ""


class Entry(Record, frozen=True):
    """What stands on the sheet, one of: `line`, `ticks`, `boxes`, `table`, `matrix`, `grid`, `row`.

    | part | on the paper |
    |---|---|
    | line | a template with answers; `blank` dotted lines more, for what is written by hand |
    | ticks | a template with one field: its options as boxes, beside each other or `stacked` |
    | boxes | a template with one field: twelve boxes for a personal number |
    | table | the id of a field with columns: at least `rows` lines, `headings` in place of its own |
    | matrix | fields with the same options: a line each, a column for each option |
    | grid | templates in cells, below `headings` |
    | row | entries side by side, `shares` wide |

    With `whole` all words of a line are the model's own, and stand there unanswered as well. `said` are the model's
    words for a field of a matrix, where the question on the screen is shorter.
    """

    line: str = ""
    ticks: str = ""
    boxes: str = ""
    table: str = ""
    matrix: tuple[str, ...] = ()
    said: Mapping[str, str] = msgspec.field(default_factory=dict[str, str])
    grid: tuple[tuple[str, ...], ...] = ()
    row: tuple["Entry | str", ...] = ()
    headings: tuple[str, ...] = ()
    shares: tuple[int, ...] = ()
    rows: int = 0
    blank: int = 0
    whole: bool = False
    stacked: bool = False
    look: Look = "plain"
    align: Align = "left"
    when: Condition | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that are given; there must be one."""
        names = ("line", "ticks", "boxes", "table", "matrix", "grid", "row")
        return tuple(name for name in names if getattr(self, name))


Item: TypeAlias = Entry | str
"""A plain text is a line."""


class Sign(Record, frozen=True):
    """A place to sign; `field` is a signature, or another person's opinion that stands above the place."""

    title: str
    hint: str = "(Ký, ghi rõ họ tên)"
    field: str = ""
    dated: bool = False
    lines: tuple[str, ...] = ()


class Layout(Dated, frozen=True, kw_only=True):
    """The sheet of the form of the same `id`.

    `covers` are fields whose answers the sheet gives without showing them: declarations, and questions that only
    decide what is asked. `confidence` is how sure we are of the model's words and order, not of its fields.
    """

    id: str
    confidence: Literal["A", "B", "C"]
    title: str
    model: str = ""
    subtitle: str = ""
    to: str = ""
    size: float = 13.0
    items: tuple[Item, ...]
    covers: tuple[str, ...] = ()
    place: str = "…………………, ngày …… tháng …… năm ………"
    signatures: tuple[Sign, ...] = ()
    after: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()


_FIELD: Final = re.compile(r"\{([a-z_][a-z0-9_]*)\}", re.ASCII)


def slots(template: str) -> tuple[Slot, ...]:
    """The template in pieces, the words at its end last."""
    pieces = _FIELD.split(template)
    found = [Slot(before, field) for before, field in zip(pieces[::2], pieces[1::2], strict=False)]
    return (*found, Slot(pieces[-1])) if pieces[-1] else tuple(found)


def fields_of(item: Item) -> Iterator[str]:
    """Ids of the fields that an item shows, as often as it shows them."""
    if isinstance(item, str):
        yield from (slot.field for slot in slots(item) if slot.field)
        return
    for template in (item.line, item.ticks, item.boxes, *(cell for row in item.grid for cell in row)):
        yield from fields_of(template)
    yield from filter(None, (item.table, *item.matrix))
    for part in item.row:
        yield from fields_of(part)


def places(layout: Layout) -> list[str]:
    """Ids of all fields that have a place on the sheet, as often as they have one."""
    shown = [name for item in (layout.to, *layout.items, *layout.after) for name in fields_of(item)]
    return [*(name for name in shown if name != AUTHORITY), *(sign.field for sign in layout.signatures if sign.field)]
