"""Every button of every page, pressed long, rolled, doubled, leaned on and met at its edge, acts exactly once."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.scenes import Toured, toured
from tests.ui.touches import DOUBLE_TAP_MS, FINGERS, Glass, a_moment_ago, at, buttons, plain, rested, told_by
from ui.gallery.walk import Scene
from ui.shell import Act

__all__ = ["toured"]

TALL = 7_000
LEADING = (
    "back",
    "forward",
    "card:",
    "procedure:",
    "edit:",
    "member:",
    "start",
    "signOut",
    "pause",
    "pinDone",
    "agree",
)
MOVERS = ("pager-up", "pager-down")


@pytest.fixture
def glass(toured: Toured, monkeypatch: pytest.MonkeyPatch) -> Iterator[Glass]:
    """So high that every page stands on it whole, at the size of a 24-inch panel."""
    window = toured.counter.window.root
    window.resize(1080, TALL)
    toured.counter.hands.until(lambda: window.size() == QSize(1080, TALL), "no such size")
    toured.settle()
    glass = Glass(toured, QTest.createTouchDevice())
    monkeypatch.setattr(toured.counter.shell, "act", glass.count)
    monkeypatch.setattr(toured.counter.shell, "adjust", glass.count)
    yield glass
    window.resize(1920, 1080)


def tried(glass: Glass, item: QQuickItem, finger: Callable[[Glass, QQuickItem], None]) -> tuple[int, int]:
    """How often the button tells that it was tapped, and how often the shell is asked."""
    rested(glass, item)
    spy, before = told_by(item), glass.acts
    finger(glass, item)
    return spy.count(), glass.acts - before


@pytest.mark.timeout(400)
def test_every_button_of_every_page_acts_exactly_once_however_it_is_touched(glass: Glass) -> None:
    done: set[tuple[str, str]] = set()
    wrong: list[tuple[str, str, str, tuple[int, int]]] = []
    for scene in glass.page.scenes:
        glass.page.show(scene)
        there = buttons(glass.page)
        for name in [name for name in there if name not in MOVERS and (scene.state.page, name) not in done]:
            done.add((scene.state.page, name))
            other = next((item for one, item in reversed(there.items()) if one != name), None)
            glass.other = at(other, 0.5, 0.5) if other else at(there[name], 0.2, 0.5)
            usual = tried(glass, there[name], plain)
            for finger in FINGERS:
                if usual[1] == 0 or not there[name].isVisible():  # a tap may have changed the page itself
                    there = as_before(glass.page, scene, there)
                told = tried(glass, there[name], finger)
                told = (told[0], told[1] or usual[1]) if name == "key:done" else told  # what was written is kept once
                wrong += [(scene.name, name, finger.__name__, told)] if told != usual or told[0] != 1 else []
            there = as_before(glass.page, scene, there)

    assert wrong == []
    assert len(done) > 150


@pytest.mark.parametrize("finger", FINGERS, ids=lambda finger: finger.__name__)
def test_the_buttons_that_turn_a_page_turn_it_once(glass: Glass, finger: Callable[[Glass, QQuickItem], None]) -> None:
    glass.window.resize(1366, 768)
    glass.page.counter.hands.until(lambda: glass.window.size() == QSize(1366, 768), "no such size")
    choose, offsets = next(scene for scene in glass.page.scenes if scene.name == "choose"), list[float]()
    for one in (plain, finger):
        glass.page.show(choose)
        glass.other = at(buttons(glass.page)["back"], 0.5, 0.5)
        down = buttons(glass.page)["pager-down"]
        pager = down.parentItem().parentItem()
        tried(glass, down, one)
        offsets.append(pager.property("offset"))

    assert offsets[0] == offsets[1] > 0


def test_a_finger_that_really_rests_for_three_seconds_counts_once(glass: Glass, qtbot: QtBot) -> None:
    """On both kinds of button at once: one that acts when the finger leaves, one that acts when it comes."""
    pin = next(scene for scene in glass.page.scenes if scene.name == "setup-pin")
    glass.page.show(pin)
    digit, size = buttons(glass.page)["pin4"], buttons(glass.page)["textSize"]
    struck, tapped = told_by(digit), told_by(size)
    window, screen, key, spot = glass.window, glass.screen, at(digit, 0.5, 0.5), at(size, 0.5, 0.5)
    QTest.touchEvent(window, screen).press(0, key, window).commit()
    mouse = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    begun = time.monotonic()
    qtbot.waitUntil(lambda: time.monotonic() - begun >= 3, timeout=10_000)
    QTest.touchEvent(window, screen).release(0, key, window).commit()
    QTest.mousePress(window, *mouse, spot)
    begun = time.monotonic()
    qtbot.waitUntil(lambda: time.monotonic() - begun >= 3, timeout=10_000)
    QTest.mouseRelease(window, *mouse, spot)

    assert (struck.count(), tapped.count(), glass.acts) == (1, 1, 1)


def as_before(page: Toured, scene: Scene, there: dict[str, QQuickItem]) -> dict[str, QQuickItem]:
    """The buttons of `scene`, which is shown anew where a tap has changed the page."""
    if buttons(page).keys() == there.keys():
        return there
    page.show(scene)
    return buttons(page)


def leading_away(page: Toured) -> Iterator[tuple[Scene, str]]:
    """Each button of each page that may lead to another, one of each kind."""
    done: set[tuple[str, str]] = set()
    for scene in page.scenes:
        page.show(scene)
        for name in buttons(page):
            kind = name.partition(":")[0] if name.startswith(("edit:", "procedure:", "member:")) else name
            if name.startswith(LEADING) and (scene.state.page, kind) not in done:
                done.add((scene.state.page, kind))
                yield scene, name


def test_a_double_tap_that_changes_the_page_presses_nothing_that_appears_there(
    toured: Toured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Carried out for real: each button that leads to another page is hit twice within the double-tap time."""
    shell, asked, carry_out = toured.counter.shell, list[Act](), toured.counter.shell.act

    def act(act: Act) -> None:
        asked.append(act)
        carry_out(act)

    monkeypatch.setattr(shell, "act", act)
    glass, led_away = Glass(toured, QTest.createTouchDevice()), 0
    for scene, name in leading_away(toured):
        toured.show(scene)
        item = buttons(toured).get(name)
        if item is None or not toured.counter.window.root.contentItem().contains(QPointF(at(item, 0.5, 0.5))):
            continue
        spot, old = at(item, 0.5, 0.5), shell.state
        rested(glass, item)
        asked.clear()
        QGuiApplication.styleHints().setMouseDoubleClickInterval(DOUBLE_TAP_MS)
        glass.finger(spot)
        moved, first = shell.state.page != old.page, len(asked)
        toured.settle()
        a_moment_ago(glass, item)
        glass.finger(spot + QPoint(4, -3))
        QGuiApplication.styleHints().setMouseDoubleClickInterval(0)
        led_away += moved
        assert not moved or len(asked) == first, (scene.name, name)

    assert led_away > 15
