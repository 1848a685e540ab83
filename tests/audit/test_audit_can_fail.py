"""The audit can fail: one fault of each kind is planted into the real window, and exactly that one is found."""

from typing import NamedTuple

import pytest

from tests.audit.stage import EMPTY, PANEL, Stage
from ui.gallery.fault import KINDS
from ui.gallery.faults import faults_of_colour, faults_of_shape, faults_of_voice

GOOD = 'BigButton { x: 300; y: 500; text: "In phiếu" }'
PLANTS: dict[str, str] = {
    "cut": 'Words { x: 300; y: 500; width: 90; wrapMode: Text.NoWrap; text: "Giấy chứng sinh" }',
    "tiny": 'Words { x: 300; y: 500; text: "Giấy chứng sinh"; font.pixelSize: 15 }',
    "overlap": 'Words { x: 300; y: 500; text: "Giấy" } Words { x: 310; y: 510; text: "Thẻ căn cước" }',
    "covered": 'Words { x: 300; y: 500; text: "Giấy chứng sinh" } Rectangle { x: 400; y: 500; width: 200; height: 60 }',
    "outside": 'Words { x: -60 - parent.mapToItem(null, 0, 0).x; y: 500; text: "Giấy chứng sinh" }',
    "sideways": """ListPager { x: 300; y: 500; width: 400; height: 300
        Item { width: 10; height: 60; Words { x: 350; text: "Giấy chứng sinh" } } }""",
    "cramped": 'ListPager { x: 300; y: 500; width: 900; height: 50; margin: 0; bottomRoom: 0; Words { text: "Giấy" } }',
    "small": 'BigButton { x: 300; y: 500; width: 300; height: 60; padding: 0; text: "In" }',
    "close": GOOD + 'BigButton { x: 300; y: 588; text: "In lại" }',
    "faint": 'Words { x: 300; y: 500; text: "Giấy chứng sinh"; color: "#767676" }',
    "faint-sign": 'Icon { x: 300; y: 500; sign: "check"; color: "#B0B0B0" }',
    "nameless": GOOD.replace("}", '; Accessible.name: "" }'),
    "misnamed": GOOD.replace("}", '; Accessible.name: "Đóng" }'),
    "roleless": GOOD.replace("}", "; Accessible.role: Accessible.Pane }"),
    "unreached": GOOD.replace("}", "; focusPolicy: Qt.NoFocus }"),
    "disorder": GOOD + 'BigButton { x: 300; y: 350; text: "In lại" }',
}
NEAR: dict[str, str] = {
    "a key of 12 mm": 'KeyCap { x: 300; y: 500; width: 44; height: 44; focusPolicy: Qt.TabFocus; text: "ă" }',
    "two buttons 2 mm apart": GOOD + 'BigButton { x: 300; y: 592; text: "In lại" }',
    "text at 7:1": 'Words { x: 300; y: 500; text: "Giấy chứng sinh"; color: "#505050" }',
    "a second column": GOOD + 'BigButton { x: 700; y: 350; text: "In lại" }',
    "a long list in pages": """ListPager { x: 300; y: 500; width: 900; height: 300; BigButton { text: "In" }
        Item { width: 10; height: 700 } Words { text: "Giấy chứng sinh" } }""",
}


class Said(NamedTuple):
    """A sentence to read aloud."""

    text: str


def found(stage: Stage, body: str) -> set[str]:
    """The kinds of fault on a nearly empty page while `body` lies on it."""
    stage.show(EMPTY)
    stage.plant(body)
    picture, sight = stage.look()
    faults = (*faults_of_shape(sight, PANEL), *faults_of_colour(sight, picture))
    stage.clear()
    return {fault.kind for fault in faults}


def test_the_page_that_is_planted_on_has_no_fault_of_its_own(stage: Stage) -> None:
    assert found(stage, "") == set()


@pytest.mark.parametrize("kind", PLANTS)
def test_a_planted_fault_is_caught_and_nothing_else_is(stage: Stage, kind: str) -> None:
    assert found(stage, PLANTS[kind]) == {kind}


@pytest.mark.parametrize("what", NEAR)
def test_what_just_keeps_to_the_rules_is_no_fault(stage: Stage, what: str) -> None:
    assert found(stage, NEAR[what]) == set()


def test_a_page_that_says_nothing_is_caught(stage: Stage) -> None:
    state, world = stage.scenes[EMPTY].state, stage.counter.world
    nothing, a_blank = (
        faults_of_voice(lambda *_: (), world, state),
        faults_of_voice(lambda *_: (Said(" "),), world, state),
    )

    assert [fault.kind for fault in (*nothing, *a_blank)] == ["silent", "silent"]
    assert faults_of_voice(lambda *_: (Said("Chưa có phiên nào."),), world, state) == ()


def test_for_each_kind_of_fault_one_is_planted() -> None:
    assert {*PLANTS, "silent"} == KINDS.keys()
