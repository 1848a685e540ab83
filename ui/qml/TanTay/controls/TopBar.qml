pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import TanTay

// Whose counter this is, who helps, what time it is, and the pill. In portrait it is two rows.
Rectangle {
    id: bar

    property string centre: ""
    property string member: ""
    property string clock: ""
    property string pillText: ""
    property string pillTone: "wait"

    signal pillTapped
    signal textSize

    readonly property bool narrow: width < Theme.size(1300)

    implicitHeight: Theme.size(narrow ? 148 : 84)
    color: Theme.bar

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.contrast ? Theme.stroke : 0
        color: Theme.line
    }

    StatusPill {
        id: pill

        objectName: "status-pill"
        visible: text !== ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: bar.narrow ? -Theme.size(4) : 0
        x: bar.narrow ? Theme.size(40) : right.x - width - Theme.size(20)
        width: Math.min(implicitWidth, bar.narrow ? sizeButton.x - Theme.size(60) : bar.width * 0.36)
        text: bar.pillText
        tone: bar.pillTone
        onTapped: bar.pillTapped()
    }

    RowLayout {
        id: left

        x: Theme.size(40)
        height: Theme.size(84)
        width: (bar.narrow ? right.x : pill.x) - x - Theme.size(20)
        spacing: Theme.size(22)

        Rectangle {
            Layout.preferredWidth: Theme.size(48)
            Layout.preferredHeight: Theme.size(48)
            radius: width / 2
            color: Theme.amber

            Words {
                anchors.centerIn: parent
                text: "TT"
                color: "#12202E"
                font.bold: true
                font.pixelSize: Theme.size(21)
                lineHeight: 1
                Accessible.ignored: true
            }
        }

        Column {
            Layout.fillWidth: true

            Words {
                width: parent.width
                // A long name of the centre needs both lines.
                visible: centreName.lineCount < 2
                text: qsTrId("app.name")
                color: Theme.barInk
                font.bold: true
                font.pixelSize: Theme.barLetters(28)
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                lineHeight: 1
            }

            Words {
                id: centreName

                width: parent.width
                visible: text !== ""
                text: bar.centre
                color: Theme.barInkSoft
                font.pixelSize: Theme.size(21)
                maximumLineCount: 2
                elide: Text.ElideRight
                lineHeight: 1
            }
        }
    }

    TextSizeButton {
        id: sizeButton

        overBar: true
        anchors.right: parent.right
        anchors.rightMargin: Theme.size(20)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: bar.narrow ? -Theme.size(4) : 0
        onTapped: bar.textSize()
    }

    Row {
        id: right

        anchors.right: bar.narrow ? parent.right : sizeButton.left
        anchors.rightMargin: bar.narrow ? Theme.size(40) : Theme.size(16)
        height: Theme.size(84)
        spacing: Theme.size(26)

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), bar.width * (bar.narrow ? 0.34 : 0.18))
            visible: text !== ""
            text: bar.member
            color: Theme.barInk
            font.pixelSize: Theme.barLetters(Theme.smallText)
            maximumLineCount: 2
            elide: Text.ElideRight
            lineHeight: 1
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: bar.clock
            color: Theme.barInk
            font.bold: true
            font.pixelSize: Theme.barLetters(30)
            wrapMode: Text.NoWrap
            lineHeight: 1
        }
    }
}
