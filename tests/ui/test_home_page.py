"""Promise: the home page is seen whole: what is done with citizens as cards, what the team does below, no page more."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from tests.ui.conftest import MakeDesk
from tests.ui.desk import VOLUNTEER, Desk
from ui.acts import frame
from ui.gallery.counter import PatientPrinter, SteadyClock
from ui.gallery.panels import PANELS


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_at_the_usual_size_nothing_of_it_lies_below_the_edge(desk: Desk, panel: str, language: str) -> None:
    root, size = desk.window.root, PANELS[panel]
    root.setProperty("density", size.density)
    root.resize(size.width, size.height)
    desk.hands.until(lambda: (root.width(), root.height()) == (size.width, size.height), "no such size")
    if language == "en":
        desk.act(frame.switch_language)
    desk.hands.bring_into_view("practise")

    assert desk.hands.sees("card:waiting")
    assert not desk.hands.sees("pager-down")
    assert not desk.hands.sees("pager-up")


def test_the_buttons_below_are_the_teams_own_and_a_volunteer_is_told_whose_the_settings_are(
    make_desk: MakeDesk,
) -> None:
    desk = make_desk()
    desk.sign_in(VOLUNTEER)
    assert all(desk.hands.sees(name) for name in ("card:shifts", "card:settings", "signOut", "practise"))

    desk.tap("card:settings")
    assert desk.state.page == "home"
    assert "cán bộ" in desk.problem().lower()


def test_on_a_laptop_the_bar_on_top_names_the_commune_in_one_line(desk: Desk) -> None:
    size = PANELS["1366x768"]
    desk.window.root.setProperty("density", size.density)
    desk.window.root.resize(size.width, size.height)

    desk.hands.until(lambda: "Xã Hải Lựu" in desk.texts(), "the whole name takes two lines")
    assert "Cán bộ: Lê Thu Hà" in desk.texts()


def test_who_closes_the_window_while_it_comes_leaves_nothing_that_goes_on(set_up: Path, tmp_path: Path) -> None:
    shutil.copytree(set_up, tmp_path / "store")
    desk = Desk(tmp_path / "store", SteadyClock(), PatientPrinter(), None)
    desk.sign_in()
    desk.window.root.grabWindow()
    desk.close()
    QCoreApplication.processEvents()  # what fails in here fails this test
