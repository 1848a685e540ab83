"""Beside the national portal: its steps one by one, our answers to each, and what comes out of it."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.domain import steps as st
from kiosk.domain.catalogue import Procedure
from kiosk.domain.dossiers.copying import Piece, pieces
from kiosk.domain.dossiers.dossier import check_dossier, looks_usual, names_an_address, read_dossier, why_no_dossier
from kiosk.domain.dossiers.filing import PLACE, SENT_TO
from kiosk.domain.dossiers.portal import FRONT, Step
from kiosk.domain.local_time import day_of
from kiosk.domain.questions.answers import visible
from kiosk.domain.questions.forms import Field, Section
from kiosk.domain.questions.later import settled
from kiosk.errors import Refused
from ui.acts import filing, sitting
from ui.acts.filing import LATER
from ui.acts.sitting import procedure_of, session_of, tell
from ui.state import Problem, State
from ui.world import World

SURE = "sure"
"""In the draft: the unusual dossier code that was asked about."""

MOST_PIECES = 6
"""How many answers stand beside one step: each row costs 5 ms of the tap, and more would not be seen at once."""

_FALLBACK = (Step("open", (), "detail"), *(Step(part, ()) for part in ("info", "papers", "fee", "code")))
"""What is left without the guide: what to press is not known, the way there is."""

Place: TypeAlias = Literal["portal", "counter", "home"]
"""Where a procedure is filed: on the portal, at the counter, or with an official who comes to the citizen."""


class Part(msgspec.Struct, frozen=True):
    """One step of the portal as the page shows it; `id` tells the parts of a long declaration apart."""

    id: str
    place: Place = "portal"
    step: Step | None = None
    section: Section | None = None
    pieces: tuple[tuple[Field, Piece], ...] = ()

    @property
    def kind(self) -> str:
        """Which of the portal's steps it is; the place itself for what is not filed there."""
        return self.step.part if self.step is not None else self.place


def place_of(procedure: Procedure) -> Place:
    """Where the citizen files it: on the portal wherever that is possible."""
    if "online" in procedure.channels:
        return "portal"
    return "home" if set(procedure.channels) == {"home"} else "counter"


def is_online(procedure: Procedure) -> bool:
    """Whether the citizen can file it on the portal."""
    return place_of(procedure) == "portal"


def parts(world: World, state: State) -> tuple[Part, ...]:
    """The steps for the procedure on the screen, with our answers dealt out to them."""
    procedure = procedure_of(world, state)
    place = place_of(procedure)
    if place != "portal":
        return (Part(place, place),)
    guide = world.library.portal
    found: list[Part] = []
    for step in (guide.route_of(procedure.portal) if guide is not None else ()) or _FALLBACK:
        if step.part == "info":
            found += _answers(world, state, step)
        else:
            found.append(Part(step.part, step=step))
    return tuple(found)


def _answers(world: World, state: State, step: Step) -> list[Part]:
    """Every answer that counts, section by section, in the order of the declaration."""
    form = sitting.form_of(world, state)
    seen = visible(form, state.known, day_of(state.now), session_of(state).procedure) if form is not None else ()
    known = settled(state.known)
    dealt: list[Part] = []
    for section in form.sections if form is not None else ():
        every = [
            (field, piece)
            for field in section.fields
            if field.id in seen
            for piece in pieces(field, known.get(field.id, ""), world.places)
        ]
        for start in range(0, len(every), MOST_PIECES):
            few = tuple(every[start : start + MOST_PIECES])
            dealt.append(Part(f"info-{len(dealt) + 1}", step=step, section=section, pieces=few))
    return dealt or [Part("info-1", step=step)]


def part_of(world: World, state: State) -> tuple[int, tuple[Part, ...]]:
    """Where one is among the steps, counted from 0, and all of them."""
    every = parts(world, state)
    names = [part.id for part in every]
    return (names.index(state.stage) if state.stage in names else 0), every


def piece_key(field: Field, piece: Piece) -> str:
    """The name of an answer, or of a part of it."""
    return f"{field.id}:{piece.key}" if piece.key else field.id


def texts(world: World, state: State) -> Mapping[str, str]:
    """What can be copied beside the step on the screen, in order."""
    number, every = part_of(world, state)
    part = every[number]
    if part.kind == "agency":
        centre = session_of(state).centre
        province = world.places.province_name(world.places.province_code_of(centre))
        told = {"code": procedure_of(world, state).code, "province": province}
        return told | {"commune": world.places.commune_name(centre)}
    if part.kind == "fee" and session_of(state).delivery == "post":
        return {name: state.answers[name] for name in SENT_TO if state.answers.get(name)}
    return {piece_key(field, piece): piece.text for field, piece in part.pieces}


def copy(world: World, state: State, field: str) -> State:
    """Put one answer on the clipboard, and go on to the next that was not copied yet."""
    every = texts(world, state)
    world.copy(every[field])
    copied = state.copied | {field}
    after = [*every][[*every].index(field) + 1 :]
    following = next((name for name in (*after, *every) if name not in copied), "")
    state = replace(state, copied=copied, marked=following)
    return sitting.led_to(state, f"copy:{following}") if following else state


def _to(world: World, state: State, part: str) -> State:
    state = filing.take_delivery(world, replace(state, stage=part, errors={}, focus=""))
    return replace(state, marked=next((name for name in texts(world, state) if name not in state.copied), ""))


def has_before(world: World, state: State) -> bool:
    """Whether there is a step before the one on the screen."""
    return state.stage == LATER or part_of(world, state)[0] > 0


def back(world: World, state: State) -> State:
    """The step before."""
    if state.stage == LATER:
        return replace(state, stage=state.draft.get("from", ""), draft={}, errors={})
    number, every = part_of(world, state)
    return _to(world, state, every[number - 1].id)


def forward_code(world: World, state: State) -> str:
    """What stands on the button that leads on."""
    if state.stage == LATER:
        return "portal.put-off"
    if state.dossier and state.draft.get(SURE) == state.dossier != session_of(state).dossier:
        return "dossier-right"
    if session_of(state).dossier or state.dossier:
        return "portal.done"
    if not is_online(procedure_of(world, state)):
        return "next"
    number, every = part_of(world, state)
    return "portal.next" if number < len(every) - 1 else "portal.done"


def forward(world: World, state: State) -> State:
    """The next step; with a code, or where none is needed, the end."""
    if state.stage == LATER:
        return filing.put_off(world, state)
    if state.dossier and state.dossier != session_of(state).dossier:
        if is_doubted(state, state.dossier) and state.draft.get(SURE) != state.dossier:
            return doubted(state, state.dossier)
        state = _file(world, state, state.dossier)
    if session_of(state).dossier or not is_online(procedure_of(world, state)):
        return sitting.go(world, state, st.FINISH)
    number, every = part_of(world, state)
    if number < len(every) - 1:
        return _to(world, state, every[number + 1].id)
    return sitting.led_to(state, "dossier", "dossier-or-later")


def reopened(world: World, state: State) -> State:
    """Back from the thanks, as long as nobody has tapped "finish": to what was done last, the code to be corrected."""
    if sitting.open_questions(world, state):
        return sitting.go(world, state, st.SLIP)
    state = sitting.go(world, state, st.PORTAL)
    if session_of(state).dossier:
        return _to(world, state, parts(world, state)[-1].id)
    return taken_up(world, state)


def taken_up(world: World, state: State) -> State:
    """On at the step at which it was put aside, where there still is one."""
    place = state.answers.get(PLACE, "")
    return _to(world, state, place) if state.page == "portal" and place else state


def put_aside(world: World, state: State) -> State:
    """Keep the step on the screen for when it goes on."""
    place = state.draft.get("from", "") if state.stage == LATER else state.stage
    return filing.kept_place(world, state, place) if state.page == "portal" else state


def to_code(world: World, state: State) -> State:
    """Straight to the box of the dossier code, for who knows the way."""
    return sitting.led_to(_to(world, state, parts(world, state)[-1].id), "dossier")


def portal_address(world: World, state: State) -> str:
    """Where the step on the screen is: the agencies of this ward, or the procedure's own page."""
    procedure, guide = procedure_of(world, state), world.library.portal
    if guide is None:
        return procedure.portal.detail_url or FRONT
    number, every = part_of(world, state)
    step = every[number].step
    if step is not None and step.link == "search":
        centre = session_of(state).centre
        found = guide.search_address(procedure.portal, world.places.province_code_of(centre), centre)
        if found:
            return found
    return guide.address(procedure.portal, procedure.code)


def open_here(world: World, state: State) -> State:
    """Open the portal in this machine's browser."""
    if state.practice is not None:  # a made-up dossier that is filed there is a false one
        return replace(state, problem=Problem("practice.no-portal", tone="warn"))
    address = portal_address(world, state)
    opened = urlsplit(address).scheme == "https" and world.open_link(address)
    return state if opened else replace(state, problem=Problem("portal.open-failed", tone="warn"))


def set_dossier(world: World, state: State, typed: str) -> State:
    """Leave the box of the dossier code: durable at once, like every answer; a corrected code takes its place.

    What was scanned may be a whole address; the code is looked for in it. One that looks unusual waits for a second
    word of who typed it: a code that is filed wrong cannot be corrected once the citizen has left.
    """
    dossier = read_dossier(typed)
    if not dossier or state.asking:  # the question took the focus: nobody has said that the code is whole
        return replace(state, dossier=dossier)
    if reason := why_no_dossier(dossier):
        raise Refused(reason)
    return replace(state, dossier=dossier) if is_doubted(state, dossier) else _file(world, state, dossier)


def is_doubted(state: State, dossier: str) -> bool:
    """Whether a code is taken only when it was tapped that it is right."""
    return bool(dossier_warning(dossier, day_of(state.now)))


def doubted(state: State, dossier: str) -> State:
    """Ask whether the code is right; the same button, tapped again, says so."""
    said = Problem("dossier-sure", tone="warn")
    return replace(state, draft={**state.draft, SURE: dossier}, problem=said)


def _file(world: World, state: State, dossier: str) -> State:
    session = session_of(state)
    state = tell(world, state, c.FileDossier(session=session.id, dossier=dossier, step=session.step))
    return replace(state, dossier=dossier)


def dossier_scanned(world: World, state: State, line: str) -> State:
    """A code that was scanned: kept at once where it is surely one, else it stands in its box with a question.

    Any code may come before a scanner: what only might be a dossier's is left to the hand that goes on. So is one that
    was found in an address, unless it is the portal's own.
    """
    code, guide = read_dossier(line), world.library.portal
    is_theirs = not names_an_address(line) or (guide is not None and guide.is_its_own(unquote(line)))
    if is_theirs and looks_usual(code):
        return set_dossier(world, state, code)
    asked = replace(state, dossier=code)
    return asked if is_theirs else replace(asked, problem=Problem("scan-dossier-whose", tone="warn"))


def dossier_warning(dossier: str, today: date) -> str:
    """What to look at again in a dossier code; never a reason to stop."""
    return check_dossier(dossier, today) if dossier else ""
