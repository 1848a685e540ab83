pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A member of the team: initials, name and role.
Tap {
    id: card

    property string role: ""
    property string initials: ""
    property bool chosen: false

    implicitWidth: Theme.size(700)
    implicitHeight: Math.max(Theme.size(120), words.implicitHeight + Theme.size(36))
    leftPadding: Theme.size(24)
    rightPadding: Theme.size(24)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: role

    ChosenState {
        tap: card
        chosen: card.chosen
    }

    background: Rectangle {
        radius: Theme.radius
        color: card.down ? Theme.blueSoftDown : card.chosen ? Theme.blueSoft : Theme.card
        border.width: card.chosen ? Theme.size(5) : Math.max(1, Theme.size(2))
        border.color: card.chosen ? Theme.blue : Theme.outline

        FocusRing {
            visible: card.visualFocus
        }
    }

    contentItem: Item {
        Rectangle {
            id: disc

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size(76)
            height: width
            radius: width / 2
            color: card.chosen ? Theme.blue : Theme.blueSoft

            Words {
                anchors.centerIn: parent
                visible: !card.chosen
                text: card.initials
                font.pixelSize: Theme.size(30)
                font.bold: true
                color: Theme.blue
                lineHeight: 1
                Accessible.ignored: true
            }

            Icon {
                anchors.centerIn: parent
                visible: card.chosen
                growth: 1
                sign: "check"
                design: 44
                color: Theme.blueInk
            }
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: disc.right
            anchors.leftMargin: Theme.size(24)
            anchors.right: parent.right

            Words {
                width: parent.width
                text: card.text
                design: 36
                font.bold: true
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                text: card.role
                design: Theme.hintText
                color: card.chosen ? Theme.ink : Theme.soft
                Accessible.ignored: true
            }
        }
    }
}
