pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Every answer once more, each with a way back to it, and the declarations that the citizen ticks.
PageFrame {
    id: review

    required property ReviewModel page

    title: page.title
    hint: page.hint

    NoticeList {
        width: parent?.width ?? 0
        lines: review.page.notices
    }

    Column {
        id: list

        width: parent?.width ?? 0
        spacing: Theme.size(10)

        Repeater {
            model: review.page.rows

            Loader {
                id: row

                required property var model

                width: list.width
                sourceComponent: model.kind === "heading" ? heading : model.kind === "declare" ? declaration : answer

                Component {
                    id: heading

                    Column {
                        topPadding: Theme.size(16)

                        SectionTitle {
                            width: parent.width
                            text: row.model.label
                        }

                        Words {
                            width: parent.width
                            visible: text !== ""
                            text: row.model.value
                            design: Theme.hintText
                            color: Theme.soft
                        }
                    }
                }

                Component {
                    id: declaration

                    ChoiceCard {
                        objectName: "declare:" + row.model.key
                        many: true
                        text: row.model.label
                        detail: row.model.value
                        chosen: row.model.ticked
                        onTapped: review.page.declare(row.model.key, !row.model.ticked)
                    }
                }

                Component {
                    id: answer

                    AnswerRow {
                        objectName: "answer:" + row.model.key
                        buttonName: "edit:" + row.model.key
                        label: row.model.label
                        value: row.model.value
                        tone: row.model.tone
                        button: row.model.edit
                        sign: "pencil"
                        onTapped: review.page.edit(row.model.key)
                    }
                }
            }
        }
    }

    FieldFrame {
        width: parent?.width ?? 0
        visible: label !== ""
        label: review.page.signTitle
        hint: review.page.signHint

        SignaturePad {
            width: Math.min(parent?.width ?? 0, Theme.size(1000))
            name: review.page.signName
            strokes: review.page.strokes
            onDrawn: points => review.page.sign(points)
        }

        BigButton {
            objectName: "signAgain"
            visible: text !== ""
            text: review.page.signAgain
            sign: "eraser"
            onTapped: review.page.wipe()
        }
    }
}
