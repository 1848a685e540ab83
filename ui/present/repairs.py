"""Incidents: what was measured in plain words, the cause first, and the one thing to do next."""

from typing import Final, get_args

from kiosk.domain.local_time import moment_text
from kiosk.domain.repairs.causes import causes
from kiosk.domain.repairs.guide import Step
from kiosk.domain.repairs.incident import NO_CAUSE, Incident
from kiosk.domain.repairs.measures import Measure
from kiosk.domain.team_facts import IncidentEnd
from ui.acts import mending
from ui.acts import repairs as acts
from ui.present import tries
from ui.present.frame import in_language
from ui.present.measures import cause_words, lines_of, press
from ui.state import State
from ui.states.repairs import Part
from ui.views.base import OptionRow
from ui.views.begin import CardRow
from ui.views.repairs import IncidentRow, IncidentsView, PressRow
from ui.views.sitting import FieldRow
from ui.words import Language, say
from ui.world import World

_PARTS: Final[tuple[tuple[Part, str], ...]] = (
    ("internet", "wifi"),
    ("printer", "printer"),
    ("computer", "monitor"),
    ("scanner", "scan-line"),
    ("screen", "pointer"),
    ("sound", "volume-2"),
)


def incidents(world: World, state: State) -> IncidentsView:
    """The page as it stands."""
    match state.stage:
        case acts.FOUND:
            return _found(world, state)
        case acts.MEND:
            return _mend(world, state)
        case acts.CLOSE:
            return _close(state)
        case acts.TOUCH:
            return tries.touch(state)
        case acts.TOUCHED:
            return tries.touched(state)
        case acts.SOUND:
            return tries.sound(state)
        case acts.SCAN:
            return tries.scan(state)
        case _:
            return _list(state)


def _list(state: State) -> IncidentsView:
    language, shown = state.language, state.repairs
    back = [
        say(
            language,
            "repairs.often",
            times=str(one.times),
            machine=say(language, f"machine.{one.machine}"),
            cause=cause_words(one.cause, language),
        )
        for one in shown.often
    ]
    return IncidentsView(
        title=say(language, "repairs.title"),
        hint=say(language, "repairs.hint"),
        notice=" ".join(back),
        heading=say(language, "repairs.open") if shown.open else "",
        rows=tuple(_row(one, language) for one in shown.open),
        cards=tuple(_card(part, icon, language) for part, icon in _PARTS),
    )


def _card(part: Part, icon: str, language: Language) -> CardRow:
    title, text = say(language, f"repairs.{part}"), say(language, f"repairs.{part}-text")
    return CardRow(key=part, title=title, text=text, icon=icon)


def _row(one: Incident, language: Language) -> IncidentRow:
    at = moment_text(one.opened_at) if one.opened_at is not None else ""
    return IncidentRow(
        key=one.id,
        title=say(language, f"machine.{one.machine}"),
        note=cause_words(one.likely, language),
        tag=say(language, "repairs.since", at=at),
    )


def _found(world: World, state: State) -> IncidentsView:
    language, shown = state.language, state.repairs
    roots = causes(shown.measures) if not shown.measuring else ()
    notice, tone = _verdict(world, state, roots)
    return IncidentsView(
        stage=acts.FOUND,
        title=say(language, f"repairs.{shown.part}"),
        hint=say(language, "repairs.wait") if shown.measuring else "",
        notice=notice,
        notice_tone=tone,
        lines=lines_of(state),
        presses=() if shown.measuring else _found_presses(state, roots),
    )


def _verdict(world: World, state: State, roots: tuple[Measure, ...]) -> tuple[str, str]:
    language = state.language
    if state.repairs.measuring:
        return "", "plain"
    if not roots:
        return say(language, "repairs.all-good"), "good"
    return " ".join(likely(world, one.code, language) for one in roots[:2]), "bad"


def likely(world: World, code: str, language: Language) -> str:
    """What is likely behind a code, by its tree; the bare words for it where there is no tree."""
    tree = mending.tree_of(world, code)
    return in_language(tree.likely, language) if tree is not None else f"{cause_words(code, language)}."


def _found_presses(state: State, roots: tuple[Measure, ...]) -> tuple[PressRow, ...]:
    language, incident = state.language, state.repairs.incident
    again = press("again", "repairs.again", language, icon="refresh-cw")
    page = (press("print", "repairs.print", language, icon="printer"),) if state.repairs.part == "printer" else ()
    if incident is not None and incident.is_open and not roots:
        return (press("well", "repairs.it-works", language, primary=True), again, *page)
    mend = "repairs.go-on" if incident is not None and incident.is_open else "repairs.mend"
    begin = press("mend", mend if roots else "repairs.still-broken", language, primary=bool(roots), icon="wrench")
    return (begin, again, *page)


def _mend(world: World, state: State) -> IncidentsView:
    language, shown = state.language, state.repairs
    step = mending.step_of(world, shown.step)
    tree = mending.tree_of(world, shown.cause)
    own: tuple[PressRow, ...] = ()
    if tree is not None and tree.act:
        own = (press("act", f"act.{tree.act}", language, primary=True, icon="wrench"),)
    kind = "secondary" if own else "primary"
    ends = (press("again", "repairs.again", language, icon="refresh-cw"), press("end", "repairs.end", language))
    note = "repairs.mending" if shown.mending else "repairs.general" if step and step.confidence == "C" else ""
    return IncidentsView(
        stage=acts.MEND,
        title=say(language, "repairs.mend-title", machine=_machine(state)),
        notice=likely(world, shown.cause, language),
        step=in_language(step.text, language) if step is not None else "",
        step_note=say(language, note) if note else "",
        presses=(*own, *_answers(step, kind, language), *ends) if not shown.mending else (),
    )


def _machine(state: State) -> str:
    incident = state.repairs.incident
    return say(state.language, f"machine.{incident.machine}") if incident is not None else ""


def _answers(step: Step | None, kind: str, language: Language) -> tuple[PressRow, ...]:
    if step is None:
        return ()
    if not step.answers:
        return (
            PressRow(key="0", text=say(language, "repairs.step-done"), kind=kind, icon="check"),
            PressRow(key="1", text=say(language, "repairs.step-not")),
        )
    return tuple(
        PressRow(key=str(place), text=in_language(one.text, language)) for place, one in enumerate(step.answers)
    )


def _close(state: State) -> IncidentsView:
    language, draft, incident = state.language, state.draft, state.repairs.incident
    ends = tuple(
        OptionRow(key=end, label=say(language, f"end.{end}"), chosen=draft.get("end") == end)
        for end in get_args(IncidentEnd)
    )
    end = FieldRow(key="end", kind="choice", label=say(language, "repairs.how"), options=ends, required=True)
    minutes = FieldRow(
        key="minutes",
        kind="number",
        label=say(language, "repairs.minutes"),
        value=draft.get("minutes", ""),
        required=True,
    )
    return IncidentsView(
        stage=acts.CLOSE,
        title=say(language, "repairs.close-title", machine=_machine(state)),
        fields=(end, minutes, _cause_field(state, incident)),
    )


def _cause_field(state: State, incident: Incident | None) -> FieldRow:
    """Which it was: what was found first, or last, or what was mended."""
    language = state.language
    found = (*(incident.first or ())[:1], *(incident.measured or ())[:1]) if incident is not None else ()
    known = tuple(dict.fromkeys((*found, state.draft.get("cause", NO_CAUSE), NO_CAUSE)))
    options = tuple(
        OptionRow(key=code, label=cause_words(code, language), chosen=state.draft.get("cause") == code)
        for code in known
    )
    label = say(language, "repairs.which-cause")
    return FieldRow(key="cause", kind="choice", label=label, options=options, required=True)
