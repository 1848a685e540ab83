pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Time that runs out: a ring of as many strokes as there are seconds, which go out one by one, and their number.
Item {
    id: ring

    property int secondsLeft: 0
    property int whole: 1
    property string unit: ""

    implicitWidth: Theme.size(Theme.low ? 180 : 240) * Math.min(Theme.textScale, 1.25)
    implicitHeight: implicitWidth
    Accessible.role: Accessible.Indicator
    Accessible.name: number.text + " " + unit

    // A dialog that is not open carries no strokes.
    Repeater {
        model: ring.visible ? ring.whole : 0

        Item {
            id: stroke

            required property int index

            readonly property bool lit: index < ring.secondsLeft

            anchors.fill: parent
            rotation: 360 / ring.whole * index

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: stroke.lit ? 0 : height / 2
                width: Math.max(2, ring.width * (stroke.lit ? 0.05 : 0.02))
                height: ring.height * (stroke.lit ? 0.12 : 0.06)
                radius: width / 2
                color: stroke.lit ? Theme.blue : Theme.outline
                antialiasing: true
            }
        }
    }

    Column {
        anchors.centerIn: parent

        Words {
            id: number

            anchors.horizontalCenter: parent.horizontalCenter
            text: ring.secondsLeft
            font.pixelSize: ring.height * 0.32
            font.bold: true
            lineHeight: 0.9
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            text: ring.unit
            font.pixelSize: Math.max(Theme.size(21), ring.height * 0.1)
            lineHeight: 1
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
