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

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, call.implicitWidth + Theme.size(120))
                height: call.height + Theme.size(Theme.low ? 32 : 56)
                radius: Theme.radius
                color: standby.page.loading ? Theme.card : standby.down ? Theme.blueDown : Theme.blue
                border.width: Theme.stroke
                border.color: standby.page.loading ? Theme.outline : Theme.blue

                Words {
                    id: call

                    anchors.centerIn: parent
                    width: Math.min(Math.ceil(implicitWidth), standby.width - Theme.size(160))
                    horizontalAlignment: Text.AlignHCenter
                    text: standby.page.hint
                    font.pixelSize: Theme.frameLetters(Theme.headText)
                    color: standby.page.loading ? Theme.soft : Theme.blueInk
                    font.bold: true
                    lineHeight: 1
                    Accessible.ignored: true
                }
            }
        }
    }
}
