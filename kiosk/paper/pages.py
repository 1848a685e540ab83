"""The pages of a sheet become a PDF: the same pages give the same bytes, and the text can be read out of it."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final, NamedTuple

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.on_paper.sheets import Sheet
from kiosk.paper.blocks import Rule, Stack, Type, face_name
from kiosk.paper.flow import lines
from kiosk.paper.practice import PRACTICE, draw_across

_FOOT: Final = 9.5


class Format(NamedTuple):
    """A page and its margins, in points; the foot stands in the bottom one."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


def draw(sheet: Sheet, pages: Sequence[Stack], form: Format) -> bytes:
    """The PDF: the sheet's foot below each page, its owner above each but the first."""
    out = BytesIO()
    face = face_name("serif")  # else every page names Helvetica, unembedded; the stubs take the name for a number
    size = (form.width, form.height)
    canvas = Canvas(out, size, invariant=1, lang="vi-VN", initialFontName=face)  # pyright: ignore[reportArgumentType]
    canvas.setTitle(sheet.foot)
    canvas.setCreator("Tận Tay")
    for number, page in enumerate(pages, 1):
        if sheet.practice:
            draw_across(canvas, form.width, form.height)
        page.draw(canvas, form.left, form.height - form.top)
        _foot(canvas, sheet, f"Trang {number}/{len(pages)}", form)
        if number > 1:
            _owner(canvas, sheet.owner, form)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _foot(canvas: Canvas, sheet: Sheet, count: str, form: Format) -> None:
    """The sheet's name and the number of the page; a long name goes on on a second line."""
    style = Type("serif-italic", _FOOT)
    end = style.width(count)
    text = f"{PRACTICE} · {sheet.foot}" if sheet.practice else sheet.foot
    top = form.bottom - 3 * mm
    Rule(form.inner, weight=0.4, height=2).draw(canvas, form.left, top + 1)
    (number,) = lines([(count, style)], end + 1)
    number.draw(canvas, form.left + form.inner - end, top)
    for line in lines([(text, style)], form.inner - end - 12)[:2]:
        line.draw(canvas, form.left, top)
        top -= line.height


def _owner(canvas: Canvas, owner: str, form: Format) -> None:
    """Whose page it is, in the margin above it; a very long name goes on on a second line."""
    top = form.height - 6 * mm
    for line in lines([(owner, Type("serif-italic", _FOOT))], form.inner, align="right")[:2]:
        line.draw(canvas, form.left, top)
        top -= line.height
