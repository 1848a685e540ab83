"""The citizen's particulars: the ways to give them, what a card says, and the boxes."""

from collections.abc import Mapping

from msgspec.structs import replace

from kiosk.domain.cards.identity_card import Card, mask
from kiosk.domain.questions.identity_form import ADDRESS, BORN, IDENTITY_FORM, ISSUED, NAME, NUMBER, SEX
from kiosk.domain.vietnamese import show_date
from ui.acts.guide import COLLEAGUE
from ui.acts.sitting import session_of
from ui.present.fields import field_row
from ui.state import State
from ui.views.base import LineRow
from ui.views.begin import CardRow
from ui.views.sitting import IdentityView
from ui.words import Language, say
from ui.world import World

FATHER, MOTHER = "card.father", "card.mother"
_LETTERS = frozenset({NAME, ADDRESS, FATHER, MOTHER})


def identity(world: World, state: State) -> IdentityView:
    """Scan, show to the camera, type, or go without; what was scanned is shown before it is taken over."""
    language = state.language
    if state.stage == "typed":
        return IdentityView(
            stage="typed",
            title=say(language, "identity.typed"),
            fields=tuple(field_row(world, state, field, shown=True) for field in IDENTITY_FORM.fields),
            cards=_colleague(state),
        )
    if state.stage == "scanned" and state.card is not None:
        return replace(view := _scanned(state.card, language), cards=(*view.cards, *_colleague(state)))
    if state.stage == "camera":
        return IdentityView(
            stage="camera",
            title=say(language, "identity.camera-title"),
            hint=say(language, "identity.camera-hint"),
            cards=_ways(language, "type"),
        )
    taken = session_of(state).identity is not None
    return IdentityView(
        stage="ask",
        title=say(language, "identity.title"),
        hint=say(language, "identity.hint"),
        cards=_ways(language, "camera", "type", "none"),
        lines=_kept_lines(state.answers, language) if taken else (),
    )


def _colleague(state: State) -> tuple[CardRow, ...]:
    """One of the team may be the citizen today; that takes a tap of its own."""
    name, language = state.draft.get(COLLEAGUE, ""), state.language
    if not name:
        return ()
    text = say(language, "identity.colleague-text")
    return (CardRow(key=COLLEAGUE, title=name, text=text, icon="user", edge="brown"),)


_SIGNS = {"camera": ("camera", "green"), "type": ("keyboard", "blue"), "none": ("user", "grey")}


def _ways(language: Language, *keys: str) -> tuple[CardRow, ...]:
    return tuple(
        CardRow(
            key=key,
            title=say(language, f"identity.{key}"),
            text=say(language, f"identity.{key}-text"),
            icon=_SIGNS[key][0],
            edge=_SIGNS[key][1],
        )
        for key in keys
    )


def _scanned(card: Card, language: Language) -> IdentityView:
    zero = say(language, "identity.zero-text", number=f"0{card.id}")
    year = say(language, "identity.year-only-text", year=card.dob[:4])
    offers = (
        ("zero", zero, card.lacks_zero),
        ("year-only", year, "possible-year-only-dob" in card.warnings),
        ("letters", say(language, "identity.letters-text"), card.text_is_damaged),
    )
    return IdentityView(
        stage="scanned",
        title=say(language, "identity.scanned"),
        hint=say(language, "identity.scanned-hint"),
        cards=tuple(
            CardRow(key=key, title=say(language, f"identity.{key}"), text=text, icon="pencil")
            for key, text, offered in offers
            if offered
        ),
        lines=_card_lines(card, language),
        notices=tuple(LineRow(key=code, label=say(language, code), tone="warn") for code in card.warnings),
    )


def _card_lines(card: Card, language: Language) -> tuple[LineRow, ...]:
    """The number stands in full here, because the citizen is asked to compare it with the card."""
    doubt = say(language, "check-please")
    doubted = {SEX} if "sex-from-number" in card.warnings else set[str]()
    doubted |= _LETTERS if card.text_is_damaged else set()
    doubted |= {BORN} if {"card-date-partial", "card-date-wrong"} & {*card.warnings} else set()
    said = {
        NAME: card.name,
        NUMBER: card.id,
        BORN: show_date(card.dob),
        SEX: say(language, f"sex.{card.sex}") if card.sex else "",
        ADDRESS: card.address,
        ISSUED: show_date(card.issued),
        FATHER: card.father,
        MOTHER: card.mother,
    }
    return tuple(
        LineRow(
            key=key,
            label=say(language, key),
            value=f"{value} ({doubt})" if key in doubted else value,
            tone="warn" if key in doubted else "plain",
        )
        for key, value in said.items()
        if value
    )


def _kept_lines(answers: Mapping[str, str], language: Language) -> tuple[LineRow, ...]:
    lines: list[LineRow] = []
    if answers.get(NAME):
        lines.append(LineRow(key=NAME, label=say(language, NAME), value=answers[NAME]))
    if answers.get(NUMBER):
        lines.append(LineRow(key=NUMBER, label=say(language, NUMBER), value=mask(answers[NUMBER])))
    return tuple(lines)
