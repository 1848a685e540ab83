pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// The slip as it will look, how printing goes, and the QR to photograph where there is no paper.
PageFrame {
    id: slip

    required property SlipModel page

    spokenTitle: page.title

    readonly property bool beside: !Theme.low && width > Theme.size(900) * Math.min(Theme.textScale, 1.5)
    readonly property var tones: ({
            good: "good",
            bad: "bad",
            busy: "plain",
            idle: "plain"
        })

    // Side by side the paper comes first; where one stands below the other, what can be done is never below the paper.
    Item {
        width: parent?.width ?? 0
        height: slip.beside ? Math.max(paper.height, acts.height) : acts.height + Theme.size(40) + paper.height

        SlipPaper {
            id: paper

            y: slip.beside ? 0 : parent.height - height
            width: Math.min(parent.width * (slip.beside ? 0.42 : 1), implicitWidth)
            title: slip.page.paperTitle
            note: slip.page.paperNote
            practice: slip.page.practice
            qr: slip.page.qr
            code: slip.page.code
            lines: slip.page.lines
        }

        Column {
            id: acts

            x: slip.beside ? paper.width + Theme.size(40) : 0
            width: parent.width - x
            spacing: Theme.size(Theme.low ? 12 : 24)

            Words {
                width: parent.width
                text: slip.page.title
                design: Theme.low ? Theme.labelText : Theme.titleText
                font.bold: true
                lineHeight: 1.05
                Accessible.role: Accessible.Heading

                FocusRing {
                    visible: slip.ringed
                }
            }

            Notice {
                objectName: "printState"
                width: parent.width
                visible: text !== ""
                framing: true
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
                    framing: Theme.low
                    kind: "primary"
                    text: slip.page.printRoll
                    sign: "printer"
                    onTapped: slip.page.printSlip("roll")
                }

                BigButton {
                    objectName: "printA5"
                    width: Math.min(implicitWidth, parent.width)
                    visible: text !== ""
                    framing: Theme.low
                    text: slip.page.printA5
                    sign: "printer"
                    onTapped: slip.page.printSlip("a5")
                }

                BigButton {
                    objectName: "printDeclaration"
                    width: Math.min(implicitWidth, parent.width)
                    visible: text !== ""
                    framing: Theme.low
                    text: slip.page.printDeclaration
                    sign: "printer"
                    onTapped: slip.page.printSheet("declaration")
                }

                BigButton {
                    objectName: "printPapers"
                    width: Math.min(implicitWidth, parent.width)
                    visible: text !== ""
                    framing: Theme.low
                    text: slip.page.printPapers
                    sign: "printer"
                    onTapped: slip.page.printSheet("papers")
                }

                BigButton {
                    objectName: "photo"
                    width: Math.min(implicitWidth, parent.width)
                    visible: text !== ""
                    framing: Theme.low
                    text: slip.page.photo
                    sign: "camera"
                    onTapped: photo.open()
                }
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: slip.page.text
                design: Theme.low ? Theme.bodyText : Theme.labelText
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
            // As large as leaves room for the code below it.
            width: Math.min(parent?.width ?? 0, slip.Window.height * 0.5, slip.Window.height - Theme.size(330) - 3 * Theme.letters(Theme.headText))
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
            text: qsTrId("close")
            onTapped: photo.close()
        }
    }
}
