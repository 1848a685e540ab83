import QtQuick
import TanTay

// What says that a touch begins: looks like a large button, on a ground that is a button as a whole.
Rectangle {
    id: plate

    property string text: ""
    property bool waiting: false
    property bool down: false

    implicitWidth: Math.ceil(call.implicitWidth) + Theme.size(120)
    implicitHeight: call.height + Theme.size(Theme.low ? 32 : 56)
    radius: Theme.radius
    color: waiting ? Theme.card : down ? Theme.blueDown : Theme.blue
    border.width: Theme.stroke
    border.color: waiting ? Theme.outline : Theme.blue

    Words {
        id: call

        anchors.centerIn: parent
        width: Math.min(Math.ceil(implicitWidth), plate.width - Theme.size(60))
        horizontalAlignment: Text.AlignHCenter
        text: plate.text
        font.pixelSize: Theme.frameLetters(Theme.headText)
        color: plate.waiting ? Theme.soft : Theme.blueInk
        font.bold: true
        lineHeight: 1
        Accessible.ignored: true
    }
}
