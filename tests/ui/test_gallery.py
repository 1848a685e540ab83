"""The gallery pictures what it is asked for, from the real pages, and writes down what it finds."""

import json
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from ui.gallery.camera import Ways, take
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.report import write_down
from ui.gallery.tour import ADDRESS, Tour

PAGES = {
    "standby", "setup", "sign-in", "home", "choose", "consent", "identity", "prepare", "form", "review", "slip",
    "portal", "finish", "lookup", "waiting", "settings",
}  # fmt: skip


def test_the_tour_passes_every_page_and_the_pictures_are_true_to_size(qapp: QGuiApplication, tmp_path: Path) -> None:
    del qapp
    clock, printer = SteadyClock(), PatientPrinter()
    counter = Counter(tmp_path / "store", clock, printer, ADDRESS)
    counter.window.root.show()
    scenes = Tour(counter, clock, printer).walk()
    wanted = [scene for scene in scenes if scene.name in {"home", "slip-to-photograph"}]
    pictures = list(take(counter, wanted, Ways((1.0, 2.0), ("contrast",), ("1366x768",)), tmp_path))
    counter.close()
    write_down(tmp_path, pictures, 1.0)

    assert {scene.state.page for scene in scenes} == PAGES
    assert len({scene.name for scene in scenes}) == len(scenes)
    assert {picture.file for picture in pictures} == {path.name for path in tmp_path.glob("*.png")}
    assert QImage(str(tmp_path / "home-2-contrast-1366x768.png")).size() == QSize(1366, 768)
    assert json.loads((tmp_path / "summary.json").read_text())["pictures"] == 4
    assert "home-2-contrast-1366x768.png" in (tmp_path / "index.html").read_text()
