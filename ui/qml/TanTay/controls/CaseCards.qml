pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Which case it is: a question, and a card for each case with the procedure that goes with it.
Column {
    id: list

    required property var cases
    property string question: ""

    signal chosen(string key)

    readonly property bool beside: width > Theme.size(1100) * Theme.textScale

    spacing: Theme.size(14)
    visible: question !== ""

    SectionTitle {
        width: list.width
        text: list.question
    }

    Grid {
        id: cards

        property int made: 0
        readonly property real wide: list.beside ? (list.width - spacing) / 2 : list.width
        readonly property real highest: {
            let wish = 0;
            for (let number = 0; number < made; number++)
                wish = Math.max(wish, items.itemAt(number)?.implicitHeight ?? 0);
            return wish;
        }

        columns: list.beside ? 2 : 1
        spacing: Theme.size(20)

        Repeater {
            id: items

            model: list.cases
            onItemAdded: cards.made += 1
            onItemRemoved: cards.made -= 1

            ChoiceCard {
                required property var model

                objectName: "case:" + model.key
                width: cards.wide
                height: list.beside ? Math.max(implicitHeight, cards.highest) : implicitHeight
                text: model.title
                detail: model.text
                chosen: model.chosen
                onTapped: list.chosen(model.key)
            }
        }
    }
}
