pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A line that can be opened: a title, a note below it, a short word beside it.
Tap {
    id: row

    property string detail: ""
    property string tag: ""

    // Where the letters are large for the card, the short word stands below the note.
    readonly property bool stacked: width < Theme.size(760) * Theme.textScale

    implicitWidth: Theme.size(900)
    implicitHeight: Math.max(Theme.size(100), words.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.size(28)
    rightPadding: Theme.size(24)
    topPadding: Theme.size(16)
    bottomPadding: topPadding
    Accessible.description: detail + (tag === "" ? "" : ", " + tag)

    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.blueSoftDown : Theme.card
        border.width: Math.max(1, Theme.size(2))
        border.color: row.down ? Theme.blue : Theme.outline

        FocusRing {
            visible: row.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: badge.visible && !row.stacked ? badge.left : arrow.left
            anchors.rightMargin: Theme.size(20)
            spacing: Theme.size(2)
            bottomPadding: badge.visible && row.stacked ? badge.height + Theme.size(8) : 0

            Words {
                width: parent.width
                text: row.text
                font.bold: true
                design: Theme.labelText
                lineHeight: 1
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: row.detail
                design: Theme.hintText
                color: Theme.soft
                Accessible.ignored: true
            }
        }

        Tag {
            id: badge

            x: row.stacked ? 0 : arrow.x - width - Theme.size(16)
            y: row.stacked ? words.y + words.height - height : (parent.height - height) / 2
            visible: text !== ""
            text: row.tag
            tone: "blue"
        }

        Icon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            sign: "chevron-right"
            design: 40
            color: Theme.blue
        }
    }
}
