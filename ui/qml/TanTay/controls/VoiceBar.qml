pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// While the voice is on: again, slower, faster, and enough of it.
Item {
    id: bar

    property string againText: ""
    property string slowerText: ""
    property string fasterText: ""
    property string offText: ""

    signal again
    signal slower
    signal faster
    signal off

    implicitHeight: row.implicitHeight + Theme.size(12)

    component Part: BigButton {
        framing: true
        design: Theme.hintText
        leftPadding: Theme.size(12)
        width: (row.width - 3 * row.spacing) / 4
        height: row.tallest
    }

    Row {
        id: row

        readonly property real tallest: Math.max(againButton.implicitHeight, slowerButton.implicitHeight, fasterButton.implicitHeight, offButton.implicitHeight)

        width: parent.width
        y: Theme.size(12)
        spacing: Theme.size(16)

        Part {
            id: againButton

            objectName: "voiceAgain"
            text: bar.againText
            sign: "refresh-cw"
            onTapped: bar.again()
        }

        Part {
            id: slowerButton

            objectName: "voiceSlower"
            text: bar.slowerText
            sign: "minus"
            onTapped: bar.slower()
        }

        Part {
            id: fasterButton

            objectName: "voiceFaster"
            text: bar.fasterText
            sign: "plus"
            onTapped: bar.faster()
        }

        Part {
            id: offButton

            objectName: "voiceOff"
            text: bar.offText
            sign: "x"
            onTapped: bar.off()
        }
    }
}
