"""The controls answer old fingers, keyboards and screen readers alike."""

from collections.abc import Callable, Iterator

import pytest
import zxingcpp
from PIL import ImageQt
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from qrcode.main import QRCode

from tests.ui.scene import Scene

BUTTON = """
    BigButton { objectName: "print"; x: 100; y: 100; text: "In phiếu"; onTapped: window.say("print") }
    BigButton { objectName: "next"; x: 700; y: 100; text: "Tiếp tục"; kind: "primary"; onTapped: window.say("next") }
"""
DATE = """
    DateBoxes { key: "born"; onFinished: (day, month, year) => window.say(day + "/" + month + "/" + year) }
    BigButton { objectName: "next"; y: 300; text: "Tiếp tục" }
"""
MakeScene = Callable[..., Scene]


@pytest.fixture
def scene(qapp: QGuiApplication) -> Iterator[MakeScene]:
    hints = qapp.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(0)
    made: list[Scene] = []

    def make(body: str, width: int = 1920, height: int = 1080) -> Scene:
        made.append(Scene(body, width, height))
        return made[-1]

    yield make
    for one in made:
        one.close()
    hints.setMouseDoubleClickInterval(before)


def test_a_long_press_that_rolls_off_the_edge_is_one_tap(scene: MakeScene, qapp: QGuiApplication) -> None:
    held = qapp.styleHints().mousePressAndHoldInterval()
    qapp.styleHints().setMousePressAndHoldInterval(1)
    page = scene(BUTTON)

    page.press("print", across=0, down=0.5)
    QTest.qWait(5)  # longer than the hold interval set above
    page.release(page.spot("print", across=0) - QPoint(15, 0))
    qapp.styleHints().setMousePressAndHoldInterval(held)

    assert page.said == ["print"]


def test_a_finger_that_leaves_the_button_taps_nothing(scene: MakeScene) -> None:
    page = scene(BUTTON)

    page.press("print")
    page.release(page.spot("print") + QPoint(0, 300))

    assert page.said == []


def test_a_trembling_finger_taps_once(scene: MakeScene, qapp: QGuiApplication) -> None:
    page = scene(BUTTON)
    qapp.styleHints().setMouseDoubleClickInterval(60_000)

    page.tap("print")
    page.tap("print")
    page.tap("next")

    assert page.said == ["print", "next"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_keys_too(scene: MakeScene, key: Qt.Key) -> None:
    page = scene(BUTTON)

    page.key(Qt.Key.Key_Tab)
    page.key(Qt.Key.Key_Tab)
    page.key(key)

    assert page.said == ["next"]


def test_what_is_read_aloud_is_what_stands_there(scene: MakeScene) -> None:
    page = scene(
        BUTTON
        + """
        ChoiceCard { objectName: "boy"; y: 300; text: "Trai"; chosen: true }
        ChoiceCard { objectName: "paper"; y: 400; text: "Thẻ"; many: true }
        Card { objectName: "home"; y: 500; text: "Làm thủ tục"; detail: "Khai và nộp" }
        TextBox { objectName: "name"; y: 800; name: "Họ và tên" }
        """
    )

    assert page.spoken("print") == ("In phiếu", QAccessible.Role.Button)
    assert page.spoken("boy") == ("Trai", QAccessible.Role.RadioButton)
    assert page.spoken("paper") == ("Thẻ", QAccessible.Role.CheckBox)
    assert page.spoken("home") == ("Làm thủ tục", QAccessible.Role.Button)


@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5, 2.0])
def test_every_target_is_at_least_18_mm_and_every_letter_at_least_5(scene: MakeScene, text_scale: float) -> None:
    per_mm = 92 / 25.4  # the design panel: 24 inches, 1920 x 1080
    page = scene(
        BUTTON
        + """
        ChoiceCard { objectName: "choice"; y: 300; text: "Gái" }
        StatusPill { objectName: "pill"; y: 500; text: "Đã kết nối" }
        ReadingTool { objectName: "textSize"; y: 600; text: "Cỡ chữ"; sign: "a-large-small" }
        Tag { y: 700; text: "Trong ngày" }
        PinPad { x: 900; y: 300 }
        """
    )
    theme = page.theme()
    theme.setProperty("textScale", text_scale)
    page.settle()

    for name in ("print", "next", "choice", "pill", "textSize", "pin1", "pinDone"):
        target = page.item(name)
        assert min(target.width(), target.height()) >= 18 * per_mm, name
    sizes = [item.property("font").pixelSize() for item in page.items() if item.inherits("QQuickText")]
    assert min(sizes) >= 21
    theme.setProperty("textScale", 1.0)


@pytest.mark.parametrize("contrast", [False, True])
def test_every_letter_stands_out_seven_to_one(scene: MakeScene, contrast: bool) -> None:
    theme = scene("").theme()
    theme.setProperty("contrast", contrast)
    pairs = [
        *((ink, ground) for ink in ("ink", "soft", "green", "red", "blue") for ground in ("paper", "card")),
        *((ink, ink + "Soft") for ink in ("blue", "green", "red")),
        *((ink + "Ink", ink) for ink in ("blue", "green", "red", "bar")),
        ("amberInk", "amberSoft"), ("ink", "blueSoft"), ("ink", "keyAccent"), ("ink", "greenSoft"),
        ("soft", "greenSoft"), ("soft", "amberSoft"), ("barInkSoft", "bar"), ("barInk", "pillWaiting"),
        ("barInk", "pillGood"), ("barInk", "pillBad"), ("blueInk", "blueDown"), ("redInk", "redDown"),
    ]  # fmt: skip

    found = {pair: _contrast(theme.property(pair[0]), theme.property(pair[1])) for pair in pairs}
    theme.setProperty("contrast", False)

    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 7} == {}


def test_the_date_boxes_move_on_by_themselves_and_tell_when_they_are_left(scene: MakeScene) -> None:
    page = scene(DATE)

    page.tap("day:born")
    page.type("12112026")
    assert page.said == []
    page.tap("next")

    assert page.said == ["12/11/2026"]


def test_a_date_may_be_a_year_alone(scene: MakeScene) -> None:
    page = scene(DATE)

    page.tap("year:born")
    page.type("1950")
    page.tap("next")

    assert page.said == ["//1950"]


def test_backspace_in_an_empty_box_goes_back_to_the_one_before(scene: MakeScene) -> None:
    page = scene(DATE)

    page.tap("day:born")
    page.type("12")
    page.key(Qt.Key.Key_Backspace)
    page.type("31")
    page.tap("next")

    assert page.said == ["31//"]


LONG = """
    ListPager {
        objectName: "pager"; width: 1000; height: 500
        Repeater {
            model: 12
            BigButton { required property int index; objectName: "row" + index; text: "Dòng " + index }
        }
    }
"""


def test_long_content_is_paged_by_large_buttons(scene: MakeScene, qtbot: QtBot) -> None:
    page = scene(LONG)
    far = page.item("row11")

    def inside() -> bool:
        return far.mapToScene(far.boundingRect().bottomLeft()).y() <= 500

    assert not inside()
    while not inside():
        offset = page.item("pager").property("offset")
        page.tap("pager-down")
        assert page.item("pager").property("offset") > offset
        qtbot.waitUntil(lambda: abs(page.item("row0").parentItem().y() + page.item("pager").property("offset")) < 20)
    page.tap("pager-up")

    assert page.item("pager").property("offset") < page.item("pager").property("overflow")


def test_the_control_with_the_focus_is_always_in_view(scene: MakeScene, qtbot: QtBot) -> None:
    page = scene(LONG)

    for number in range(12):
        page.key(Qt.Key.Key_Tab)
        button = page.item(f"row{number}")
        assert button.hasActiveFocus()
        qtbot.waitUntil(lambda b=button: 0 <= b.mapToScene(b.boundingRect().topLeft()).y() <= 500 - b.height())


def test_content_that_shrinks_when_it_narrows_comes_to_rest(scene: MakeScene, qtbot: QtBot) -> None:
    page = scene(
        """
        ListPager {
            objectName: "pager"; width: 1000; height: 500
            onLongChanged: window.say(long)
            Rectangle { objectName: "block"; width: parent.width; height: width > 900 ? 520 : 400 }
        }
        """
    )
    qtbot.waitUntil(lambda: page.item("block").height() == 400)
    page.settle()
    assert page.said == [True, False, True]  # tried once without the buttons
    page.settle()

    assert page.said == [True, False, True]


def test_a_pin_may_be_typed_on_a_real_keyboard(scene: MakeScene) -> None:
    page = scene("PinPad { focus: true; onFinished: typed => window.say(typed) }")

    page.type("2468")
    page.key(Qt.Key.Key_Backspace)
    page.key(Qt.Key.Key_Return)

    assert page.said == ["246"]


def test_behind_a_dialog_nothing_is_reached_and_esc_closes_it(scene: MakeScene, qtbot: QtBot) -> None:
    page = scene(
        BUTTON
        + """
        Dialog {
            objectName: "sheet"; visible: true; title: "Chờ gửi"; onClosed: window.say("closed")
            buttons: [
                BigButton { objectName: "send"; text: "Gửi ngay" },
                BigButton { objectName: "close"; text: "Đóng" }
            ]
        }
        """
    )
    page.settle()

    page.tap("print")
    for _ in range(4):
        page.key(Qt.Key.Key_Tab)
        assert page.window.activeFocusItem().objectName() in {"send", "close"}
    page.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.said == ["closed"])


def test_the_code_on_the_screen_is_read_by_a_foreign_decoder(scene: MakeScene) -> None:
    link = "https://tantay.example/t/HL7K29QF3MTX#pU3m0vJxQyVb6m1dZcH2Lw"
    code = QRCode(border=0)
    code.add_data(link)
    rows = ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]
    page = scene(f"QrView {{ x: 100; y: 100; width: 400; height: 400; rows: {rows} }}")
    page.settle()

    assert [found.text for found in zxingcpp.read_barcodes(ImageQt.fromqimage(page.window.grabWindow()))] == [link]


def _contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
