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
    implicitHeight: Math.max(strip.implicitHeight + Theme.size(Theme.low ? 18 : 28), (barPause.visible ? barPause.height : 0) + Theme.size(Theme.low ? 18 : 28))
    color: Theme.card

    component Step: Item {
        id: step

        required property var model
        required property int index
        readonly property bool now: model.state === "now"
        readonly property real wish: Math.max(Theme.size(56), label.implicitHeight + Theme.size(10))

        width: list.width
        height: wish + Math.min(list.span.air, Theme.size(26))
        visible: index >= list.span.first && index <= list.span.last
        Accessible.role: Accessible.ListItem
        Accessible.name: model.spoken
        onNowChanged: if (now)
            list.current = index
        Component.onCompleted: if (now)
            list.current = index

        Rectangle {
            id: disc

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size(50)
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
                Accessible.ignored: true
                font.pixelSize: Math.min(Theme.size(24), disc.height * 0.6)
                font.bold: true
                color: step.model.state === "now" ? Theme.blueInk : Theme.soft
                lineHeight: 1
            }
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: disc.right
            anchors.leftMargin: Theme.size(18)
            anchors.right: parent.right
            text: step.model.label
            Accessible.ignored: true
            design: Theme.low ? 21 : Theme.hintText
            color: step.model.state === "later" ? Theme.soft : Theme.ink
            font.bold: step.model.state === "now"
            lineHeight: 0.95
        }
    }

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
        anchors.topMargin: Theme.size(Theme.low ? 16 : 36)
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
            design: Theme.low ? Theme.hintText : Theme.labelText
            font.bold: true
            lineHeight: 1
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

        Item {
            id: frame

            anchors.top: number.bottom
            anchors.topMargin: Theme.size(Theme.low ? 8 : 20)
            anchors.bottom: sidePause.visible ? sidePause.top : parent.bottom
            anchors.bottomMargin: Theme.size(12)
            width: parent.width

            Column {
                id: list

                property int current: 0
                property int made: 0
                // Every row as high as its words need; where not all find room, whole ones around the current step.
                readonly property var span: {
                    const rows = [];
                    for (let number = 0; number < made; number++)
                        rows.push((items.itemAt(number) as Step)?.wish ?? 0);
                    let first = Math.min(current, made - 1), last = first, used = rows[first] ?? 0;
                    for (let grown = true; grown; ) {
                        grown = false;
                        if (last + 1 < made && used + rows[last + 1] <= frame.height) {
                            used += rows[++last];
                            grown = true;
                        }
                        if (first > 0 && used + rows[first - 1] <= frame.height) {
                            used += rows[--first];
                            grown = true;
                        }
                    }
                    return {
                        first: first,
                        last: last,
                        air: Math.max(0, frame.height - used) / Math.max(1, last - first + 1)
                    };
                }

                width: parent.width
                Accessible.role: Accessible.List
                Accessible.name: rail.title

                Repeater {
                    id: items

                    model: rail.steps
                    onItemAdded: list.made += 1
                    onItemRemoved: list.made -= 1

                    Step {}
                }
            }
        }
    }

    BigButton {
        id: barPause

        objectName: rail.column ? "" : "pause"
        visible: !rail.column && text !== ""
        width: Math.min(implicitWidth, rail.width * 0.34)
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
            lineHeight: 1
        }

        Row {
            id: segments

            Accessible.role: Accessible.List
            Accessible.name: rail.title
            width: parent.width
            spacing: Theme.size(6)

            Repeater {
                id: marks

                model: rail.steps

                Rectangle {
                    id: mark

                    required property var model

                    Accessible.role: Accessible.ListItem
                    Accessible.name: model.spoken
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
