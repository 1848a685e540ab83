pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A large number with its name, and one sentence that says what it is a number of.
Rectangle {
    id: tile

    property string label: ""
    property string value: ""
    property string detail: ""

    implicitHeight: words.implicitHeight + Theme.size(40)
    radius: Theme.radius
    color: Theme.card
    border.width: Math.max(1, Theme.size(2))
    border.color: Theme.outline

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.size(24)
        spacing: Theme.size(4)

        Words {
            width: parent.width
            text: tile.label
            design: Theme.labelText
            font.bold: true
            lineHeight: 1
        }

        Words {
            width: parent.width
            text: tile.value
            design: Theme.titleText
            font.bold: true
            color: Theme.blue
            lineHeight: 1
        }

        Words {
            width: parent.width
            text: tile.detail
            design: Theme.hintText
            color: Theme.soft
        }
    }
}
