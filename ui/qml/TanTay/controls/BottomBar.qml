pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Always in the same place: back, read aloud, what is saved, forward.
Item {
    id: bar

    property string backText: ""
    property string forwardText: ""
    property string savedText: ""
    property string readText: ""
    property bool reading: false
    // The middle of the window, from the left edge of the bar: there "read aloud" stands, whatever else is on the bar.
    property real middle: width / 2

    signal back
    signal forward
    signal read

    readonly property real rowHeight: Math.max(backButton.height, readButton.height, forwardButton.height)
    readonly property real readEnd: readButton.x + readButton.width
    readonly property real between: (forwardButton.visible ? forwardButton.x : width) - readEnd - 2 * Theme.gap
    // Where the two buttons leave no room for the words between them, the words stand above.
    readonly property bool stacked: savedText !== "" && width < Theme.size(1250) * Math.min(Theme.textScale, 1.5)

    // One line: asking the words themselves would go round in a circle, as they are as wide as they are stacked.
    implicitHeight: rowHeight + Theme.size(44) + (stacked ? Theme.frameLetters(Theme.smallText) * 1.5 : 0)

    BigButton {
        id: backButton

        objectName: "back"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.size(22) + (bar.rowHeight - height) / 2
        framing: true
        visible: text !== ""
        width: Math.min(implicitWidth, readButton.x - Theme.gap)
        text: bar.backText
        sign: "chevron-left"
        leftPadding: Theme.size(32)
        onTapped: bar.back()
    }

    ReadButton {
        id: readButton

        // Never so far to the left that "back" would not find room for its word.
        x: Math.round(Math.max(bar.middle - width / 2, Theme.size(250)))
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.size(22) + (bar.rowHeight - height) / 2
        visible: text !== ""
        text: bar.readText
        on: bar.reading
        onTapped: bar.read()
    }

    Row {
        id: saved

        x: bar.stacked ? 0 : bar.readEnd + Theme.gap
        y: bar.stacked ? Theme.size(8) : bar.height - Theme.size(22) - bar.rowHeight / 2 - height / 2
        width: bar.stacked ? bar.width : bar.between
        visible: bar.savedText !== ""
        spacing: Theme.size(10)

        Icon {
            id: tick

            anchors.verticalCenter: parent.verticalCenter
            sign: "check"
            design: 30
            color: Theme.green
        }

        Words {
            objectName: "saved-sign"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - tick.width - parent.spacing
            text: bar.savedText
            font.pixelSize: Theme.frameLetters(Theme.smallText)
            color: Theme.green
            lineHeight: 1
        }
    }

    BigButton {
        id: forwardButton

        objectName: "forward"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.size(22) + (bar.rowHeight - height) / 2
        framing: true
        anchors.right: parent.right
        visible: text !== ""
        width: Math.min(Math.max(implicitWidth, Theme.size(340)), bar.width - bar.readEnd - Theme.gap)
        text: bar.forwardText
        kind: "primary"
        sign: "chevron-right"
        trailing: true
        rightPadding: Theme.size(32)
        onTapped: bar.forward()
    }
}
