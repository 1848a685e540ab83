"""A page to try the printer with: a frame, a line to read, and the time; nothing of anybody."""

from datetime import datetime
from io import BytesIO
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.local_time import moment_text
from kiosk.paper.blocks import Framed, Gap, Stack, Type, face_name, words

WIDTH: Final = 72 * mm
PADDING: Final = 4 * mm
EDGE: Final = 2 * mm


def make_test_page(title: str, line: str, at: datetime) -> bytes:
    """The page as PDF, narrow enough for a roll."""
    inner = WIDTH - 2 * EDGE - 2 * PADDING
    lines = (
        words(title, Type("bold", 18), inner, "centre"),
        Gap(2 * mm),
        words(line, Type("regular", 11), inner),
        Gap(2 * mm),
        words(moment_text(at), Type("regular", 11), inner),
    )
    framed = Framed(Stack(lines), WIDTH - 2 * EDGE, PADDING)
    out = BytesIO()
    height = framed.height + 2 * EDGE
    face = face_name("regular")
    canvas = Canvas(out, pagesize=(WIDTH, height), invariant=1, initialFontName=face)  # pyright: ignore[reportArgumentType]
    framed.draw(canvas, EDGE, height - EDGE)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
