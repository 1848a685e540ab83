pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Labels with what is said of them, one below the other; rows with the roles label, value and tone.
Column {
    id: list

    required property var lines

    property int made: 0
    // The labels stand in a column as wide as the widest of them; where that leaves too little, each stands above.
    readonly property real widest: {
        let wish = 0;
        for (let number = 0; number < made; number++)
            wish = Math.max(wish, (items.itemAt(number) as Line)?.wish ?? 0);
        return wish;
    }
    readonly property bool stacked: widest > width * 0.4

    spacing: Theme.size(stacked ? 14 : 10)

    component Line: Item {
        id: line

        required property string label
        required property string value
        required property string tone

        readonly property bool alone: value === ""
        readonly property bool above: alone || list.stacked
        readonly property real wish: alone ? 0 : Math.ceil(name.implicitWidth)

        width: list.width
        height: above ? name.height + (said.visible ? said.height : 0) : Math.max(name.height, said.height)

        Words {
            id: name

            width: line.above ? line.width : list.widest
            text: line.label
            color: line.alone ? Theme.tone(line.tone) : Theme.soft
        }

        Words {
            id: said

            x: line.above ? 0 : list.widest + Theme.size(24)
            y: line.above ? name.height : 0
            width: line.width - x
            visible: text !== ""
            text: line.value
            color: Theme.tone(line.tone)
            font.weight: Font.DemiBold
        }
    }

    Repeater {
        id: items

        model: list.lines
        onItemAdded: list.made += 1
        onItemRemoved: list.made -= 1

        Line {}
    }
}
