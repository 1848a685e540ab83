pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// The figures of a span: four numbers that are never added, what they are made of, and where a report is saved.
PageFrame {
    id: figures

    required property FiguresModel page

    readonly property string step: page.stage + page.hint

    title: page.title
    hint: page.hint
    onStepChanged: begin()

    FieldList {
        width: parent?.width ?? 0
        fields: figures.page.fields
        onAnswered: (field, typed) => figures.page.answer(field, typed)
    }

    GoingOn {
        objectName: "busy"
        width: parent?.width ?? 0
        text: figures.page.busy
        onDue: figures.page.goOn()
    }

    Grid {
        id: tiles

        readonly property real cell: Math.floor((width - (columns - 1) * spacing) / columns)
        // All equally high, however long their sentences are.
        property int made: 0
        readonly property real highest: {
            let wish = 0;
            for (let number = 0; number < made; number++)
                wish = Math.max(wish, items.itemAt(number)?.implicitHeight ?? 0);
            return wish;
        }

        width: parent?.width ?? 0
        columns: width > Theme.size(900) * Theme.textScale ? 2 : 1
        spacing: Theme.size(20)

        Repeater {
            id: items

            model: figures.page.counts
            onItemAdded: tiles.made += 1
            onItemRemoved: tiles.made -= 1

            CountTile {
                required property var model

                objectName: "count:" + model.key
                width: tiles.cell
                height: tiles.highest
                label: model.label
                value: model.value
                detail: model.text
            }
        }
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.size(40)

        Repeater {
            model: figures.page.charts

            BarChart {
                required property var model

                objectName: "chart:" + model.key
                width: parent?.width ?? 0
                title: model.title
                note: model.note
                bars: model.bars
                count: model.bars.length
            }
        }
    }

    LineList {
        width: parent?.width ?? 0
        lines: figures.page.lines
    }

    BigButton {
        objectName: "export"
        visible: text !== ""
        kind: "primary"
        sign: "copy"
        text: figures.page.exportText
        onTapped: figures.page.save()
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.size(14)

        Repeater {
            model: figures.page.cards

            RowCard {
                required property var model

                objectName: "card:" + model.key
                width: parent?.width ?? 0
                text: model.title
                detail: model.text
                onTapped: figures.page.open(model.key)
            }
        }
    }
}
