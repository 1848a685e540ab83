import QtQuick
import TanTay

// Shows where the keyboard is; drawn outside the control, so that it is seen on any ground.
Rectangle {
    id: ring

    property real corner: Theme.radius

    anchors.fill: parent
    anchors.margins: -Theme.size(7)
    radius: corner + Theme.size(7)
    color: "transparent"
    border.width: Theme.size(5)
    border.color: Theme.focus
}
