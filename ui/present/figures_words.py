"""The figures in words: names of tables and of their lines, times, spans."""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.figures.figures import Figures, TableCode
from kiosk.domain.figures.minutes import times_of
from kiosk.domain.figures.span import Span
from kiosk.domain.figures.tables import Table, TableRow, tables_of, tables_to_leave
from kiosk.domain.figures.visits import AT_HOME
from kiosk.domain.local_time import day_text
from kiosk.domain.rights import may
from kiosk.domain.shifts.presence import Time
from kiosk.errors import Unavailable
from ui.present.frame import in_language
from ui.present.measures import cause_words
from ui.present.shift_words import name_of
from ui.state import State
from ui.words import Language, has_words, say
from ui.world import World

PARTS: Final[Mapping[str, tuple[TableCode, ...]]] = {
    "sittings": ("outcome", "place", "hour"),
    "cases": ("procedure", "channel", "delivery"),
    "times": (),
    "faces": ("face",),
    "papers": ("paper",),
    "guidance": ("topic", "level", "guidance-end"),
    "home": ("visit-state", "visit-way", "visit-act"),
    "repairs": ("machine", "cause", "incident-end"),
    "hours": (),
}
"""The groups of tables, in the order of the page and of the report."""

_WORDS: Final[Mapping[TableCode, str]] = {"machine": "machine.", "incident-end": "end.", "visit-way": "visit.way-"}


def figures_of(state: State) -> Figures:
    """What is counted so far."""
    return state.figures.counting.figures if state.figures.counting is not None else Figures()


def tables_for(state: State) -> tuple[Table, ...]:
    """The tables as this member may see them: all numbers for officials, what may leave the centre for others."""
    tables = tables_of(figures_of(state))
    sees_all = state.member is not None and may(state.member.role, "export")
    return tables if sees_all else tables_to_leave(tables)


def span_text(span: Span, language: Language) -> str:
    """`23/11/2026`, or from when to when."""
    if span.first == span.last:
        return day_text(span.first)
    return say(language, "figures.from-to", first=day_text(span.first), last=day_text(span.last))


def line_label(world: World, code: TableCode, key: str, language: Language) -> str:
    """What a line of a table is about; a word that this program has not is shown as it came."""
    match code:
        case "procedure":
            return _procedure(world, key, language)
        case "paper":
            return _paper(world, key, language)
        case "hour":
            return say(language, "figures.at-hour", first=str(int(key)), last=str(int(key) + 1))
        case "level":
            return say(language, "figures.of-level", level=key)
        case "topic":
            return _topic(world, key, language)
        case "cause":
            return cause_words(key, language)
        case _:
            return _known(_code(code, key), key, language)


def _known(code: str, key: str, language: Language) -> str:
    return say(language, code) if has_words(code) else key


def _code(table: TableCode, key: str) -> str:
    """Where the page of visits or of repairs has words for a line, they are the words here."""
    if table == "visit-state":
        stage, _, end = key.partition("-")
        return f"visit.end-{end}" if end else f"visit.list-{stage}"
    own = key in {"none", "open"} or table not in _WORDS
    return f"figures.{table}-{key}" if own else f"{_WORDS[table]}{key}"


def _topic(world: World, key: str, language: Language) -> str:
    """The title in the guide; a broken file, or a topic that it has no more, leaves the bare id."""
    guide = world.library.guidance
    topic = guide.topic(key) if guide is not None else None
    return in_language(topic.title, language) if topic is not None else key


def _procedure(world: World, code: str, language: Language) -> str:
    if code == AT_HOME:
        return say(language, "figures.procedure-home")
    try:
        return in_language(world.library.procedure(code).name, language)
    except Unavailable:
        return code


def _paper(world: World, key: str, language: Language) -> str:
    """The paper, and the procedure that wants it."""
    code, _, paper = key.partition(" ")
    try:
        procedure = world.library.procedure(code)
    except Unavailable:
        return key
    name = next((one.name for one in procedure.papers if one.id == paper), None)
    if name is None:  # of a state of the catalogue that is over
        return say(language, "figures.paper-gone", procedure=in_language(procedure.name, language))
    return f"{in_language(name, language)} ({in_language(procedure.name, language)})"


def number_text(row: TableRow, language: Language) -> str:
    """The number, or why there is none."""
    return say(language, f"figures.withheld-{row.withheld}") if row.withheld else str(row.count)


def times_lines(figures: Figures, language: Language) -> tuple[tuple[str, str], ...]:
    """Waiting and handling: the middle and nine of ten, or that there is none."""
    found: list[tuple[str, str]] = []
    for what, seconds in (("waiting", figures.waits), ("handling", figures.handlings)):
        times = times_of(seconds)
        if not times.count:
            found.append((say(language, f"figures.{what}"), say(language, f"figures.{what}-none")))
            continue
        found.append(
            (say(language, f"figures.{what}-median"), say(language, "figures.minutes", count=str(times.median)))
        )
        found.append((say(language, f"figures.{what}-most"), say(language, "figures.minutes", count=str(times.most))))
    return tuple(found)


def hours_lines(state: State) -> tuple[tuple[str, Time], ...]:
    """Time there, by the member's name, the longest first: all of them, or only one's own without the right to more."""
    figures, me = figures_of(state), state.member
    sees_all = me is not None and may(me.role, "see-others")
    there = (
        (name_of(member, state), Time(seconds // 60, sure=member not in figures.unsure))
        for member, seconds in figures.hours.items()
        if sees_all or (me is not None and member == me.id)
    )
    return tuple(sorted(there, key=lambda one: (-one[1].minutes, one[0])))


def repair_text(figures: Figures, language: Language) -> str:
    """How long was spent on repairs."""
    return say(language, "figures.minutes", count=str(figures.repair_minutes))


def faces_lines(figures: Figures, language: Language) -> tuple[tuple[str, str], ...]:
    """How many were asked, and how many chose a face."""
    return (
        (say(language, "figures.asked"), str(figures.asked)),
        (say(language, "figures.answered"), str(figures.answered)),
    )
