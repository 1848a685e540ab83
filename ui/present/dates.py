"""Days in words: until when, from when, when the counter is open, and when a result may come."""

from datetime import date, datetime

from msgspec.structs import replace

from kiosk.domain.calendar.office_hours import WORKING_DAYS, standing
from kiosk.domain.calendar.windows import window_of
from kiosk.domain.calendar.working_days import PLAIN_DAYS, Due, Window, counted_from, result_due, runs_until
from kiosk.domain.catalogue import Procedure
from kiosk.domain.local_time import day_of, day_text, local
from kiosk.domain.records import Words
from ui.acts import sitting
from ui.acts.open_days import holidays
from ui.acts.sitting import form_of, procedure_of, session_of
from ui.present.frame import in_language
from ui.state import State
from ui.views.base import LineRow
from ui.words import Language, say
from ui.world import World

SOON = 7
"""So many days before its end a window is told as a warning."""


def day_words(day: date, language: Language) -> str:
    """`Thứ Ba, 24/11/2026`."""
    return f"{say(language, f'day.{day.weekday()}')}, {day_text(day)}"


def doubtful(text: str, language: Language, *, sure: bool) -> str:
    """A text that is no promise is said with its doubt."""
    return text if sure else say(language, "prepare.ask", text=text)


def window_now(world: World, state: State) -> Window | None:
    """The citizen's own window, once the day of the event is known."""
    calendar = sitting.calendar(world, state)
    return window_of(procedure_of(world, state), form_of(world, state), state.known, calendar)


def deadline_rows(world: World, state: State) -> tuple[LineRow, ...]:
    """Until when the citizen may come, and what happens when that day has passed; the rule alone without a day."""
    procedure, language = procedure_of(world, state), state.language
    if procedure.deadline is None:
        return ()
    opened = window_now(world, state)
    if opened is None:
        text = _rule(procedure, language)
        sure = procedure.deadline.confidence != "C"
        return (LineRow(key="deadline", label=doubtful(text, language, sure=sure), tone="warn"),)
    tone = deadline_tone(world, state, opened)
    return (LineRow(key="deadline", label=deadline_text(world, state, opened), tone=tone),)


def deadline_tone(world: World, state: State, opened: Window) -> str:
    """How near the end of the window is: good, warn in its last days, bad when it has passed."""
    today = day_of(state.now)
    if opened.is_late(today) and not _is_in_doubt(world, state, opened):
        return "bad"
    return "warn" if (opened.last - today).days < SOON else "good"


def _rule(procedure: Procedure, language: Language) -> str:
    deadline = procedure.deadline
    if deadline is None:
        return ""
    event = in_language(deadline.event, language)
    if deadline.months:
        return say(language, "deadline.months", months=str(deadline.months), event=event)
    return say(language, f"prepare.deadline-{deadline.direction}", days=str(deadline.days), event=event)


def deadline_text(world: World, state: State, opened: Window, *, short: bool = False) -> str:
    """The window against today, in words; in `short` without what follows when it has passed."""
    procedure, language, today = procedure_of(world, state), state.language, day_of(state.now)
    deadline = procedure.deadline
    last = day_words(opened.last, language)
    if _is_in_doubt(world, state, opened):
        return say(language, "deadline.in-doubt", day=last)
    if opened.is_late(today):
        late = in_language(deadline.late, language) if deadline is not None else ""
        after = f"{late}." if late else say(language, "deadline.late-unknown")
        text = say(language, "deadline.late", count=str((today - opened.last).days), day=last)
        text = text if short else f"{text} {after}"
    elif opened.is_early(today):
        text = say(language, "deadline.early", first=day_words(opened.first, language), day=last)
    elif opened.last == today:
        text = say(language, "deadline.today", day=last)
    else:
        text = say(language, "deadline.until", count=str((opened.last - today).days), day=last)
    return doubtful(f"{text}{_shut(world, state, opened)}", language, sure=_is_sure(procedure))


def _is_in_doubt(world: World, state: State, opened: Window) -> bool:
    """Ended on a day off, and offices open today for the first time since; a day before which to act moves nowhere."""
    deadline = procedure_of(world, state).deadline
    ends_by_itself = deadline is not None and deadline.direction == "after"
    return ends_by_itself and opened.is_in_doubt(day_of(state.now), sitting.calendar(world, state))


def _is_sure(procedure: Procedure) -> bool:
    return procedure.deadline is not None and procedure.deadline.confidence != "C"


def _shut(world: World, state: State, opened: Window) -> str:
    """Advice where offices are shut on the last day: the last one on which they are not, if that is still to come."""
    open_day = opened.last_open(sitting.calendar(world, state))
    if open_day == opened.last or opened.is_late(day_of(state.now)) or open_day < day_of(state.now):
        return ""
    return " " + say(state.language, "deadline.shut", day=day_words(open_day, state.language))


def deadline_at(world: World, state: State, field: str, *, late: bool) -> str:
    """What the window says at the question for its event: a warning once it is over, until when before that."""
    if state.session is None or not state.known.get(field):
        return ""
    deadline = procedure_of(world, state).deadline
    if deadline is None or deadline.field != field:
        return ""
    opened = window_now(world, state)
    if opened is None or opened.is_late(day_of(state.now)) is not late:
        return ""
    return deadline_text(world, state, opened)


def file_by(world: World, state: State, language: Language) -> tuple[str, ...]:
    """The last day as a next step of the slip; none when it is not known, has passed, or the dossier is filed."""
    opened = window_now(world, state)
    if opened is None or opened.is_late(day_of(state.now)) or session_of(state).dossier:
        return ()
    sure = _is_sure(procedure_of(world, state))
    return (doubtful(say(language, "deadline.file-by", day=day_words(opened.last, language)), language, sure=sure),)


def reception_rows(world: World, state: State) -> tuple[LineRow, ...]:
    """When the counter of this procedure takes papers, and how it stands at this moment."""
    procedure, language = procedure_of(world, state), state.language
    rows: list[LineRow] = []
    own = procedure.reception
    if procedure.reception_hours is not None:
        text = in_language(procedure.reception_hours, language)
        sure = own is not None and own.confidence != "C"
        label = say(language, "prepare.hours")
        rows.append(LineRow(key="hours", label=label, value=text, tone="plain" if sure else "warn"))
    if own is not None or "counter" in procedure.channels:
        text, known = _open_now(world, state, procedure)
        rows.append(LineRow(key="now", label=say(language, "hours.now"), value=text, tone="plain" if known else "warn"))
    return tuple(rows)


def _open_now(world: World, state: State, procedure: Procedure) -> tuple[str, bool]:
    """How the counter stands, and whether that is known; the text itself says where it is only usual."""
    language, reception = state.language, procedure.reception or WORKING_DAYS
    now = standing(local(state.now), reception, state.days.hours, sitting.calendar(world, state))
    if now.changes is None:
        return say(language, "prepare.unknown"), False
    clock = f"{now.changes:%H:%M}"
    if now.kind == "open" and now.again is not None:
        text = say(language, "hours.open-again", time=clock, again=f"{now.again:%H:%M}")
    elif now.kind == "closed":
        text = say(language, "hours.closed", time=clock, day=day_words(now.changes.date(), language))
    else:
        text = say(language, f"hours.{now.kind}", time=clock)
    own_clock = procedure.reception is None  # the police keep their own hours; only their days are known
    sure = now.sure and own_clock
    return (text if sure else say(language, "hours.usual", text=text)), True


def due_rows(world: World, state: State, *, apart: bool = False) -> tuple[LineRow, ...]:
    """When a result may be expected of what is filed: the day it was filed, or now.

    `apart` where what is not certain stands by itself anyway.
    """
    procedure, language = procedure_of(world, state), state.language
    filed = session_of(state).filed_at
    at = local(filed or state.now)
    due = result_due(procedure.processing, at, sitting.calendar(world, state))
    label = say(language, "due.filed" if filed is not None else "due.if-now")
    if due is None:
        return (LineRow(key="due", label=label, value=say(language, "prepare.unknown"), tone="warn"),)
    sure = due.sure and procedure.is_promise("processing")
    parts = [doubtful(day_words(due.day, language), language, sure=sure or apart), *_because(world, state, at, due)]
    return (LineRow(key="due", label=label, value=f"{'. '.join(parts)}.", tone="plain" if sure else "warn"),)


def _because(world: World, state: State, at: datetime, due: Due) -> list[str]:
    """What moves the day: the hour of filing, holidays on the way, and a second look by the office."""
    procedure, language, calendar = procedure_of(world, state), state.language, sitting.calendar(world, state)
    processing = procedure.processing
    said: list[str] = []
    counted = counted_from(at, processing.same_day_cutoff, calendar)
    if counted != at.date():
        said.append(say(language, "due.counted", day=day_words(counted, language)))
    elif processing.same_day_cutoff and session_of(state).filed_at is None:
        said.append(say(language, "due.before", time=processing.same_day_cutoff))
    last = runs_until(processing, at, calendar)
    if last is not None and last != due.day:
        said.append(say(language, "due.moved", day=day_words(last, language)))
    if processing.unit == "day":
        worked = result_due(replace(processing, unit="working_day"), at, calendar)
        said += [say(language, "due.if-working", day=day_words(worked.day, language))] if worked is not None else []
    names = (
        []
        if processing.unit in PLAIN_DAYS
        else [
            in_language(Words(holiday.name, holiday.name_en), language)
            for holiday in holidays(world, state)
            if at.date() <= holiday.date <= due.day
            and not calendar.is_working(holiday.date)
            and holiday.date.weekday() < 5
        ]
    )
    if names:
        said.append(say(language, "due.holidays", names=", ".join(dict.fromkeys(names))))
    longer = processing.verify_value
    if longer is not None and processing.value is not None:
        checked = result_due(replace(processing, value=longer), at, calendar)
        if checked is not None:
            said.append(say(language, "due.verify", day=day_words(checked.day, language)))
    return said
