"""What only a person can tell of a machine: touch, sound, the scanner."""

from ui.acts import repairs as acts
from ui.present.measures import lines_of, press
from ui.present.settings import scanner_line, tried_lines
from ui.state import State
from ui.states.repairs import NINTHS
from ui.views.repairs import IncidentsView, NinthRow
from ui.words import say


def touch(state: State) -> IncidentsView:
    """The sheet over the whole screen; its page lies behind it."""
    language = state.language
    return IncidentsView(
        stage=acts.TOUCH,
        title=say(language, "repairs.screen"),
        hint=say(language, "repairs.touch-hint"),
        ninths=tuple(NinthRow(key=str(place), felt=place in state.repairs.touched) for place in range(NINTHS)),
        stop_text=say(language, "repairs.touch-stop"),
    )


def touched(state: State) -> IncidentsView:
    """What was felt, and whether that is enough."""
    language, felt = state.language, len(state.repairs.touched)
    whole = felt == NINTHS
    good = press("well", "repairs.it-works", language, primary=whole)
    bad = press("mend", "repairs.touch-dead", language, primary=not whole, icon="wrench")
    return IncidentsView(
        stage=acts.TOUCHED,
        title=say(language, "repairs.screen"),
        notice=say(language, "repairs.touch-whole")
        if whole
        else say(language, "repairs.touch-felt", felt=str(felt), all=str(NINTHS)),
        notice_tone="good" if whole else "warn",
        presses=(good, bad, press("again", "repairs.touch-again", language, icon="refresh-cw")),
    )


def sound(state: State) -> IncidentsView:
    """Whether the sentence was heard."""
    language = state.language
    return IncidentsView(
        stage=acts.SOUND,
        title=say(language, "repairs.sound"),
        step=say(language, "repairs.heard"),
        presses=(
            press("well", "repairs.heard-yes", language, primary=True),
            press("mend", "repairs.heard-no", language, icon="wrench"),
            press("say", "repairs.say-again", language, icon="volume-2"),
        ),
    )


def scan(state: State) -> IncidentsView:
    """The scanner, the camera, and what came of a code."""
    language = state.language
    return IncidentsView(
        stage=acts.SCAN,
        title=say(language, "repairs.scanner"),
        hint=say(language, "repairs.scan-hint"),
        lines=(scanner_line(state), *lines_of(state), *tried_lines(state)),
        presses=(
            press("well", "repairs.scan-yes", language, primary=state.tried is not None),
            press("mend", "repairs.scan-no", language, icon="wrench"),
        ),
    )
