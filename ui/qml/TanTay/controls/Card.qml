pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A large choice of the home page: a coloured edge, a sign, a title and a sentence.
Tap {
    id: card

    property string detail: ""
    property color edge: Theme.blue

    readonly property bool small: width < Theme.size(460) || Theme.low

    implicitWidth: Theme.size(560)
    implicitHeight: Math.max(Theme.size(Theme.low ? 120 : small ? 150 : 176), topPadding + bottomPadding + body.implicitHeight)
    leftPadding: Theme.size(small ? 38 : 50)
    rightPadding: Theme.size(small ? 16 : 28)
    topPadding: Theme.size(Theme.low ? 14 : small ? 20 : 36)
    bottomPadding: Theme.size(Theme.low ? 14 : small ? 20 : 32)
    Accessible.description: detail
    opacity: enabled ? 1 : 0.5

    background: Rectangle {
        radius: Theme.radius
        color: card.down ? Theme.blueSoft : Theme.card
        border.width: card.down ? Theme.stroke : Math.max(1, Theme.size(2))
        border.color: card.down ? card.edge : Theme.line

        Rectangle {
            width: Theme.size(14)
            height: parent.height
            radius: Theme.size(7)
            color: card.edge
        }

        FocusRing {
            visible: card.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: body

            width: parent.width
            spacing: Theme.size(Theme.low ? 2 : card.small ? 8 : 14)

            Row {
                width: parent.width
                spacing: Theme.size(card.small ? 16 : 22)

                Icon {
                    id: picture

                    anchors.verticalCenter: parent.verticalCenter
                    visible: card.sign !== ""
                    sign: card.sign
                    design: card.small ? 44 : 52
                    color: card.edge
                }

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - (picture.visible ? picture.width + parent.spacing : 0)
                    text: card.text
                    design: card.small ? 34 : 42
                    font.bold: true
                    lineHeight: 1
                    Accessible.ignored: true
                }
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: card.detail
                design: card.small ? Theme.hintText : Theme.bodyText
                color: Theme.soft
                Accessible.ignored: true
            }
        }
    }
}
