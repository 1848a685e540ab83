pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Large digits. Fast taps all count: the same digit twice is an ordinary thing in a number.
Grid {
    id: pad

    signal digit(string digit)
    signal erased
    signal finished

    property string prefix: "pin"
    property string finishWord: qsTrId("keys.done")
    property real keyWidth: Theme.size(150)
    property real keyHeight: Theme.low ? Theme.size(66) : Math.max(Theme.size(100), Theme.letters(44) + Theme.size(24))

    columns: 3
    spacing: Theme.size(Theme.low ? 9 : 14)

    component Digit: KeyCap {
        width: pad.keyWidth
        height: pad.keyHeight
        focusPolicy: Qt.StrongFocus
        design: 46
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        Digit {
            required property string modelData

            objectName: pad.prefix + modelData
            text: modelData
            onStruck: pad.digit(modelData)
        }
    }

    Digit {
        objectName: pad.prefix + "Back"
        text: qsTrId("keys.erase")
        sign: "delete"
        design: 28
        onStruck: pad.erased()
    }

    Digit {
        objectName: pad.prefix + "0"
        text: "0"
        onStruck: pad.digit("0")
    }

    Digit {
        objectName: pad.prefix + "Done"
        text: pad.finishWord
        kind: "primary"
        design: 32
        onStruck: pad.finished()
    }
}
