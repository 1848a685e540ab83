pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Labels with what is said of them, one below the other; rows with the roles label, value and tone.
Column {
    id: list

    required property var lines
    property real labelShare: 0.3

    spacing: Theme.size(10)

    Repeater {
        model: list.lines

        Item {
            id: line

            required property string label
            required property string value
            required property string tone

            readonly property bool stacked: value === "" || list.width < Theme.size(760) * Theme.textScale

            width: list.width
            height: stacked ? name.height + (said.visible ? said.height : 0) : Math.max(name.height, said.height)

            Words {
                id: name

                width: line.stacked ? line.width : line.width * list.labelShare
                text: line.label
                color: line.value === "" ? Theme.tone(line.tone) : Theme.soft
            }

            Words {
                id: said

                x: line.stacked ? 0 : name.width + Theme.size(20)
                y: line.stacked ? name.height : 0
                width: line.width - x
                visible: text !== ""
                text: line.value
                color: Theme.tone(line.tone)
                font.weight: Font.DemiBold
            }
        }
    }
}
