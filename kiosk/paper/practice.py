"""What makes a slip a practice slip: words across all of it, in outlines that leave what stands there readable."""

import math
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from kiosk.paper.blocks import Type, face_name

PRACTICE: Final = "TẬP DÙNG"
NO_DOSSIER: Final = "Phiếu tập dùng, không có hồ sơ nào."
NO_DOSSIER_ENGLISH: Final = "Practice slip. There is no dossier behind it."

_SLOPE: Final = math.radians(32)
_SHARE: Final = 0.82
"""How much of the page's width the words take."""


def draw_across(canvas: Canvas, width: float, height: float) -> None:
    """Draw the words aslant over the page, again and again down a long one; a thermal head has no grey to draw in."""
    size = 10 * width * _SHARE / math.cos(_SLOPE) / Type("bold", 10).width(PRACTICE)
    length = Type("bold", size).width(PRACTICE)
    rise, run = length * math.sin(_SLOPE), length * math.cos(_SLOPE)
    times = max(round(height / (rise + 2.2 * size)), 1)
    for number in range(times):
        middle = height * (1 - (number + 0.5) / times)
        canvas.saveState()
        canvas.translate((width - run) / 2, middle - rise / 2)
        canvas.rotate(math.degrees(_SLOPE))
        canvas.setLineWidth(0.55)
        text = canvas.beginText(0, -size * 0.35)
        text.setFont(face_name("bold"), size)
        text.setTextRenderMode(1)
        text.textOut(PRACTICE)
        canvas.drawText(text)
        canvas.restoreState()
