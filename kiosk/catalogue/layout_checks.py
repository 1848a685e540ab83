"""What a type cannot say about the sheet of a form: every field it names exists, in a place that its type can fill."""

from collections import Counter
from collections.abc import Iterator

from kiosk.catalogue.faults import Fault, fault
from kiosk.domain.on_paper.layouts import AUTHORITY, Entry, Item, Layout, fields_of, places, slots
from kiosk.domain.on_paper.paper_words import options_of
from kiosk.domain.questions.forms import Field, FieldType, Form

_Said = tuple[str, str]
"""Where in the file, and what is wrong there."""

_TICKED: frozenset[FieldType] = frozenset({"choice", "multi_choice", "boolean"})
_SIDE_BY_SIDE = frozenset({"line", "ticks", "boxes"})


def layout_faults(layout: Layout, stem: str, form: Form) -> Iterator[Fault]:
    """What is wrong with a layout read from the file `<stem>.json`, for this form."""
    for place, text in _all(layout, stem, form):
        yield fault(place, "layout", text=text)


def _all(layout: Layout, stem: str, form: Form) -> Iterator[_Said]:
    if layout.id != stem:
        yield "$.id", f"is {layout.id!r}, the file is called {stem!r}"
    known = {field.id: field for field in form.fields}
    unknown = [name for name in (*places(layout), *layout.covers) if name not in known]
    if unknown:
        yield "$", f"names the unknown field {unknown[0]!r}"
        return
    for item in (layout.to, *layout.items, *layout.after):
        yield from _item_faults(item, known)
    yield from _covered_faults(layout, known)
    for sign in layout.signatures:
        if sign.field and known[sign.field].type not in {"signature", "consent_block"}:
            yield "$.signatures", f"{sign.field!r} is nothing to sign"
    yield from _twice(layout, known)


def _covered_faults(layout: Layout, known: dict[str, Field]) -> Iterator[_Said]:
    placed = set(places(layout))
    for name in layout.covers:
        if name in placed:
            yield "$.covers", f"{name!r} has a place as well"
        if not (known[name].is_declaration or known[name].type in {"boolean", "choice", "signature"}):
            yield "$.covers", f"{name!r} is an answer that the sheet must show"


def _item_faults(item: Item, known: dict[str, Field]) -> Iterator[_Said]:
    if isinstance(item, str):
        return
    if len(item.parts) != 1:
        yield "$.items", f"an entry is one of line, ticks, boxes, table, matrix, grid or row, not {list(item.parts)}"
        return
    for name in item.when.names if item.when else ():
        if name != "procedure" and name not in known:
            yield "$.items", f"a condition names the unknown field {name!r}"
    yield from ((f"$.items {next(fields_of(item), '')}", reason) for reason in (*_misfits(item, known), *_strays(item)))
    for part in item.row:
        yield from _item_faults(part, known)


def _misfits(item: Entry, known: dict[str, Field]) -> Iterator[str]:
    """Answers that cannot stand where the layout puts them."""
    shapes = ((item.ticks, _TICKED), (item.boxes, {"id_number"}))
    for template, types in shapes:
        found = [known[slot.field] for slot in slots(template) if slot.field]
        if template and (len(found) != 1 or found[0].type not in types):
            yield "boxes are for one answer of their own type"
    if item.table and (not known[item.table].columns or len(item.headings or item.shares) not in _widths(item, known)):
        yield "a table needs a field with columns, and one more heading and share than it has columns"
    if item.matrix and len({tuple(o.value for o in options_of(known[name])) for name in item.matrix}) != 1:
        yield "the fields of a matrix must have the same options"
    for row in item.grid:
        if len(row) != len(item.headings):
            yield "a line of the grid has not as many cells as there are headings"
    for part in item.row:
        if not isinstance(part, str) and not set(part.parts) <= _SIDE_BY_SIDE:
            yield "only lines and boxes stand side by side"
    if item.row and item.shares and len(item.shares) != len(item.row):
        yield "has not one share for each of its parts"


def _strays(item: Entry) -> Iterator[str]:
    """Parts that belong to another shape than the entry has."""
    if not item.said.keys() <= set(item.matrix):
        yield "words are given for a field that the matrix has not"
    if item.whole and not item.line:
        yield "only a line is kept whole"


def _widths(item: Entry, known: dict[str, Field]) -> set[int]:
    return {0, len(known[item.table].columns) + 1}


def _twice(layout: Layout, known: dict[str, Field]) -> Iterator[_Said]:
    """A field may have two places only where conditions tell which of them holds."""
    bare = [item for item in (layout.to, *layout.items, *layout.after) if isinstance(item, str) or item.when is None]
    times = Counter(name for item in bare for name in fields_of(item) if name != AUTHORITY)
    for name in known:
        if times[name] > 1:
            yield "$.items", f"{name!r} has two places"
