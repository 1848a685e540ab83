pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Large cards in as many columns as there is room for; rows with the roles key, title, text, icon and edge.
Grid {
    id: grid

    required property var cards
    // Height to fill, when the cards alone would leave the page half empty.
    property real room: 0

    readonly property alias count: items.count

    signal opened(string key)

    readonly property int rowCount: Math.ceil(items.count / columns)
    readonly property real cellWidth: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property real cellHeight: Math.min(Theme.size(330), (room - (rowCount - 1) * spacing) / Math.max(1, rowCount))

    // Cards of one grid are equally high, however long their sentences are.
    property int made: 0
    readonly property real highest: {
        let wish = 0;
        for (let number = 0; number < made; number++)
            wish = Math.max(wish, items.itemAt(number)?.implicitHeight ?? 0);
        return wish;
    }

    readonly property int fitting: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.size(Theme.low ? 330 : 390) * Math.min(1.4, Theme.textScale)))))

    columns: items.count === 4 ? Math.min(2, fitting) : fitting
    spacing: Theme.size(Theme.low ? 18 : 32)

    Repeater {
        id: items

        model: grid.cards
        onItemAdded: grid.made += 1
        onItemRemoved: grid.made -= 1

        Card {
            required property var model

            objectName: "card:" + model.key
            width: grid.cellWidth
            height: Math.max(grid.highest, grid.cellHeight)
            text: model.title
            detail: model.text
            sign: model.icon
            edge: Theme.edge(model.edge)
            onTapped: grid.opened(model.key)
        }
    }
}
