"""How a form is cut into pages: at most five questions a page, never across sections, evenly full."""

from itertools import pairwise

import msgspec

from kiosk.domain.questions.forms import Field, Form, Section

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
    """As few pages as the room allows, and among those ways the most even one; a question too heavy stands alone."""
    weights = [weight(field) for field in fields]
    best: list[tuple[int, int, tuple[int, ...]]] = [(0, 0, ())]
    for end in range(1, len(fields) + 1):
        ways: list[tuple[int, int, tuple[int, ...]]] = []
        for start in range(max(0, end - MOST_FIELDS), end):
            load = sum(weights[start:end])
            if load <= _ROOM or end - start == 1:
                count, unevenness, ends = best[start]
                ways.append((count + 1, unevenness + load**2, (*ends, end)))
        best.append(min(ways))
    ends = best[-1][2]
    return [fields[start:end] for start, end in pairwise((0, *ends))]
