"""Days off and hours of the counter, as the settings show them."""

from datetime import date, timedelta

from kiosk.domain.calendar.working_days import Holiday
from kiosk.domain.local_time import day_of
from kiosk.domain.records import Words
from ui.acts.days import NEW, TIMES
from ui.acts.open_days import holidays
from ui.present.dates import day_words
from ui.present.frame import in_language
from ui.state import State
from ui.views.base import LineRow, OptionRow
from ui.views.begin import CardRow
from ui.views.settings import DayRow, SettingsView
from ui.views.sitting import FieldRow
from ui.words import Language, say
from ui.world import World

SHOWN_BACK = timedelta(days=31)
"""Days that are longer over count for nothing that is still to come."""


def days(world: World, state: State) -> SettingsView:
    """The list by date, from a month back."""
    language = state.language
    since = day_of(state.now) - SHOWN_BACK
    add = CardRow(
        key=NEW, title=say(language, "settings.day-new"), text=say(language, "settings.day-new-text"), icon="plus"
    )
    return SettingsView(
        stage="days",
        title=say(language, "settings.days"),
        cards=(add,),
        hint=say(language, "settings.days-how"),
        days=tuple(_row(holiday, state) for holiday in holidays(world, state) if holiday.date >= since),
    )


def _row(holiday: Holiday, state: State) -> DayRow:
    language = state.language
    return DayRow(
        key=holiday.date.isoformat(),
        title=day_words(holiday.date, language),
        note=say(language, f"settings.day-{_what(holiday)}", name=_name(holiday, language)),
        tag=_tag(holiday, state),
    )


def _what(holiday: Holiday) -> str:
    return "works" if holiday.kind == "swap_work" else "off"


def _name(holiday: Holiday, language: Language) -> str:
    return in_language(Words(holiday.name, holiday.name_en), language)


def _tag(holiday: Holiday, state: State) -> str:
    if any(change.date == holiday.date for change in state.days.changes):
        return say(state.language, "settings.day-own")
    return say(state.language, "settings.day-unsure") if holiday.confidence == "C" else ""


def day(world: World, state: State) -> SettingsView:
    """One day: whether offices work on it, and which notice says so."""
    language, draft = state.language, state.draft
    listed = draft.get("listed", "")
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    title = say(language, "settings.day-new")
    if listed:
        title = day_words(date.fromisoformat(listed), language)
        lines = _about(world, state, date.fromisoformat(listed))
    else:
        fields = (_box(state, "day", "date"),)
    changed = any(change.date.isoformat() == listed for change in state.days.changes)
    shipped = any(holiday.date.isoformat() == listed for holiday in world.library.holidays)
    undo = say(language, "settings.day-restore" if shipped else "settings.day-remove")
    return SettingsView(
        stage="day",
        title=title,
        lines=lines,
        fields=(*fields, _works(state), _box(state, "reason", "text")),
        undo=undo if changed else "",
    )


def _about(world: World, state: State, when: date) -> tuple[LineRow, ...]:
    """What the list that came with the program says of the day, with its source and how sure it is."""
    language = state.language
    shipped = next((holiday for holiday in world.library.holidays if holiday.date == when), None)
    if shipped is None:
        return (LineRow(key="list", label=say(language, "settings.day-not-listed")),)
    text = say(language, f"settings.day-{_what(shipped)}", name=_name(shipped, language))
    sure = shipped.confidence != "C"
    return (
        LineRow(key="list", label=say(language, "settings.day-listed"), value=text),
        LineRow(
            key="sure",
            label=say(language, "settings.day-sure" if sure else "settings.day-is-unsure"),
            tone="plain" if sure else "warn",
        ),
    )


def _works(state: State) -> FieldRow:
    language, chosen = state.language, state.draft.get("works", "")
    options = tuple(
        OptionRow(key=key, label=say(language, f"settings.day-{word}-option"), chosen=key == chosen)
        for key, word in (("false", "off"), ("true", "works"))
    )
    label = say(language, "settings.field-works")
    return FieldRow(key="works", kind="choice", label=label, options=options, required=True)


def _box(state: State, key: str, kind: str) -> FieldRow:
    label, hint = say(state.language, f"settings.field-{key}"), say(state.language, f"settings.hint-{key}")
    return FieldRow(key=key, kind=kind, label=label, hint=hint, value=state.draft.get(key, ""), required=True)


def hours(_world: World, state: State) -> SettingsView:
    """When the counter is open; the usual hours are marked as such."""
    language = state.language
    known = say(language, "settings.hours-set" if state.days.hours.sure else "settings.hours-usual")
    return SettingsView(
        stage="hours",
        title=say(language, "settings.hours"),
        lines=(LineRow(key="known", label=known, tone="plain" if state.days.hours.sure else "warn"),),
        fields=tuple(
            FieldRow(
                key=name, kind="time", label=say(language, f"settings.field-{name}"), value=state.draft.get(name, "")
            )
            for name in TIMES
        ),
    )
