pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Lines entered one at a time: each can be opened or removed; the open one shows its cells.
Column {
    id: table

    property string key: ""
    property int count: 0
    // Maps with key, label and opened.
    property var entries: []
    property int partCount: 0
    property var parts: []
    property string help: ""

    signal added
    signal opened(string entry)
    signal removed(string entry)
    signal answered(string part, string typed)

    spacing: Theme.size(16)

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
            color: line.open ? Theme.blueSoft : Theme.card
            border.width: line.open ? Theme.stroke : Math.max(1, Theme.size(2))
            border.color: line.open ? Theme.blue : Theme.outline

            Flow {
                id: body

                x: Theme.size(24)
                y: Theme.size(16)
                width: parent.width - 2 * x
                spacing: Theme.size(16)

                Words {
                    width: body.width - 2 * body.spacing - opener.width - remover.width > Theme.size(300) ? body.width - 2 * body.spacing - opener.width - remover.width : body.width
                    height: Math.max(implicitHeight, Theme.target)
                    verticalAlignment: Text.AlignVCenter
                    text: line.entry?.label ?? ""
                    font.weight: Font.DemiBold
                }

                BigButton {
                    id: opener

                    objectName: "open:" + table.key + ":" + (line.entry?.key ?? "")
                    text: line.open ? qsTr("Xong dòng này") : qsTr("Sửa")
                    sign: line.open ? "check" : "pencil"
                    design: Theme.hintText
                    leftPadding: Theme.size(24)
                    onTapped: table.opened(line.entry.key)
                }

                BigButton {
                    id: remover

                    objectName: "remove:" + table.key + ":" + (line.entry?.key ?? "")
                    text: qsTr("Xóa dòng")
                    sign: "trash-2"
                    kind: "quiet"
                    design: Theme.hintText
                    onTapped: table.removed(line.entry.key)
                }
            }
        }
    }

    PartBoxes {
        width: parent.width
        visible: table.partCount > 0
        key: table.key
        help: table.help
        count: table.partCount
        boxes: table.parts
        onAnswered: (part, typed) => table.answered(part, typed)
    }

    BigButton {
        focus: true
        objectName: "add:" + table.key
        text: qsTr("Thêm dòng")
        sign: "plus"
        onTapped: table.added()
    }
}
