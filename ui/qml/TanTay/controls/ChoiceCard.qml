pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// One answer among several. Chosen is shown by a sign, a thick edge and a ground, never by colour alone.
Tap {
    id: choice

    property bool chosen: false
    property bool many: false
    property string detail: ""
    // What a screen reader tells of it beside its name.
    property string detailRead: detail

    implicitWidth: leftPadding + rightPadding + mark.width + Theme.size(18) + Math.max(Math.ceil(label.implicitWidth), Math.ceil(more.implicitWidth))
    implicitHeight: Math.max(Theme.target, topPadding + bottomPadding + words.implicitHeight)
    leftPadding: Theme.size(24)
    rightPadding: Theme.size(30)
    topPadding: Theme.size(14)
    bottomPadding: topPadding
    Accessible.role: many ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: detailRead

    ChosenState {
        tap: choice
        chosen: choice.chosen
    }

    background: Rectangle {
        radius: Theme.radius
        color: choice.down ? Theme.blueSoftDown : choice.chosen ? Theme.blueSoft : Theme.card
        border.width: choice.chosen ? Theme.size(5) : Math.max(1, Theme.size(2))
        border.color: choice.chosen ? Theme.blue : Theme.outline

        FocusRing {
            visible: choice.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Rectangle {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size(40 * Math.min(Theme.textScale, 1.5))
            height: width
            radius: choice.many ? Theme.size(8) : width / 2
            color: choice.chosen ? Theme.blue : Theme.card
            border.width: Theme.stroke
            border.color: choice.chosen ? Theme.blue : Theme.outline

            Icon {
                anchors.centerIn: parent
                visible: choice.chosen
                sign: "check"
                design: 30
                color: Theme.blueInk
            }
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: mark.right
            anchors.leftMargin: Theme.size(18)
            anchors.right: parent.right

            Words {
                id: label

                width: parent.width
                text: choice.text
                color: choice.chosen ? Theme.blue : Theme.ink
                font.bold: choice.chosen
                lineHeight: 1
                Accessible.ignored: true
            }

            Words {
                id: more

                width: parent.width
                visible: text !== ""
                text: choice.detail
                design: Theme.hintText
                color: choice.chosen ? Theme.ink : Theme.soft
                Accessible.ignored: true
            }
        }
    }
}
