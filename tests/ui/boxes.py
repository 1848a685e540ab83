"""A few boxes with the keyboard below them, and how keys are struck and read there."""

from collections.abc import Iterator

import pytest
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
