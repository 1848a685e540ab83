pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// The choices of one question in equal columns. A long list shows its first rows and the chosen ones until it is opened.
Column {
    id: grid

    property string field: ""
    // The question, and how to answer it: a screen reader tells them with the choices.
    property string name: ""
    property string help: ""
    property bool many: false
    property int count: 0
    // Maps with key, label and chosen.
    property var options: []
    property bool opened: false

    // Where somebody who is led here begins: right below the question, and what is wrong with its answer.
    readonly property Item first: cells.made > 0 ? items.itemAt(0) : null

    readonly property int few: 6
    readonly property bool folded: count > 12 && !opened

    signal picked(string key)

    spacing: Theme.size(14)

    Grid {
        id: cells

        property int made: 0
        readonly property real widest: {
            let wish = Theme.size(220);
            for (let number = 0; number < made; number++)
                wish = Math.max(wish, items.itemAt(number)?.implicitWidth ?? 0);
            return wish;
        }

        width: parent.width
        columns: Math.max(1, Math.min(4, Math.floor((width + columnSpacing) / (widest + columnSpacing))))
        spacing: Theme.size(14)

        Repeater {
            id: items

            model: grid.count
            onItemAdded: cells.made += 1
            onItemRemoved: cells.made -= 1

            ChoiceCard {
                required property int index
                readonly property var option: grid.options[index]

                focus: index === 0
                objectName: "option:" + grid.field + ":" + (option?.key ?? "")
                width: Math.min(cells.widest, Math.floor((cells.width - (cells.columns - 1) * cells.spacing) / cells.columns))
                visible: !grid.folded || index < grid.few || chosen
                many: grid.many
                text: option?.label ?? ""
                detail: option?.detail ?? ""
                detailRead: grid.name + (detail === "" ? "" : ". " + detail) + (grid.help === "" ? "" : ". " + grid.help)
                chosen: option?.chosen ?? false
                onTapped: grid.picked(option.key)
            }
        }
    }

    BigButton {
        objectName: "more:" + grid.field
        visible: grid.folded
        text: qsTrId("options.all")
        sign: "chevron-down"
        design: Theme.bodyText
        onTapped: grid.opened = true
    }
}
