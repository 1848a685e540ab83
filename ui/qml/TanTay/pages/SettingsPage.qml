pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Settings, for officials.
PageFrame {
    id: settings

    required property SettingsModel page

    title: page.title
    hint: page.hint

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

    CardGrid {
        width: parent?.width ?? 0
        cards: settings.page.cards
        onOpened: key => settings.page.open(key)
    }

    LineList {
        width: parent?.width ?? 0
        lines: settings.page.lines
    }
}
