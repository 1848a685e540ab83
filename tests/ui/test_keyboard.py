"""Vietnamese typed key by key on the screen arrives in the box as if it were typed there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.scene import Scene

BOXES = """
    TextBox {
        objectName: "name"; x: 40; y: 40; width: 900; name: "Họ và tên"; keys: "letters"; capitals: "words"
        onEdited: text => window.say(text); onFinished: text => window.say("left " + text)
    }
    TextBox { objectName: "phone"; x: 40; y: 160; name: "Số điện thoại"; keys: "phone" }
    LongTextBox { objectName: "wish"; x: 40; y: 300; width: 900; name: "Nội dung"; capitals: "none" }
    BigButton { objectName: "next"; x: 1200; y: 40; text: "Tiếp tục" }
    Keyboard {
        objectName: "board"; keyboard: window.keyboard; visible: Typing.open
        anchors.bottom: parent.bottom; width: parent.width
    }
"""


@pytest.fixture
def page(qapp: QGuiApplication) -> Iterator[Scene]:
    hints = qapp.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(0)
    scene = Scene(BOXES)
    yield scene
    scene.close()
    hints.setMouseDoubleClickInterval(before)


def strike(page: Scene, *keys: str) -> None:
    for key in keys:
        page.tap("key:" + key)


def text(page: Scene, name: str) -> str:
    return str(page.item(name).property("text"))


def test_a_name_is_typed_key_by_key_with_its_capitals(page: Scene) -> None:
    page.tap("name")
    strike(page, *"nguyên", "nga", "space", *"thi", "nang", "space", *"hoa", "huyen")

    assert text(page, "name") == "Nguyễn Thị Hòa"


def test_each_key_is_told_as_typed_and_the_box_keeps_the_focus(page: Scene) -> None:
    page.tap("name")
    strike(page, "a", "n", "sac")

    assert page.said == ["A", "An", "Án"]
    assert page.window.activeFocusItem().parentItem().objectName() == "name"


def test_the_box_tells_once_what_stands_in_it_when_it_is_left(page: Scene) -> None:
    page.tap("name")
    strike(page, "a")
    page.tap("next")

    assert page.said == ["A", "left A"]


def test_a_box_in_which_nothing_was_typed_tells_nothing(page: Scene) -> None:
    page.tap("name")
    page.tap("next")

    assert page.said == []


def test_backspace_takes_the_tone_and_then_the_letter(page: Scene) -> None:
    page.tap("name")
    strike(page, "a", "sac", "backspace")
    assert text(page, "name") == "A"
    strike(page, "backspace")
    assert text(page, "name") == ""


def test_a_key_acts_once_however_it_is_held_and_rolled(page: Scene) -> None:
    page.tap("name")

    page.press("key:b")
    page.settle()
    page.release(page.spot("key:b") + QPoint(200, 90))
    page.settle()

    assert text(page, "name") == "B"


def test_fast_strikes_of_one_key_all_count(page: Scene, qapp: QGuiApplication) -> None:
    qapp.styleHints().setMouseDoubleClickInterval(400)
    page.tap("name")
    strike(page, "o", "o", "o")

    assert text(page, "name") == "Ooo"


def test_the_cursor_may_stand_in_the_middle(page: Scene) -> None:
    page.tap("name")
    strike(page, *"hoan")
    page.key(Qt.Key.Key_Home)
    page.key(Qt.Key.Key_Right)
    strike(page, "huyen", "x")

    assert text(page, "name") == "Hxoàn"


def test_what_is_selected_is_written_over(page: Scene) -> None:
    page.tap("name")
    strike(page, *"binh")
    page.window.activeFocusItem().metaObject().invokeMethod(page.window.activeFocusItem(), "selectAll")
    strike(page, "a")
    assert text(page, "name") == "A"
    page.window.activeFocusItem().metaObject().invokeMethod(page.window.activeFocusItem(), "selectAll")
    strike(page, "backspace")
    assert text(page, "name") == ""


def test_letters_outside_the_first_plane_are_not_torn(page: Scene) -> None:
    page.item("name").setProperty("value", "𡨸 ")
    page.tap("name")
    page.key(Qt.Key.Key_End)
    strike(page, "a", "sac")

    assert text(page, "name") == "𡨸 Á"


def test_a_real_keyboard_works_beside_it(page: Scene) -> None:
    page.tap("name")
    strike(page, "h")
    page.type("oa")
    strike(page, "huyen")

    assert text(page, "name") == "Hòa"


def test_several_lines_take_the_same_keys(page: Scene) -> None:
    page.tap("wish")
    strike(page, *"hương")

    assert text(page, "wish") == "hương"


def test_capitals_are_struck_once(page: Scene) -> None:
    page.tap("wish")
    strike(page, "shift", "t", "a")

    assert text(page, "wish") == "Ta"


def test_a_number_gets_the_keys_of_numbers(page: Scene) -> None:
    page.tap("phone")
    strike(page, *"0912")

    assert text(page, "phone") == "0912"
    with pytest.raises(StopIteration):
        page.item("key:a")


def test_every_kind_of_answer_gets_keys_of_its_own(page: Scene) -> None:
    page.tap("name")
    for layout, key in (("time", ":"), ("email", "@"), ("code", "Q"), ("date", "7"), ("letters", "ư")):
        page.keyboard.use(layout, "none")
        page.settle()

        assert page.item("key:" + key).width() > 0


def test_the_keyboard_comes_with_the_focus_goes_with_it_and_can_be_put_away(page: Scene) -> None:
    page.tap("name")
    board = page.item("board")
    strike(page, "done")
    assert not board.isVisible()
    page.tap("name")
    assert board.isVisible()
    page.tap("next")
    assert not board.isVisible()


def test_every_key_is_wide_enough_for_a_finger(page: Scene) -> None:
    page.tap("name")
    per_mm = 92 / 25.4

    for item in page.items():
        if item.objectName().startswith("key:"):
            assert min(item.width(), item.height()) >= 12 * per_mm, item.objectName()


def test_telex_is_there_for_those_who_know_it(page: Scene) -> None:
    page.keyboard.useTelex(True)
    page.tap("wish")
    strike(page, *"tieengs")

    assert text(page, "wish") == "tiếng"
