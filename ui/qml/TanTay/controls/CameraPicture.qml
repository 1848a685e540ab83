pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// What the camera sees, as it is on its way to be read; kept nowhere.
Rectangle {
    id: frame

    implicitWidth: Theme.size(760)
    implicitHeight: Math.round(width * 9 / 16)
    radius: Theme.radius
    color: Theme.card
    border.width: Math.max(1, Theme.size(2))
    border.color: Theme.outline
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTrId("identity.camera-picture")

    Words {
        anchors.centerIn: parent
        width: parent.width - Theme.size(60)
        horizontalAlignment: Text.AlignHCenter
        visible: Seeing.picture === ""
        text: qsTrId("identity.camera-opens")
        color: Theme.soft
    }

    Image {
        anchors.fill: parent
        anchors.margins: Theme.size(6)
        visible: Seeing.picture !== ""
        source: Seeing.picture
        cache: false
        fillMode: Image.PreserveAspectFit
    }
}
