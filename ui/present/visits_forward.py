"""What the forward button says on the pages of home visits; apart from them, as the frame is there from the start."""

from ui.state import State
from ui.words import say


def visits_forward(state: State) -> str:
    """The verb of the stage that is shown; empty where nothing is asked."""
    if state.stage in {"", "list", "visit", "day"}:
        return ""
    if state.stage in {"who", "more", "wish"}:
        return say(state.language, "next")
    return say(state.language, f"visit.do-{state.stage}")
