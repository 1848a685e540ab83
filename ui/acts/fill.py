"""The declaration: every answer durable when its box is left, what was typed wrongly kept beside its sentence."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.domain import steps
from kiosk.domain.questions import later, signature
from kiosk.domain.questions.answers import accept, counted, visible
from kiosk.domain.questions.compounds import ABROAD, Address, BankAccount, Consent, Row, read, read_rows, write
from kiosk.domain.questions.computed import follow
from kiosk.domain.questions.forms import Column, Field, Form
from kiosk.domain.questions.rules import COMMUNE_MISSING
from kiosk.domain.questions.signature import SIGNATURE
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused, Unavailable
from ui import flow
from ui.acts import sitting
from ui.acts.sitting import procedure_of, save, session_of, tell, today
from ui.state import TYPED, Looking, OpenEntry, Problem, State
from ui.world import World

MOST_PLACES = 6
"""Communes that a search shows."""

KEEP = "later-keep"
"""The line of the review that asks once more whether what waits for its answers may be kept."""

ASKED_LATER = "later:"
"""How the key of a line on the review begins that tells of an open question."""


def typed_wrongly(field: Field, known: Mapping[str, str]) -> bool:
    """Whether something stands in its box, or in one of its lines, that is no answer yet."""
    cells = f"{TYPED}{field.id}."
    return TYPED + field.id in known or any(name.startswith(cells) for name in known)


def form_of(world: World, state: State) -> Form:
    """The declaration on the screen."""
    form = sitting.form_of(world, state)
    if form is None:
        raise Unavailable("catalogue", f"no form for {procedure_of(world, state).code}")
    return form


def answer(world: World, state: State, field: str, typed: str) -> State:
    """Leave a box, or tap a choice."""
    question = form_of(world, state).field(field)
    if question.type in {"multi_choice", "multi_procedure"}:
        typed = _toggled(state.known.get(field, ""), typed)
    if question.type in {"ethnicity", "nationality"}:
        state = replace(state, looking=None)
    return accepted(world, state, question, typed)


def _toggled(before: str, value: str) -> str:
    chosen = [one for one in before.split(",") if one]
    return ",".join(one for one in chosen if one != value) if value in chosen else ",".join([*chosen, value])


def accepted(world: World, state: State, field: Field, typed: str) -> State:
    """Keep what was typed: as an answer, or beside the sentence that says why it is none."""
    try:
        taken = accept(field, typed, today(world))
    except Refused as refusal:
        kept = save(world, state, {TYPED + field.id: typed})
        return replace(kept, errors={**kept.errors, field.id: Problem(refusal.code, refusal.values)})
    before = state.known
    if before.get(field.id, "") == taken and TYPED + field.id not in before:  # left, not answered
        return without_error(state, field.id)
    form = form_of(world, state)
    changed = {field.id: taken, TYPED + field.id: ""} | (later.unmark(field.id) if taken else {})
    after = {**before, field.id: taken}
    changed |= follow(form, before, after, today(world), sitting.calendar(world, state))
    changed |= sitting.unsworn(form, before)
    return judged(world, without_error(save(world, state, changed), field.id), field)


def judged(world: World, state: State, field: Field) -> State:
    """Say at once what is wrong with an answer, but never blame an empty box before forward was tapped."""
    if not state.known.get(field.id, ""):
        return state
    code = sitting.mistake(world, state, field)
    return replace(state, errors={**state.errors, field.id: Problem(code)}) if code else state


def without_error(state: State, field: str) -> State:
    """The state with nothing said against this answer."""
    if field not in state.errors:
        return state
    return replace(state, errors={name: wrong for name, wrong in state.errors.items() if name != field})


def answer_part(world: World, state: State, field: str, part: str, typed: str) -> State:
    """Leave one box of a field that has several: address, bank account, consent, or the open line of a table."""
    question = form_of(world, state).field(field)
    before = state.known.get(field, "")
    typed = clean(typed)
    match question.type:
        case "address":
            changed = write(replace(read(Address, before), **{part: typed}))
        case "bank_account":
            changed = write(replace(read(BankAccount, before), **{part: typed}))
        case "consent_block":
            changed = write(replace(read(Consent, before), **{part: typed}))
        case "table":
            return _cell(world, state, question, part, typed)
        case _:
            raise Refused("not-understood")
    return accepted(world, state, question, changed)


def _cell(world: World, state: State, field: Field, column: str, typed: str) -> State:
    if state.entry is None or state.entry.field != field.id:
        return state
    question = next(one for one in field.columns if one.id == column)
    key = cell_key(field.id, state.entry.number, column)
    try:
        taken = accept(question, typed, today(world))
    except Refused as refusal:
        kept = save(world, state, {TYPED + key: typed})
        return replace(kept, errors={**kept.errors, key: Problem(refusal.code, refusal.values)})
    rows = [dict(row) for row in read_rows(state.known.get(field.id, ""))]
    rows += [{} for _ in range(state.entry.number + 1 - len(rows))]
    rows[state.entry.number] = _with_cell(rows[state.entry.number], question, taken)
    state = save(world, without_error(state, key), {TYPED + key: ""}) if TYPED + key in state.known else state
    return accepted(world, without_error(state, key), field, write([row for row in rows if row]))


def _with_cell(row: Row, column: Column, cell: str) -> Row:
    return {name: value for name, value in {**row, column.id: cell}.items() if value}


def cell_key(field: str, number: int, column: str) -> str:
    """The name under which a table's cell is spoken of: `ds.0.ten`."""
    return f"{field}.{number}.{column}"


def add_entry(_world: World, state: State, field: str) -> State:
    """Open a fresh line of a table; it is kept as soon as one of its boxes is filled."""
    return replace(state, entry=OpenEntry(field, len(read_rows(state.known.get(field, "")))))


def open_entry(_world: World, state: State, field: str, key: str) -> State:
    """Open a line of a table, or close the open one."""
    opened = OpenEntry(field, int(key))
    return replace(state, entry=None if state.entry == opened else opened)


def look_for(_world: World, state: State, field: str, text: str) -> State:
    """Type into the search inside a field."""
    return replace(state, looking=Looking(field, text))


def pick(world: World, state: State, field: str, key: str) -> State:
    """Tap one of the places found; `key` is the commune's code."""
    question = form_of(world, state).field(field)
    looked_for = state.looking.text if state.looking is not None and state.looking.field == field else ""
    state = replace(state, looking=None)
    if question.type != "address":
        return accepted(world, state, question, key)
    before = read(Address, state.known.get(field, ""))
    if key == ABROAD:
        province, text = ABROAD[:2], clean(looked_for) or before.text
    else:
        province = world.places.province_code_of(key)
        text = before.text if before.commune_code != ABROAD else ""
        text = text or (_old_words(world, looked_for, key) if looked_for else "")
    chosen = replace(before, commune_code=key, province_code=province, text=text)
    return accepted(world, state, question, write(chosen))


def _old_words(world: World, looked_for: str, code: str) -> str:
    """What was typed, when it is an old name: it stays beside the commune of today, as an old paper has it."""
    found = world.places.find_communes(looked_for, MOST_PLACES)
    return clean(looked_for) if any(place.code == code and place.former for place in found) else ""


def forward(world: World, state: State) -> State:
    """Go on when the page is right; otherwise to the first field that is not, each with its sentence."""
    wrong = _wrong_on_page(world, state)
    if wrong:
        return _pointed_at(_opened_at_fault(state, next(iter(wrong))), wrong)
    if state.returning:
        return sitting.go(world, state, steps.REVIEW)
    return sitting.go(world, state, sitting.next_step(world, state))


def _wrong_on_page(world: World, state: State) -> dict[str, Problem]:
    """Every question of the page that is not right yet, in their order, with what is wrong."""
    form = form_of(world, state)
    known = counted(form, state.known, today(world), session_of(state).procedure)
    wrong: dict[str, Problem] = {}
    for field in flow.filled_fields(flow.page_at(form, session_of(state).step)):
        if field.id not in known or later.is_later(field.id, state.known):
            continue
        if typed_wrongly(field, state.known):
            wrong[field.id] = state.errors.get(field.id, Problem("look-again"))
            continue
        code = sitting.mistake(world, state, field)
        if code:
            wrong[field.id] = Problem(code)
    return wrong


def _opened_at_fault(state: State, field: str) -> State:
    """With the line of a table open in which something typed could not be taken."""
    start = f"{TYPED}{field}."
    numbers = [int(name.removeprefix(start).partition(".")[0]) for name in state.known if name.startswith(start)]
    return replace(state, entry=OpenEntry(field, min(numbers))) if numbers else state


def _pointed_at(state: State, wrong: Mapping[str, Problem]) -> State:
    """All of it red, and led to the first; what was said of others and holds no more is gone."""
    field, first = next(iter(wrong.items()))
    place = (
        f"search:{field}" if first.code == COMMUNE_MISSING else field
    )  # not the house number, which may well be right
    cells = {name: said for name, said in state.errors.items() if name.partition(".")[0] in wrong}
    state = replace(state, errors={**cells, **wrong})
    return sitting.led_to(state, place, "form.to-fix", count=str(len(wrong)))


def edit(world: World, state: State, field: str) -> State:
    """Tap "Sửa" or "Trả lời" on the review page; forward then leads back to the review."""
    if field == KEEP:
        return _kept(world, state)
    form, field = form_of(world, state), field.removeprefix(ASKED_LATER)
    step = flow.step_of_field(form, field)
    state = sitting.go(world, replace(state, returning=True), step)
    return replace(sitting.led_to(state, field), returning=True)


def _kept(world: World, state: State) -> State:
    """The citizen agrees now that the declaration is kept: without that, what waits for answers is erased tonight."""
    session = session_of(state)
    state = tell(world, state, c.GiveConsent(session=session.id, keep_paused=True, step=session.step))
    return replace(state, keep="yes")


def declare(world: World, state: State, field: str, ticked: bool) -> State:
    """The citizen ticks a declaration of truth, or takes the tick back."""
    return save(world, state, {field: "true" if ticked else ""})


def sign(world: World, state: State, points: Sequence[float]) -> State:
    """The finger left the pad: one more stroke of the citizen's signature, durable at once."""
    strokes = signature.drawn(signature.read(state.known.get(SIGNATURE, "")), points)
    return save(world, state, {SIGNATURE: signature.write(strokes)})


def wipe(world: World, state: State) -> State:
    """Sign anew: the pad is empty."""
    return save(world, state, {SIGNATURE: ""})


def review_forward(world: World, state: State) -> State:
    """Go on when every answer is right and every declaration ticked."""
    form = form_of(world, state)
    wrong, still_open = sitting.problem_in(world, state), sitting.open_questions(world, state)
    if wrong is not None and still_open and form.field(wrong[0]).is_declaration:
        wrong = None  # nobody swears to what is not whole yet: the ticks come with the last answer
    if wrong is not None and not form.field(wrong[0]).is_declaration:
        field, code = wrong
        state = sitting.go(world, replace(state, returning=True), flow.step_of_field(form, field))
        return replace(_pointed_at(state, _wrong_on_page(world, state) or {field: Problem(code)}), returning=True)
    if wrong is not None:
        return sitting.led_to(state, f"declare:{wrong[0]}", "declare-first")
    session = session_of(state)
    declared = () if still_open else _declared(form, state.known, world, session.procedure)
    step = flow.after(steps.REVIEW, sitting.steps(world, state))
    return sitting.arrived(world, tell(world, state, c.FinishReview(session=session.id, declared=declared, step=step)))


def _declared(form: Form, known: Mapping[str, str], world: World, procedure: str) -> tuple[str, ...]:
    seen = visible(form, known, today(world), procedure)
    ticked = (field.id for field in form.fields if field.is_declaration and known.get(field.id) == "true")
    signed = [SIGNATURE] if signature.is_signed(signature.read(known.get(SIGNATURE, ""))) else []
    return tuple(sorted([*(field for field in ticked if field in seen), *signed]))
