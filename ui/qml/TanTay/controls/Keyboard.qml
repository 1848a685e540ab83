pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Our own keyboard: Vietnamese letters as keys of their own, tones that act on the syllable just typed.
// It never takes the focus from the box that is typed in.
Rectangle {
    id: board

    required property KeyboardModel keyboard

    readonly property int rowCount: keyboard.rows.length
    // The keys are made when they are first wanted: a kiosk that waits does not carry them.
    property bool wanted: false
    readonly property bool pad: ["digits", "date", "time", "phone"].includes(keyboard.layout)
    readonly property real keyGap: Theme.size(9)
    readonly property real keyHeight: Theme.low ? Theme.size(56) : Math.max(Theme.size(68), Math.min(Theme.size(78), Theme.windowWidth * 0.075))
    readonly property real sheetWidth: Math.min(width - Theme.size(32), Theme.size(pad ? 760 : 1640))

    implicitHeight: rowCount * keyHeight + (rowCount - 1) * keyGap + Theme.size(28)
    color: Theme.tray
    // Between two boxes it goes for a moment and comes again, which no finger can mistake for anything.
    property real goneTime: -1e9
    onVisibleChanged: {
        if (!visible && wanted)
            goneTime = Date.now();
        if (visible && !Touch.recent(goneTime, 30))
            Touch.appears();
        wanted = wanted || visible;
    }

    function strike(key: string) {
        if (key === "done")
            Typing.dismissed = true;
        else
            board.keyboard.press(key);
    }

    Rectangle {
        width: parent.width
        height: Theme.contrast ? Theme.stroke : 0
        color: Theme.line
    }

    // A tap between two keys must not reach what lies below, nor take the focus.
    MouseArea {
        anchors.fill: parent
    }

    Connections {
        target: Typing

        function onMoved() {
            board.keyboard.look();
        }

        function onFieldChanged() {
            if (Typing.field)
                board.keyboard.use(Typing.layout, Typing.capitals);
            else
                board.keyboard.leave();
        }
    }

    Connections {
        target: board.keyboard

        function onPointed() {
            if (board.keyboard.scanRow >= 0)
                Typing.dismissed = false;
        }

        function onStruck(key: string) {
            board.strike(key);
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: board.keyGap

        Repeater {
            model: board.wanted ? board.keyboard.rows : []

            Row {
                id: row

                required property var modelData
                required property int index
                readonly property bool pointed: board.keyboard.scanRow === index

                readonly property real weight: modelData.reduce((sum, key) => sum + key.width, 0)
                readonly property real unitWidth: (board.sheetWidth - board.keyGap * (modelData.length - 1)) / weight

                spacing: board.keyGap

                Repeater {
                    model: row.modelData

                    KeyCap {
                        id: cap

                        required property var modelData
                        required property int index
                        readonly property bool last: modelData.key === "done" && board.keyboard.scanRow === board.rowCount

                        objectName: "key:" + modelData.key
                        width: row.unitWidth * modelData.width
                        height: board.keyHeight
                        pointed: last || row.pointed && (board.keyboard.scanKey === index || board.keyboard.scanKey < 0)
                        text: modelData.key === "telex" && board.keyboard.telex ? modelData.on : board.keyboard.upper ? modelData.capital : modelData.label
                        kind: modelData.key === "shift" && board.keyboard.upper ? "primary" : modelData.kind
                        sign: modelData.sign
                        late: modelData.key === "done"
                        framing: late || modelData.key === "telex"
                        design: modelData.key.length > 1 ? Theme.hintText : 38
                        onStruck: board.strike(modelData.key)
                    }
                }
            }
        }
    }
}
