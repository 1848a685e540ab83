"""A contact sheet: one scene at every size of letters (across) and on every panel (down), small, on one picture."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.gallery.camera import QUICK_PNG, Picture

_HEIGHT, _GAP = 300, 16


def contact_sheet(out: Path, pictures: Sequence[Picture]) -> None:
    """`contact-SCENE.png`, of the first theme and the first language among the pictures of one scene."""
    first = pictures[0]
    wanted = [one for one in pictures if (one.theme, one.language) == (first.theme, first.language)]
    rows: dict[str, list[QImage]] = {}
    for one in wanted:
        small = QImage(str(out / one.file)).scaledToHeight(_HEIGHT, Qt.TransformationMode.SmoothTransformation)
        rows.setdefault(one.format, []).append(small)
    width = max(sum(small.width() + _GAP for small in row) for row in rows.values()) + _GAP
    sheet = QImage(width, len(rows) * (_HEIGHT + _GAP) + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#8A949E"))
    painter = QPainter(sheet)
    for number, row in enumerate(rows.values()):
        spot = QPoint(_GAP, _GAP + number * (_HEIGHT + _GAP))
        for small in row:
            painter.drawImage(spot, small)
            spot += QPoint(small.width() + _GAP, 0)
    painter.end()
    sheet.save(str(out / f"contact-{first.scene}.png"), None, QUICK_PNG)
