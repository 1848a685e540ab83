"""The questions of the pages of home visits, as boxes and choices."""

from collections.abc import Iterable, Mapping

from kiosk.domain.questions.forms import Field
from kiosk.domain.vietnamese import name_sort_key
from kiosk.domain.visits.request import fields_of
from ui.present.frame import in_language
from ui.state import TYPED, State
from ui.views.base import OptionRow
from ui.views.sitting import FieldRow
from ui.words import say

_KINDS: Mapping[str, str] = {
    "person_name": "name", "partial_date": "partial", "phone": "phone", "choice": "choice", "long_text": "long",
}  # fmt: skip

ASKED_BY = ("counter", "phone", "neighbour", "area-head", "family")
WHY = ("age", "illness", "disability", "pregnancy", "no-transport", "other")
WAYS = ("home", "online-post", "office")
OTHER_WAY = ("cannot-come", "originals", "specialist", "wish", "other")
OFF = ("citizen", "team", "weather", "papers")
OUTCOMES = ("done", "filed", "partly", "nobody-home", "refused")
NEXT = ("nothing", "hand-over", "post", "second-visit", "comes-to-centre")
HANDS = ("citizen", "family", "proxy")
ENDS = ("done", "withdrawn", "not-reached", "duplicate", "not-possible")


def of_request(state: State, section: str) -> tuple[FieldRow, ...]:
    """The questions of one page of the request."""
    return tuple(_asked(state, field) for field in fields_of(section))


def _asked(state: State, field: Field) -> FieldRow:
    language, answer = state.language, state.draft.get(field.id, "")
    wrong = state.errors.get(field.id)
    return FieldRow(
        key=field.id,
        kind=_KINDS.get(field.type, "text"),
        label=in_language(field.label, language),
        hint=in_language(field.note, language),
        value=state.draft.get(TYPED + field.id) or (_dated(answer) if field.type == "partial_date" else answer),
        error=say(language, wrong.code, **wrong.values) if wrong is not None else "",
        options=tuple(
            OptionRow(key=one.value, label=in_language(one.label, language), chosen=one.value == answer)
            for one in field.options
        ),
    )


def _dated(answer: str) -> str:
    parts = answer.split("-") if answer else []
    return "/".join([""] * (3 - len(parts)) + parts[::-1]) if parts else ""


def choice(state: State, name: str, keys: Iterable[str], word: str = "") -> FieldRow:
    """One of several, each with a word of its own."""
    word = word or name.replace("_", "-")
    options = tuple(
        OptionRow(key=key, label=say(state.language, f"visit.{word}-{key}"), chosen=state.draft.get(name) == key)
        for key in keys
    )
    return FieldRow(
        key=name, kind="choice", label=say(state.language, f"visit.{word}"), options=options, error=_error(state, name)
    )


def day(state: State, name: str) -> FieldRow:
    """A day."""
    value = state.draft.get(TYPED + name) or _dated(state.draft.get(name, ""))
    label = say(state.language, f"visit.{name.replace('_', '-')}")
    return FieldRow(key=name, kind="date", label=label, value=value, error=_error(state, name))


def box(state: State, name: str, kind: str) -> FieldRow:
    """A number or a code."""
    value = state.draft.get(TYPED + name) or state.draft.get(name, "")
    label = say(state.language, f"visit.{name.replace('_', '-')}")
    return FieldRow(key=name, kind=kind, label=label, value=value, error=_error(state, name))


def team(state: State) -> FieldRow:
    """Two of the team; who may decide on the spot is marked."""
    language = state.language
    chosen = state.draft.get("team", "").split(",")
    options = tuple(
        OptionRow(key=one.id, label=f"{one.name} ({say(language, f'role.{one.role}')})", chosen=one.id in chosen)
        for one in sorted(state.members, key=lambda member: name_sort_key(member.name))
    )
    hint = say(language, "visit.team-hint")
    return FieldRow(key="team", kind="many", label=say(language, "visit.team"), hint=hint, options=options)


def _error(state: State, name: str) -> str:
    wrong = state.errors.get(name)
    return say(state.language, wrong.code, **wrong.values) if wrong is not None else ""
