pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TanTay

// The whole screen in nine parts, each to be touched; a ring follows the finger. Rows with the role felt.
Popup {
    id: sheet

    required property var ninths
    property string stopText: ""

    signal touched(int place)
    signal stopped

    readonly property real cellWidth: width / 3
    readonly property real cellHeight: height / 3

    objectName: "touchSheet"
    parent: Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    visible: stopText !== ""
    closePolicy: Popup.CloseOnEscape
    onClosed: if (stopText !== "")
        sheet.stopped()

    background: Rectangle {
        color: Theme.card
    }

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.stopText

        Repeater {
            model: sheet.ninths

            Rectangle {
                id: ninth

                required property var model
                required property int index

                objectName: "ninth:" + index
                x: (index % 3) * sheet.cellWidth
                y: Math.floor(index / 3) * sheet.cellHeight
                width: sheet.cellWidth
                height: sheet.cellHeight
                color: model.felt ? Theme.greenSoft : Theme.card
                border.width: Theme.stroke
                border.color: model.felt ? Theme.green : Theme.outline

                Icon {
                    anchors.centerIn: parent
                    visible: ninth.model.felt
                    sign: "circle-check"
                    design: 72
                    color: Theme.green
                }
            }
        }

        MouseArea {
            id: finger

            objectName: "finger"
            anchors.fill: parent
            enabled: !stop.pressed // a second finger beside the one on the button is not tried
            preventStealing: true

            function feel(x: real, y: real) {
                const column = Math.max(0, Math.min(2, Math.floor(x / sheet.cellWidth)));
                const row = Math.max(0, Math.min(2, Math.floor(y / sheet.cellHeight)));
                sheet.touched(row * 3 + column);
            }

            onPressed: mouse => feel(mouse.x, mouse.y)
            onPositionChanged: mouse => feel(mouse.x, mouse.y)
        }

        Rectangle {
            visible: finger.pressed
            x: finger.mouseX - width / 2
            y: finger.mouseY - height / 2
            width: Theme.target
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.stroke * 2
            border.color: Theme.blue
        }

        BigButton {
            id: stop

            objectName: "stopTouch"
            anchors.horizontalCenter: parent.horizontalCenter
            y: sheet.cellHeight * 1.5 + Theme.size(60)
            framing: true
            text: sheet.stopText
            onTapped: sheet.stopped()
        }
    }
}
