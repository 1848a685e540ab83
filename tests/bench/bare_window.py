"""The peer of the kiosk's start: the smallest PySide6 program with a Qt Quick window and six buttons."""

import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

QML = b"""
import QtQuick
import QtQuick.Controls.Basic
Window {
    width: 1920; height: 1080; visible: true
    Grid {
        anchors.centerIn: parent
        columns: 3; spacing: 20
        Repeater { model: 6; Button { required property int index; width: 400; height: 200; text: "Button " + index } }
    }
}
"""


def main() -> int:
    """Show it, say `first-frame` when it is drawn, and stay."""
    application = QGuiApplication(sys.argv)
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(QML, QUrl())
    window = component.create()
    if not isinstance(window, QQuickWindow):
        sys.exit(component.errorString())

    def drawn() -> None:
        window.frameSwapped.disconnect(drawn)
        print("first-frame", flush=True)

    window.frameSwapped.connect(drawn)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
