"""How the printing of a slip without a code goes, on the page that asked for it."""

from ui.acts.hand import print_code
from ui.state import State
from ui.words import say


def print_text(state: State) -> str:
    """The sentence; empty before anything was printed."""
    if state.printing is not None:
        return say(state.language, "print.busy")
    return say(state.language, print_code("papers", state.print_state)) if state.print_state is not None else ""


def print_kind(state: State) -> str:
    """Its tone."""
    if state.printing is not None or state.print_state is None:
        return "plain"
    return "good" if state.print_state == "printed" else "bad"
