pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Beside the national portal: where it is, what to copy into it, and the code that it gives back.
PageFrame {
    id: portal

    required property PortalModel page

    title: page.title

    Notice {
        objectName: "redLine"
        width: parent?.width ?? 0
        visible: text !== ""
        tone: "bad"
        text: portal.page.redLine
    }

    // The code beside the words, or above them where these would have no room.
    Grid {
        id: way

        readonly property bool beside: width - code.width - spacing >= Theme.size(520) * Theme.textScale

        width: parent?.width ?? 0
        columns: beside ? 2 : 1
        spacing: Theme.size(36)

        QrView {
            id: code

            width: Theme.size(300)
            height: width
            visible: rows.length > 0
            rows: portal.page.qr
            name: portal.page.link
        }

        Column {
            width: way.width - (code.visible && way.beside ? code.width + way.spacing : 0)
            spacing: Theme.size(16)

            Words {
                width: parent.width
                text: portal.page.link
                font.bold: true
                color: Theme.blue
                wrapMode: Text.WrapAnywhere
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: portal.page.linkHint
                color: Theme.soft
            }

            LineList {
                width: parent.width
                lines: portal.page.steps
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

    FieldFrame {
        width: parent?.width ?? 0
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
    }

    BigButton {
        objectName: "later"
        visible: text !== ""
        text: portal.page.laterText
        sign: "clock"
        onTapped: portal.page.later()
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
                onTapped: portal.page.copy(model.key)
            }
        }
    }
}
