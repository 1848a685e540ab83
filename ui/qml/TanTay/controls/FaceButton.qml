pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// One of the three faces, with its word.
Tap {
    id: face

    property bool chosen: false

    implicitWidth: Math.max(Theme.size(250), label.implicitWidth + Theme.size(48))
    implicitHeight: picture.height + label.implicitHeight + Theme.size(58)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    ChosenState {
        tap: face
        chosen: face.chosen
    }

    background: Rectangle {
        radius: Theme.radius
        color: face.down ? Theme.blueSoftDown : face.chosen ? Theme.blueSoft : Theme.card
        border.width: face.chosen ? Theme.size(5) : Math.max(1, Theme.size(2))
        border.color: face.chosen ? Theme.blue : Theme.outline

        FocusRing {
            visible: face.visualFocus
        }
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.size(10)

            Icon {
                id: picture

                anchors.horizontalCenter: parent.horizontalCenter
                sign: face.sign
                design: Theme.low ? 64 : 96
                color: face.chosen ? Theme.blue : Theme.ink
            }

            Words {
                id: label

                anchors.horizontalCenter: parent.horizontalCenter
                text: face.text
                font.bold: face.chosen
                color: face.chosen ? Theme.blue : Theme.ink
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
