"""The general shape of a form on paper: its sections in order, each field in the way of its type."""

from collections.abc import Callable, Iterator

from kiosk.domain.on_paper.paper_words import said_by, ticks_of
from kiosk.domain.on_paper.sheets import Block, Boxes, Grid, Line, Option, Piece, Place, Signatures, Ticks
from kiosk.domain.questions.compounds import read_rows
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.questions.shown import PlaceNames, shown
from kiosk.errors import Refused

LEAST_ROWS = 3
WIDE = 78
"""Letters of options that fit beside each other."""

PLACE = "…………………, ngày …… tháng …… năm ………"

Answer = Callable[[str], str]


def whole(form: Form, seen: frozenset[str], answer: Answer, names: PlaceNames) -> Iterator[Block]:
    """Every field that is asked, then the places to sign."""
    signed = frozenset(field.id for field in form.fields if field.type == "signature" and field.id in seen)
    yield from sections(form, seen - signed, answer, names)
    yield Line((Piece(PLACE),), look="italic", align="right")
    prints = any(answer(name) == "true" for name in signed)
    yield Signatures((Place("NGƯỜI KHAI", "(Điểm chỉ)" if prints else "(Ký, ghi rõ họ tên)"),))


def sections(form: Form, seen: frozenset[str], answer: Answer, names: PlaceNames) -> Iterator[Block]:
    """The fields of `seen`, under the titles of their sections."""
    for section in form.sections:
        fields = [field for field in section.fields if field.id in seen]
        if fields:
            yield Line((Piece(section.title.vi),), look="bold")
        for field in fields:
            yield from _field(field, answer(field.id), names)


def table(
    field: Field,
    answer: str,
    names: PlaceNames,
    least: int = LEAST_ROWS,
    headings: tuple[str, ...] = (),
    shares: tuple[int, ...] = (),
) -> Block:
    """The lines of a table, numbered, with empty ones to write in."""
    try:
        rows = read_rows(answer)
    except Refused:  # the form has changed since: it is shown as it is kept
        return Line((Piece(answer, given=True),))
    cells = [tuple(shown(column, row.get(column.id, ""), names) for column in field.columns) for row in rows]
    blank = ("",) * len(field.columns)
    numbered = tuple((str(number), *line) for number, line in enumerate([*cells, *[blank] * (least - len(cells))], 1))
    titles = headings or ("TT", *(column.label.vi for column in field.columns))
    return Grid(titles, numbered, shares or (len(field.columns), *(15 for _ in field.columns)))


def _field(field: Field, answer: str, names: PlaceNames) -> Iterator[Block]:
    label = _label(field)
    if field.is_declaration:
        yield Ticks("", (Option(field.label.vi, answer == "true"),))
    elif field.type == "boolean" or (field.type in {"choice", "multi_choice"}):
        ticks = ticks_of(label, field, answer)
        long = sum(len(option.label) + 5 for option in ticks.options) + len(label) > WIDE
        yield Ticks(label, ticks.options, stacked=long)
    elif field.type == "id_number" and (not answer or (len(answer) == 12 and answer.isdecimal())):
        yield Boxes(f"{label} ", answer)
    elif field.type == "table":
        yield Line((Piece(label),))
        yield table(field, answer, names)
    elif field.type == "consent_block":
        yield Line((Piece(label),), dotted=not answer, blank=0 if answer else 1)
        yield from said_by(answer)
    elif field.type == "signature":
        yield Line((Piece(f"{label} "), Piece(shown(field, answer, names), given=True)))
    else:
        text = shown(field, answer, names)
        blank = 2 if field.type == "long_text" and not text else 0
        yield Line((Piece(f"{label} "), *((Piece(text, given=True),) if text else ())), dotted=not text, blank=blank)


def _label(field: Field) -> str:
    words = field.label.vi
    return words if words.endswith((":", "?", ".")) else f"{words}:"
