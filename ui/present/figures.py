"""The page of figures: four numbers that are never added, what they are made of, and how sure they are."""

from typing import get_args

from kiosk.app.figures import Counting
from kiosk.domain.figures.figures import Doubt
from kiosk.domain.figures.tables import Table, TableRow
from kiosk.domain.local_time import moment_text
from ui.acts.figures import BOXES, EXPORT, PART, SPAN
from ui.present.figures_words import (
    PARTS,
    faces_lines,
    figures_of,
    hours_lines,
    line_label,
    number_text,
    repair_text,
    span_text,
    tables_for,
    times_lines,
)
from ui.present.shift_words import name_of, time_text
from ui.state import State
from ui.states.figures import SpanKind
from ui.views.base import LineRow, OptionRow
from ui.views.begin import CardRow
from ui.views.figures import BarRow, ChartRow, CountRow, FiguresView
from ui.views.sitting import FieldRow
from ui.words import Language, say
from ui.world import World

COUNTS = ("persons", "sessions", "cases", "registrations")


def figures(world: World, state: State) -> FiguresView:
    """The stage that is shown."""
    match state.stage:
        case "span":
            return _span(state)
        case "part":
            return _part(world, state)
        case "export":
            return _export(state)
        case _:
            return _overview(state)


def _overview(state: State) -> FiguresView:
    language, counting = state.language, state.figures.counting
    if counting is None or not counting.is_done:
        return FiguresView(
            title=say(language, "figures.title"), busy=_busy(counting, language), fields=(_kinds(state),)
        )
    numbers = {name: getattr(counting.figures, name) for name in COUNTS}
    return FiguresView(
        title=say(language, "figures.title"),
        hint=span_text(counting.span, language),
        fields=(_kinds(state),),
        counts=tuple(
            CountRow(
                key=name,
                label=say(language, f"figures.{name}"),
                value=say(language, "figures.about", count=str(count)) if name == "persons" else str(count),
                text=say(language, f"figures.{name}-is"),
            )
            for name, count in numbers.items()
        ),
        cards=tuple(
            CardRow(
                key=part, title=say(language, f"figures.part-{part}"), text=say(language, f"figures.part-{part}-text")
            )
            for part in PARTS
        ),
        lines=tuple(LineRow(key=key, label=text, tone=tone) for key, text, tone in notes(state, language)),
        export_text=say(language, "figures.export"),
    )


def _busy(counting: Counting | None, language: Language) -> str:
    if counting is None:
        return ""
    return say(language, "figures.busy", percent=str(100 * counting.read // max(1, len(counting.parts))))


def _kinds(state: State) -> FieldRow:
    options = tuple(
        OptionRow(key=kind, label=say(state.language, f"figures.kind-{kind}"), chosen=kind == state.figures.kind)
        for kind in get_args(SpanKind)
    )
    return FieldRow(key="kind", kind="choice", label=say(state.language, "figures.kind"), options=options)


def notes(state: State, language: Language) -> tuple[tuple[str, str, str], ...]:
    """As of when, what the province has not yet, what is not known here, what is estimated: key, sentence, tone."""
    counting = state.figures.counting
    if counting is None:
        return ()
    line, found = counting.line, counting.figures
    said = [("as-of", say(language, "figures.as-of", at=moment_text(counting.as_of)), "plain")]
    if line is not None and line.waiting_entries:
        waiting = say(language, "figures.not-sent", count=str(line.waiting_sessions))
        said.append(("not-sent", waiting, "warn"))
    else:
        sent = line is not None and line.enrolled
        said.append(("sent", say(language, "figures.sent" if sent else "figures.not-enrolled"), "plain"))
    said.append(("here", say(language, "figures.only-here"), "plain"))
    said += [
        (
            f"silent-{one.post}",
            say(language, "figures.silent", name=name_of(one.member, state), at=moment_text(one.at)),
            "warn",
        )
        for one in counting.silent
    ]
    said.append(("persons", say(language, "figures.persons-estimated"), "plain"))
    said += [
        (why, say(language, f"figures.doubt-{why}"), "warn") for why in get_args(Doubt) if found.doubts.get(why, 0)
    ]
    return tuple(said)


def _span(state: State) -> FiguresView:
    language = state.language
    boxes = tuple(
        FieldRow(
            key=box, kind="date", label=say(language, f"figures.{box}"), value=state.draft.get(box, ""), required=True
        )
        for box in BOXES
    )
    return FiguresView(stage=SPAN, title=say(language, "figures.span-title"), fields=boxes)


def _part(world: World, state: State) -> FiguresView:
    language, part = state.language, state.figures.part
    counting = state.figures.counting
    codes = PARTS[part]
    charts = tuple(chart(world, table, language) for table in tables_for(state) if table.code in codes)
    if part == "hours":
        charts = _hours(state)
    lines = tuple(
        LineRow(key=str(number), label=label, value=value)
        for number, (label, value) in enumerate(_part_lines(state, language))
    )
    if not charts and not lines:
        lines = (LineRow(key="none", label=say(language, "figures.none")),)
    return FiguresView(
        stage=PART,
        title=say(language, f"figures.part-{part}"),
        hint=span_text(counting.span, language) if counting is not None else "",
        charts=charts,
        lines=lines,
    )


def _part_lines(state: State, language: Language) -> tuple[tuple[str, str], ...]:
    found = figures_of(state)
    match state.figures.part:
        case "times":
            return times_lines(found, language)
        case "faces":
            return faces_lines(found, language)
        case "repairs" if found.incidents:
            return ((say(language, "figures.repair-minutes"), repair_text(found, language)),)
        case _:
            return ()


def chart(world: World, table: Table, language: Language) -> ChartRow:
    """A table with its bars."""
    return ChartRow(
        key=table.code,
        title=say(language, f"figures.table-{table.code}"),
        note=say(language, "figures.all-withheld" if table.is_empty_handed else f"figures.table-{table.code}-note"),
        bars=bars(world, table, language),
    )


def bars(world: World, table: Table, language: Language) -> tuple[BarRow, ...]:
    """Lines and bars; a part of all is told where the lines add up and nothing is withheld."""
    most = max((row.count for row in table.rows), default=1) or 1
    total = sum(row.count for row in table.rows)
    parted = table.adds_up and not any(row.withheld for row in table.rows)
    return tuple(
        BarRow(
            key=row.key,
            label=line_label(world, table.code, row.key, language),
            value=number_text(row, language),
            part=_part_of(row, total, language) if parted else "",
            share=row.count / most,
        )
        for row in table.rows
    )


def _part_of(row: TableRow, total: int, language: Language) -> str:
    return say(language, "figures.percent", percent=str(round(100 * row.count / max(1, total))))


def _hours(state: State) -> tuple[ChartRow, ...]:
    language, found = state.language, hours_lines(state)
    if not found:
        return ()
    most = max(1, *(there.minutes for _, there in found))
    rows = tuple(
        BarRow(key=str(number), label=name, value=time_text(there, language), share=there.minutes / most)
        for number, (name, there) in enumerate(found)
    )
    title, note = say(language, "figures.table-hours"), say(language, "figures.table-hours-note")
    return (ChartRow(key="hours", title=title, note=note, bars=rows),)


def _export(state: State) -> FiguresView:
    language = state.language
    documents = say(language, "figures.documents")
    cards = tuple(
        CardRow(
            key=place.folder,
            title=place.name or documents,
            text=say(language, "figures.drive-text" if place.name else "figures.documents-text"),
            icon="copy",
        )
        for place in state.figures.places
    )
    saving = say(language, "figures.saving") if state.figures.saving else ""
    return FiguresView(
        stage=EXPORT,
        title=say(language, "figures.export-title"),
        hint=saving or say(language, "figures.export-hint"),
        cards=() if saving else cards,
        lines=() if saving else (LineRow(key="small", label=say(language, "figures.small-withheld")),),
    )
