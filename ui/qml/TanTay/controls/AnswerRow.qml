pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A question with its answer, and a button beside it.
Rectangle {
    id: row

    property string label: ""
    property string value: ""
    property string tone: "plain"
    property string button: ""
    property string buttonName: ""
    property string sign: ""
    property bool done: false
    // The one that comes next: a thick edge, a ground and a filled button.
    property bool marked: false

    signal tapped

    implicitHeight: Math.max(words.height + Theme.size(24), act.visible ? act.height + Theme.size(16) : 0)
    radius: Theme.radius
    color: marked ? Theme.blueSoft : Theme.card
    border.width: marked ? Theme.size(5) : Math.max(1, Theme.size(2))
    border.color: marked ? Theme.blue : tone === "bad" ? Theme.red : tone === "warn" ? Theme.amber : Theme.line

    Column {
        id: words

        x: Theme.size(26)
        anchors.verticalCenter: parent.verticalCenter
        width: (act.visible ? act.x : row.width) - x - Theme.size(20)

        Words {
            width: parent.width
            text: row.label
            design: Theme.hintText
            color: Theme.soft
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: row.value
            color: Theme.tone(row.tone)
            font.weight: Font.DemiBold
        }
    }

    BigButton {
        id: act

        objectName: row.buttonName
        visible: text !== ""
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: Theme.size(12)
        text: row.button
        kind: row.marked ? "primary" : "secondary"
        sign: row.done ? "check" : row.sign
        design: Theme.hintText
        leftPadding: Theme.size(26)
        Accessible.description: row.label
        onTapped: row.tapped()
    }
}
