pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Where we are: numbered steps, done, now or later. A column beside the page, or a bar above it where room is scarce.
Rectangle {
    id: rail

    property string title: ""
    property string note: ""
    property string pause: ""
    // Rows with the roles number, label and state ("done", "now" or "later").
    required property var steps

    signal paused

    readonly property bool column: Theme.wide

    implicitWidth: Math.min(Theme.size(400) * Math.min(Theme.textScale, 1.25), Theme.windowWidth * 0.24)
    implicitHeight: Math.max(strip.implicitHeight + Theme.size(28), (barPause.visible ? barPause.height : 0) + Theme.size(16))
    color: Theme.card

    Rectangle {
        width: rail.column ? Math.max(1, Theme.size(1)) : parent.width
        height: rail.column ? parent.height : Math.max(1, Theme.size(1))
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        color: Theme.line
    }

    Item {
        visible: rail.column
        anchors.fill: parent
        anchors.leftMargin: Theme.size(40)
        anchors.rightMargin: Theme.size(20)
        anchors.topMargin: Theme.size(36)
        anchors.bottomMargin: Theme.size(16)

        BigButton {
            id: sidePause

            objectName: rail.column ? "pause" : ""
            visible: text !== ""
            anchors.bottom: parent.bottom
            width: parent.width - Theme.size(20)
            text: rail.pause
            sign: "circle-pause"
            design: Theme.hintText
            framing: true
            leftPadding: Theme.size(16)
            onTapped: rail.paused()
        }

        Words {
            id: heading

            width: parent.width
            text: rail.title
            design: Theme.labelText
            font.bold: true
            lineHeight: 1
            maximumLineCount: 4
            elide: Text.ElideRight
        }

        Words {
            id: number

            anchors.top: heading.bottom
            anchors.topMargin: Theme.size(8)
            width: parent.width
            text: rail.note
            design: 21
            color: Theme.soft
        }

        Column {
            id: list

            readonly property real room: parent.height - y - (sidePause.visible ? sidePause.height + Theme.size(16) : 0)
            readonly property real rowHeight: Math.min(Theme.size(82), room / Math.max(1, items.count))

            anchors.top: number.bottom
            anchors.topMargin: Theme.size(20)
            width: parent.width

            Repeater {
                id: items

                model: rail.steps

                Item {
                    id: step

                    required property var model

                    width: list.width
                    height: list.rowHeight

                    Rectangle {
                        id: disc

                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(Theme.size(50), parent.height - Theme.size(6))
                        height: width
                        radius: width / 2
                        color: step.model.state === "done" ? Theme.green : step.model.state === "now" ? Theme.blue : Theme.card
                        border.width: Theme.stroke
                        border.color: step.model.state === "done" ? Theme.green : step.model.state === "now" ? Theme.blue : Theme.outline

                        Icon {
                            anchors.centerIn: parent
                            visible: step.model.state === "done"
                            growth: 1
                            sign: "check"
                            design: 28
                            color: Theme.greenInk
                        }

                        Words {
                            anchors.centerIn: parent
                            visible: step.model.state !== "done"
                            text: step.model.number
                            font.pixelSize: Math.min(Theme.size(24), disc.height * 0.6)
                            font.bold: true
                            color: step.model.state === "now" ? Theme.blueInk : Theme.soft
                            lineHeight: 1
                        }
                    }

                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.left: disc.right
                        anchors.leftMargin: Theme.size(18)
                        anchors.right: parent.right
                        text: step.model.label
                        design: Theme.hintText
                        color: step.model.state === "later" ? Theme.soft : Theme.ink
                        font.bold: step.model.state === "now"
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        lineHeight: 0.95
                    }
                }
            }
        }
    }

    BigButton {
        id: barPause

        objectName: rail.column ? "" : "pause"
        visible: !rail.column && text !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.size(32)
        anchors.verticalCenter: parent.verticalCenter
        text: rail.pause
        sign: "circle-pause"
        design: Theme.hintText
        framing: true
        leftPadding: Theme.size(20)
        topPadding: Theme.size(6)
        onTapped: rail.paused()
    }

    Column {
        id: strip

        visible: !rail.column
        x: Theme.size(40)
        anchors.verticalCenter: parent.verticalCenter
        width: (barPause.visible ? barPause.x - Theme.size(24) : rail.width - x) - x
        spacing: Theme.size(12)

        Words {
            width: parent.width
            text: rail.title
            font.pixelSize: Theme.frameLetters(Theme.hintText)
            font.bold: true
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            lineHeight: 1
        }

        Row {
            id: segments

            width: parent.width
            spacing: Theme.size(6)

            Repeater {
                id: marks

                model: rail.steps

                Rectangle {
                    id: mark

                    required property var model

                    width: (segments.width - segments.spacing * (marks.count - 1)) / Math.max(1, marks.count)
                    height: Theme.size(mark.model.state === "now" ? 16 : 10)
                    anchors.verticalCenter: parent?.verticalCenter
                    radius: height / 2
                    color: mark.model.state === "done" ? Theme.green : mark.model.state === "now" ? Theme.blue : Theme.card
                    border.width: Theme.stroke
                    border.color: mark.model.state === "done" ? Theme.green : mark.model.state === "now" ? Theme.blue : Theme.outline
                }
            }
        }
    }
}
