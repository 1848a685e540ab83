pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A number to be read from across the room, what it is above it, and a note below.
Rectangle {
    id: plate

    property string label: ""
    property string number: ""
    property string note: ""

    // Where large letters leave little room, the buttons below it have to be in sight.
    readonly property bool flat: Theme.low && Theme.textScale > 1.25 && number !== ""

    implicitWidth: Theme.size(620)
    implicitHeight: column.implicitHeight + 2 * column.y
    radius: Theme.radius
    color: number === "" ? Theme.card : Theme.blueSoft
    border.width: Theme.stroke
    border.color: number === "" ? Theme.line : Theme.blue
    Accessible.role: Accessible.StaticText
    Accessible.name: [label, number, note].filter(text => text !== "").join(", ")

    Column {
        id: column

        x: Theme.size(28)
        y: Theme.size(Theme.low ? 12 : 20)
        width: plate.width - 2 * x

        Words {
            width: parent.width
            visible: text !== "" && !plate.flat
            text: plate.label
            design: Theme.labelText
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }

        Words {
            objectName: "number"
            width: parent.width
            visible: text !== ""
            text: plate.number
            font.pixelSize: Theme.frameLetters(plate.flat ? 80 : Theme.low ? 110 : 170)
            font.bold: true
            lineHeight: 1
            color: Theme.blue
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: plate.note
            design: Theme.bodyText
            color: Theme.soft
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
