"""A card comes by a port, by keys or by the camera, and the page does not care; hands are told from scanners."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QKeyEvent

from kiosk.app.scanning import Scan
from kiosk.domain import steps
from tests.ui.desk import CARD, Desk
from ui.acts import frame, idle, sitting
from ui.acts.scanned import watched
from ui.demo.hands import SCANNER_MS

NUMBER = "026048000034"
SMALL = "017185000056||Bùi Thị Thử|20101985|Nữ|Tổ 5, Hòa Bình, Phú Thọ|15092025||||"


@pytest.fixture
def asked(desk: Desk) -> Desk:
    desk.choose("1.001193")
    desk.agree()
    return desk


WAYS: dict[str, Callable[[Desk, str], None]] = {
    "port": lambda desk, line: desk.scanner.say(Scan(line, "port")),
    "keys": lambda desk, line: desk.hands.scan(line),
    "camera": lambda desk, line: desk.camera.say(Scan(line, "camera")),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("line", [CARD, SMALL], ids=["seven fields", "eleven fields"])
def test_a_card_is_the_same_whichever_way_it_comes(asked: Desk, way: str, line: str) -> None:
    WAYS[way](asked, line)

    assert asked.state.stage == "scanned"
    number, _old, name, *_rest = line.split("|")
    assert asked.shows(number)
    assert asked.shows(name)


@pytest.mark.parametrize("way", WAYS)
def test_another_code_is_named_whichever_way_it_comes(asked: Desk, way: str) -> None:
    WAYS[way](asked, "00020101021138570010A000000727")

    assert asked.problem().startswith("Đây là mã chuyển tiền")


@pytest.mark.parametrize("box", ["input:card.id", "input:card.name", "day:card.dob"])
def test_a_scanner_that_types_is_heard_in_any_box_and_leaves_nothing_there(asked: Desk, box: str) -> None:
    asked.tap("card:type")
    asked.hands.enter(box)
    asked.hands.scan(CARD)
    assert asked.state.stage == "scanned"

    asked.tap("again", "card:type")
    assert asked.hands.reads(box) == ""
    assert asked.kept() == {}


def test_it_is_heard_with_the_focus_on_a_button(asked: Desk) -> None:
    asked.hands.press(Qt.Key.Key_Tab)
    asked.hands.press(Qt.Key.Key_Tab)
    asked.hands.scan(CARD)

    assert asked.state.stage == "scanned"


def test_a_quick_hand_is_no_scanner(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.id")
    asked.hands.type(f"{NUMBER}\n")

    assert asked.state.stage == "typed"
    assert asked.kept()["card.id"] == NUMBER


def test_a_hand_that_a_busy_window_hears_all_at_once_is_no_scanner(asked: Desk) -> None:
    """The keys say when they were struck; `Hands` sends them without waiting."""
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    asked.hands.send_keys("nguyễn thị mẫu đơn\n", 90)

    assert asked.kept()["card.name"] == "Nguyễn Thị Mẫu Đơn"


def test_two_quick_keys_of_a_hand_keep_their_order(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    asked.hands.send_keys("ha", 12)
    asked.hands.send_keys("oa", 20)

    assert asked.hands.reads("input:card.name") == "haoa"


def test_a_key_that_is_held_down_is_no_scanner(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    for number in range(20):
        again = number > 0
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", again, 1)
        event.setTimestamp(1_000_000_000 + 30 * number)
        QCoreApplication.sendEvent(asked.window.root, event)
    asked.hands.press(Qt.Key.Key_Return)

    assert asked.hands.reads("input:card.name").lower() == "a" * 20
    assert asked.problem() == ""


def test_a_few_quick_signs_without_an_end_are_typed_after_all(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    at = 2_000_000_000
    for sign in "nguyễn thị mẫu":
        at += SCANNER_MS
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(asked.window.root, event)
    asked.hands.until(lambda: asked.hands.reads("input:card.name") == "nguyễn thị mẫu", "the name does not come", 3)


def test_shift_between_the_signs_and_tab_behind_them_are_a_scanners_too(asked: Desk) -> None:
    at = 3_000_000_000
    for sign in f"{CARD}\t":
        keys = [(Qt.Key.Key_Tab if sign == "\t" else ord(sign.upper()), sign)]
        if sign == "|" or sign.isupper():
            keys.insert(0, (int(Qt.Key.Key_Shift), ""))
        for key, text in keys:
            at += SCANNER_MS
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, int(key), Qt.KeyboardModifier.NoModifier, text)
                event.setTimestamp(at)
                QCoreApplication.sendEvent(asked.window.root, event)

    assert asked.state.stage == "scanned"
    assert asked.shows("Trần Văn Thử")


NOT_HERE = "Máy quét vừa đọc một mã, nhưng trang này không cần mã nào."


@pytest.mark.parametrize("line", ["1.001193 abc", "1.001193.000.00.00.H44"])
def test_quick_words_on_a_page_with_no_use_for_codes_are_typed(desk: Desk, line: str) -> None:
    desk.tap("card:procedure")
    desk.hands.enter("search")
    desk.hands.scan(line)

    assert desk.hands.reads("search") == line
    assert desk.problem() == ""


CODES = [CARD, SMALL, f"{CARD}\n", "https://tra-cuu.example.vn/t/ABC", NUMBER, "H44.15-261120-0007"]


@pytest.mark.parametrize("line", CODES)
def test_a_code_typed_into_the_declaration_stays_in_no_box_and_is_said(desk: Desk, line: str) -> None:
    desk.to_form("1.001193", keep=True)
    desk.hands.enter("input:nyc_ho_ten")
    before = desk.kept()
    desk.hands.scan(line)

    assert desk.hands.reads("input:nyc_ho_ten") == ""
    assert desk.kept() == before
    assert desk.problem() == NOT_HERE
    assert desk.focused() == "input:nyc_ho_ten"


def test_a_name_put_into_the_declaration_at_one_go_stays_there(desk: Desk) -> None:
    desk.to_form("1.001193", keep=True)
    desk.hands.enter("input:nyc_ho_ten")
    compose(desk, "Nguyễn Thị Mẫu Đơn")
    desk.hands.press(Qt.Key.Key_Return)

    assert desk.kept()["nyc_ho_ten"] == "Nguyễn Thị Mẫu Đơn"


@pytest.mark.parametrize("name", ["A", "Trần Văn Thử", "Tổ 5 X"])
def test_a_code_typed_at_the_review_ticks_nothing(desk: Desk, name: str) -> None:
    desk.to_form("1.001193", keep=True)
    desk.act(lambda world, state: sitting.go(world, state, steps.REVIEW))
    desk.comes("review")
    desk.tap("declare:cam_doan", "declare:cam_doan")
    before = desk.state.known.get("cam_doan")
    desk.hands.scan(f"017185000056||{name}|20101985|Nữ|X|15092025||||")

    assert desk.state.known.get("cam_doan") == before
    assert desk.problem() == NOT_HERE


@pytest.mark.parametrize("line", [CARD, "ba chữ nào đó"])
def test_what_is_typed_quickly_with_the_focus_on_a_button_presses_nothing(desk: Desk, line: str) -> None:
    desk.sit_down("1.001193", keep=True)
    desk.tap("paper:giay_chung_sinh:yes")
    before = desk.state.session
    desk.hands.scan(line)

    assert desk.state.session == before
    assert desk.problem() == NOT_HERE


def test_a_scanner_that_ends_its_lines_twice_presses_nothing_on_the_page_that_comes(asked: Desk) -> None:
    asked.hands.scan(f"{CARD}\n")

    assert asked.state.page == "identity"
    assert asked.state.stage == "scanned"


def test_behind_the_sheet_nothing_is_taken(asked: Desk) -> None:
    asked.act(frame.open_sheet)
    asked.hands.scan(CARD)

    assert asked.state.stage == ""


def test_the_keys_of_a_pin_are_nobodys_but_its_own(desk: Desk) -> None:
    desk.tap("signOut")

    assert not watched(desk.state)


def test_a_card_from_the_port_on_another_page_is_not_taken_and_said(desk: Desk) -> None:
    desk.scanner.say(Scan(CARD, "port"))

    assert desk.problem() == NOT_HERE
    assert NUMBER not in str(desk.state)


def test_before_anybody_has_signed_in_a_code_means_nothing(desk: Desk) -> None:
    desk.tap("signOut")
    desk.scanner.say(Scan(CARD, "port"))

    assert desk.problem() == ""


def test_the_box_for_a_slow_scanner_shows_no_number(asked: Desk) -> None:
    asked.hands.enter("scan")
    asked.hands.type("026048")
    assert asked.hands.reads("scan") == "026048"
    assert asked.shows("••••••")

    asked.hands.type(CARD[6:] + "\n")
    assert asked.state.stage == "scanned"


def jpeg() -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    picture.save(buffer, "JPEG", 70)  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(data.data())


def test_the_camera_looks_only_while_its_page_is_shown(asked: Desk) -> None:
    asked.tap("card:camera")
    assert asked.camera.is_open
    assert asked.shows("Đang mở máy ảnh…")

    asked.camera.show(jpeg())
    middle = asked.hands.item("cameraPicture").mapToScene(asked.hands.item("cameraPicture").boundingRect().center())
    asked.hands.until(
        lambda: asked.window.root.grabWindow().pixelColor(middle.toPoint()).green() > 100, "no picture shows", 3
    )
    assert not asked.shows("Đang mở máy ảnh…")

    asked.camera.say(Scan(CARD, "camera"))
    assert not asked.camera.is_open
    assert asked.window.camera.pictures.newest.isNull()
    assert asked.shows("Trần Văn Thử")


@pytest.mark.parametrize("way_out", ["back", "card:type", "pause"])
def test_leaving_the_picture_closes_the_camera(asked: Desk, way_out: str) -> None:
    asked.tap("card:camera", way_out)

    assert not asked.camera.is_open
    assert asked.window.camera.pictures.newest.isNull()


def test_a_silence_closes_the_camera(asked: Desk) -> None:
    asked.tap("card:camera")
    asked.act(idle.park)
    asked.act(idle.leave)

    assert not asked.camera.is_open


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        ("camera-none", "Không thấy máy ảnh nào."),
        ("camera-denied", "Máy tính này chưa được phép dùng máy ảnh."),
        ("camera-gone", "Máy ảnh vừa bị rút ra."),
        ("camera-broken", "Máy ảnh không lên hình."),
    ],
)
def test_without_a_camera_the_other_ways_stand_there_with_the_reason(asked: Desk, problem: str, sentence: str) -> None:
    asked.tap("card:camera")
    asked.camera.fail(problem)  # pyright: ignore[reportArgumentType]

    assert asked.problem().startswith(sentence)
    assert not asked.camera.is_open
    assert asked.hands.sees("card:type")


def test_a_word_of_the_camera_that_comes_too_late_changes_nothing(asked: Desk) -> None:
    asked.tap("card:camera", "back")
    asked.camera.fail("camera-gone")

    assert asked.problem() == ""


def compose(desk: Desk, *commits: str, preedit: str = "") -> None:
    """What the system's Vietnamese input method makes of keys goes to the box itself."""
    box = desk.window.root.activeFocusItem()
    for commit in commits:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(box, event)


def test_what_an_input_method_makes_of_a_scanners_keys_stays_in_no_box(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    compose(asked, *CARD)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    QCoreApplication.sendEvent(asked.window.root, event)

    assert asked.state.stage == "scanned"
    assert asked.shows("Trần Văn Thử")
    asked.tap("again", "card:type")
    assert asked.hands.reads("input:card.name") == ""


def test_what_an_input_method_makes_of_a_persons_keys_comes_into_its_box(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    compose(asked, "", preedit="Nguyê")
    compose(asked, "Nguyễn ", "Thị")
    asked.hands.until(lambda: asked.hands.reads("input:card.name") == "Nguyễn Thị", "the name does not come", 3)
