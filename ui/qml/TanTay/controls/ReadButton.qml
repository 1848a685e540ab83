pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Reads the page aloud. The word stands under the sign, so that it leaves the bar its room; filled while the voice is on.
Tap {
    id: button

    property bool on: false

    readonly property color ground: button.on ? (button.down ? Theme.blueDown : Theme.blue) : button.down ? Theme.blueSoftDown : Theme.card
    readonly property color words: button.on ? Theme.blueInk : Theme.blue

    objectName: "readAloud"
    implicitWidth: Math.max(Theme.size(132), Math.ceil(label.implicitWidth) + Theme.size(32))
    implicitHeight: Math.max(Theme.target, column.implicitHeight + Theme.size(16))

    background: Rectangle {
        radius: Theme.radius
        color: button.ground
        border.width: Theme.stroke
        border.color: Theme.blue

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: column

            anchors.centerIn: parent
            spacing: Theme.size(2)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                growth: 1
                sign: "volume-2"
                design: 36
                color: button.words
            }

            Words {
                id: label

                anchors.horizontalCenter: parent.horizontalCenter
                text: button.text
                color: button.words
                font.bold: true
                font.pixelSize: Theme.frameLetters(Theme.smallText)
                wrapMode: Text.NoWrap
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
