"""Whoever uses no touch sees where she is: each control that has the focus is marked, at 3:1 against what it was."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt

from tests.audit.stage import EMPTY, Stage
from ui.gallery.pixels import Glass
from ui.gallery.reading import chain_of
from ui.gallery.sight import look_at

SCENES = (
    "standby", "setup-centre-found", "sign-in-pin", "home", "choose", "consent", "identity", "prepare",
    "form-birth-1", "form-residence-table-line", "review", "slip", "portal-code", "finish", "lookup-received",
    "waiting", "settings-member", "sheet-province-away",
)  # fmt: skip
REACH = 14
MOST = 10
"""Controls of one scene: a long page has many of the same kind."""


def unmarked(stage: Stage) -> list[str]:
    """Names of controls on the screen that look the same with the focus as without it."""
    found: list[str] = []
    for item in chain_of(look_at(stage.window).layer)[:MOST]:
        stage.look_away()
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        if stage.counter.hands.sees("key:done"):
            stage.counter.hands.press(Qt.Key.Key_Escape)  # the keyboard goes, the focus stays
        marked, _ = stage.look()
        if not item.isVisible():
            continue  # a page button of a list that was turned to its end by what came before
        place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        stage.look_away()
        plain, _ = stage.look()
        around = place.adjusted(-REACH, -REACH, REACH, REACH)
        if Glass(marked).changed(Glass(plain), around) < place.width() + place.height():
            found.append(item.objectName() or str(item.property("text")))
    return found


@pytest.mark.parametrize("name", SCENES)
def test_the_control_that_has_the_focus_is_marked(stage: Stage, name: str) -> None:
    stage.show(name)

    assert unmarked(stage) == []


@pytest.mark.parametrize("name", ["home", "form-birth-1", "sign-in-pin"])
def test_it_is_marked_in_high_contrast_too(stage: Stage, name: str) -> None:
    stage.show(name)
    stage.counter.shell.put(replace(stage.counter.state, contrast=True))

    assert unmarked(stage) == []


def test_a_control_without_a_mark_is_found(stage: Stage) -> None:
    stage.show(EMPTY)
    stage.plant('Tap { objectName: "bare"; x: 300; y: 500; width: 200; height: 90; contentItem: Words { text: "In" } }')
    found = unmarked(stage)
    stage.clear()

    assert found == ["bare"]
