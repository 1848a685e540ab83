"""The team's report, in Vietnamese: the figures as they may leave the centre, and every word around them."""

from datetime import date
from typing import Final

from kiosk.domain.figures.figures import Figures
from kiosk.domain.figures.report import Report, ReportRow, ReportTable
from kiosk.domain.figures.span import Span
from kiosk.domain.figures.tables import Table, tables_of, tables_to_leave
from kiosk.domain.local_time import day_of
from ui.present.figures import COUNTS, notes
from ui.present.figures_words import (
    PARTS,
    figures_of,
    hours_lines,
    line_label,
    number_text,
    span_text,
    times_lines,
)
from ui.present.shift_words import time_text
from ui.state import State
from ui.words import Language, say
from ui.world import World

LANGUAGE: Final[Language] = "vi"
"""A report goes upwards, and is read in Vietnamese."""


def report_of(world: World, state: State) -> Report:
    """The report of the span that is counted; numbers under five are not broken down in it."""
    counting = state.figures.counting
    if counting is None:
        raise ValueError("nothing is counted")
    commune = world.places.commune_name(state.centre)
    kind, _, short = commune.partition(" ")
    named = {"commune": f"{kind.lower()} {short}" if short else commune}
    span = span_text(counting.span, LANGUAGE)
    return Report(
        centre=tuple(text.upper() for text in (say(LANGUAGE, "report.office"), commune, say(LANGUAGE, "report.team"))),
        country=say(LANGUAGE, "report.country"),
        motto=say(LANGUAGE, "report.motto"),
        dated=_dated(day_of(counting.as_of), short or commune),
        title=(*_lines("title"), say(LANGUAGE, "report.about", **named), say(LANGUAGE, "report.span", span=span)),
        addressed=say(LANGUAGE, "report.to", **named),
        intro=say(LANGUAGE, "report.intro", span=span, **named),
        summary=_summary(counting.figures),
        tables=_tables(world, state),
        notes_title=say(LANGUAGE, "report.notes"),
        notes=(*(text for _, text, _ in notes(state, LANGUAGE)), *_about_numbers()),
        remarks_title=say(LANGUAGE, "report.remarks"),
        remarks=_lines("remark-good", "remark-hard", "remark-ask"),
        recipients=_lines("recipients", "as-above", "filed"),
        signature=(say(LANGUAGE, "report.head").upper(), say(LANGUAGE, "report.sign")),
        foot=say(LANGUAGE, "report.foot", span=span, **named),
    )


def _lines(*names: str) -> tuple[str, ...]:
    return tuple(say(LANGUAGE, f"report.{name}") for name in names)


def _dated(today: date, place: str) -> str:
    return say(LANGUAGE, "report.dated", place=place, day=f"{today:%d}", month=f"{today:%m}", year=f"{today:%Y}")


def _about_numbers() -> tuple[str, str]:
    return say(LANGUAGE, "figures.small-withheld"), say(LANGUAGE, "figures.never-added")


def _summary(figures: Figures) -> ReportTable:
    rows = tuple(
        ReportRow(
            label=say(LANGUAGE, f"figures.{name}"),
            texts=(_count(name, getattr(figures, name)), say(LANGUAGE, f"figures.{name}-is")),
            numbers=(getattr(figures, name), None),
        )
        for name in COUNTS
    )
    return ReportTable(
        sheet=say(LANGUAGE, "report.sheet-summary"),
        title=say(LANGUAGE, "report.summary"),
        headings=tuple(say(LANGUAGE, f"report.heading-{what}") for what in ("what", "count", "is")),
        rows=rows,
        note=say(LANGUAGE, "figures.never-added"),
    )


def _count(name: str, count: int) -> str:
    return say(LANGUAGE, "figures.about", count=str(count)) if name == "persons" else str(count)


def _tables(world: World, state: State) -> tuple[ReportTable, ...]:
    figures = figures_of(state)
    left = {table.code: table for table in tables_to_leave(tables_of(figures))}
    found: list[ReportTable] = []
    for part, codes in PARTS.items():
        found += [_table(world, left[code]) for code in codes if code in left]
        if part == "times":
            found.append(_told("times", times_lines(figures, LANGUAGE)))
        if part == "faces" and figures.asked:
            found.append(_asked(figures))
        if part == "repairs" and figures.incidents:
            found.append(_repairs(figures))
        if part == "hours" and figures.hours:
            found.append(_hours(state))
    return tuple(_numbered(table, number) for number, table in enumerate(found, 2))


def _numbered(table: ReportTable, number: int) -> ReportTable:
    return ReportTable(table.sheet, f"{number}. {table.title}", table.headings, table.rows, table.note, table.charted)


def _table(world: World, table: Table) -> ReportTable:
    code = table.code
    return ReportTable(
        sheet=say(LANGUAGE, f"figures.table-{code}"),
        title=say(LANGUAGE, f"figures.table-{code}"),
        headings=_headings("count"),
        rows=tuple(
            ReportRow(
                line_label(world, code, row.key, LANGUAGE),
                (number_text(row, LANGUAGE),),
                (None if row.withheld else row.count,),
            )
            for row in table.rows
        ),
        note=say(LANGUAGE, "figures.all-withheld" if table.is_empty_handed else f"figures.table-{code}-note"),
        charted=len(table.rows) > 1,
    )


def _headings(what: str) -> tuple[str, ...]:
    return say(LANGUAGE, "report.heading-what"), say(LANGUAGE, f"report.heading-{what}")


def _told(part: str, lines: tuple[tuple[str, str], ...]) -> ReportTable:
    return ReportTable(
        sheet=say(LANGUAGE, f"figures.part-{part}"),
        title=say(LANGUAGE, f"figures.part-{part}"),
        headings=_headings("minutes"),
        rows=tuple(_line(label, text) for label, text in lines),
    )


def _line(label: str, text: str) -> ReportRow:
    number = _number(text)
    return (
        ReportRow(label, (text,), (number,)) if number is not None else ReportRow(f"{label}: {text}", ("–",), (None,))
    )


def _number(text: str) -> int | None:
    """The number that a text begins with, so that a workbook has it as one."""
    first = text.partition(" ")[0]
    return int(first) if first.isdecimal() else None


def _asked(figures: Figures) -> ReportTable:
    """How many were asked; who answered is told where that is no small group."""
    return ReportTable(
        sheet=say(LANGUAGE, "figures.part-faces"),
        title=say(LANGUAGE, "figures.part-faces"),
        headings=_headings("count"),
        rows=(ReportRow(say(LANGUAGE, "figures.asked"), (str(figures.asked),), (figures.asked,)),),
    )


def _repairs(figures: Figures) -> ReportTable:
    minutes, count = figures.repair_minutes, figures.incidents
    return ReportTable(
        sheet=say(LANGUAGE, "figures.part-repairs"),
        title=say(LANGUAGE, "figures.part-repairs"),
        headings=_headings("count"),
        rows=(
            ReportRow(say(LANGUAGE, "figures.incidents"), (str(count),), (count,)),
            ReportRow(say(LANGUAGE, "figures.repair-minutes"), (str(minutes),), (minutes,)),
        ),
    )


def _hours(state: State) -> ReportTable:
    return ReportTable(
        sheet=say(LANGUAGE, "figures.table-hours"),
        title=say(LANGUAGE, "figures.table-hours"),
        headings=(*_headings("minutes"), say(LANGUAGE, "report.heading-hours")),
        rows=tuple(
            ReportRow(name, (str(there.minutes), time_text(there, LANGUAGE)), (there.minutes, None))
            for name, there in hours_lines(state)
        ),
        note=say(LANGUAGE, "figures.table-hours-note"),
        charted=len(figures_of(state).hours) > 1,
    )


def file_name(state: State) -> str:
    """`bao-cao-08782-2026-11-23--2026-11-29`: letters that every drive takes, and days that sort."""
    counting = state.figures.counting
    span = counting.span if counting is not None else Span(day_of(state.now), day_of(state.now))
    return f"bao-cao-{state.centre}-{span.first}--{span.last}"
