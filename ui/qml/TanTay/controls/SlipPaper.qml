pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// The slip as it comes out of the printer: dark on white in every theme. Rows of `lines` with the roles label and value.
Rectangle {
    id: paper

    property string title: ""
    property string note: ""
    // What stands across a slip that is none.
    property string practice: ""
    property list<string> qr: []
    property string code: ""
    required property var lines

    implicitWidth: Theme.size(480) * Math.min(Theme.textScale, 1.25)
    implicitHeight: sheet.height + Theme.size(64)
    color: "#FFFFFF"
    border.width: Math.max(1, Theme.size(2))
    border.color: Theme.line

    component Ink: Words {
        color: "#12202E"
    }

    Column {
        id: sheet

        x: Theme.size(32)
        y: Theme.size(32)
        width: parent.width - 2 * x
        spacing: Theme.size(10)

        Ink {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: paper.title
            design: 34
            font.bold: true
        }

        Ink {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: paper.note
            design: Theme.smallText
            color: "#45525E"
            font.italic: true
        }

        Rectangle {
            objectName: "practiceSlip"
            visible: paper.practice !== ""
            width: parent.width
            height: across.height + Theme.size(8)
            color: Theme.practiceInk

            Words {
                id: across

                anchors.centerIn: parent
                text: paper.practice
                design: Theme.labelText
                color: "#FFFFFF"
                font.bold: true
                lineHeight: 1
            }
        }

        QrView {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.size(310))
            height: width
            rows: paper.qr
            name: paper.code
        }

        Ink {
            objectName: "code"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: paper.code
            font.pixelSize: Theme.size(38)
            font.bold: true
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.size(26)
            wrapMode: paper.width < Theme.size(400) ? Text.WordWrap : Text.NoWrap
        }

        Rectangle {
            width: parent.width
            height: Math.max(1, Theme.size(2))
            color: "#D5D9DD"
        }

        Repeater {
            model: paper.lines

            Item {
                id: line

                required property string label
                required property string value

                width: sheet.width
                height: Math.max(name.height, said.height)

                Ink {
                    id: name

                    width: parent.width * 0.36
                    text: line.label
                    design: Theme.smallText
                    color: "#45525E"
                }

                Ink {
                    id: said

                    x: name.width + Theme.size(10)
                    width: parent.width - x
                    text: line.value
                    design: Theme.smallText
                    font.bold: true
                }
            }
        }
    }
}
