"""One question of a declaration as it stands on the screen, for every type of field."""

from collections.abc import Iterator, Mapping

import msgspec
from msgspec.structs import asdict

from kiosk.domain.local_time import day_of
from kiosk.domain.questions import later
from kiosk.domain.questions.answers import counted, cross_problems, warnings
from kiosk.domain.questions.compounds import ABROAD, Address, BankAccount, Consent, read, read_rows
from kiosk.domain.questions.forms import Column, Field, FieldType, Form
from kiosk.domain.questions.rules import COMMUNE_MISSING
from kiosk.domain.questions.shown import shown as in_words
from kiosk.domain.vietnamese import search_key
from kiosk.errors import Refused
from ui.acts.fill import MOST_PLACES, cell_key
from ui.acts.sitting import session_of
from ui.present.dates import deadline_at
from ui.present.frame import in_language, place_row
from ui.present.offers import abroad, as_typed, later_button, old_words, persons_at, question_of, suggested, todays, why
from ui.state import TYPED, State
from ui.views.base import OptionRow
from ui.views.begin import PlaceRow
from ui.views.sitting import EntryRow, FieldRow, PartRow
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


class Page(msgspec.Struct, frozen=True):
    """What the questions of one page share: their form, the answers that count, what can be taken over."""

    form: Form | None = None
    known: Mapping[str, str] = {}
    persons: Mapping[str, tuple[OptionRow, ...]] = {}
    crossed: Mapping[str, str] = {}


def field_row(
    world: World,
    state: State,
    field: Field,
    *,
    shown: bool,
    page: Page = Page(),  # noqa: B008 - frozen
    before: Field | None = None,
) -> FieldRow:
    """The question with its answer, or with what was typed and could not be taken."""
    language, known = state.language, state.known
    answer, typed = known.get(field.id, ""), known.get(TYPED + field.id, "")
    left = later.is_later(field.id, known)
    wrong = None if left else state.errors.get(field.id)
    warning = _warning(world, state, field, answer, page) if wrong is None and shown and not left else ""
    places, ask = _places(world, state, field, answer)
    return FieldRow(
        key=field.id,
        kind="note" if field.locked else _KINDS[field.type],
        label=in_language(field.label, language),
        hint=_hint(world, state, field, page, before),
        value=typed or box_text(world, field, answer, language),
        error=say(language, wrong.code, **wrong.values) if wrong is not None else "",
        warning=say(language, "later.left") if left else warning,
        required=field.required,
        shown=shown,
        options=_options(world, field, answer, language),
        parts_wrong=wrong is not None and wrong.code != COMMUNE_MISSING,
        parts=_parts(world, state, field, answer),
        entries=_entries(world, state, field, answer),
        places=places,
        query=_query(world, state, field, answer),
        later=later_button(state, field, wrong=wrong is not None, doubtful=bool(warning)) if page.form else "",
        offers=(*page.persons.get(field.id, ()), *todays(state, field)),
        ask=ask,
        kept=old_words(field, answer, language),
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


def _hint(world: World, state: State, field: Field, page: Page, before: Field | None) -> str:
    reason = why(page.form, field, before, page.known, world, state.language)
    kept = "" if field.stored else say(state.language, "answer.not-kept")
    return " ".join(filter(None, (reason, kept, deadline_at(world, state, field.id, late=False))))


def _warning(world: World, state: State, field: Field, answer: str, page: Page) -> str:
    late = deadline_at(world, state, field.id, late=True)
    if late:
        return late
    codes = warnings(field, answer, page.known or state.known, day_of(state.now))
    code = codes[0] if codes else page.crossed.get(field.id, "")
    return say(state.language, code) if code else ""


def page_of(form: Form, state: State, on_page: tuple[Field, ...]) -> Page:
    """What the questions of a page of this form share."""
    day = day_of(state.now)
    known = counted(form, state.known, day, session_of(state).procedure)
    crossed = dict(reversed(cross_problems(form, known, day, "warn")))
    return Page(form, known, persons_at(form, state, on_page), crossed)


def _options(world: World, field: Field, answer: str, language: Language) -> tuple[OptionRow, ...]:
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
    return tuple(OptionRow(key=value, label=label, chosen=value in chosen) for value, label in pairs)


def _parts(world: World, state: State, field: Field, answer: str) -> tuple[PartRow, ...]:
    if field.type == "table":
        return _cells(world, state, field, answer)
    if field.type not in _PARTS:
        return ()
    language = state.language
    values = _part_values(field.type, answer)
    boxes = [
        PartRow(key=part, label=say(language, word), kind=kind, value=values.get(part, ""))
        for part, word, kind in _PARTS[field.type]
    ]
    if field.type == "consent_block":
        ways = tuple(
            OptionRow(key=way, label=say(language, f"part.means-{way}"), chosen=values.get("means") == way)
            for way in ("sign", "vneid")
        )
        boxes.append(PartRow(key="means", label=say(language, "part.means"), kind="choice", options=ways))
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


def _cells(world: World, state: State, field: Field, answer: str) -> tuple[PartRow, ...]:
    if state.entry is None or state.entry.field != field.id:
        return ()
    rows = read_rows(answer)
    row = rows[state.entry.number] if state.entry.number < len(rows) else {}
    return tuple(_cell(world, state, field, column, row.get(column.id, "")) for column in field.columns)


def _cell(world: World, state: State, field: Field, column: Column, cell: str) -> PartRow:
    number = state.entry.number if state.entry is not None else 0
    typed = state.known.get(TYPED + cell_key(field.id, number, column.id), "")
    options = tuple(
        OptionRow(key=option.value, label=in_language(option.label, state.language), chosen=option.value == cell)
        for option in column.options
    )
    wrong = state.errors.get(cell_key(field.id, number, column.id)) if typed else None
    kind = "choice" if options else _KINDS[column.type]
    label = in_language(column.label, state.language)
    return PartRow(
        key=column.id,
        label=label,
        kind=kind,
        value=typed or box_text(world, column, cell, state.language),
        error=say(state.language, wrong.code, **wrong.values) if wrong is not None else "",
        options=options,
    )


def _entries(world: World, state: State, field: Field, answer: str) -> tuple[EntryRow, ...]:
    if field.type != "table":
        return ()
    opened = state.entry.number if state.entry is not None and state.entry.field == field.id else None
    lines = in_words(field, answer, world.places, state.language).split("\n") if answer else []
    return tuple(
        EntryRow(key=str(number), label=line.removeprefix("– "), opened=number == opened, can_rise=number > 0)
        for number, line in enumerate(lines)
    )


def _query(world: World, state: State, field: Field, answer: str) -> str:
    if state.looking is not None and state.looking.field == field.id:
        return state.looking.text
    if field.type == "address":
        address = read(Address, answer)
        is_of_today = address.commune_code not in ("", ABROAD)
        return _place_name(world, address) if is_of_today else address.text
    return box_text(world, field, answer, state.language) if _KINDS[field.type] == "pick" else ""


def _place_name(world: World, address: Address) -> str:
    province = world.places.province_name(address.province_code)
    return ", ".join(filter(None, (world.places.commune_name(address.commune_code), province)))


def _places(world: World, state: State, field: Field, answer: str) -> tuple[tuple[PlaceRow, ...], str]:
    """What was found for a search, or what an old address may mean, with the question above it."""
    if state.looking is None or state.looking.field != field.id:
        return suggested(world, state, field, answer)
    text = state.looking.text
    if field.type in {"ethnicity", "nationality"}:
        named = tuple(_named(field, search_key(text), state.language))
        return (*named, *as_typed(field, text, state.language)), ""
    found = world.places.find_communes(text, MOST_PLACES)
    rows = tuple(place_row(place, state.language) for place in found)
    more = abroad(text, state.language) if field.type == "address" else as_typed(field, text, state.language)
    return (rows if field.type == "address" and rows else (*rows, *more)), question_of(world, text, state.language)


def _named(field: Field, key: str, language: Language) -> Iterator[PlaceRow]:
    """Groups or nationalities whose name, or another name of theirs, has what is typed in it."""
    fitting: list[PlaceRow] = []
    for option in field.options:
        name = in_language(option.label, language)
        other = next((also for also in option.also if key in search_key(also)), "")
        if key in search_key(f"{name} {option.label.vi}"):
            fitting.append(PlaceRow(key=option.value, title=name))
        elif other:
            fitting.append(PlaceRow(key=option.value, title=f"{name} ({other})"))
    yield from fitting[:MOST_PLACES]
