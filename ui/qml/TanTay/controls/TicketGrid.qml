pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Numbers of the queue, in columns; rows with the roles key, title and text.
Grid {
    id: grid

    required property var tickets

    signal opened(string key)

    columns: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.size(400) * Math.min(1.6, Theme.textScale)))))
    spacing: Theme.size(Theme.low ? 10 : 14)

    Repeater {
        model: grid.tickets

        RowCard {
            required property var model

            objectName: "ticket:" + model.title
            width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
            text: model.title
            detail: model.text
            onTapped: grid.opened(model.key)
        }
    }
}
