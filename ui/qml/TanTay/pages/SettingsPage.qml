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

    FieldList {
        width: parent?.width ?? 0
        fields: settings.page.fields
        onAnswered: (field, typed) => settings.page.answer(field, typed)
    }

    BigButton {
        objectName: "act"
        visible: text !== ""
        kind: "primary"
        text: settings.page.action
        onTapped: settings.page.act()
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
