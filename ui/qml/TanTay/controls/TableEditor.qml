pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Lines entered one at a time: each can be opened or removed; the open one shows its cells.
Column {
    id: table

    property string key: ""
    property int count: 0
    // Maps with key, label, opened and canRise.
    property var entries: []
    property int partCount: 0
    property var parts: []
    property string help: ""

    // A new line has cells before it has anything to be listed by.
    readonly property string writing: partCount === 0 ? "" : "line " + (entries.find(entry => entry.opened)?.key ?? entries.length)
    // Only a line that was opened here is gone to, not one that was open when the page came.
    property bool asked: false

    signal added
    signal opened(string entry)
    signal removed(string entry)
    signal raised(string entry)
    signal answered(string part, string typed)

    spacing: Theme.size(16)
    onWritingChanged: if (writing !== "" && asked)
        coming.restart()

    // Gives the focus to the first cell, so that it comes into view, once it is laid out; unlike Qt.callLater it ends
    // with the page.
    Timer {
        id: coming

        interval: 0
        onTriggered: {
            table.asked = false;
            cells.take();
        }
    }

    Repeater {
        model: table.count

        Rectangle {
            id: line

            required property int index
            readonly property var entry: table.entries[index]
            readonly property bool open: entry?.opened ?? false

            width: table.width
            height: body.height + Theme.size(32)
            radius: Theme.radius
            color: Theme.card
            border.width: line.open ? Theme.stroke : Math.max(1, Theme.size(2))
            border.color: line.open ? Theme.blue : Theme.outline

            Flow {
                id: body

                readonly property real spare: width - 3 * spacing - opener.width - remover.width - raiser.width

                x: Theme.size(24)
                y: Theme.size(16)
                width: parent.width - 2 * x
                spacing: Theme.size(16)

                Words {
                    width: body.spare > Theme.size(300) ? body.spare : body.width
                    height: Math.max(implicitHeight, body.spare > Theme.size(300) ? Theme.target : 0)
                    verticalAlignment: Text.AlignVCenter
                    text: line.entry?.label ?? ""
                    font.weight: Font.DemiBold
                }

                BigButton {
                    id: opener

                    objectName: "open:" + table.key + ":" + (line.entry?.key ?? "")
                    text: line.open ? qsTrId("table.done") : qsTrId("review.edit")
                    sign: line.open ? "check" : "pencil"
                    design: Theme.hintText
                    leftPadding: Theme.size(24)
                    onTapped: {
                        table.asked = true;
                        table.opened(line.entry.key);
                    }
                }

                BigButton {
                    id: raiser

                    objectName: "raise:" + table.key + ":" + (line.entry?.key ?? "")
                    visible: line.entry?.canRise ?? false
                    text: qsTrId("table.raise")
                    sign: "chevron-up"
                    kind: "quiet"
                    design: Theme.hintText
                    Accessible.description: line.entry?.label ?? ""
                    onTapped: table.raised(line.entry.key)
                }

                BigButton {
                    id: remover

                    objectName: "remove:" + table.key + ":" + (line.entry?.key ?? "")
                    text: qsTrId("table.remove")
                    sign: "trash-2"
                    kind: "quiet"
                    design: Theme.hintText
                    onTapped: table.removed(line.entry.key)
                }
            }
        }
    }

    Rectangle {
        width: parent.width
        height: cells.height + Theme.size(48)
        visible: table.partCount > 0
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.stroke
        border.color: Theme.blue

        PartBoxes {
            id: cells

            x: Theme.size(24)
            y: Theme.size(24)
            width: parent.width - 2 * x
            key: table.key
            help: table.help
            count: table.partCount
            boxes: table.parts
            onAnswered: (part, typed) => table.answered(part, typed)
        }
    }

    BigButton {
        focus: true
        objectName: "add:" + table.key
        text: qsTrId("table.add")
        sign: "plus"
        onTapped: {
            table.asked = true;
            table.added();
        }
    }
}
