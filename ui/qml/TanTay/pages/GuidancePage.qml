pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// A citizen is led through VNeID, the portal or daily digital life: a list of topics, or one step of one.
PageFrame {
    id: guidance

    required property GuidanceModel page

    readonly property string step: page.step

    title: page.title
    // With large letters on a laptop the answers need the room more.
    hint: Theme.low && Theme.textScale >= 1.5 ? "" : page.hint
    onStepChanged: begin()

    foot: [
        Notice {
            objectName: "redLine"
            width: parent?.width ?? 0
            visible: text !== ""
            framing: true
            slim: true
            tone: "bad"
            text: guidance.page.redLine
        }
    ]

    Column {
        id: groups

        width: parent?.width ?? 0
        visible: guidance.page.step === ""
        spacing: Theme.size(Theme.low ? 10 : 18)

        Repeater {
            model: guidance.page.groups

            Column {
                id: group

                required property var model

                width: groups.width
                spacing: Theme.size(Theme.low ? 8 : 14)

                SectionTitle {
                    width: parent.width
                    text: group.model.title
                }

                Grid {
                    id: list

                    readonly property int fitting: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.size(430) * Math.min(1.6, Theme.textScale)))))

                    width: parent.width
                    columns: fitting
                    spacing: Theme.size(Theme.low ? 10 : 18)

                    Repeater {
                        model: group.model.topics

                        RowCard {
                            required property var modelData

                            objectName: "topic:" + modelData.key
                            width: Math.floor((list.width - (list.columns - 1) * list.spacing) / list.columns)
                            text: modelData.title
                            detail: modelData.text
                            onTapped: guidance.page.choose(modelData.key)
                        }
                    }
                }
            }
        }
    }

    // The drawing beside the words, or above them where these would have no room.
    Grid {
        id: what

        readonly property bool beside: width - drawing.width - spacing >= Theme.size(560) * Theme.textScale

        width: parent?.width ?? 0
        visible: guidance.page.step !== ""
        columns: drawing.visible && beside ? 2 : 1
        spacing: Theme.size(36)

        Drawing {
            id: drawing

            visible: picture !== ""
            picture: guidance.page.drawing
            name: guidance.page.drawingText
        }

        LineList {
            width: what.width - (what.columns === 2 ? drawing.width + what.spacing : 0)
            lines: guidance.page.lines
        }
    }

    Column {
        id: answers

        width: Math.min(parent?.width ?? 0, Theme.size(1200) * Math.min(1.5, Theme.textScale))
        spacing: Theme.size(14)

        Repeater {
            model: guidance.page.answers

            RowCard {
                required property var model

                objectName: "answer:" + model.key
                width: answers.width
                text: model.title
                onTapped: guidance.page.choose(model.key)
            }
        }
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: guidance.page.bringTitle
    }

    LineList {
        width: parent?.width ?? 0
        lines: guidance.page.bring
    }

    Words {
        objectName: "note"
        width: parent?.width ?? 0
        visible: text !== ""
        text: guidance.page.note
        design: Theme.hintText
        color: Theme.soft
    }

    Notice {
        objectName: "printState"
        width: parent?.width ?? 0
        visible: text !== ""
        tone: guidance.page.printKind
        sign: "printer"
        text: guidance.page.printText
    }

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.gap

        BigButton {
            objectName: "prepare"
            visible: text !== ""
            text: guidance.page.prepareText
            sign: "file-text"
            onTapped: guidance.page.prepare()
        }

        BigButton {
            objectName: "printRoll"
            visible: text !== ""
            text: guidance.page.printRoll
            sign: "printer"
            onTapped: guidance.page.printSlip("roll")
        }

        BigButton {
            objectName: "printA5"
            visible: text !== ""
            text: guidance.page.printA5
            sign: "printer"
            onTapped: guidance.page.printSlip("a5")
        }
    }
}
