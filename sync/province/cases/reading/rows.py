"""From the rows of a table to what they say of dossiers; a row with a mistake says nothing but the mistake. Pure."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Final, TypeVar

import msgspec

from kiosk.domain.dossiers.dossier import is_dossier, looks_usual, normal_dossier, read_dossier
from kiosk.domain.local_time import VIETNAM
from kiosk.domain.slip_code import parse
from kiosk.errors import Refused
from sync.province.cases.kinds import MAX_CODE, MAX_NOTE, MAX_PART, MAX_SAID, Kind, Statement
from sync.province.cases.names import Book, meaning
from sync.province.cases.personal import masked, tells_of_a_person, veiled
from sync.province.cases.reading.columns import Column, Layout
from sync.province.cases.reading.sheet import Cell, Row
from sync.province.cases.reading.values import (
    Told,
    day_of_cell,
    moment_of_cell,
    note_of_cell,
    text_of_cell,
)

Item = TypeVar("Item")

_KINDS: Final[tuple[tuple[Column, Kind], ...]] = (
    ("status", "dossier"),
    ("payment", "payment"),
    ("delivery", "delivery"),
)
_ERRORS: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
SHOWN: Final = 60
"""Characters of a cell that are shown of one with a mistake."""
LEEWAY: Final = timedelta(minutes=10)
"""Two clocks never agree."""


class Drafted(msgspec.Struct, frozen=True, kw_only=True):
    """What one row says of one dossier, or the code of what is wrong; `masked` when it held a person's number.

    `heading` and `cell` are where it is wrong, as the file has it, for who shall mend it; of a row that says something,
    its code. What may be of a person is hidden in it.
    """

    number: int
    statement: Statement | None = None
    fault: str = ""
    masked: bool = False
    heading: str = ""
    cell: str = ""


class _Wrong(Refused):
    """The code of what is wrong, and in which column."""

    def __init__(self, code: str, column: Column) -> None:
        super().__init__(code)
        self.column: Column = column


def read_rows(rows: list[Row], layout: Layout, source: str, book: Book, now: datetime) -> Iterator[Drafted]:
    """Everything that the rows below the headings say, in their order."""
    for number, cells in rows:
        if number <= layout.below:
            continue
        try:
            yield from _statements(number, cells, layout, _Context(source, book, now))
        except _Wrong as wrong:
            yield Drafted(
                number=number,
                fault=wrong.code,
                heading=layout.headings.get(wrong.column, ""),
                cell=_shown(wrong.column, layout.cell(cells, wrong.column)),
            )


class _Context(msgspec.Struct, frozen=True):
    source: str
    book: Book
    now: datetime


def _statements(number: int, cells: list[Cell], layout: Layout, context: _Context) -> list[Drafted]:
    def read(column: Column, reading: Callable[[Cell], Item]) -> Item:
        try:
            return reading(layout.cell(cells, column))
        except Refused as refusal:
            raise _Wrong(refusal.code, column) from refusal

    slip, code = read("code", lambda cell: key_of(_text(cell)))
    told, due = read("date", lambda cell: _when(cell, context.now)), read("due", _due)
    note, part = read("note", _note), read("part", _part)
    said: list[tuple[Kind, Column, str]] = [
        (kind, column, text) for column, kind in _KINDS if (text := read(column, _text))
    ]
    if not said:
        raise _Wrong("row-no-status", "status")
    drafts: list[Drafted] = []
    for kind, column, text in said:
        of: Kind = "part" if part and kind == "dossier" else kind
        own_part, own_note = part if of == "part" else "", "" if drafts else note
        word, sure = read(column, lambda _, of=of, text=text: understood(context.book, context.source, of, text))
        statement = Statement(
            slip=slip, code=code, kind=of, part=masked(own_part), said=masked(text), source=context.source,
            word=word, sure=sure, note=masked(own_note), at=told.at, day_only=told.day_only,
            due=None if drafts else due,
        )  # fmt: skip
        is_masked = tells_of_a_person(text, own_part, own_note)
        where = {"heading": layout.headings["code"], "cell": slip or code}
        drafts.append(Drafted(number=number, statement=statement, masked=is_masked, **where))
    return drafts


def key_of(text: str) -> tuple[str, str]:
    """The slip's code or the dossier's, the other one empty.

    Refused: `row-no-code`, `row-not-a-code`. What is refused may be a person's number or name: see `personal.veiled`.
    """
    if not text:
        raise Refused("row-no-code")
    if len(text) > 200:
        raise Refused("row-not-a-code")
    code = normal_dossier(read_dossier(text))
    if len(code) <= MAX_CODE and is_dossier(code) and (looks_usual(code) or not _is_slip_mistyped(text)):
        return "", code
    try:
        return parse(text), ""
    except Refused as refusal:
        raise Refused("row-not-a-code") from refusal


def _is_slip_mistyped(text: str) -> bool:
    """Whether these are as many signs as a slip has, of its alphabet, that do not fit together: no dossier's code."""
    try:
        parse(text)
    except Refused as refusal:
        return refusal.code == "slip-code-mistyped"
    return False


def understood(book: Book, source: str, kind: Kind, text: str) -> tuple[str, bool]:
    """Our word for the name, and whether it means just that.

    Refused: `row-only-number`, `row-status-long`.
    """
    if text.replace(".", "").isdecimal():
        raise Refused("row-only-number")
    if len(text) > MAX_SAID:
        raise Refused("row-status-long")
    name = meaning(book, source, kind, masked(text))
    return ("", False) if name is None else (name.word, name.sure)


def placed(told: Told, now: datetime) -> Told:
    """The moment among others; of today, when only the day is told, it is now. Refused with `row-future`."""
    if told.day_only and told.at.date() == now.astimezone(VIETNAM).date():
        return Told(now, True)
    if told.at > now + LEEWAY:
        raise Refused("row-future")
    return told


def _when(cell: Cell, now: datetime) -> Told:
    told = moment_of_cell(cell)
    return Told(now, True) if told is None else placed(told, now)


def _due(cell: Cell) -> date | None:
    try:
        return day_of_cell(cell)
    except Refused as refusal:
        raise Refused("row-due") from refusal


def _note(cell: Cell) -> str:
    note = note_of_cell(cell)
    if len(note) > MAX_NOTE:
        raise Refused("row-note-long")
    return note


def _part(cell: Cell) -> str:
    part = _text(cell)
    if len(part) > MAX_PART:
        raise Refused("row-part-long")
    return part


def _shown(column: Column, cell: Cell) -> str:
    """As much of a cell as who mends it needs to know it again; of what should be a code nobody knows what it is."""
    text = text_of_cell(cell)
    text = veiled(text) if column == "code" else masked(text)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _text(cell: Cell) -> str:
    text = text_of_cell(cell)
    if text in _ERRORS:
        raise Refused("row-formula")
    return text
