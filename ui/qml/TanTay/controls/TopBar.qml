pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Whose counter this is, who helps, what time it is, the pill, and how the page is read. In portrait it is two rows.
Rectangle {
    id: bar

    required property ChromeModel chrome

    readonly property bool narrow: width < Theme.size(1200)
    // On a laptop the name of the program gives its line to the helper's.
    readonly property bool tight: width < Theme.size(1700)
    readonly property real edge: Theme.size(tight ? 24 : 40)
    readonly property real rowHeight: Theme.target

    implicitHeight: narrow ? 2 * rowHeight : rowHeight
    color: Theme.bar

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.contrast ? Theme.stroke : 0
        color: Theme.line
    }

    Rectangle {
        id: badge

        x: bar.edge
        y: (bar.rowHeight - height) / 2
        width: Theme.size(48)
        height: width
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

    component BarWords: Words {
        color: Theme.barInk
        font.pixelSize: Theme.size(21)
        lineHeight: 1
    }

    Column {
        id: names

        anchors.left: badge.right
        anchors.leftMargin: Theme.size(16)
        y: (bar.rowHeight - height) / 2
        width: (bar.narrow ? clock.x : pill.visible ? pill.x : helper.visible ? helper.x : clock.x) - x - Theme.size(16)

        BarWords {
            width: parent.width
            // The centre's name and the helper's need the lines where there are few.
            visible: centre.lineCount < 2 && !(bar.tight && under.visible && (centre.visible || under.lineCount > 1))
            text: qsTrId("app.name")
            font.bold: true
            font.pixelSize: Theme.size(28)
        }

        BarWords {
            id: centre

            width: parent.width
            // A helper's long name needs the lines more: everybody knows where they are.
            visible: text !== "" && !(bar.tight && under.lineCount > 1)
            // On a laptop the whole name would take two lines; which commune it is says enough.
            text: bar.tight && !bar.narrow ? bar.chrome.commune : bar.chrome.centre
            color: Theme.barInkSoft
        }

        BarWords {
            id: under

            width: parent.width
            visible: text !== "" && bar.tight
            text: bar.chrome.member
            font.bold: true
        }
    }

    StatusPill {
        id: pill

        objectName: "status-pill"
        visible: text !== "" && bar.chrome.bars
        x: bar.narrow ? bar.edge : (helper.visible ? helper.x : clock.x) - width - Theme.size(20)
        y: bar.narrow ? bar.rowHeight : 0
        width: Math.min(implicitWidth, bar.narrow ? tools.x - bar.edge - Theme.size(16) : bar.width * 0.3)
        text: bar.chrome.pillText
        tone: bar.chrome.pillKind
        onTapped: bar.chrome.openSheet()
    }

    BarWords {
        id: helper

        x: clock.x - width - Theme.size(24)
        y: (bar.rowHeight - height) / 2
        width: Math.min(Math.ceil(implicitWidth), bar.width * 0.15)
        visible: text !== "" && !bar.tight
        text: bar.chrome.member
        font.pixelSize: Theme.size(22)
    }

    BarWords {
        id: clock

        x: (bar.narrow ? bar.width - bar.edge : tools.x - Theme.size(16)) - width
        y: (bar.rowHeight - height) / 2
        width: Math.ceil(implicitWidth)
        text: bar.chrome.clock
        font.bold: true
        font.pixelSize: Theme.size(30)
        wrapMode: Text.NoWrap
    }

    ReadingTools {
        id: tools

        chrome: bar.chrome
        overBar: true
        x: bar.width - width - Theme.size(bar.tight ? 12 : 24)
        y: bar.narrow ? bar.rowHeight : 0
    }
}
