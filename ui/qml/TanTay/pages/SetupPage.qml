pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// First start: which centre this is, who is its first official, and the official's PIN twice.
PageFrame {
    id: setup

    required property SetupModel page

    readonly property bool pinning: page.stage === "pin" || page.stage === "again"
    // The pad is seen whole: on a low screen the question stands beside it.
    readonly property bool beside: pinning && Theme.low && !Theme.portrait

    title: page.title
    hint: page.hint
    headed: !beside

    Column {
        visible: setup.page.stage === "centre"
        width: Math.min(parent?.width ?? 0, Theme.size(1100))
        spacing: Theme.size(16)

        SearchBox {
            boxName: "search"
            width: parent.width
            name: setup.page.title
            value: setup.page.query
            capitals: "words"
            onEdited: text => setup.page.search(text)
        }

        Repeater {
            model: setup.page.places

            ChoiceCard {
                required property var model

                objectName: "place:" + model.key
                width: parent?.width ?? 0
                text: model.title
                chosen: model.chosen
                onTapped: setup.page.choose(model.key)
            }
        }
    }

    TextBox {
        objectName: "name"
        visible: setup.page.stage === "name"
        width: Math.min(parent?.width ?? 0, Theme.size(1000))
        name: setup.page.title
        value: setup.page.name
        capitals: "words"
        onFinished: text => setup.page.setName(text)
    }

    FieldList {
        width: parent?.width ?? 0
        fields: setup.page.fields
        onAnswered: (field, typed) => setup.page.answer(field, typed)
    }

    CardGrid {
        width: parent?.width ?? 0
        cards: setup.page.cards
        onOpened: key => setup.page.open(key)
    }

    LineList {
        width: parent?.width ?? 0
        lines: setup.page.lines
    }

    Grid {
        visible: setup.pinning
        width: parent?.width ?? 0
        columns: setup.beside ? 2 : 1
        spacing: Theme.size(48)

        PageHeading {
            width: parent.width - pad.width - parent.spacing
            title: setup.beside ? setup.title : ""
            hint: setup.hint
        }

        PinPad {
            id: pad

            objectName: "pin"
            name: setup.page.title
            onFinished: digits => setup.page.enterPin(digits)
        }
    }
}
