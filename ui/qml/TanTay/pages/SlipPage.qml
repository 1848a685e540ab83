pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// The slip as it will look, how printing goes, and the QR to photograph where there is no paper.
PageFrame {
    id: slip

    required property SlipModel page

    readonly property bool beside: width > Theme.size(900) * Math.min(Theme.textScale, 1.5)
    readonly property var tones: ({
            good: "good",
            bad: "bad",
            busy: "plain",
            idle: "plain"
        })

    Grid {
        width: parent?.width ?? 0
        columns: slip.beside ? 2 : 1
        spacing: Theme.size(40)

        Rectangle {
            id: paper

            width: Math.min(parent.width * (slip.beside ? 0.42 : 1), Theme.size(480) * Math.min(Theme.textScale, 1.25))
            height: sheet.height + Theme.size(64)
            color: "#FFFFFF"
            border.width: Math.max(1, Theme.size(2))
            border.color: Theme.line

            Column {
                id: sheet

                x: Theme.size(32)
                y: Theme.size(32)
                width: parent.width - 2 * x
                spacing: Theme.size(10)

                component Ink: Words {
                    color: "#12202E"
                }

                Ink {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: slip.page.paperTitle
                    design: 34
                    font.bold: true
                }

                Ink {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: slip.page.paperNote
                    design: Theme.smallText
                    color: "#45525E"
                    font.italic: true
                }

                Rectangle {
                    objectName: "practiceSlip"
                    visible: slip.page.practice !== ""
                    width: parent.width
                    height: practice.height + Theme.size(8)
                    color: Theme.practiceInk

                    Words {
                        id: practice

                        anchors.centerIn: parent
                        text: slip.page.practice
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
                    rows: slip.page.qr
                    name: slip.page.code
                }

                Ink {
                    objectName: "code"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: slip.page.code
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
                    model: slip.page.lines

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

        Column {
            width: slip.beside ? parent.width - paper.width - parent.spacing : parent.width
            spacing: Theme.gap

            Words {
                width: parent.width
                text: slip.page.title
                design: Theme.low ? Theme.headText : Theme.titleText
                font.bold: true
                lineHeight: 1.05
                Accessible.role: Accessible.Heading
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: slip.page.text
                design: Theme.low ? Theme.bodyText : Theme.labelText
            }

            Notice {
                objectName: "printState"
                width: parent.width
                visible: text !== ""
                tone: slip.tones[slip.page.printKind]
                sign: "printer"
                text: slip.page.printText
            }

            Flow {
                width: parent.width
                spacing: Theme.size(18)

                BigButton {
                    objectName: "printRoll"
                    width: Math.min(implicitWidth, parent.width)
                    visible: text !== ""
                    kind: "primary"
                    text: slip.page.printRoll
                    sign: "printer"
                    onTapped: slip.page.printSlip("roll")
                }

                BigButton {
                    objectName: "printA5"
                    width: Math.min(implicitWidth, parent.width)
                    visible: text !== ""
                    text: slip.page.printA5
                    sign: "printer"
                    onTapped: slip.page.printSlip("a5")
                }

                BigButton {
                    objectName: "photo"
                    width: Math.min(implicitWidth, parent.width)
                    visible: text !== ""
                    text: slip.page.photo
                    sign: "camera"
                    onTapped: photo.open()
                }
            }

            Notice {
                width: parent.width
                visible: text !== ""
                tone: "warn"
                text: slip.page.notice
            }
        }
    }

    Dialog {
        id: photo

        title: slip.page.photo

        QrView {
            anchors.horizontalCenter: parent?.horizontalCenter
            width: Math.min(parent?.width ?? 0, slip.Window.height * 0.5)
            height: width
            rows: slip.page.qr
            name: slip.page.code
        }

        Words {
            width: parent?.width ?? 0
            horizontalAlignment: Text.AlignHCenter
            text: slip.page.code
            design: Theme.headText
            font.bold: true
        }

        buttons: BigButton {
            objectName: "closePhoto"
            text: qsTr("Đóng")
            onTapped: photo.close()
        }
    }
}
