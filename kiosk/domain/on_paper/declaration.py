"""A form and its answers become a sheet to sign: in the order of the official model, blank where nothing is answered.

No answer is ever left out: what the model has no place for follows on a page of its own. The places to sign stay
empty: a name drawn with a finger is a picture, and paper is signed with a pen.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from kiosk.domain.catalogue import Procedure
from kiosk.domain.on_paper import unplaced
from kiosk.domain.on_paper.layouts import AUTHORITY, Entry, Item, Layout, Sign, Slot, fields_of, slots
from kiosk.domain.on_paper.paper_words import options_of, said_by, ticks_of
from kiosk.domain.on_paper.sheets import Block, Boxes, Grid, Line, NewPage, Piece, Place, Sheet, Side, Signatures, Ticks
from kiosk.domain.on_paper.standing import NOT_OFFICIAL, aside, banner, kind_of, office
from kiosk.domain.questions.answers import visible
from kiosk.domain.questions.conditions import PROCEDURE, Condition
from kiosk.domain.questions.forms import Form
from kiosk.domain.questions.shown import PlaceNames, shown

BLANK = "……………"
"""Where something is to be written by hand in the middle of a line."""

MORE = "CÁC MỤC KHAI THÊM"
MORE_NOTE = "Biểu mẫu điện tử hỏi thêm các mục dưới đây; mẫu giấy không có. Giữ trang này để đối chiếu."


class Filled(msgspec.Struct, frozen=True):
    """A form as far as it is answered; the answer of a question that is not asked counts as not there."""

    form: Form
    answers: Mapping[str, str]
    seen: frozenset[str]
    names: PlaceNames
    office: str
    today: date
    procedure: str
    owner: str

    def answer(self, field: str) -> str:
        """The canonical answer; empty when there is none."""
        return self.answers.get(field, "") if field in self.seen else ""

    def text(self, field: str) -> str:
        """The answer in words, Vietnamese."""
        if field == AUTHORITY:
            return self.office
        return shown(self.form.field(field), self.answer(field), self.names)

    def applies(self, field: str) -> bool:
        """Whether the question is asked."""
        return field == AUTHORITY or field in self.seen

    def holds(self, entry: Entry) -> bool:
        """Whether the entry stands on the sheet."""
        if entry.when is None:
            return True
        known = {name: self.answer(name) for name in self.seen} | {PROCEDURE: self.procedure}
        return entry.when.holds(known, self.today)


def declaration(  # noqa: PLR0913 - all that a sheet is made from
    form: Form,
    layout: Layout | None,
    answers: Mapping[str, str],
    procedure: Procedure,
    *,
    centre: str,
    names: PlaceNames,
    today: date,
    code: str = "",
    slip: str = "",
    practice: bool = False,
    known: Mapping[str, str] | None = None,
) -> Sheet:
    """The sheet of a form; `code` is the procedure's code if another than `procedure.code` was chosen.

    `slip` is the code of the citizen's slip, as it is read out. `known` is more than may be printed, where there is
    such: a question that hangs on it is asked all the same.
    """
    chosen = code or procedure.code
    seen = visible(form, answers if known is None else known, today, chosen)
    owner = _owner(form, seen, answers, slip)
    filled = Filled(form, answers, seen, names, office(procedure, centre), today, chosen, owner)
    kind = kind_of(form, procedure, layout, today)
    note = aside(procedure) if kind == "official" else ""
    asked = seen | _may_be_asked(form, answers if known is None else known)
    body = _modelled(layout, filled, note) if layout else unplaced.whole(form, asked, filled.answer, names)
    return Sheet(
        title=layout.title if layout else form.title.vi.upper().replace(" (", "\n("),
        subtitle=layout.subtitle if layout else "",
        model=layout.model if layout else _model(form),
        motto=kind == "official",
        banner=banner(form, procedure, layout, today),
        to=_line((layout.to if layout else "") or "Kính gửi: {authority}", filled) if kind != "ours" else None,
        body=tuple(body),
        foot=form.title.vi if kind != "preparation" else f"{form.title.vi} · {NOT_OFFICIAL}",
        owner=owner,
        size=layout.size if layout else 13.0,
        practice=practice,
    )


def _may_be_asked(form: Form, known: Mapping[str, str]) -> frozenset[str]:
    """Questions that hang on others, none of which is answered yet: by hand they may still be needed."""

    def is_open(when: Condition | None) -> bool:
        return when is None or (PROCEDURE not in when.names and not any(map(known.get, when.names)))

    return frozenset(
        field.id
        for section in form.sections
        for field in section.fields
        if is_open(section.when) and is_open(field.when)
    )


def _owner(form: Form, seen: frozenset[str], answers: Mapping[str, str], slip: str) -> str:
    """Whose sheet it is: the first person named on it, and the code of the slip."""
    people = (answers.get(field.id, "") for field in form.fields if field.type == "person_name" and field.id in seen)
    name = next(filter(None, people), "")
    return " · ".join(filter(None, (name and f"Hồ sơ của: {name}", slip and f"Mã phiếu: {slip}")))


def _model(form: Form) -> str:
    number = form.number if not form.number or form.number.startswith("Mẫu") else f"Mẫu {form.number}"
    return " – ".join(filter(None, (number, form.basis if number else "")))


def _modelled(layout: Layout, filled: Filled, note: str) -> Iterator[Block]:
    yield from _blocks(layout.items, filled)
    if not any(sign.dated for sign in layout.signatures):
        yield Line((Piece(layout.place),), look="italic", align="right")
    yield Signatures(tuple(_place(sign, layout.place, filled) for sign in layout.signatures))
    yield from _blocks(layout.after, filled)
    if note:
        yield Line((Piece(note),), look="note")
    if layout.notes:
        yield Line((Piece("Chú thích:"),), look="note")
        yield from (Line((Piece(note),), look="note") for note in layout.notes)
    yield from _more(layout, filled)


def _more(layout: Layout, filled: Filled) -> Iterator[Block]:
    """The answers that the model has no place for."""
    items = [item for item in (*layout.items, *layout.after) if isinstance(item, str) or filled.holds(item)]
    placed = {*layout.covers, *(name for item in (layout.to, *items) for name in fields_of(item))}
    placed |= {sign.field for sign in layout.signatures}
    left = frozenset(name for name in filled.seen if name not in placed and filled.answer(name))
    if left:
        yield NewPage()
        yield Line((Piece(MORE),), look="bold", align="centre")
        yield Line((Piece(f"Kèm theo: {filled.form.title.vi}"),), look="bold", align="centre")
        yield Line((Piece(MORE_NOTE),), look="italic", align="centre")
        yield from unplaced.sections(filled.form, left, filled.answer, filled.names)


def _blocks(items: Iterable[Item], filled: Filled) -> Iterator[Block]:
    for item in items:
        entry = Entry(line=item) if isinstance(item, str) else item
        if filled.holds(entry):
            yield _block(entry, filled)


def _block(entry: Entry, filled: Filled) -> Block:
    match entry.parts:
        case ("ticks",):
            return _ticks(entry, filled)
        case ("boxes",):
            return _boxes(entry, filled)
        case ("table",):
            field = filled.form.field(entry.table)
            return unplaced.table(
                field, filled.answer(field.id), filled.names, entry.rows, entry.headings, entry.shares
            )
        case ("matrix",):
            return _matrix(entry, filled)
        case ("grid",):
            rows = tuple(tuple(_cell(cell, filled) for cell in row) for row in entry.grid)
            return Grid(entry.headings, rows, entry.shares or (1,) * len(entry.headings))
        case ("row",):
            cells = tuple(_block(Entry(line=part) if isinstance(part, str) else part, filled) for part in entry.row)
            sides = tuple(cell for cell in cells if isinstance(cell, Line | Boxes | Ticks))
            return Side(sides, entry.shares or (1,) * len(sides))
        case _:
            return _entry_line(entry, filled)


def _entry_line(entry: Entry, filled: Filled) -> Line:
    line = _line(entry.line, filled, whole=entry.whole)
    blank = entry.blank if line.dotted else 0
    return msgspec.structs.replace(line, blank=blank, look=entry.look, align=entry.align)


def _line(template: str, filled: Filled, *, whole: bool = False) -> Line:
    """The template with its answers; dots to the end where the last of them is missing."""
    pieces = slots(template)
    asked = [slot for slot in pieces if slot.field]
    if not asked:
        return Line((Piece(template),))
    applying = [slot for slot in asked if filled.applies(slot.field)]
    if not any(filled.text(slot.field) for slot in applying):  # the model keeps its line for what is not asked
        return _unanswered(pieces) if whole else Line((Piece(asked[0].before),), dotted=True)
    tail = pieces[-1].before if not pieces[-1].field and asked[-1] in applying else ""
    found = tuple(_pieces(applying, asked[0], filled, tail))
    return Line(found, dotted=not found[-1].given and not tail)


def _unanswered(pieces: tuple[Slot, ...]) -> Line:
    """All the words of a line, with room between them."""
    words = (f"{slot.before}{BLANK if slot.field and slot is not pieces[-1] else ''}" for slot in pieces)
    return Line((Piece("".join(words)),), dotted=bool(pieces[-1].field))


def _pieces(applying: list[Slot], first: Slot, filled: Filled, tail: str) -> Iterator[Piece]:
    """The words and answers of a line in which something is answered; `tail` are the words after the last."""
    if first not in applying:
        yield Piece(first.before)
    for slot in applying:
        text = filled.text(slot.field)
        if not text and not slot.before.strip():  # a middle name that there is not
            continue
        opens = first not in applying and slot is applying[0]
        yield Piece(slot.before.lstrip(",;: ") if opens else slot.before)
        if text or tail or slot is not applying[-1]:
            yield Piece(text or BLANK, given=bool(text))
    if tail:
        yield Piece(tail)


def _cell(template: str, filled: Filled) -> str:
    """A cell of a table: its words, or those answers that there are."""
    pieces = slots(template)
    if not any(slot.field for slot in pieces):
        return template
    texts = [(slot.before, filled.text(slot.field)) for slot in pieces if slot.field]
    given = "".join(before + text for before, text in texts if text).lstrip(", ")
    return given + pieces[-1].before if texts[-1][1] and not pieces[-1].field else given


def _ticks(entry: Entry, filled: Filled) -> Ticks:
    (slot, *_) = slots(entry.ticks)
    return ticks_of(slot.before, filled.form.field(slot.field), filled.answer(slot.field), stacked=entry.stacked)


def _boxes(entry: Entry, filled: Filled) -> Block:
    (slot, *_) = slots(entry.boxes)
    answer = filled.answer(slot.field)
    if answer and not (len(answer) == 12 and answer.isdecimal()):  # a passport has no boxes of its own
        return Line((Piece(slot.before), Piece(answer, given=True)))
    return Boxes(slot.before, answer)


def _matrix(entry: Entry, filled: Filled) -> Grid:
    fields = [filled.form.field(name) for name in entry.matrix]
    options = options_of(fields[0])
    rows = tuple(
        (
            entry.said.get(field.id, field.label.vi),
            *("X" if filled.answer(field.id) == option.value else "" for option in options),
        )
        for field in fields
    )
    headings = (entry.headings or ("",))[:1] + tuple(option.label.vi for option in options)
    return Grid(headings, rows, entry.shares or (6, *(1,) * len(options)), centred_from=1)


def _place(sign: Sign, above: str, filled: Filled) -> Place:
    field = filled.form.field(sign.field) if sign.field else None
    lines, hint = (), sign.hint
    if field is not None and field.type == "signature":
        hint = "(Điểm chỉ)" if filled.answer(field.id) == "true" else hint
    elif field is not None:
        lines = said_by(filled.answer(field.id))
    blanks = tuple(Line((Piece(line),), dotted=True) for line in sign.lines) if not lines else ()
    return Place(sign.title, hint, above if sign.dated else "", (*lines, *blanks))
