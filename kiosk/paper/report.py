"""The team's report on A4, laid out by reportlab's own page templates; its charts are read in black and white."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final, Literal
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import STATE_DEFAULTS, Drawing, Group, Line, Rect, String
from reportlab.lib.colors import black, white
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, KeepTogether, PageTemplate, Spacer
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid
from reportlab.platypus.flowables import HRFlowable

from kiosk.domain.figures.report import Report, ReportRow, ReportTable
from kiosk.paper.blocks import Type, face_name
from kiosk.paper.fonts import SerifCut

LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 15 * mm, 20 * mm, 20 * mm
INNER: Final = A4[0] - LEFT - RIGHT
_SIZE: Final = 13.0
_BAR: Final = 15.0
_LABEL: Final = 0.42
"""The share of a chart's width that its labels have."""
_HATCH: Final = 4.0
_NUMBER: Final = 96.0
"""What is left for the number at the end of the longest bar, in points."""
_CHARTED: Final = 20
"""How many lines a chart draws, the largest first; the table below has them all."""
_WHOLE: Final = 12
"""Tables of so many lines stay on one page, together with their charts."""


def make_report(report: Report) -> bytes:
    """The report as a PDF; the same report gives the same bytes, and its text can be read out of it."""
    out = BytesIO()
    STATE_DEFAULTS["fontName"] = face_name("serif")  # a drawing begins with it, and would name Helvetica
    document = BaseDocTemplate(
        out, pagesize=A4, leftMargin=LEFT, rightMargin=RIGHT, topMargin=TOP, bottomMargin=BOTTOM,
        title=report.foot, creator="Tận Tay", lang="vi-VN", invariant=1, initialFontName=face_name("serif"),
    )  # fmt: skip
    frame = Frame(LEFT, BOTTOM, INNER, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)

    def foot(canvas: Canvas, _document: BaseDocTemplate) -> None:
        canvas.setFont(face_name("serif-italic"), 9.5)
        canvas.drawString(LEFT, 11 * mm, report.foot)
        canvas.drawRightString(A4[0] - RIGHT, 11 * mm, f"Trang {canvas.getPageNumber()}")

    document.addPageTemplates([PageTemplate("report", [frame], onPage=foot)])
    document.build(_story(report))
    return out.getvalue()


def _story(report: Report) -> list[Flowable]:
    story: list[Flowable] = [_head(report), Spacer(1, 8)]
    story += [_text(line, _style("serif-bold", 14, TA_CENTER)) for line in report.title]
    story += [_rule(INNER * 0.3), Spacer(1, 6), _text(report.addressed, _style("serif", _SIZE, TA_CENTER))]
    story += [Spacer(1, 6), _text(report.intro, _style("serif", _SIZE, TA_JUSTIFY, indent=24)), Spacer(1, 6)]
    for table in (report.summary, *report.tables):
        story += _section(table)
    story += _notes(report)
    return story + _remarks(report)


def _style(
    cut: SerifCut, size: float, align: Literal[0, 1, 2, 4] = 0, indent: float = 0, after: float = 2
) -> ParagraphStyle:
    return ParagraphStyle(
        f"{cut}{size}{align}{indent}", fontName=face_name(cut), fontSize=size, leading=size * 1.24, alignment=align,
        firstLineIndent=indent, spaceAfter=after,
    )  # fmt: skip


def _face() -> tuple[str, tuple[int, int], tuple[int, int], str]:
    """The face of a table's cells, or each would name Helvetica, which is in no file of ours."""
    return ("FONTNAME", (0, 0), (-1, -1), face_name("serif"))


def _text(words: str, style: ParagraphStyle) -> Text:
    return Text(escape(words), style)


def _rule(width: float) -> HRFlowable:
    return HRFlowable(width, 0.7, color=black, spaceBefore=1, spaceAfter=3)


def _head(report: Report) -> Grid:
    """The two columns that every official paper begins with."""
    *over, team = report.centre
    bold, plain = _style("serif-bold", 12, TA_CENTER, after=0), _style("serif", 12, TA_CENTER, after=0)
    left = [*(_text(line, plain) for line in over), _text(team, bold), _rule(INNER * 0.14)]
    right = [
        _text(report.country, bold),
        _text(report.motto, _style("serif-bold", 13, TA_CENTER, after=0)),
        _rule(INNER * 0.32),
        _text(report.dated, _style("serif-italic", 12, TA_CENTER)),
    ]
    return Grid(
        [[left, right]],
        colWidths=[INNER * 0.42, INNER * 0.58],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            _face(),
            ("ALIGN", (0, 0), (-1, -1), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ],
    )


def _section(table: ReportTable) -> list[Flowable]:
    title = _text(table.title, _style("serif-bold", _SIZE))
    note = [_text(table.note, _style("serif-italic", 11.5, TA_JUSTIFY))] if table.note else []
    told = sum(row.numbers[0] is not None for row in table.rows)
    chart: list[Flowable] = [_chart(table.rows[:_CHARTED]), Spacer(1, 4)] if table.charted and told > 1 else []
    if not table.rows:
        return [KeepTogether([title, *note, Spacer(1, 6)])]
    head: list[Flowable] = [title, *note, *chart]
    if len(table.rows) <= _WHOLE:
        return [KeepTogether([*head, _grid(table)]), Spacer(1, 10)]
    return [CondPageBreak(38 * mm), KeepTogether(head), _grid(table), Spacer(1, 10)]


def _grid(table: ReportTable) -> Grid:
    """The table below its chart; its heading stands again on each page that it reaches."""
    columns = len(table.headings)
    narrow = 0.18 * INNER
    widths = [INNER - narrow * (columns - 1), *[narrow] * (columns - 1)]
    if any(len(text) > 24 for row in table.rows for text in row.texts[1:]):
        widths = [INNER * 0.3, INNER * 0.16, *[INNER * 0.54 / max(1, columns - 2)] * (columns - 2)]
    head = _style("serif-bold", 11.5, TA_CENTER, after=0)
    said, number = _style("serif", 11.5, after=0), _style("serif", 11.5, TA_RIGHT, after=0)
    lines = [[_text(heading, head) for heading in table.headings]]
    lines += [
        [_text(row.label, said), *(_text(text, said if len(text) > 24 else number) for text in row.texts)]
        for row in table.rows
    ]
    return Grid(
        lines,
        colWidths=widths,
        repeatRows=1,
        style=[
            ("GRID", (0, 0), (-1, -1), 0.6, black),
            _face(),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
        ],
    )


def _chart(rows: Sequence[ReportRow]) -> Drawing:
    """Bars with their numbers; every second one is hatched, so that neighbours are told apart without any colour."""
    known = [row.numbers[0] or 0 for row in rows]
    most = max((*known, 1))
    height = len(rows) * _BAR + 4
    drawing = Drawing(INNER, height)
    left, room = INNER * _LABEL, INNER * (1 - _LABEL) - _NUMBER
    style = Type("serif", 10)
    for number, (row, count) in enumerate(zip(rows, known, strict=True)):
        base = height - (number + 1) * _BAR + 3
        drawing.add(
            String(
                left - 5,
                base + 1.6,
                _short(row.label, style, left - 8),
                fontName=face_name("serif"),
                fontSize=10,
                textAnchor="end",
            )
        )
        if row.numbers[0] is not None:
            drawing.add(_bar(left, base, room * count / most, _BAR - 5, hatched=number % 2 == 1))
        end = left + (room * count / most if row.numbers[0] is not None else 0) + 5
        drawing.add(String(end, base + 1.6, row.texts[0], fontName=face_name("serif-bold"), fontSize=10))
    drawing.add(Line(left, 0, left, height, strokeWidth=0.8, strokeColor=black))
    return drawing


def _bar(x: float, y: float, width: float, height: float, *, hatched: bool) -> Group:
    edge = Rect(x, y, width, height)
    edge.fillColor, edge.strokeColor, edge.strokeWidth = white if hatched else black, black, 0.8
    bar = Group(edge)
    if hatched:
        step = x - height + _HATCH
        while step < x + width:
            low, high = max(step, x), min(step + height, x + width)
            if low < high:
                bar.add(Line(low, y + low - step, high, y + high - step, strokeWidth=0.6, strokeColor=black))
            step += _HATCH
    return bar


def _short(label: str, style: Type, width: float) -> str:
    """The beginning of a label that is too long for a chart; the table below has all of it."""
    if style.width(label) <= width:
        return label
    while label and style.width(label + "…") > width:
        label = label[:-1]
    return label.rstrip() + "…"


def _notes(report: Report) -> list[Flowable]:
    style = _style("serif", 11.5, TA_JUSTIFY)
    lines = [_text(f"- {note}", style) for note in report.notes]
    return [_text(report.notes_title, _style("serif-bold", _SIZE)), *lines, Spacer(1, 8)]


def _remarks(report: Report) -> list[Flowable]:
    """Headings with dotted lines to be filled in by hand; the signature never stands alone on a page."""
    found: list[Flowable] = [CondPageBreak(60 * mm), _text(report.remarks_title, _style("serif-bold", _SIZE))]
    *others, last = [_remark(heading) for heading in report.remarks]
    return [*found, *(KeepTogether(one) for one in others), KeepTogether([*last, _end(report)])]


def _remark(heading: str) -> list[Flowable]:
    dots: list[Flowable] = []
    for _ in range(3):
        dots += [Spacer(1, 17), HRFlowable("100%", 0.9, dash=(0.4, 2.6), color=black, spaceBefore=0, spaceAfter=0)]
    return [_text(heading, _style("serif", _SIZE)), *dots, Spacer(1, 8)]


def _end(report: Report) -> Flowable:
    """Who gets it, and who signs it."""
    first, *others = report.recipients
    small = _style("serif", 11, after=0)
    left = [_text(first, _style("serif-italic", 12, after=0)), *(_text(f"- {line}", small) for line in others)]
    office, how, *name = report.signature
    right = [
        _text(office, _style("serif-bold", _SIZE, TA_CENTER, after=0)),
        _text(how, _style("serif-italic", 12, TA_CENTER, after=0)),
        Spacer(1, 64),
        *(_text(line, _style("serif-bold", _SIZE, TA_CENTER)) for line in name),
    ]
    halves = [INNER * 0.5, INNER * 0.5]
    return Grid([[left, right]], colWidths=halves, style=[("VALIGN", (0, 0), (-1, -1), "TOP"), _face()])
