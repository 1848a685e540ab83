"""From the rows of a table to what they say of dossiers; a row with a mistake says nothing but the mistake. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from kiosk.domain.dossiers.dossier import is_dossier, looks_usual, normal_dossier, read_dossier
from kiosk.domain.local_time import VIETNAM
from kiosk.domain.slip_code import parse
from kiosk.errors import Refused
from sync.province.cases.kinds import MAX_CODE, MAX_NOTE, MAX_PART, MAX_SAID, Kind, Statement
from sync.province.cases.names import Book, meaning
from sync.province.cases.personal import masked, tells_of_a_person
from sync.province.cases.reading.columns import Column, Layout
from sync.province.cases.reading.sheet import Cell, Row
from sync.province.cases.reading.values import (
    Told,
    day_of_cell,
    moment_of_cell,
    note_of_cell,
    text_of_cell,
)

_KINDS: Final[tuple[tuple[Column, Kind], ...]] = (
    ("status", "dossier"),
    ("payment", "payment"),
    ("delivery", "delivery"),
)
_ERRORS: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
LEEWAY: Final = timedelta(minutes=10)
"""Two clocks never agree."""


class Drafted(msgspec.Struct, frozen=True, kw_only=True):
    """What one row says of one dossier, or the code of what is wrong; `masked` when it held a person's number."""

    number: int
    statement: Statement | None = None
    fault: str = ""
    masked: bool = False


def read_rows(rows: list[Row], layout: Layout, source: str, book: Book, now: datetime) -> Iterator[Drafted]:
    """Everything that the rows below the headings say, in their order."""
    for number, cells in rows:
        if number <= layout.below:
            continue
        try:
            yield from _statements(number, cells, layout, _Context(source, book, now))
        except Refused as refusal:
            yield Drafted(number=number, fault=refusal.code)


class _Context(msgspec.Struct, frozen=True):
    source: str
    book: Book
    now: datetime


def _statements(number: int, cells: list[Cell], layout: Layout, context: _Context) -> list[Drafted]:
    slip, code = key_of(_text(layout.cell(cells, "code")))
    told, due = _when(layout.cell(cells, "date"), context.now), _due(layout.cell(cells, "due"))
    note = note_of_cell(layout.cell(cells, "note"))
    part = _text(layout.cell(cells, "part"))
    if len(note) > MAX_NOTE:
        raise Refused("row-note-long")
    if len(part) > MAX_PART:
        raise Refused("row-part-long")
    said: list[tuple[Kind, str]] = [
        (kind, text) for column, kind in _KINDS if (text := _text(layout.cell(cells, column)))
    ]
    if not said:
        raise Refused("row-no-status")
    drafts: list[Drafted] = []
    for kind, text in said:
        of: Kind = "part" if part and kind == "dossier" else kind
        own_part, own_note = part if of == "part" else "", "" if drafts else note
        word, sure = understood(context.book, context.source, of, text)
        statement = Statement(
            slip=slip, code=code, kind=of, part=masked(own_part), said=masked(text), source=context.source,
            word=word, sure=sure, note=masked(own_note), at=told.at, day_only=told.day_only,
            due=None if drafts else due,
        )  # fmt: skip
        is_masked = tells_of_a_person(text, own_part, own_note)
        drafts.append(Drafted(number=number, statement=statement, masked=is_masked))
    return drafts


def key_of(text: str) -> tuple[str, str]:
    """The slip's code or the dossier's, the other one empty.

    Refused: `row-no-code`, `row-not-a-code`. What is refused may be a person's number, and is told to nobody.
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


def _text(cell: Cell) -> str:
    text = text_of_cell(cell)
    if text in _ERRORS:
        raise Refused("row-formula")
    return text
