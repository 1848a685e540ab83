"""Measures and causes in plain words, and the buttons of the page that shows them."""

from typing import Final

from kiosk.domain.repairs.causes import causes
from kiosk.domain.repairs.incident import NO_CAUSE
from kiosk.domain.repairs.measures import CHECKS, Check, Measure
from ui.acts import repairs as acts
from ui.state import State
from ui.views.base import LineRow
from ui.views.repairs import PressRow
from ui.words import Language, has_words, say

_TONES: Final = {"good": "good", "note": "plain", "bad": "bad", "unknown": "plain"}


def cause_words(code: str, language: Language) -> str:
    """A cause in plain words; a code that only a newer program has words for is said to be another cause."""
    code = NO_CAUSE if code.startswith("other-") else code
    return say(language, f"is.{code}" if has_words(f"is.{code}") else "is.other")


def line(measure: Measure, language: Language) -> LineRow:
    """One measure: what was looked at, and how it is."""
    words = cause_words(measure.code, language) if measure.code else say(language, "repairs.good")
    value = f"{words} ({measure.detail})" if measure.detail else words
    return LineRow(
        key=measure.check, label=say(language, f"check.{measure.check}"), value=value, tone=_TONES[measure.level]
    )


def lines_of(state: State) -> tuple[LineRow, ...]:
    """Every check of this part, those that are not known yet as well; beside each what it was before."""
    shown = state.repairs
    device = acts.MEASURED.get(shown.part)
    checks = CHECKS[device] if device is not None else ()
    now = {one.check: one for one in shown.measures}
    return tuple(_line_of(check, now.get(check), state) for check in checks)


def _line_of(check: Check, now: Measure | None, state: State) -> LineRow:
    language = state.language
    if now is None:
        code = "repairs.measuring" if state.repairs.measuring else "is.slow-check"
        return LineRow(key=check, label=say(language, f"check.{check}"), value=say(language, code))
    row = line(now, language)
    if now.level == "bad" and now not in causes(state.repairs.measures):
        return LineRow(key=check, label=row.label, value=say(language, "repairs.follows"))
    was = next((one for one in state.repairs.before if one.check == check), None)
    if was is None or was.level == "unknown" or (was.level, was.code) == (now.level, now.code):
        return row
    before = line(was, language).value
    value = say(language, "repairs.before-now", before=before, now=row.value)
    return LineRow(key=check, label=row.label, value=value, tone=row.tone)


def press(key: str, code: str, language: Language, *, primary: bool = False, icon: str = "") -> PressRow:
    """A button of the page."""
    return PressRow(key=key, text=say(language, code), kind="primary" if primary else "secondary", icon=icon)
