"""The page between two citizens, made of nothing but the time: it is drawn before anything else is loaded."""

from datetime import datetime

from kiosk.domain.local_time import clock_text, day_of, day_text
from ui.views.begin import StandbyView
from ui.words import Language, say


def standby_at(now: datetime, language: Language, *, loading: bool) -> StandbyView:
    """The clock and the one tap to begin; `loading` when that tap came and the store is not open yet."""
    day = day_of(now)
    return StandbyView(
        title=say(language, "standby.title"),
        hint=say(language, "standby.hint"),
        clock=clock_text(now),
        date=f"{say(language, f'day.{day.weekday()}')}, {day_text(day)}",
        loading=loading,
    )
