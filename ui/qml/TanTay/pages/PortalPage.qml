pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Beside the national portal, one of its steps at a time: what to press, our answers to it, and what comes out of it.
PageFrame {
    id: portal

    required property PortalModel page

    readonly property string step: page.step

    title: page.title
    hint: page.progress
    onStepChanged: begin()

    foot: [
        Notice {
            objectName: "redLine"
            width: parent?.width ?? 0
            visible: text !== "" && !(Typing.open && (Theme.low || Theme.textScale > 1.25))
            framing: true
            slim: true
            tone: "bad"
            text: portal.page.redLine
        }
    ]

    // The code beside the words, or above them where these would have no room.
    Grid {
        id: way

        readonly property bool beside: code.visible && width - code.width - spacing >= Theme.size(520) * Theme.textScale

        width: parent?.width ?? 0
        columns: beside ? 2 : 1
        spacing: Theme.size(36)

        QrView {
            id: code

            width: Theme.size(300)
            height: width
            visible: rows.length > 0
            rows: portal.page.qr
            name: portal.page.linkHint + ". " + portal.page.link
        }

        Column {
            width: way.width - (way.beside ? code.width + way.spacing : 0)
            spacing: Theme.size(16)

            LineList {
                width: parent.width
                lines: portal.page.presses
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: portal.page.link
                design: Theme.hintText
                color: Theme.blue
                wrapMode: Text.WrapAnywhere
            }

            BigButton {
                objectName: "openHere"
                width: Math.min(implicitWidth, parent.width)
                visible: text !== ""
                text: portal.page.openText
                sign: "external-link"
                onTapped: portal.page.openHere()
            }
        }
    }

    Words {
        objectName: "note"
        width: parent?.width ?? 0
        visible: text !== ""
        text: portal.page.note
        color: Theme.soft
    }

    FieldList {
        width: parent?.width ?? 0
        fields: portal.page.fields
        onAnswered: (field, typed) => portal.page.answer(field, typed)
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: portal.page.answersTitle
    }

    Column {
        id: answers

        width: parent?.width ?? 0
        spacing: Theme.size(10)

        Repeater {
            model: portal.page.answers

            AnswerRow {
                required property var model

                width: answers.width
                buttonName: "copy:" + model.key
                label: model.label
                value: model.value
                button: model.button
                sign: "copy"
                done: model.copied
                marked: model.marked
                onTapped: portal.page.copy(model.key)
            }
        }
    }

    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        text: portal.page.tail
        design: Theme.hintText
        color: Theme.soft
    }

    Loader {
        width: parent?.width ?? 0
        active: portal.page.dossierLabel !== ""
        visible: active
        sourceComponent: dossierMaker
    }

    Component {
        id: dossierMaker

        FieldFrame {
            label: portal.page.dossierLabel
            hint: portal.page.dossierHint
            warning: portal.page.dossierWarning

            TextBox {
                objectName: "dossier"
                width: Math.min(parent?.width ?? 0, Theme.size(900))
                name: portal.page.dossierLabel
                value: portal.page.dossier
                keys: "code"
                onFinished: text => portal.page.setDossier(text)
            }

            Words {
                objectName: "dossierNote"
                width: parent?.width ?? 0
                visible: text !== ""
                text: portal.page.dossierNote
                color: Theme.soft
            }
        }
    }

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.gap

        BigButton {
            objectName: "toCode"
            visible: text !== ""
            text: portal.page.codeText
            sign: "check"
            onTapped: portal.page.toCode()
        }

        BigButton {
            objectName: "later"
            visible: text !== ""
            text: portal.page.laterText
            sign: "clock"
            onTapped: portal.page.later()
        }
    }
}
