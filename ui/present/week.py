"""The week's roster: days with their halves, who is planned, and the members to plan with."""

from collections.abc import Iterator
from datetime import date

from kiosk.app.ports import Member
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import day_of, local
from kiosk.domain.records import Words
from kiosk.domain.shifts.roster import PARTS, Half, days_of, gaps, half_of, is_over, monday_of, open_halves
from kiosk.domain.team_facts import Role
from kiosk.domain.vietnamese import search_key
from ui.acts.open_days import calendar, holidays
from ui.acts.roster import may_plan
from ui.acts.shifts import CHIPS, HALF, WEEK, WHO
from ui.present.frame import in_language
from ui.present.shift_words import by_name, half_text, names_of, short_day, short_name
from ui.state import State
from ui.views.base import LineRow
from ui.views.begin import ButtonRow
from ui.views.shifts import CellRow, ChipRow, ShiftsView
from ui.words import say
from ui.world import World

MOST_NAMES = 3
"""So many names stand in a half-day; of more the first ones and a number."""


def week(world: World, state: State) -> ShiftsView:
    """The week; whoever plans it chooses a member and taps half-days."""
    language, plans = state.language, may_plan(state)
    first = _monday(state)
    return ShiftsView(
        stage=WEEK,
        step=f"{WEEK}{first}",
        title=say(language, "shifts.week-of", first=short_day(first), last=short_day(days_of(first)[-1])),
        hint=_how(state) if plans else say(language, "shifts.week-look"),
        chips=tuple(_chip(member, state) for member in _at_hand(state)) if plans else (),
        others=say(language, "shifts.others") if plans and len(team(state)) > CHIPS else "",
        cells=tuple(_cells(world, state)),
        buttons=tuple(_buttons(state)),
    )


def _monday(state: State) -> date:
    return monday_of(state.shifts.anchor or day_of(state.now))


def _how(state: State) -> str:
    if not state.chosen:
        return say(state.language, "shifts.plan-how")
    member = next((one for one in state.members if one.id == state.chosen), None)
    return say(state.language, "shifts.plan-tap", name=member.name if member is not None else "")


def team(state: State) -> list[Member]:
    """Who can be planned, sorted as names are; who has left the team is not among them."""
    return [one for one in by_name(state.members) if one.pin]


def wanted(state: State) -> list[Member]:
    """Those whose names hold every word that was typed."""
    words = search_key(state.query).split()
    return [member for member in team(state) if all(word in search_key(member.name) for word in words)]


def _shown(found: list[Member], state: State) -> list[Member]:
    start = state.shifts.start
    return found[start : start + CHIPS]


def _at_hand(state: State) -> list[Member]:
    """All of a small team; of a large one a few, whoever is chosen and who is planned in this week first."""
    known = team(state)
    if len(known) <= CHIPS:
        return known
    planned = {one for members in state.shifts.planned.values() for one in members}
    known.sort(key=lambda one: (one.id != state.chosen, one.id not in planned))
    at_hand = known[: CHIPS - 1]
    return [one for one in team(state) if one in at_hand]


def who(state: State) -> ShiftsView:
    """All members, to be looked for: the one that is tapped is planned next."""
    language, found = state.language, wanted(state)
    return ShiftsView(
        stage=WHO,
        step=f"{WHO}{state.shifts.start}",
        title=say(language, "shifts.who"),
        search_text=say(language, "shifts.search"),
        query=state.query,
        rows=tuple(_member_row(member, state, chosen=member.id == state.chosen) for member in _shown(found, state)),
        turns=tuple(turns(state, len(found))),
    )


def _member_row(member: Member, state: State, *, chosen: bool) -> ChipRow:
    role = say(state.language, f"role.{member.role}")
    return ChipRow(key=member.id, label=member.name, detail=role, chosen=chosen)


def _chip(member: Member, state: State) -> ChipRow:
    return ChipRow(key=member.id, label=short_name(member.name), detail=member.name, chosen=member.id == state.chosen)


def _cells(world: World, state: State) -> Iterator[CellRow]:
    """Each day that is a working day, or would be but for a day off, with its two halves."""
    language, days = state.language, days_of(_monday(state))
    hours, off = state.days.hours, {one.date: one for one in holidays(world, state)}
    halves = open_halves(days, hours, calendar(world, state))
    opened = {half.day for half in halves}
    for day in days:
        if day not in opened and day.weekday() >= 5:
            continue
        yield CellRow(key=str(day), heading=True, title=say(language, f"day.{day.weekday()}"), text=short_day(day))
        for part in PARTS:
            half = Half(day, part)
            if half in halves:
                yield _cell(world, state, half)
            else:
                name = in_language(Words(off[day].name, off[day].name_en), language) if day in off else ""
                shut = say(language, "shifts.off")
                yield CellRow(key=half.key, title=shut, text=name, tone="off")


def _cell(world: World, state: State, half: Half) -> CellRow:
    language, planned = state.language, state.shifts.planned.get(half, frozenset())
    over = is_over(half, local(world.clock.now()), state.days.hours, calendar(world, state))
    names = [short_name(name) for name in names_of(planned, state)]
    text = ", ".join(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        text = say(language, "shifts.and-more", names=text, count=str(len(names) - MOST_NAMES))
    roles: dict[MemberId, Role] = {one.id: one.role for one in team(state)}
    lacks = gaps(state.shifts.planned, [half], roles, wants_official=state.shifts.standing.wants_official)
    lack = "" if over or not lacks else lacks[0].lack
    if lack:
        missing = say(language, f"shifts.cell-{lack}")
        text = f"{text}. {missing}" if text else missing
    return CellRow(
        key=half.key,
        title=say(language, f"shifts.{half.part}"),
        text=text,
        sign="triangle-alert" if lack else "",
        tone="off" if over else "warn" if lack else "plain",
        chosen=bool(state.chosen) and state.chosen in planned,
        open=True,
    )


def _buttons(state: State) -> Iterator[ButtonRow]:
    language = state.language
    yield ButtonRow(key="before", name="before", text=say(language, "shifts.before-week"), icon="chevron-left")
    yield ButtonRow(key="next", name="next", text=say(language, "shifts.next-week"), icon="chevron-right")
    if may_plan(state):
        yield ButtonRow(key="copy", name="copyWeek", text=say(language, "shifts.copy"), icon="copy")
        wants = state.shifts.standing.wants_official
        text = say(language, "shifts.official-no" if wants else "shifts.official-yes")
        yield ButtonRow(key="official", name="wantOfficial", text=text, icon="shield-check")
    yield ButtonRow(key="print", name="printRoster", text=say(language, "shifts.print"), icon="printer")


def half(world: World, state: State) -> ShiftsView:
    """One half-day: all who are planned; whoever plans ticks members on and off, the planned ones first."""
    language, opened = state.language, half_of(state.shifts.half)
    planned = state.shifts.planned.get(opened, frozenset())
    names = names_of(planned, state)
    over = is_over(opened, local(world.clock.now()), state.days.hours, calendar(world, state))
    plans = may_plan(state) and not over
    found = sorted(wanted(state), key=lambda one: one.id not in planned) if plans else []
    text = half_text(opened, state)
    lines = () if plans else tuple(LineRow(key=str(number), label=name) for number, name in enumerate(names))
    count = say(language, "shifts.half-count", count=str(len(planned)))
    return ShiftsView(
        stage=HALF,
        step=f"{HALF}{opened.key}{state.shifts.start}",
        title=text[:1].upper() + text[1:],
        hint=count if planned else say(language, "shifts.half-nobody"),
        search_text=say(language, "shifts.search") if plans and len(team(state)) > CHIPS else "",
        query=state.query,
        lines=lines,
        rows=tuple(_member_row(member, state, chosen=member.id in planned) for member in _shown(found, state)),
        turns=tuple(turns(state, len(found))),
    )


def turns(state: State, count: int) -> Iterator[ButtonRow]:
    """On to the next members of a long list, and back."""
    start = state.shifts.start
    if start:
        yield ButtonRow(key="less", name="membersBefore", text=say(state.language, "shifts.less"), icon="chevron-left")
    if start + CHIPS < count:
        left = str(count - start - CHIPS)
        text = say(state.language, "shifts.more", count=left)
        yield ButtonRow(key="more", name="membersMore", text=text, icon="chevron-right")
