pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// While the voice is on: again, slower, faster, and enough of it.
Item {
    id: bar

    required property ChromeModel chrome

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
            text: bar.chrome.voiceAgain
            sign: "refresh-cw"
            onTapped: bar.chrome.readAloud()
        }

        Part {
            id: slowerButton

            objectName: "voiceSlower"
            text: bar.chrome.voiceSlower
            sign: "minus"
            onTapped: bar.chrome.slower()
        }

        Part {
            id: fasterButton

            objectName: "voiceFaster"
            text: bar.chrome.voiceFaster
            sign: "plus"
            onTapped: bar.chrome.faster()
        }

        Part {
            id: offButton

            objectName: "voiceOff"
            text: bar.chrome.voiceOff
            sign: "x"
            onTapped: bar.chrome.silence()
        }
    }
}
