"""The gallery pictures what it is asked for, from the real pages, and writes down what it finds."""

import json
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.gallery.camera import Ways
from ui.gallery.report import write_down
from ui.gallery.studio import Order, shoot


def test_the_pictures_are_true_to_size_and_shown_on_one_page(tmp_path: Path) -> None:
    ways = Ways((1.0, 2.0), ("contrast",), ("1366x768",), ("en",))
    pictures = shoot(Order(("home", "slip-to-*"), ways, tmp_path))
    write_down(tmp_path, pictures, 1.0)

    made = {path.name for path in tmp_path.glob("*.png")}
    assert {picture.scene for picture in pictures} == {"home", "slip-to-photograph"}
    assert made == {picture.file for picture in pictures} | {"contact-home.png", "contact-slip-to-photograph.png"}
    assert QImage(str(tmp_path / "home-2-contrast-1366x768-en.png")).size() == QSize(1366, 768)
    assert json.loads((tmp_path / "summary.json").read_text())["pictures"] == 4
    assert "home-2-contrast-1366x768-en.png" in (tmp_path / "index.html").read_text()
