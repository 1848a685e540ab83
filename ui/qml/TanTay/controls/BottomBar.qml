pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Always in the same place: back, what is saved, forward.
Item {
    id: bar

    property string backText: ""
    property string forwardText: ""
    property string savedText: ""

    signal back
    signal forward

    implicitHeight: Math.max(backButton.height, forwardButton.height) + Theme.size(44)

    BigButton {
        id: backButton

        objectName: "back"
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        width: Math.min(implicitWidth, bar.width * 0.4)
        text: bar.backText
        sign: "chevron-left"
        leftPadding: Theme.size(32)
        onTapped: bar.back()
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: backButton.right
        anchors.leftMargin: Theme.gap
        anchors.right: forwardButton.left
        anchors.rightMargin: Theme.gap
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
            design: Theme.smallText
            color: Theme.green
            lineHeight: 1
        }
    }

    BigButton {
        id: forwardButton

        objectName: "forward"
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        visible: text !== ""
        width: Math.min(Math.max(implicitWidth, Theme.size(340)), bar.width * 0.55)
        text: bar.forwardText
        kind: "primary"
        sign: "chevron-right"
        trailing: true
        rightPadding: Theme.size(32)
        onTapped: bar.forward()
    }
}
