pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Buttons of equal width, as many beside each other as the words of the longest leave room for; rows with the roles
// key, name, text and icon.
Grid {
    id: grid

    required property var buttons

    readonly property alias count: items.count

    signal opened(string key)

    // Where there is little height the words stand without signs, in two lines if need be, so that one row is enough.
    readonly property real least: Theme.size(Theme.low ? 130 : 220) * Math.min(1.6, Theme.textScale)
    readonly property int fitting: Math.max(1, Math.floor((width + spacing) / (least + spacing)))
    readonly property int rowCount: Math.ceil(items.count / fitting)

    columns: Math.max(1, Math.ceil(items.count / Math.max(1, rowCount)))
    topPadding: Theme.size(Theme.low ? 0 : 12)
    spacing: Theme.size(Theme.low ? 14 : 24)

    Repeater {
        id: items

        model: grid.buttons

        BigButton {
            required property var model

            objectName: model.name
            width: Math.min(Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns), Theme.size(480) * Theme.textScale)
            leftPadding: Theme.size(16)
            topPadding: Theme.size(8)
            design: Theme.low ? Theme.hintText : Theme.bodyText
            text: model.text
            sign: Theme.low ? "" : model.icon
            onTapped: grid.opened(model.key)
        }
    }
}
