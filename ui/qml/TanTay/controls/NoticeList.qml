pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Notices one below the other; rows with the roles label, value and tone.
Column {
    id: list

    required property var lines

    spacing: Theme.size(16)
    visible: items.count > 0

    Repeater {
        id: items

        model: list.lines

        Notice {
            required property var model

            width: list.width
            tone: model.tone
            title: model.value === "" ? "" : model.label
            text: model.value === "" ? model.label : model.value
        }
    }
}
