"""The pages of home visits: the lists, one request with what can be done for it, and the plan of a day."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from kiosk.domain.local_time import day_of
from kiosk.domain.rights import may
from kiosk.domain.visits.lists import Counts, by_stage, counts
from kiosk.domain.visits.visit import Visit
from ui.acts import visits_decide as decide
from ui.acts import visits_room as room
from ui.acts.open_days import calendar
from ui.present import visits_asked as asked
from ui.present import visits_rows as rows
from ui.present.dates import day_words
from ui.present.frame import in_language
from ui.state import State
from ui.views.base import LineRow
from ui.views.visits import ActRow, VisitRow, VisitsView
from ui.words import Language, say
from ui.world import World

Page = Callable[[World, State], VisitsView]


def visits(world: World, state: State) -> VisitsView:
    """The stage that is shown."""
    return replace(_PAGES[state.stage](world, state), stage=state.stage)


def _board(_world: World, state: State) -> VisitsView:
    language = state.language
    if state.query.strip():
        return _found(state)
    total, shown = counts(state.visits.entries), state.visits.entries
    late = LineRow(key="late", label=say(language, "visit.count-late", count=str(total.overdue)), tone="warn")
    empty = LineRow(key="none", label=say(language, "visit.none"), tone="plain")
    return VisitsView(
        title=say(language, "visit.title"),
        hint=_counted(language, total) if shown else "",
        search=say(language, "visit.search") if shown else "",
        query=state.query,
        notices=(late,) if total.overdue else () if shown else (empty,),
        tops=(_act(language, "new", "primary"), _act(language, "day")),
        rows=tuple(
            VisitRow(
                key=f"list:{stage}",
                title=say(language, f"visit.list-{stage}"),
                note=say(language, f"visit.list-{stage}-text"),
                tag=_list_tag(language, len(part), sum(bool(one.late) for one in part)),
            )
            for stage, part in by_stage(state.visits.entries).items()
        ),
    )


def _counted(language: Language, total: Counts) -> str:
    """Requests, procedures, persons and cases: four numbers that are never added together."""
    return " · ".join(
        say(language, f"visit.count-{name}", count=str(number))
        for name, number in (
            ("registrations", total.registrations),
            ("wanted", total.wanted),
            ("persons", total.persons),
            ("cases", total.cases),
        )
    )


def _list_tag(language: Language, count: int, late: int) -> str:
    if late:
        return say(language, "visit.count-both", count=str(count), late=str(late))
    return say(language, "visit.count", count=str(count))


def _found(state: State) -> VisitsView:
    view = _lines(state, say(state.language, "visit.title"))
    return replace(view, search=say(state.language, "visit.search"), query=state.query)


def _list(_world: World, state: State) -> VisitsView:
    view = _lines(state, say(state.language, f"visit.list-{state.visits.list}"))
    posts = state.visits.list == "post" and view.rows
    return replace(view, acts=(_act(state.language, "print-labels"),)) if posts else view


def _lines(state: State, title: str) -> VisitsView:
    language, every, here = state.language, room.shown(state), room.on_screen(state)
    start = state.visits.start
    last = start + len(here)
    span = {"first": str(start + 1), "last": str(last), "count": str(len(every))}
    return VisitsView(
        title=title,
        heading=say(language, "visit.span", **span) if here else say(language, "visit.nothing-found"),
        rows=tuple(rows.row(state, entry) for entry in here),
        more_text=say(language, "waiting.more", count=str(len(every) - last)) if last < len(every) else "",
        before_text=say(language, "waiting.before") if start else "",
    )


def _visit(world: World, state: State) -> VisitsView:
    visit, language = room.open_visit(state), state.language
    entry = next((one for one in state.visits.entries if one.visit.id == visit.id), None)
    late = rows.late_text(entry, language) if entry is not None else ""
    notices = [LineRow(key="late", label=late, tone="warn")] if late else []
    if visit.versions:
        notices.append(LineRow(key="settle", label=say(language, "visit.settle-note"), tone="bad"))
    twin = rows.twin_line(state)
    notices += [twin] if twin is not None else []
    goes_on = visit.end is None and not visit.erased
    first, more = acts_for(state, visit)
    first = (*first, *(["twin"] if twin is not None else []))
    return VisitsView(
        title=rows.name_text(visit, state.visits.kept, language),
        hint=say(language, f"visit.list-{visit.stage}-text"),
        notices=tuple(notices),
        lines=rows.lines(world, state, visit),
        heading=say(language, "visit.begin") if goes_on and visit.procedures else "",
        rows=tuple(_procedure(world, state, code) for code in visit.procedures) if goes_on else (),
        tops=tuple(_act(language, key, "" if number else "primary") for number, key in enumerate(first)),
        acts=tuple(_act(language, key) for key in more),
    )


def _procedure(world: World, state: State, code: str) -> VisitRow:
    procedure = world.library.procedure(code)
    note = asked.ground_text(world, state, code)
    return VisitRow(key=f"begin:{code}", title=in_language(procedure.name, state.language), note=note)


_NEXT: Mapping[str, tuple[str, ...]] = {
    "settle": ("settle",),
    "sort": ("sort",),
    "plan": ("plan", "made"),
    "planned": ("made", "put-off", "plan"),
    "tell": ("close", "sort"),
    "hand": ("hand", "post"),
    "post": ("post", "hand"),
    "sent": ("delivered", "hand"),
    "finish": ("close",),
    "closed": ("reopen", "erase"),
}
"""What is likely next comes first."""

_ICONS: Mapping[str, str] = {
    "settle": "check", "sort": "check", "plan": "calendar", "made": "circle-check", "put-off": "clock",
    "hand": "user", "post": "send", "delivered": "check", "close": "x", "reopen": "refresh-cw", "edit": "pencil",
    **dict.fromkeys(("print-sheet", "print-label", "print-labels", "print-list", "print-sheets"), "printer"),
    "new": "plus", "guide": "shield-check", "twin": "copy", "day": "calendar", "take": "check", "erase": "trash-2",
    "day-before": "chevron-left", "next-day": "chevron-right",
}  # fmt: skip


def acts_for(state: State, visit: Visit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The buttons of a request: what comes next, and what is always there. What is for officials only to them."""
    decides = state.member is not None and may(state.member.role, "decide-visits")
    first = tuple(key for key in _NEXT.get(visit.stage, ()) if decides or key not in {"settle", "sort"})
    if visit.versions:
        return first, ()
    if visit.end is not None:
        return () if visit.erased else first, ()
    more = ["take"] if visit.stage == "planned" and not visit.taken else []
    more += ["sort"] if decides and visit.stage in {"plan", "planned"} else []
    more += ["guide", "edit", "print-sheet", *(["print-label"] if visit.stage in {"post", "sent"} else [])]
    return first, (*more, *([] if "close" in first else ["close"]))


def _act(language: Language, key: str, kind: str = "") -> ActRow:
    return ActRow(key=key, text=say(language, f"visit.act-{key}"), icon=_ICONS[key], kind=kind or "secondary")


def _day(world: World, state: State) -> VisitsView:
    language, day = state.language, state.visits.day or day_of(state.now)
    there, more = decide.of_day(state), decide.to_add(state)
    title = day_words(day, language)
    keys = ("take", "print-list", "print-sheets") if there else ()
    add = [replace(rows.row(state, one, "add"), tag=say(language, "visit.add-to-day")) for one in more]
    return VisitsView(
        title=title,
        hint=say(language, "visit.day-hint"),
        notices=_about_day(world, state, is_empty=not there),
        rows=(*(_of_day(state, one) for one in there), *add),
        tops=tuple(_act(language, key) for key in ("day-before", "next-day")),
        acts=tuple(_act(language, key) for key in keys),
    )


def _about_day(world: World, state: State, *, is_empty: bool) -> tuple[LineRow, ...]:
    day = state.visits.day or day_of(state.now)
    notices: list[LineRow] = []
    if not calendar(world, state).is_working(day):
        notices.append(LineRow(key="off", label=say(state.language, "visit.doubt-day-off"), tone="warn"))
    if is_empty:
        notices.append(LineRow(key="none", label=say(state.language, "visit.day-none"), tone="plain"))
    return tuple(notices)


def _of_day(state: State, entry: decide.Entry) -> VisitRow:
    plan, base = entry.visit.plan, rows.row(state, entry)
    if plan is None:
        return base
    kept = state.visits.known.get(entry.visit.id, {})
    part = say(state.language, f"visit.part-{plan.part}")
    team = ", ".join(rows.member_name(state, one) for one in plan.team)
    note = " · ".join(filter(None, (part, rows.place_text(kept), team)))
    return replace(base, note=note)


_PAGES: Mapping[str, Page] = {
    "": _board,
    "list": _list,
    "visit": _visit,
    "day": _day,
    **asked.PAGES,
}
