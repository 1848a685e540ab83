"""The shifts: how they stand, notes and hours; the week's roster has a module of its own."""

from collections.abc import Iterator
from itertools import islice

from kiosk.app.shift_views import Worked, Written
from kiosk.domain.local_time import day_of, day_text, moment_text
from kiosk.domain.shifts.presence import Time
from kiosk.domain.shifts.roster import Half
from ui.acts import roster
from ui.acts.roster import READ
from ui.acts.shifts import CHIPS, HOURS, LEAVE, NOTES
from ui.present import week
from ui.present.shift_words import gap_lines, name_of, names_of, short_day, time_text
from ui.state import State
from ui.views.base import LineRow
from ui.views.begin import ButtonRow, CardRow
from ui.views.shifts import ShiftsView
from ui.views.sitting import FieldRow
from ui.words import say
from ui.world import World

MOST_HERE = 6
MOST_NOTES = 5


def shifts(world: World, state: State) -> ShiftsView:
    """The stage that is open."""
    match state.stage:
        case "week":
            return week.week(world, state)
        case "who":
            return week.who(state)
        case "half":
            return week.half(world, state)
        case "notes":
            return _notes(state)
        case "write" | "leave":
            return _write(state)
        case "read":
            return _read(state)
        case "hours":
            return _hours(state)
        case _:
            return _standing(state)


def _standing(state: State) -> ShiftsView:
    """Who is here, who is to be here today, and where somebody is missing."""
    language, standing = state.language, state.shifts.standing
    cards = (("week", "calendar", "blue"), ("notes", "pencil", "green"), ("hours", "clock", "grey"))
    return ShiftsView(
        title=say(language, "shifts.title"),
        notices=tuple(gap_lines(state)),
        lines=tuple(_lines(state)),
        cards=tuple(
            CardRow(
                key=key,
                title=say(language, f"shifts.{key}"),
                text=say(language, f"shifts.{key}-text"),
                icon=icon,
                edge=edge,
            )
            for key, icon, edge in cards
        ),
        hint="" if standing.is_used else say(language, "shifts.no-roster"),
    )


def _lines(state: State) -> Iterator[LineRow]:
    language, standing = state.language, state.shifts.standing
    here = [
        say(language, "shifts.since", name=name_of(stay.member, state), time=stay.begins.strftime("%H:%M"))
        for stay in standing.here
    ]
    value = _some(here, state) if here else say(language, "shifts.here-nobody")
    yield LineRow(key="here", label=say(language, "shifts.here"), value=value)
    for part in ("morning", "afternoon"):
        planned = standing.today.get(Half(day_of(state.now), part), frozenset())
        if planned:
            value = _some(names_of(planned, state), state)
            yield LineRow(key=part, label=say(language, f"shifts.{part}-today-label"), value=value)


def _some(names: list[str], state: State) -> str:
    text = ", ".join(islice(names, MOST_HERE))
    more = len(names) - MOST_HERE
    return say(state.language, "shifts.and-more", names=text, count=str(more)) if more > 0 else text


def _notes(state: State) -> ShiftsView:
    language = state.language
    newest = list(reversed(state.shifts.notes))[:MOST_NOTES]
    return ShiftsView(
        stage=NOTES,
        step=NOTES,
        title=say(language, "shifts.notes"),
        hint="" if newest else say(language, "shifts.notes-none"),
        buttons=(ButtonRow(key="write", name="writeNote", text=say(language, "shifts.write"), icon="pencil"),),
        lines=tuple(_note_line(one, state) for one in newest),
    )


def _note_line(one: Written, state: State) -> LineRow:
    return LineRow(key=one.note.id, label=_note_head(one, state), value=_note_text(one, state))


def _note_head(one: Written, state: State) -> str:
    code = "shifts.note-by" if one.note.readers else "shifts.note-by-unread"
    count, at = str(len(one.note.readers)), moment_text(one.note.at)
    return say(state.language, code, name=name_of(one.note.by, state), at=at, count=count)


def _note_text(one: Written, state: State) -> str:
    return one.text or say(state.language, "shifts.note-elsewhere")


def _write(state: State) -> ShiftsView:
    """A note: written by itself, or on the way out, where it may stay empty."""
    language, leaving = state.language, state.stage == LEAVE
    field = FieldRow(
        key="note",
        kind="long",
        label=say(language, "shifts.note-label"),
        hint=say(language, "shifts.note-hint"),
        value=state.draft.get("note", ""),
        required=not leaving,
    )
    return ShiftsView(
        stage=state.stage,
        step=state.stage,
        title=say(language, "shifts.leave" if leaving else "shifts.write"),
        notices=tuple(gap_lines(state)) if leaving else (),
        fields=(field,),
    )


def _read(state: State) -> ShiftsView:
    """The first note that must be read, and how many come after it."""
    language, notes = state.language, state.shifts.notes
    if not notes:
        return ShiftsView(stage=READ, step=READ, title=say(language, "shifts.read"))
    first, more = notes[0], len(notes) - 1
    at = moment_text(first.note.at)
    return ShiftsView(
        stage=READ,
        step=f"{READ}{first.note.id}",
        title=say(language, "shifts.read"),
        hint=say(language, "shifts.read-more", count=str(more)) if more else "",
        notices=(
            LineRow(
                key=first.note.id,
                label=say(language, "shifts.note-from", name=name_of(first.note.by, state), at=at),
                value=first.text,
                tone="plain",
            ),
        ),
    )


def _hours(state: State) -> ShiftsView:
    """Hours of a week or a month, a few members at a time."""
    language, span, start = state.language, state.shifts.span, state.shifts.start
    rows = state.shifts.worked[start : start + CHIPS]
    other = "month" if span == "week" else "week"
    buttons = (
        ButtonRow(key="before", name="before", text=say(language, f"shifts.before-{span}"), icon="chevron-left"),
        ButtonRow(key="next", name="next", text=say(language, f"shifts.next-{span}"), icon="chevron-right"),
        ButtonRow(key=f"span-{other}", name="span", text=say(language, f"shifts.by-{other}"), icon="calendar"),
    )
    return ShiftsView(
        stage=HOURS,
        step=f"{HOURS}{span}{state.shifts.anchor}{start}",
        title=_hours_title(state),
        hint=say(language, "shifts.hours-hint"),
        lines=tuple(_hours_line(row, state) for row in rows),
        turns=tuple(week.turns(state, len(state.shifts.worked))),
        buttons=buttons,
    )


def _hours_title(state: State) -> str:
    language, day = state.language, state.shifts.anchor or day_of(state.now)
    days = roster.span_days(day, state.shifts.span)
    if state.shifts.span == "month":
        return say(language, "shifts.hours-of-month", month=f"{day.month:02d}/{day.year}")
    return say(language, "shifts.hours-of-week", first=short_day(days[0]), last=day_text(days[-1]))


def _hours_line(row: Worked, state: State) -> LineRow:
    language = state.language
    there = time_text(row.there, language)
    text = say(language, "shifts.worked-unplanned", time=there)
    if row.planned:
        until = time_text(Time(row.planned_minutes), language)
        counts = {"planned": str(row.planned), "kept": str(row.kept), "begun": str(row.begun)}
        text = say(language, "shifts.worked", time=there, until=until, **counts)
    tone = "warn" if row.kept < row.begun or not row.there.sure else "plain"
    return LineRow(key=row.member, label=name_of(row.member, state), value=text, tone=tone)
