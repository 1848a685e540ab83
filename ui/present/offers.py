"""What a question offers beside its box, and what is to be known about it before it is answered."""

from collections.abc import Mapping, Sequence

from kiosk.app.places import PlaceFound
from kiosk.domain.local_time import day_of
from kiosk.domain.questions import later
from kiosk.domain.questions.asked import split
from kiosk.domain.questions.compounds import ABROAD, Address, read
from kiosk.domain.questions.conditions import Condition
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.questions.persons import offers
from kiosk.domain.questions.shown import shown
from kiosk.domain.questions.typed import todays_number
from kiosk.domain.vietnamese import clean, search_key
from kiosk.errors import Refused
from ui.acts.defer import NUMBER, offer_key
from ui.acts.fill import MOST_PLACES
from ui.acts.sitting import session_of
from ui.present.frame import in_language, place_row
from ui.state import TYPED, State
from ui.views.base import OptionRow
from ui.views.begin import PlaceRow
from ui.words import Language, has_words, say
from ui.world import World


def persons_at(form: Form, state: State, on_page: tuple[Field, ...]) -> Mapping[str, tuple[OptionRow, ...]]:
    """For the first question of each person on a page, the buttons that take over what is known already."""
    found: dict[str, tuple[OptionRow, ...]] = {}
    for offer in offers(form, state.known, day_of(state.now), session_of(state).procedure):
        theirs = set(offer.person.fields.values())
        place = next((field.id for field in on_page if field.id in theirs and field.id in offer.answers), "")
        if place:
            label = in_language(offer.source.label, state.language)
            row = OptionRow(key=offer_key(offer), label=label, icon="copy")
            if all(other.label != label for other in found.get(place, ())):
                found[place] = (*found.get(place, ()), row)
    return found


def todays(state: State, field: Field) -> tuple[OptionRow, ...]:
    """Today's form of an old phone number, to be tapped once somebody has asked whether it still is right."""
    number = todays_number(state.known.get(TYPED + field.id, "")) if field.type == "phone" else ""
    if not number:
        return ()
    label = say(state.language, "offer.number", number=number)
    return (OptionRow(key=NUMBER + number, label=label, icon="check"),)


def later_button(state: State, field: Field, *, wrong: bool, doubtful: bool) -> str:
    """The word on the button that leaves a question for later; empty where there is nothing to leave.

    A question that must be answered always has it: if it came and went with the answer, what stands below would jump.
    """
    if field.locked or field.is_declaration or field.type == "signature":
        return ""
    if later.is_later(field.id, state.known):
        given = state.known.get(field.id, "")
        return say(state.language, "later.done" if given else "later.undo")
    return say(state.language, "later.leave") if field.required or wrong or doubtful else ""


def why(
    form: Form | None, field: Field, before: Field | None, answers: Mapping[str, str], world: World, language: Language
) -> str:
    """One sentence that says why this is asked: the form's own note, what was chosen, or the rule that it must meet."""
    if field.note is not None:
        return in_language(field.note, language)
    condition = _condition(form, field, before) if form is not None else None
    because = _because(form, condition, answers, world, language) if form is not None and condition is not None else ""
    if because:
        return because
    return next((say(language, f"why.{name}") for name, _ in map(split, field.rules) if has_words(f"why.{name}")), "")


def _condition(form: Form, field: Field, before: Field | None) -> Condition | None:
    """On what it depends that this is asked; said once where several questions in a row depend on the same."""
    if field.when is not None:
        return None if before is not None and before.when == field.when else field.when
    section = next((section for section in form.sections if field in section.fields), None)
    return section.when if section is not None and before is None else None


def _because(form: Form, when: Condition, answers: Mapping[str, str], world: World, language: Language) -> str:
    """`Hỏi thêm vì ở câu “…” bác chọn “…”`, for the first answer that the condition looks at."""
    for field in form.fields:
        answer = shown(field, answers.get(field.id, ""), world.places, language) if field.id in when.names else ""
        if answer:
            return say(language, "why.chosen", question=in_language(field.label, language), answer=answer)
    return ""


def suggested(world: World, state: State, field: Field, answer: str) -> tuple[tuple[PlaceRow, ...], str]:
    """Communes that an old address may mean, to be tapped, and the question above them."""
    address = _address(answer) if field.type == "address" else Address()
    if address.commune_code or not address.text:
        return (), ""
    found = world.places.find_communes(address.text, MOST_PLACES)
    question = say(state.language, "address.which" if found else "address.not-found")
    return tuple(place_row(place, state.language) for place in found), _unsure(found, state.language) or question


def as_typed(field: Field, text: str, language: Language) -> tuple[PlaceRow, ...]:
    """The row that keeps a word which no list has, such as a small people or an office of old."""
    typed = clean(text)
    listed = {search_key(option.label.vi) for option in field.options}
    if not typed or search_key(typed) in listed:
        return ()
    return (PlaceRow(key=typed, title=say(language, "place.as-typed", text=typed)),)


def abroad(text: str, language: Language) -> tuple[PlaceRow, ...]:
    """The row for a place that is no commune of Vietnam, where a search finds none."""
    typed = clean(text)
    return (PlaceRow(key=ABROAD, title=say(language, "place.abroad", text=typed)),) if len(typed) > 2 else ()


def question_of(world: World, text: str, language: Language) -> str:
    """What to ask when a name that is looked for stands for more than one commune; empty when it does not."""
    return _unsure(world.places.find_communes(text, MOST_PLACES), language)


def _unsure(found: Sequence[PlaceFound], language: Language) -> str:
    return say(language, "address.unsure") if sum(place.unsure for place in found) > 1 else ""


def old_words(field: Field, answer: str, language: Language) -> str:
    """The address as an old paper has it, beside the commune of today."""
    address = _address(answer) if field.type == "address" else Address()
    kept = address.text if address.commune_code not in ("", ABROAD) else ""
    return say(language, "address.kept", text=kept) if kept else ""


def _address(answer: str) -> Address:
    try:
        return read(Address, answer)
    except Refused:
        return Address()
