"""One question of a declaration as it stands on the screen, for every type of field."""

from collections.abc import Mapping

from msgspec.structs import asdict

from kiosk.domain.answers import cross_problems, warnings
from kiosk.domain.compounds import Address, BankAccount, Consent, read, read_rows
from kiosk.domain.forms import Column, Field, FieldType
from kiosk.domain.local_time import day_of
from kiosk.domain.shown import shown as in_words
from kiosk.domain.vietnamese import search_key
from kiosk.errors import Refused
from ui import views as v
from ui.acts import sitting
from ui.acts.fill import cell_key
from ui.present.dates import deadline_at
from ui.present.frame import in_language, place_row
from ui.state import TYPED, State
from ui.words import Language, say
from ui.world import World

_KINDS: Mapping[FieldType, str] = {
    "text": "text",
    "long_text": "long",
    "person_name": "name",
    "date": "date",
    "partial_date": "partial",
    "time": "time",
    "id_number": "number",
    "phone": "phone",
    "email": "email",
    "address": "address",
    "commune_or_text": "pick",
    "ethnicity": "pick",
    "nationality": "pick",
    "choice": "choice",
    "multi_choice": "many",
    "boolean": "yesno",
    "integer": "number",
    "money": "money",
    "table": "table",
    "bank_account": "parts",
    "consent_block": "parts",
    "signature": "yesno",
    "multi_procedure": "many",
}

_PARTS: Mapping[FieldType, tuple[tuple[str, str, str], ...]] = {
    "address": (("detail", "part.detail", "text"),),
    "bank_account": (
        ("bank", "part.bank", "text"),
        ("number", "part.number", "number"),
        ("holder", "part.holder", "name"),
    ),
    "consent_block": (
        ("name", "part.name", "name"),
        ("number", "part.id", "number"),
        ("opinion", "part.opinion", "text"),
    ),
}
"""Boxes of a field that has several: part, word, kind of box."""

MOST_PLACES = 6


def field_row(world: World, state: State, field: Field, *, shown: bool) -> v.FieldRow:
    """The question with its answer, or with what was typed and could not be taken."""
    language = state.language
    known = state.known
    answer = known.get(field.id, "")
    typed = known.get(TYPED + field.id, "")
    wrong = state.errors.get(field.id)
    kind = "note" if field.locked else _KINDS[field.type]
    return v.FieldRow(
        key=field.id,
        kind=kind,
        label=in_language(field.label, language),
        hint=" ".join(filter(None, (_hint(field, language), deadline_at(world, state, field.id, late=False)))),
        value=typed or box_text(world, field, answer, language),
        error=say(language, wrong.code, **wrong.values) if wrong is not None else "",
        warning=_warning(world, state, field, answer) if wrong is None and shown else "",
        required=field.required,
        shown=shown,
        options=_options(world, field, answer, language),
        parts=_parts(world, state, field, answer),
        entries=_entries(world, state, field, answer),
        places=_places(world, state, field),
        query=_query(world, state, field, answer),
    )


def box_text(world: World, field: Field | Column, answer: str, language: Language) -> str:
    """What stands in the box of an answer: dates as `dd/mm/yyyy` with empty places, all else as people write it."""
    match field.type:
        case "date" | "partial_date":
            parts = answer.split("-") if answer else []
            return "/".join([""] * (3 - len(parts)) + parts[::-1]) if parts else ""
        case "money":
            return f"{int(answer):,}".replace(",", ".") if answer.isdecimal() else answer
        case "integer" | "phone" | "email" | "time" | "text" | "long_text" | "person_name" | "id_number":
            return answer
        case _:
            return in_words(field, answer, world.places, language)


def _hint(field: Field, language: Language) -> str:
    note = in_language(field.note, language)
    return note if field.stored else " ".join(filter(None, (note, say(language, "answer.not-kept"))))


def _warning(world: World, state: State, field: Field, answer: str) -> str:
    codes = warnings(field, answer, state.known, day_of(state.now))
    late = deadline_at(world, state, field.id, late=True)
    if late:
        return late
    return say(state.language, codes[0]) if codes else say_crossed(world, state, field)


def say_crossed(world: World, state: State, field: Field) -> str:
    """What does not fit between this answer and another; looked at once both are there, and never a reason to stop."""
    form = sitting.form_of(world, state)
    if form is None:
        return ""
    crossed = dict(reversed(cross_problems(form, state.known, day_of(state.now), "warn")))
    return say(state.language, crossed[field.id]) if field.id in crossed else ""


def _options(world: World, field: Field, answer: str, language: Language) -> tuple[v.OptionRow, ...]:
    chosen = set(answer.split(","))
    match field.type:
        case "choice" | "multi_choice":
            pairs = [(option.value, in_language(option.label, language)) for option in field.options]
        case "boolean":
            pairs = [(value, in_words(field, value, world.places, language)) for value in ("true", "false")]
        case "signature":
            pairs = [(value, in_words(field, value, world.places, language)) for value in ("false", "true")]
        case "multi_procedure":
            core = (procedure for procedure in world.library.procedures() if procedure.core)
            pairs = [(procedure.code, in_language(procedure.name, language)) for procedure in core]
        case _:
            pairs = []
    return tuple(v.OptionRow(key=value, label=label, chosen=value in chosen) for value, label in pairs)


def _parts(world: World, state: State, field: Field, answer: str) -> tuple[v.PartRow, ...]:
    if field.type == "table":
        return _cells(world, state, field, answer)
    if field.type not in _PARTS:
        return ()
    language = state.language
    values = _part_values(field.type, answer)
    boxes = [
        v.PartRow(key=part, label=say(language, word), kind=kind, value=values.get(part, ""))
        for part, word, kind in _PARTS[field.type]
    ]
    if field.type == "consent_block":
        ways = tuple(
            v.OptionRow(key=way, label=say(language, f"part.means-{way}"), chosen=values.get("means") == way)
            for way in ("sign", "vneid")
        )
        boxes.append(v.PartRow(key="means", label=say(language, "part.means"), kind="choice", options=ways))
    return tuple(boxes)


def _part_values(type_: FieldType, answer: str) -> dict[str, str]:
    try:
        match type_:
            case "address":
                return asdict(read(Address, answer))
            case "bank_account":
                return asdict(read(BankAccount, answer))
            case _:
                return asdict(read(Consent, answer))
    except Refused:
        return {}


def _cells(world: World, state: State, field: Field, answer: str) -> tuple[v.PartRow, ...]:
    if state.entry is None or state.entry.field != field.id:
        return ()
    rows = read_rows(answer)
    row = rows[state.entry.number] if state.entry.number < len(rows) else {}
    return tuple(_cell(world, state, field, column, row.get(column.id, "")) for column in field.columns)


def _cell(world: World, state: State, field: Field, column: Column, cell: str) -> v.PartRow:
    number = state.entry.number if state.entry is not None else 0
    typed = state.known.get(TYPED + cell_key(field.id, number, column.id), "")
    options = tuple(
        v.OptionRow(key=option.value, label=in_language(option.label, state.language), chosen=option.value == cell)
        for option in column.options
    )
    kind = "choice" if options else _KINDS[column.type]
    label = in_language(column.label, state.language)
    return v.PartRow(
        key=column.id,
        label=label,
        kind=kind,
        value=typed or box_text(world, column, cell, state.language),
        options=options,
    )


def _entries(world: World, state: State, field: Field, answer: str) -> tuple[v.EntryRow, ...]:
    if field.type != "table":
        return ()
    opened = state.entry.number if state.entry is not None and state.entry.field == field.id else None
    lines = in_words(field, answer, world.places, state.language).split("\n") if answer else []
    return tuple(
        v.EntryRow(key=str(number), label=line.removeprefix("– "), opened=number == opened)
        for number, line in enumerate(lines)
    )


def _query(world: World, state: State, field: Field, answer: str) -> str:
    if state.looking is not None and state.looking.field == field.id:
        return state.looking.text
    if field.type == "address":
        address = read(Address, answer)
        return _place_name(world, address) if address.commune_code else address.text
    return box_text(world, field, answer, state.language) if _KINDS[field.type] == "pick" else ""


def _place_name(world: World, address: Address) -> str:
    province = world.places.province_name(address.province_code)
    return ", ".join(filter(None, (world.places.commune_name(address.commune_code), province)))


def _places(world: World, state: State, field: Field) -> tuple[v.PlaceRow, ...]:
    if state.looking is None or state.looking.field != field.id:
        return ()
    if field.type in {"ethnicity", "nationality"}:
        key = search_key(state.looking.text)
        named = [(option.value, in_language(option.label, state.language), option.label.vi) for option in field.options]
        fitting = [(code, name) for code, name, other in named if key in search_key(f"{name} {other}")]
        return tuple(v.PlaceRow(key=code, title=name) for code, name in fitting[:MOST_PLACES])
    found = world.places.find_communes(state.looking.text, MOST_PLACES)
    return tuple(place_row(place, state.language) for place in found)
