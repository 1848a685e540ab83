pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Larger letters, on every page: one tap to the next size, and round again.
Tap {
    id: button

    property bool overBar: false

    readonly property color words: overBar ? Theme.barInk : Theme.blue

    objectName: "textSize"
    text: qsTrId("text-size")
    implicitWidth: row.implicitWidth + Theme.size(40)

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: Theme.size(58)
            radius: Theme.radius
            color: button.down ? Theme.blueDown : button.overBar ? "transparent" : Theme.card
            border.width: Theme.stroke
            border.color: button.words

            FocusRing {
                visible: button.visualFocus
                border.color: button.overBar ? Theme.amber : Theme.focus
            }
        }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.size(10)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                growth: 1
                sign: "a-large-small"
                design: 36
                color: button.down ? Theme.blueInk : button.words
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: button.text
                color: button.down ? Theme.blueInk : button.words
                font.bold: true
                font.pixelSize: Theme.barLetters(Theme.smallText)
                wrapMode: Text.NoWrap
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
