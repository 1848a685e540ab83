"""Charts, drawn by reportlab from the very table that stands below them.

They are read in black and white: this span is filled, the one before is an outline with strokes, and bars have their
numbers. Nothing depends on the reader's fonts: texts are anchored where they end, and the browser measures them.
"""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

import msgspec
from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.shapes import Drawing, Hatching, Line, Rect, String
from reportlab.lib.colors import HexColor, white

from sync.province.boards.finding import finding
from sync.province.boards.fitting import fitted, width_of
from sync.province.boards.svg import BOLD, REGULAR, svg_of
from sync.province.boards.table import Column, Row, Table, Value, by_most, in_time, number_of
from sync.province.boards.texts import value_text, with_unit
from sync.province.language import Language, said

Width: TypeAlias = Literal["wide", "narrow"]
"""For a desk and for paper, or for a phone."""

INK: Final = HexColor("#12202e")
SOFT: Final = HexColor("#45535f")
NOW: Final = HexColor("#0b4a8f")


class _Sizes(msgspec.Struct, frozen=True):
    """Lengths in pixels of the page; names stand left of their bars, or above them where `names` is 0."""

    width: int
    names: int
    text: int
    bar: int
    gap: int
    height: int


_SIZES: Final[dict[Width, _Sizes]] = {
    "wide": _Sizes(width=860, names=300, text=15, bar=18, gap=16, height=260),
    "narrow": _Sizes(width=320, names=0, text=14, bar=15, gap=12, height=200),
}
_LEAST: Final = 3
_LEGEND: Final = 32
_HATCH: Final = 6.0
_EDGE: Final = 1.0

_Anchor: TypeAlias = Literal["start", "middle", "end"]
_Columns: TypeAlias = Sequence[tuple[int, Column]]


def draw_chart(table: Table, language: Language, width: Width) -> str:
    """The chart of a table as SVG; empty where a picture would say no more than the lines do."""
    if table.drawn is None or not is_drawn(table):
        return ""
    columns = [table.column(code) for code in table.drawn.columns if any(one is not None for one in table.values(code))]
    shown = _with_numbers(table)
    if len(shown) > table.drawn.most:
        shown = by_most(shown, columns[0][0])[: table.drawn.most]
    if table.drawn.shape == "columns":
        drawing = _standing(in_time(table.rows), columns[0], language, _SIZES[width])
    else:
        drawing = _lying(shown, columns, language, _SIZES[width])
    return svg_of(drawing, said(table.title, language), finding(table, language))


def is_drawn(table: Table) -> bool:
    """Whether a picture says more than the lines do: of one line or two there is none."""
    return table.drawn is not None and len(_with_numbers(table)) >= _LEAST


def _with_numbers(table: Table) -> Sequence[Row]:
    columns = [table.column(code)[0] for code in (table.drawn.columns if table.drawn is not None else ())]
    return [row for row in table.rows if any(number_of(row.cells[at]) for at in columns)]


def _lying(rows: Sequence[Row], columns: _Columns, language: Language, sizes: _Sizes) -> Drawing:
    """A name and a bar for each line; two bars where two spans are compared."""
    above = 0.0 if sizes.names else sizes.text * 1.3
    pitch = len(columns) * sizes.bar + sizes.gap + above
    head = _LEGEND if len(columns) > 1 else 0
    drawing = Drawing(sizes.width, pitch * len(rows) + head)
    chart = HorizontalBarChart()
    _place(chart, x=sizes.names + _EDGE, y=-above / 2,
           width=sizes.width - sizes.names - _numbers(rows, columns, language, sizes.text), height=pitch * len(rows),
           )  # fmt: skip
    _place(chart, useAbsolute=7, barWidth=sizes.bar, groupSpacing=sizes.gap + above)
    chart.categoryAxis.reverseDirection = 1
    chart.categoryAxis.visibleAxis = int(bool(sizes.names))
    _give(chart, rows, columns, language, sizes.text)
    chart.barLabels.boxAnchor, chart.barLabels.textAnchor = "w", "start"
    drawing.add(chart)
    _hatch_before(drawing, chart)
    for number, row in enumerate(rows):
        _name(drawing, said(row.label, language), pitch * (len(rows) - number), pitch, sizes)
    if head:
        _legend(drawing, [said(column.head, language) for _, column in columns], sizes)
    return drawing


def _numbers(rows: Sequence[Row], columns: _Columns, language: Language, size: float) -> float:
    """The room that the longest number needs at the end of the longest bar."""
    return 20 + max(
        width_of(with_unit(row.cells[at], column, language), size) for row in rows for at, column in columns
    )


def _standing(rows: Sequence[Row], column: tuple[int, Column], language: Language, sizes: _Sizes) -> Drawing:
    """A column for each time; numbers over all of them where there is room, else over the highest alone."""
    foot, head = sizes.text * 1.6, sizes.text * 1.5
    room = (sizes.width - 2 * _EDGE) / len(rows)
    size = min(sizes.text, 13)
    drawing = Drawing(sizes.width, sizes.height)
    chart = VerticalBarChart()
    _place(chart, x=_EDGE, y=foot, width=sizes.width - 2 * _EDGE, height=sizes.height - foot - head)
    _place(chart, barWidth=3, groupSpacing=1)
    _give(chart, rows, [column], language, size, units=False)
    chart.barLabels.boxAnchor, chart.barLabels.textAnchor = "s", "middle"
    _make_room(chart, room, size)
    drawing.add(chart)
    _times(drawing, [said(row.label, language).partition(" – ")[0] for row in rows], room, size, foot)
    return drawing


def _place(chart: HorizontalBarChart | VerticalBarChart, **lengths: float) -> None:
    """Where it stands and how large it is."""
    chart.setProperties(lengths)  # pyright: ignore[reportUnknownMemberType]


def _make_room(chart: VerticalBarChart, room: float, size: float) -> None:
    """Numbers that are broader than their columns stand upright; where even that is too tight, the highest alone."""
    texts = chart.barLabelArray[0]
    widest = max(width_of(text, size) for text in texts)
    if widest <= room - 2:
        return
    if room >= size * 1.3:
        chart.barLabels.angle, chart.barLabels.boxAnchor, chart.barLabels.dy = 90, "w", 5
        _place(chart, height=chart.height - (widest - size))
        return
    highest = chart.data[0].index(max(chart.data[0]))
    chart.barLabelArray = [[text if at == highest else "" for at, text in enumerate(texts)]]
    middle, half = room * (highest + 0.5), width_of(texts[highest], size) / 2
    if middle < half:
        chart.barLabels[0, highest].boxAnchor, chart.barLabels[0, highest].textAnchor = "sw", "start"
    elif middle + half > room * len(texts):
        chart.barLabels[0, highest].boxAnchor, chart.barLabels[0, highest].textAnchor = "se", "end"


def _give(
    chart: HorizontalBarChart | VerticalBarChart,
    rows: Sequence[Row],
    columns: _Columns,
    language: Language,
    size: float,
    *,
    units: bool = True,
) -> None:
    """The numbers of the table and how bars and numbers look, the same for both shapes."""
    upwards = list(reversed(columns))  # the library begins below
    chart.data = [[number_of(row.cells[at]) or 0 for row in rows] for at, _ in upwards]
    chart.barLabelFormat = "values"
    chart.barLabelArray = [
        [_number(row.cells[at], column, language, units=units) for row in rows] for at, column in upwards
    ]
    chart.barLabels.fontName, chart.barLabels.fontSize, chart.barLabels.fillColor = REGULAR, size, INK
    chart.barLabels.nudge = 6 if isinstance(chart, HorizontalBarChart) else 3
    now = len(columns) - 1
    for before in range(now):
        chart.bars[before].fillColor, chart.bars[before].strokeColor = white, SOFT
    chart.barLabels[now].fontName, chart.bars[now].fillColor, chart.bars[now].strokeColor = BOLD, NOW, NOW
    axis = chart.categoryAxis
    axis.visibleTicks, axis.visibleLabels, axis.strokeColor = 0, 0, SOFT
    chart.valueAxis.visible = 0
    chart.valueAxis.valueMin, chart.valueAxis.valueMax = 0, max(max(line) for line in chart.data)


def _number(value: Value, column: Column, language: Language, *, units: bool) -> str:
    return with_unit(value, column, language) if units else value_text(value, language)


def _hatch_before(drawing: Drawing, chart: HorizontalBarChart) -> None:
    """Strokes over the bars of the span before, so that it is told apart without any colour."""
    now = len(chart.data) - 1

    def note(bar: Rect, **where: object) -> None:
        if where["rowNo"] != now:
            x, y, right, top = bar.x, bar.y, bar.x + bar.width, bar.y + bar.height
            corners = [x, y, right, y, right, top, x, top]
            drawing.add(Hatching(_HATCH, 45, [corners], strokeColor=SOFT, strokeWidth=1))

    chart.barRecord = note


def _name(drawing: Drawing, text: str, top: float, pitch: float, sizes: _Sizes) -> None:
    """The name of a line: left of its bars in at most two lines, or above them in one."""
    if not sizes.names:
        line = fitted(text, sizes.text, sizes.width, 1)[0]
        drawing.add(_string(0, top - sizes.text * 1.1, line, sizes.text))
        return
    lines = fitted(text, sizes.text, sizes.names - 14, 2)
    leading = sizes.text * 1.15
    first = top - pitch / 2 + leading * (len(lines) - 1) / 2 - sizes.text * 0.34
    for number, line in enumerate(lines):
        drawing.add(_string(sizes.names - 10, first - number * leading, line, sizes.text, anchor="end"))


def _times(drawing: Drawing, texts: Sequence[str], room: float, size: float, foot: float) -> None:
    """What stands below the columns (of days from and to, the first): as many as do not run into each other."""
    widest = max(width_of(text, size) for text in texts) + 6
    every = next(step for step in range(1, len(texts) + 1) if room * step >= widest or step == len(texts))
    for at in range(0, len(texts), every):
        middle, half = _EDGE + room * (at + 0.5), width_of(texts[at], size) / 2
        place: tuple[float, _Anchor] = (middle, "middle")
        if middle < half:
            place = (0, "start")
        elif middle + half > drawing.width:
            place = (drawing.width, "end")
        drawing.add(_string(place[0], foot - size * 1.2, texts[at], size, anchor=place[1]))
        if every > 1:
            drawing.add(Line(middle, foot, middle, foot - 3, strokeColor=SOFT, strokeWidth=1))


def _legend(drawing: Drawing, heads: Sequence[str], sizes: _Sizes) -> None:
    x, y, side = float(sizes.names) + _EDGE, drawing.height - sizes.text - 6, sizes.text
    for number, head in enumerate(heads):
        swatch = Rect(x, y, side, side)
        swatch.fillColor, swatch.strokeColor = (white, SOFT) if number else (NOW, NOW)
        drawing.add(swatch)
        if number:
            corners = [x, y, x + side, y, x + side, y + side, x, y + side]
            drawing.add(Hatching(_HATCH, 45, [corners], strokeColor=SOFT, strokeWidth=1))
        drawing.add(_string(x + side + 6, y + side * 0.16, head, sizes.text))
        x += side + 6 + width_of(head, sizes.text) + 20


def _string(x: float, y: float, text: str, size: float, *, anchor: _Anchor = "start") -> String:
    return String(x, y, text, fontName=REGULAR, fontSize=size, fillColor=INK, textAnchor=anchor)
