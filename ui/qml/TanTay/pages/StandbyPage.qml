pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Between two citizens: the clock, whose counter this is, and one tap to begin. Nothing of anybody.
Tap {
    id: standby

    required property StandbyModel page

    objectName: "start"
    text: page.title
    Accessible.description: page.hint
    focus: true
    onTapped: page.start()

    background: Item {
        FocusRing {
            anchors.margins: Theme.size(8)
            visible: standby.visualFocus
        }
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width, Theme.size(1400))
            spacing: Theme.size(Theme.low ? 8 : 20)

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: standby.page.clock
                font.pixelSize: Math.min(Theme.size(200), standby.height * (Theme.low ? 0.14 : 0.2))
                font.weight: Font.Light
                lineHeight: 0.95
            }

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: standby.page.date
                font.pixelSize: Theme.frameLetters(Theme.headText)
                color: Theme.soft
            }

            Item {
                width: 1
                height: Theme.size(Theme.low ? 1 : 30)
            }

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: standby.page.title
                font.pixelSize: Theme.frameLetters(Theme.titleText)
                font.bold: true
                Accessible.ignored: true
            }

            StartPlate {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, implicitWidth)
                text: standby.page.hint
                waiting: standby.page.loading
                down: standby.down
            }
        }
    }
}
