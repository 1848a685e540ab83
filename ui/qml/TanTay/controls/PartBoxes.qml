pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// The boxes of a field that has several: an address's detail, a bank account, the cells of a table's open line.
Column {
    id: parts

    property string key: ""
    property int count: 0
    // Maps with key, label, kind, value and options.
    property var boxes: []
    property string help: ""
    property bool wrong: false

    signal answered(string part, string typed)

    spacing: Theme.size(16)

    // Gives the focus to the first of them, which brings it into view.
    function take() {
        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    Repeater {
        model: parts.count

        Column {
            id: part

            required property int index
            readonly property var box: parts.boxes[index]
            readonly property bool choosing: kind === "choice" || kind === "many" || kind === "yesno"
            readonly property string kind: box?.kind ?? "text"
            readonly property string mistake: box?.error ?? ""

            width: parts.width
            spacing: Theme.size(6)

            Words {
                width: parent.width
                visible: text !== ""
                text: part.box?.label ?? ""
                design: Theme.hintText
                color: Theme.soft
            }

            TextBox {
                focus: part.index === 0
                objectName: "part:" + parts.key + ":" + (part.box?.key ?? "")
                width: Math.min(parent.width, Theme.size(900) * Math.min(Theme.textScale, 1.5))
                visible: !part.choosing
                name: part.box?.label ?? ""
                help: part.mistake !== "" ? part.mistake : parts.help
                value: part.box?.value ?? ""
                keys: KeysFor.layout(part.kind)
                capitals: KeysFor.capitals(part.kind)
                wrong: parts.wrong || part.mistake !== ""
                onFinished: text => parts.answered(part.box.key, text)
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: part.mistake
                color: Theme.red
                font.weight: Font.DemiBold
                Accessible.role: Accessible.AlertMessage
            }

            OptionGrid {
                width: parent.width
                visible: part.choosing
                field: parts.key + ":" + (part.box?.key ?? "")
                name: part.box?.label ?? ""
                help: parts.help
                many: part.kind === "many"
                count: part.choosing ? part.box.options.length : 0
                options: part.box?.options ?? []
                onPicked: key => parts.answered(part.box.key, key)
            }
        }
    }
}
