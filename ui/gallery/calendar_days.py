"""The settings, those of days off and hours among them, for the pictures."""

from ui.acts import days, settings, ways
from ui.gallery.walk import Walk


class DaySettings(Walk):
    """Begins and ends at the list of the settings."""

    def walk(self) -> None:
        """The parts that only ask; the list, a day that is not certain, mistakes, a made-up Saturday, and the hours."""
        act = self.counter.act
        self.snap("settings")
        for key in ("member", "address", "enrol"):
            act(settings.open_card, key=key)
            self.snap(f"settings-{key}")
            act(ways.back)
        act(settings.open_card, key="days")
        self.snap("settings-days")
        act(settings.open_card, key="2027-02-05")
        self.snap("settings-day")
        act(settings.act)
        self.snap("settings-day-no-reason")
        act(ways.back)
        self._say("05/12/2026", "true")
        self.snap("settings-days-changed")
        act(settings.open_card, key="2026-12-05")
        self.snap("settings-day-own")
        act(days.restore_day)
        self._say("06/12/2026", "true")
        self.snap("settings-day-sunday")
        act(ways.back)
        act(ways.back)
        act(settings.open_card, key="hours")
        self.snap("settings-hours")
        act(settings.answer, field="pauses", typed="07:00")
        act(settings.act)
        self.snap("settings-hours-order")
        act(ways.back)

    def _say(self, day: str, works: str) -> None:
        act = self.counter.act
        act(settings.open_card, key=days.NEW)
        for field, typed in (("day", day), ("works", works), ("reason", "TB 12/2026")):
            act(settings.answer, field=field, typed=typed)
        act(settings.act)
