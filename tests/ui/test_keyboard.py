"""Vietnamese typed key by key on the screen arrives in the box as if it were typed there."""

import unicodedata
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from tests.ui.boxes import BOXES, page, strike, text
from tests.ui.scene import Scene
from ui.keyboard.syllable import TONES


def test_a_name_is_typed_key_by_key_with_its_capitals(page: Scene) -> None:
    page.tap("name")
    strike(page, *"nguyên", "nga", "space", *"thi", "nang", "space", *"hoa", "huyen")

    assert text(page, "name") == "Nguyễn Thị Hòa"


__all__ = ["page"]


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
    for layout, key in (("time", ":"), ("email", "@"), ("url", ":"), ("code", "Q"), ("date", "7"), ("letters", "ư")):
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


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height", "per_mm"), [(1920, 1080, 3.61), (1366, 768, 4.41), (1080, 1920, 3.61)])
def test_every_key_is_12_mm_and_2_mm_from_the_next(
    qapp: QGuiApplication, width: int, height: int, per_mm: float, scale: float
) -> None:
    del qapp
    scene = Scene(BOXES, width, height)
    for name, value in {
        "density": per_mm, "textScale": scale, "windowWidth": width, "windowHeight": height
    }.items():  # fmt: skip
        scene.theme().setProperty(name, value)
    scene.tap("name")
    for layout in ("letters", "email", "url", "code", "digits", "time", "phone"):
        scene.keyboard.use(layout, "none")
        scene.window.grabWindow()  # lays the keys out
        keys = [item for item in scene.items() if item.objectName().startswith("key:")]
        places = [item.mapRectToScene(QRectF(0, 0, item.width(), item.height())) for item in keys]
        too_small = [key.objectName() for key in keys if min(key.width(), key.height()) < 12 * per_mm]
        far = 2 * per_mm / 2 - 0.5
        near = [
            (one, other)
            for one, other in combinations(places, 2)
            if one.adjusted(-far, -far, far, far).intersects(other.adjusted(-far, -far, far, far))
        ]
        assert (layout, too_small, near) == (layout, [], [])
        assert all(place.left() >= 0 and place.right() <= width for place in places)
    scene.close()


def test_telex_is_switched_on_by_its_key_which_says_so_and_off_when_the_citizen_has_gone(page: Scene) -> None:
    page.tap("wish")
    assert page.item("key:telex").property("text") == "Telex: tắt"
    strike(page, "telex", *"tieengs")
    assert text(page, "wish") == "tiếng"
    assert page.item("key:telex").property("text") == "Telex: bật"

    page.keyboard.forget()
    page.settle()
    assert page.item("key:telex").property("text") == "Telex: tắt"
    strike(page, "space", *"as")
    assert text(page, "wish") == "tiếng as"


def test_telex_changes_letters_only_where_letters_are_typed(page: Scene) -> None:
    page.tap("wish")
    strike(page, "telex")
    page.keyboard.use("email", "none")
    page.settle()
    strike(page, *"aas")

    assert text(page, "wish") == "aas"


@pytest.mark.parametrize("name", ["name", "wish"])
def test_the_systems_own_input_method_writes_beside_ours(page: Scene, name: str) -> None:
    page.tap(name)
    box = page.window.activeFocusItem()
    for half in ("v", "vi", "viê", "việ"):
        QGuiApplication.sendEvent(box, QInputMethodEvent(half, []))
    done = QInputMethodEvent()
    done.setCommitString("việt ")
    QGuiApplication.sendEvent(box, done)
    QGuiApplication.sendEvent(box, QInputMethodEvent("na", []))
    strike(page, "m")

    assert text(page, name) == "việt nam"
    assert box.property("preeditText") == ""


@pytest.mark.parametrize("name", ["K'Sor", "H'Hen Niê", "Bùi Văn Khửi", "Triệu Mùi Chản", "Jeff Wolf-Zidane"])
def test_names_of_all_who_live_here_can_be_struck(page: Scene, name: str) -> None:
    page.tap("name")
    for word in name.split():
        if word != name.split(maxsplit=1)[0]:
            strike(page, "space")
        for sign in word:
            parts = unicodedata.normalize("NFD", sign)
            tone = next((mark for mark, code in TONES.items() if code in parts), "")
            letter = unicodedata.normalize("NFC", parts.replace(TONES.get(tone, "|"), ""))
            strike(page, letter.lower(), *([tone] if tone else []))

    assert text(page, "name") == name
