"""How long the screen waits for somebody who has gone quiet: seconds that are counted, never read off a clock. Pure."""

from typing import Literal, TypeAlias

from ui.state import State

ANSWER_SECONDS = 30
"""How long the question stands before the screen is cleared."""

Due: TypeAlias = Literal["wait", "ask", "park", "rest"]


ELSEWHERE = 10
"""How many times longer it waits beside the portal, where the work is done in another window or on a telephone."""


def patience_for(state: State, patience: int) -> int:
    """The seconds of quiet that this page allows.

    Who is led through VNeID has a telephone in her hands, and who mends a machine has the machine in his.
    """
    led = state.page == "guidance" and state.guidance.id is not None
    mends = state.page == "incidents" and bool(state.stage)
    return patience * ELSEWHERE if state.page == "portal" or led or mends else patience


def counted(quiet: int, patience: int, state: State, *, touched: bool, speaking: bool = False) -> int:
    """The seconds of quiet after one more of them.

    A touch beside the question gives the whole time to answer again. A question that is gone was answered, also by
    what is no touch, such as a screen reader. While paper is printing, or the voice is reading, no time passes.
    """
    if touched and state.asking:
        return patience
    if touched or (quiet >= patience and not state.asking):
        return 0
    return quiet if state.printing is not None or speaking else quiet + 1


def due(quiet: int, patience: int, state: State) -> Due:
    """What the quiet asks for: a question, then parking the session; without a session, the standby page.

    Practice is asked about as well, as it ends with the standby page and what follows it is in earnest, and so is
    every page where something may be half typed, or where a citizen is led.

    Where a session waits for its member's PIN, and in the first start, the page stays. No patience waits for ever.
    """
    if not patience or quiet < patience:
        return "wait"
    if _is_at_stake(state) and quiet < patience + ANSWER_SECONDS:
        return "ask"
    if state.session is not None:
        return "park"
    if state.page == "setup" or (state.page == "sign-in" and state.resting is not None):
        return "wait"
    return "rest"


def _is_at_stake(state: State) -> bool:
    settling = state.page == "settings" and state.stage != "list"
    leading = state.page == "guidance" and state.guidance.id is not None
    return settling or leading or is_writing(state) or state.session is not None or state.practice is not None


def is_writing(state: State) -> bool:
    """Whether the page of the team is one on which something is written before it is kept."""
    match state.page:
        case "shifts":
            return state.stage in {"write", "leave"}
        case "visits":
            return state.stage not in {"", "list", "day", "visit", "take"}
        case _:
            return False


def seconds_left(quiet: int, patience: int) -> int:
    """How many seconds are left to answer the question."""
    return patience + ANSWER_SECONDS - quiet
