"""How long the screen waits for somebody who has gone quiet: seconds that are counted, never read off a clock. Pure."""

from typing import Literal, TypeAlias

from ui.state import State

ANSWER_SECONDS = 30
"""How long the question stands before the screen is cleared."""

Due: TypeAlias = Literal["wait", "ask", "park", "rest"]


def counted(quiet: int, patience: int, state: State, *, touched: bool) -> int:
    """The seconds of quiet after one more of them.

    A touch beside the question gives the whole time to answer again. A question that is gone was answered, also by
    what is no touch, such as a screen reader. While paper is printing no time passes.
    """
    if touched and state.asking:
        return patience
    if touched or (quiet >= patience and not state.asking):
        return 0
    return quiet if state.printing is not None else quiet + 1


def due(quiet: int, patience: int, state: State) -> Due:
    """What the quiet asks for: a question, then parking the session; without a session, the standby page.

    Where a session waits for its member's PIN, and in the first start, the page stays. No patience waits for ever.
    """
    if not patience or quiet < patience:
        return "wait"
    if state.session is not None:
        return "ask" if quiet < patience + ANSWER_SECONDS else "park"
    if state.page == "setup" or (state.page == "sign-in" and state.resting is not None):
        return "wait"
    return "rest"


def seconds_left(quiet: int, patience: int) -> int:
    """How many seconds are left to answer the question."""
    return patience + ANSWER_SECONDS - quiet
