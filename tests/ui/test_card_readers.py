"""A card comes by a port, by keys or by the camera, and the page does not care; hands are told from scanners."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage

from kiosk.app.scanning import Scan
from tests.ui.desk import CARD, Desk
from ui.acts import idle

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


def test_a_card_from_the_port_on_another_page_is_not_taken_and_said(desk: Desk) -> None:
    desk.scanner.say(Scan(CARD, "port"))

    assert desk.problem() == "Máy quét vừa đọc một mã, nhưng trang này không cần mã nào."
    assert NUMBER not in str(desk.state)


def test_before_anybody_has_signed_in_a_code_means_nothing(desk: Desk) -> None:
    desk.tap("signOut", "forward")
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
