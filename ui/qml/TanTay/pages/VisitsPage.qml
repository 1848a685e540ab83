pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Help at home: the lists, one request, what is asked of it, and the plan of a day.
PageFrame {
    id: visits

    required property VisitsModel page

    readonly property string step: page.stage + page.heading

    title: page.title
    hint: page.hint
    onStepChanged: begin()

    SearchBox {
        boxName: "search"
        width: Math.min(parent?.width ?? 0, Theme.size(1200))
        visible: example !== ""
        name: visits.page.title
        example: visits.page.search
        value: visits.page.query
        onEdited: text => visits.page.find(text)
    }

    Repeater {
        model: visits.page.notices

        Notice {
            required property var model

            width: parent?.width ?? 0
            tone: model.tone
            title: model.value === "" ? "" : model.label
            text: model.value === "" ? model.label : model.value
        }
    }

    component Buttons: Flow {
        id: row

        required property var buttons

        width: parent?.width ?? 0
        spacing: Theme.gap

        Repeater {
            model: row.buttons

            BigButton {
                required property var model

                objectName: "act:" + model.key
                text: model.text
                sign: model.icon
                kind: model.kind
                design: Theme.bodyText
                onTapped: visits.page.act(model.key)
            }
        }
    }

    Buttons {
        buttons: visits.page.tops
    }

    LineList {
        width: parent?.width ?? 0
        lines: visits.page.lines
    }

    FieldList {
        width: parent?.width ?? 0
        fields: visits.page.fields
        onAnswered: (field, typed) => visits.page.answer(field, typed)
        onTaken: (field, offer) => visits.page.open(offer)
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: visits.page.heading
    }

    Column {
        id: list

        width: parent?.width ?? 0
        spacing: Theme.size(14)

        Repeater {
            model: visits.page.rows

            RowCard {
                required property var model

                objectName: "row:" + model.key
                width: list.width
                text: model.title
                detail: model.note
                tag: model.tag
                onTapped: visits.page.open(model.key)
            }
        }
    }

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.gap

        BigButton {
            objectName: "rowsBefore"
            visible: text !== ""
            text: visits.page.beforeText
            sign: "chevron-left"
            onTapped: visits.page.before()
        }

        BigButton {
            objectName: "rowsMore"
            visible: text !== ""
            text: visits.page.moreText
            sign: "chevron-right"
            trailing: true
            onTapped: visits.page.more()
        }
    }

    Buttons {
        buttons: visits.page.acts
    }
}
