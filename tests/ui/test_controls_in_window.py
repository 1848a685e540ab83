"""On every format and at every text size the window keeps its promise: nothing sideways, nothing under the keyboard."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.heard import Heard
from tests.ui.scene import FACES, QML
from ui.keyboard.model import KeyboardModel
from ui.keyboard.switches import SwitchKeys, SwitchModel
from ui.models.camera import CameraModel
from ui.models.chrome import ChromeModel
from ui.models.form import FormModel
from ui.views.base import OptionRow
from ui.views.begin import PlaceRow
from ui.views.chrome import ChromeView, RailRow
from ui.views.sitting import FieldRow, FormView, PartRow

FORMATS = [(1920, 1080), (1366, 768), (1080, 1920)]
SCALES = [1.0, 1.25, 1.5, 2.0]
PLACES = (PlaceRow(key="08782", title="Xã Hải Lựu, Tỉnh Phú Thọ", chosen=True),)
FIELDS = (
    FieldRow(key="name", kind="name", label="Họ, chữ đệm, tên", hint="Viết đúng như giấy tờ", required=True),
    FieldRow(key="born", kind="partial", label="Ngày sinh", value="1950"),
    FieldRow(
        key="paper",
        kind="choice",
        label="Loại giấy tờ",
        options=(
            OptionRow(key="card", label="Thẻ căn cước / CCCD", chosen=True),
            OptionRow(key="pass", label="Hộ chiếu"),
        ),
    ),
    FieldRow(key="phone", kind="phone", label="Số điện thoại", error="Số điện thoại có 10 chữ số."),
    FieldRow(
        key="home",
        kind="address",
        label="Nơi cư trú",
        parts=(PartRow(key="detail", label="Số nhà, thôn"),),
        query="Xã Hải Lựu",
        places=PLACES,
    ),
)
STEPS = ("Đồng ý", "Thẻ căn cước", "Người yêu cầu", "Kiểm tra lại", "In phiếu", "Nộp trên Cổng")


class FormOnScreen:
    """The real window with one page of a declaration."""

    def __init__(self) -> None:
        for face in ("Regular", "Semibold", "Bold"):
            QFontDatabase.addApplicationFont(str(FACES / f"SourceSansPro-{face}.ttf"))
        self.heard = Heard()
        self._chrome = ChromeModel(self.heard)
        self.form = FormModel(self.heard)
        self._keyboard = KeyboardModel()
        self._switches = SwitchModel(self._keyboard, SwitchKeys())
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self.form.show(FormView(title="Người yêu cầu", hint="Trang 1 trên 3", fields=FIELDS))
        self.dress(1.0)
        self._camera = CameraModel()
        models = {"chrome": self._chrome, "keyboard": self._keyboard, "switches": self._switches}
        self._engine.setInitialProperties({**models, "camera": self._camera})
        self._engine.load(QUrl.fromLocalFile(str(Path(QML) / "TanTay" / "Main.qml")))
        (window,) = self._engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.window.show()
        assert QTest.qWaitForWindowActive(window)
        asked = Q_ARG(str, "pages/FormPage.qml"), Q_ARG(QObject, self.form)
        QMetaObject.invokeMethod(window, "openPage", Qt.ConnectionType.DirectConnection, *asked)

    def lead_to(self, place: str, serial: int) -> None:
        view = self._chrome.view
        assert isinstance(view, ChromeView)
        self._chrome.show(replace(view, focus=place, focus_serial=serial))

    def dress(self, scale: float) -> None:
        rail = tuple(
            RailRow(key=step, number=str(number), label=step, state="later") for number, step in enumerate(STEPS, 1)
        )
        self._chrome.show(
            ChromeView(
                bars=True,
                centre="Trung tâm Phục vụ hành chính công xã Hải Lựu",
                member="Tình nguyện viên: Lê Thu Hà",
                clock="09:42",
                pill_text="Chưa có mạng · 3 phiên chờ gửi",
                rail_shown=True,
                rail_title="Đăng ký khai sinh",
                rail_note="Mã thủ tục 1.001193",
                rail=rail,
                back_text="Quay lại",
                forward_text="Tiếp tục",
                saved="Đã lưu trên máy này",
                pause_text="Tạm dừng, về trang chính",
                problem="Còn 1 chỗ cần sửa.",
                text_scale=scale,
            )
        )

    def items(self) -> Iterator[QQuickItem]:
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(reversed(item.childItems()))

    def item(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)

    def place(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def tap(self, name: str) -> None:
        QGuiApplication.processEvents()
        self.window.grabWindow()  # what is tapped must have been drawn
        item = self.item(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        QGuiApplication.processEvents()

    def close(self) -> None:
        shiboken6.delete(self._engine)


@pytest.fixture
def page(qapp: QGuiApplication) -> Iterator[FormOnScreen]:
    hints = qapp.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(0)
    page = FormOnScreen()
    yield page
    page.close()
    hints.setMouseDoubleClickInterval(before)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", FORMATS)
def test_nothing_stands_out_sideways(page: FormOnScreen, size: tuple[int, int], scale: float, qtbot: QtBot) -> None:
    page.window.resize(*size)
    page.dress(scale)
    qtbot.waitUntil(lambda: page.window.width() == size[0])
    QGuiApplication.processEvents()

    def stray() -> list[str]:
        found = [item for item in page.items() if item.inherits("QQuickText") or item.inherits("QQuickAbstractButton")]
        return [
            str(item.property("text"))
            for item in found
            if page.place(item).left() < -1 or page.place(item).right() > size[0] + 1
        ]

    qtbot.waitUntil(lambda: stray() == [])


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("name", ["input:name", "year:born", "input:phone", "part:home:detail", "search:home"])
def test_the_box_that_is_typed_in_is_never_under_the_keyboard(
    page: FormOnScreen, size: tuple[int, int], scale: float, name: str, qtbot: QtBot
) -> None:
    page.window.resize(*size)
    page.dress(scale)
    qtbot.waitUntil(lambda: page.window.width() == size[0])
    page.item(name).forceActiveFocus()

    def free() -> bool:
        keys = [page.place(item).top() for item in page.items() if item.objectName().startswith("key:")]
        box = page.place(page.item(name))
        return bool(keys) and box.top() >= 0 and box.bottom() <= min(keys)

    qtbot.waitUntil(free)


def test_a_tap_on_forward_leaves_the_box_first(page: FormOnScreen, qtbot: QtBot) -> None:
    page.window.resize(1920, 1080)
    qtbot.waitUntil(lambda: page.window.width() == 1920)
    page.item("input:name").forceActiveFocus()
    for letter in "an":
        QTest.keyClick(page.window, ord(letter))
    page.tap("forward")

    assert page.heard.said == [("answer", "name", "an"), ("forward",)]


def test_a_double_tap_on_forward_does_not_reach_the_next_page(page: FormOnScreen, qapp: QGuiApplication) -> None:
    qapp.styleHints().setMouseDoubleClickInterval(60_000)
    page.tap("forward")
    page.form.show(FormView(title="Trang sau", fields=FIELDS[:1]))
    page.tap("forward")

    assert page.heard.said == [("forward",)]


def test_a_tap_meant_for_a_key_does_not_reach_forward_when_the_keyboard_went_by_itself(
    page: FormOnScreen, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    page.window.resize(1366, 768)
    qtbot.waitUntil(lambda: page.window.width() == 1366)
    page.item("input:name").forceActiveFocus()
    qtbot.waitUntil(lambda: any(item.objectName() == "key:done" for item in page.items()))
    qapp.styleHints().setMouseDoubleClickInterval(400)
    page.item("option:paper:card").forceActiveFocus()
    page.tap("forward")
    assert page.heard.said == []

    qtbot.waitUntil(lambda: not any(item.objectName() == "uncovered" for item in page.items()))
    page.tap("forward")
    assert page.heard.said == [("forward",)]


def test_a_tap_meant_for_forward_puts_no_keyboard_that_just_came_away(
    page: FormOnScreen, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    page.window.resize(1366, 768)
    qtbot.waitUntil(lambda: page.window.width() == 1366)
    qapp.styleHints().setMouseDoubleClickInterval(60_000)
    page.item("input:name").forceActiveFocus()
    qtbot.waitUntil(lambda: any(item.objectName() == "key:telex" for item in page.items()))
    before = page.item("key:telex").property("text")
    settled = time.monotonic() + 0.35
    qtbot.waitUntil(lambda: time.monotonic() > settled)
    page.tap("key:telex")
    page.tap("key:done")

    assert page.item("key:telex").property("text") == before


def test_what_the_model_asks_for_gets_the_focus(page: FormOnScreen, qtbot: QtBot) -> None:
    for serial, (key, name) in enumerate(
        [("born", "day:born"), ("paper", "option:paper:card"), ("home", "part:home:detail"), ("name", "input:name")], 1
    ):
        page.lead_to(key, serial)

        qtbot.waitUntil(lambda name=name: page.item(name).hasActiveFocus())


def test_an_answer_by_tap_goes_out_at_once(page: FormOnScreen, qtbot: QtBot) -> None:
    page.window.resize(1080, 1920)
    qtbot.waitUntil(lambda: page.window.height() == 1920)
    page.tap("option:paper:pass")

    assert page.heard.said == [("answer", "paper", "pass")]


def test_esc_puts_the_keyboard_away_and_then_goes_back(page: FormOnScreen) -> None:
    page.item("input:name").forceActiveFocus()
    QTest.keyClick(page.window, ord("a"))
    QTest.keyClick(page.window, Qt.Key.Key_Escape)
    assert page.heard.said == [("answer", "name", "a")]
    QTest.keyClick(page.window, Qt.Key.Key_Escape)

    answered = ("answer", "name", "a")  # told again, as nobody here has taken it
    assert page.heard.said == [answered, answered, ("back",)]


def test_tab_begins_at_the_first_question_and_goes_through_the_page(page: FormOnScreen) -> None:
    for name in ("input:name", "day:born", "month:born", "year:born", "option:paper:card"):
        QTest.keyClick(page.window, Qt.Key.Key_Tab)

        assert page.item(name).hasActiveFocus()


def test_the_next_page_of_the_declaration_begins_at_its_top(page: FormOnScreen) -> None:
    page.item("search:home").forceActiveFocus()
    page.form.show(FormView(step="form:next", title="Trang sau", fields=FIELDS[:2]))
    QTest.keyClick(page.window, Qt.Key.Key_Tab)

    assert page.item("input:name").hasActiveFocus()
