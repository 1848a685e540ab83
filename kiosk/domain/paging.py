"""How a form is cut into pages: at most five questions a page, never across sections, evenly full."""

import msgspec

from kiosk.domain.forms import Field, Form, Section

MOST_FIELDS = 5
_ROOM = 6
"""How much weight fits on a page at the smallest screen."""

_WEIGHTS = {
    "address": 2, "multi_choice": 2, "multi_procedure": 2, "signature": 2, "commune_or_text": 2,
    "bank_account": 3, "long_text": 3, "consent_block": 4, "table": 5,
}  # fmt: skip


class Page(msgspec.Struct, frozen=True):
    """Questions that are asked together; `id` is unique in the form: `<section>-<number>`."""

    id: str
    section: Section
    fields: tuple[Field, ...]


def weight(field: Field) -> int:
    """How much of a page a question takes; a single line takes 1."""
    many = field.type == "choice" and len(field.options) > 4
    return 2 if many else _WEIGHTS.get(field.type, 1)


def pages(form: Form) -> tuple[Page, ...]:
    """The pages of a form, the same whatever the answers are: hidden questions are left out when they are shown."""
    return tuple(
        Page(f"{section.id}-{number}", section, fields)
        for section in form.sections
        for number, fields in enumerate(_cut(section.fields), 1)
    )


def _cut(fields: tuple[Field, ...]) -> list[tuple[Field, ...]]:
    """As few pages as the room allows, and among those the way that leaves the fullest page least full."""
    fewest = len(_filled(fields, _ROOM, MOST_FIELDS))
    for most in range(1, MOST_FIELDS + 1):
        for room in range(1, _ROOM + 1):
            cut = _filled(fields, room, most)
            if len(cut) == fewest:
                return cut
    return _filled(fields, _ROOM, MOST_FIELDS)


def _filled(fields: tuple[Field, ...], room: int, most: int) -> list[tuple[Field, ...]]:
    """Pages filled one after the other; a question heavier than the room gets a page of its own."""
    cut: list[tuple[Field, ...]] = []
    page: tuple[Field, ...] = ()
    for field in fields:
        full = len(page) == most or sum(map(weight, page)) + weight(field) > room
        if page and full:
            cut.append(page)
            page = ()
        page = (*page, field)
    return [*cut, page] if page else cut
