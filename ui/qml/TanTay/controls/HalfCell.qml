pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Half a day of the roster: which half, who is planned, and a sign where somebody is missing.
Tap {
    id: cell

    property string detail: ""
    property bool chosen: false
    // Shut, or over.
    property bool faint: false
    property bool lacks: false
    // A chip is held over it.
    property bool under: false

    readonly property color words: lacks ? Theme.amberInk : faint ? Theme.soft : Theme.ink

    implicitHeight: Math.max(Theme.target, topPadding + bottomPadding + body.implicitHeight)
    leftPadding: Theme.size(14)
    rightPadding: leftPadding
    topPadding: Theme.size(8)
    bottomPadding: topPadding
    Accessible.description: detail
    Accessible.checkable: true
    Accessible.checked: chosen

    ChosenState {
        tap: cell
        chosen: cell.chosen
    }

    background: Rectangle {
        radius: Theme.radius
        color: cell.down || cell.under ? Theme.blueSoftDown : cell.chosen ? Theme.blueSoft : cell.lacks ? Theme.amberSoft : cell.faint ? "transparent" : Theme.card
        border.width: cell.chosen || cell.under ? Theme.size(5) : Math.max(1, Theme.size(2))
        border.color: cell.chosen || cell.under ? Theme.blue : cell.lacks ? Theme.amber : Theme.outline

        FocusRing {
            visible: cell.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: body

            width: parent.width
            spacing: Theme.size(2)

            Row {
                width: parent.width
                spacing: Theme.size(8)

                Icon {
                    id: picture

                    anchors.verticalCenter: parent.verticalCenter
                    visible: sign !== ""
                    sign: cell.chosen ? "check" : cell.sign
                    design: 28
                    color: cell.chosen ? Theme.blue : cell.words
                }

                Words {
                    width: parent.width - (picture.visible ? picture.width + parent.spacing : 0)
                    text: cell.text
                    design: Theme.smallText
                    font.bold: true
                    color: cell.words
                    lineHeight: 1
                    Accessible.ignored: true
                }
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: cell.detail
                design: Theme.smallText
                color: cell.words
                lineHeight: 1.1
                Accessible.ignored: true
            }
        }
    }
}
