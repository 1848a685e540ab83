pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// One way of reading: its sign above its word, so that three of them find room beside each other on a small laptop.
Tap {
    id: tool

    property bool overBar: false

    readonly property color words: overBar ? Theme.barInk : Theme.blue

    leftPadding: Theme.size(10)
    rightPadding: leftPadding
    topPadding: 0
    bottomPadding: 0
    implicitWidth: Math.max(Theme.target, Math.ceil(word.implicitWidth) + leftPadding + rightPadding)
    implicitHeight: Theme.target

    background: Rectangle {
        radius: Theme.radius
        color: tool.down ? (tool.overBar ? Theme.blueDown : Theme.blueSoftDown) : tool.overBar ? "transparent" : Theme.card
        border.width: tool.overBar ? 0 : Theme.stroke
        border.color: tool.words

        FocusRing {
            anchors.margins: tool.overBar ? Theme.size(3) : -Theme.size(7)
            visible: tool.visualFocus
            border.color: tool.overBar ? Theme.amber : Theme.focus
        }
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.size(2)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                growth: 1
                sign: tool.sign
                design: 34
                color: tool.words
            }

            Words {
                id: word

                text: tool.text
                color: tool.words
                font.bold: true
                font.pixelSize: Theme.size(21)
                wrapMode: Text.NoWrap
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
