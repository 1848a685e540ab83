"""A code was read: what that means on the page that is shown, whichever way it came; and when the camera looks."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.app.scanning import CameraProblem, Scan
from kiosk.domain.dossier import is_dossier, read_dossier
from kiosk.errors import Refused
from ui.acts import companion, guide, look, settings, waiting
from ui.state import Problem, State
from ui.world import World

_SILENT = frozenset({"standby", "setup", "sign-in"})
"""Pages before anybody has signed in: a code means nothing there, and nothing is said."""


def wanted(state: State) -> bool:
    """Whether the page that is shown has a use for a code; elsewhere a scanner that types just types."""
    if state.asking or state.sheet:
        return False
    if state.page == "waiting":
        return state.stage == waiting.DONE
    return state.page in {"identity", "lookup", "portal"} or (state.page == "settings" and state.stage != "list")


def heard(world: World, state: State, scan: Scan) -> State:
    """Take a code that was read."""
    if not scan.text.strip() or state.asking:
        return state
    match state.page:
        case "identity":
            return guide.scan(world, state, scan.text)
        case "lookup":
            return look.find(world, state, scan.text)
        case "portal":
            if not is_dossier(read_dossier(scan.text)):
                raise Refused("scan-no-dossier")
            return companion.set_dossier(world, companion.to_code(world, state), scan.text)
        case "waiting" if state.stage == waiting.DONE:
            return waiting.answer(world, state, "dossier", read_dossier(scan.text))
        case "settings":
            return settings.scanned(world, state, scan)
        case page:
            return state if page in _SILENT else replace(state, problem=Problem("scan-not-here", tone="warn"))


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
