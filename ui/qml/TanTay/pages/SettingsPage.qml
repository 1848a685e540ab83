pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Settings, for officials.
PageFrame {
    id: settings

    required property SettingsModel page

    readonly property string stage: page.stage

    title: page.title
    hint: page.hint
    onStageChanged: begin()

    Grid {
        visible: settings.page.code !== ""
        width: parent?.width ?? 0
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.size(32)

        QrView {
            id: picture

            width: Theme.size(Theme.low ? 220 : 300)
            height: width
            rows: settings.page.qr
            name: settings.page.code
        }

        Column {
            width: parent.columns === 1 ? parent.width : parent.width - picture.width - parent.spacing
            spacing: Theme.size(16)

            Words {
                objectName: "pairing"
                width: parent.width
                text: settings.page.code
                design: Theme.headText
                font.bold: true
            }

            Words {
                width: parent.width
                text: settings.page.warning
            }
        }
    }

    FieldList {
        width: parent?.width ?? 0
        fields: settings.page.fields
        onAnswered: (field, typed) => settings.page.answer(field, typed)
    }

    BigButton {
        objectName: "undo"
        visible: text !== ""
        text: settings.page.undoText
        onTapped: settings.page.undo()
    }

    CardGrid {
        width: parent?.width ?? 0
        cards: settings.page.cards
        onOpened: key => settings.page.open(key)
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.size(14)

        Repeater {
            model: settings.page.days

            RowCard {
                required property var model

                objectName: "day:" + model.key
                width: parent?.width ?? 0
                text: model.title
                detail: model.note
                tag: model.tag
                onTapped: settings.page.open(model.key)
            }
        }
    }

    LineList {
        width: parent?.width ?? 0
        lines: settings.page.lines
    }
}
