"""A code was read: what that means on the page that is shown, whichever way it came; and when the camera looks."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.app.scanning import CameraProblem, Scan
from kiosk.domain.cards.code_lines import looks_like_code
from kiosk.domain.dossiers.dossier import is_dossier, read_dossier, why_no_dossier
from kiosk.domain.dossiers.parcel import is_parcel, normal_parcel
from kiosk.errors import Refused
from ui.acts import companion, guide, hand, look, repairs, settings, waiting
from ui.state import Problem, State
from ui.world import World

_SILENT = frozenset({"standby", "setup", "sign-in"})
"""Pages before anybody has signed in: a code means nothing there, and nothing is said."""

_NOT_HERE = Problem("scan-not-here", tone="warn")


def watched(state: State) -> bool:
    """Whether what is typed may be a scanner's: on every page that somebody has signed in for."""
    return state.page not in _SILENT


def takes(state: State, line: str) -> bool:
    """Whether a quickly typed line is for the page and not for the box in which the focus stands.

    Every code is, so that nothing of it stays in a box; other words only where the page asks for just such a line.
    """
    match state.page:
        case "identity":
            asks = state.stage != "typed"
        case "settings":
            asks = state.stage in {"scanner", "enrol", "machines"}
        case "incidents":
            asks = state.stage == repairs.SCAN
        case "portal":
            asks = is_dossier(read_dossier(line))
        case page:
            asks = page == "lookup"
    return asks or looks_like_code(line)


def heard(world: World, state: State, scan: Scan) -> State:
    """Take a code that was read."""
    if not scan.text.strip() or state.asking:
        return state
    if state.sheet:  # what changes behind it is not seen
        return replace(state, problem=_NOT_HERE)
    match state.page:
        case "identity":
            return guide.scan(world, state, scan.text)
        case "lookup" | "finish" if _is_awaited_parcel(state, scan.text):
            return hand.set_parcel(world, state, scan.text)
        case "lookup":
            return look.find(world, state, scan.text)
        case "portal":
            _must_be_dossier(scan.text)
            return companion.dossier_scanned(world, companion.to_code(world, state), scan.text)
        case _:
            return _heard_by_the_team(world, state, scan)


def _heard_by_the_team(world: World, state: State, scan: Scan) -> State:
    """A code on a page that no citizen's session goes through."""
    match state.page:
        case "waiting" if state.stage == waiting.DONE:
            _must_be_dossier(scan.text)
            return waiting.answer(world, state, "dossier", read_dossier(scan.text))
        case "settings":
            return settings.scanned(world, state, scan)
        case "incidents" if state.stage == repairs.SCAN:
            return repairs.scanned(world, state, scan)
        case "visits" if state.stage == "post" and is_parcel(normal_parcel(scan.text)):
            return replace(state, draft={**state.draft, "parcel": normal_parcel(scan.text)}, errors={})
        case "setup" if state.stage == "join":
            return replace(state, draft={**state.draft, "pairing": scan.text.strip()})
        case page:
            return state if page in _SILENT else replace(state, problem=_NOT_HERE)


def _is_awaited_parcel(state: State, line: str) -> bool:
    """Whether it is a number of the post, on a page that has a box for it."""
    asked = state.session or (state.found.session if state.found is not None else None)
    return asked is not None and asked.delivery == "post" and is_parcel(normal_parcel(line))


def _must_be_dossier(line: str) -> None:
    reason = why_no_dossier(read_dossier(line))
    if reason:
        raise Refused("scan-no-dossier" if reason == "dossier-not-a-code" else reason)


def follow(world: World, before: State, state: State, failed: Callable[[CameraProblem], None]) -> None:
    """Let the camera look as long as its page is shown, and not a moment longer."""
    if _looks(state) and not _looks(before):
        world.camera.open(failed)
    elif _looks(before) and not _looks(state):
        world.camera.close()


def _looks(state: State) -> bool:
    return state.page == "identity" and state.stage == "camera"


def camera_failed(_world: World, state: State, problem: CameraProblem) -> State:
    """There is no camera, or none any more: back to the other ways, with the reason."""
    return replace(state, stage="", problem=Problem(problem)) if _looks(state) else state
