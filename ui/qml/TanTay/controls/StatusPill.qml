pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// The truth about the line and what waits to be sent. `tone`: good, wait or bad, always with a word.
Tap {
    id: pill

    property string tone: "wait"

    implicitWidth: leftPadding + rightPadding + picture.width + row.spacing + Math.ceil(words.implicitWidth)
    implicitHeight: Theme.target
    leftPadding: Theme.size(20)
    rightPadding: Theme.size(20)
    topPadding: 0
    bottomPadding: 0

    onTextChanged: if (visible)
        Accessible.announce(text, Accessible.Polite)

    background: Rectangle {
        anchors.centerIn: parent
        width: pill.width
        height: Math.max(Theme.size(52), Math.min(words.height + Theme.size(16), pill.height))
        radius: Math.min(height / 2, Theme.size(30))
        color: pill.tone === "good" ? Theme.pillGood : pill.tone === "bad" ? Theme.pillBad : Theme.pillWaiting
        border.width: pill.down || Theme.contrast ? Theme.stroke : 0
        border.color: Theme.barInk

        FocusRing {
            visible: pill.visualFocus
            corner: parent.radius
            border.color: Theme.amber
        }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.size(12)

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                growth: 1
                sign: pill.tone === "good" ? "circle-check" : pill.tone === "bad" ? "circle-alert" : "cloud-upload"
                design: 28
                color: pill.tone === "good" ? "#FFFFFF" : Theme.amber
            }

            Words {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), pill.availableWidth - picture.width - row.spacing)
                text: pill.text
                color: Theme.barInk
                font.bold: true
                font.pixelSize: Theme.size(21)
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
