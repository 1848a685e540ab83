pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// What does not work: measured, led back to its cause, mended step by step, and written down.
PageFrame {
    id: incidents

    required property IncidentsModel page

    readonly property string place: page.stage + page.step

    title: page.title
    hint: page.hint
    onPlaceChanged: begin()

    Notice {
        objectName: "cause"
        width: parent?.width ?? 0
        visible: text !== ""
        tone: incidents.page.noticeTone
        text: incidents.page.notice
    }

    Words {
        objectName: "step"
        width: parent?.width ?? 0
        visible: text !== ""
        text: incidents.page.step
        design: Theme.headText
    }

    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        text: incidents.page.stepNote
        design: Theme.hintText
        color: Theme.soft
    }

    FieldList {
        width: parent?.width ?? 0
        fields: incidents.page.fields
        onAnswered: (field, typed) => incidents.page.answer(field, typed)
    }

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.gap

        Repeater {
            model: incidents.page.presses

            BigButton {
                required property var model

                objectName: "press:" + model.key
                text: model.text
                kind: model.kind
                sign: model.icon
                onTapped: incidents.page.press(model.key)
            }
        }
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: incidents.page.heading
    }

    Column {
        id: list

        width: parent?.width ?? 0
        spacing: Theme.size(14)

        Repeater {
            model: incidents.page.rows

            RowCard {
                required property var model

                objectName: "incident:" + model.key
                width: list.width
                text: model.title
                detail: model.note
                tag: model.tag
                onTapped: incidents.page.open(model.key)
            }
        }
    }

    CardGrid {
        width: parent?.width ?? 0
        cards: incidents.page.cards
        onOpened: key => incidents.page.open(key)
    }

    LineList {
        width: parent?.width ?? 0
        lines: incidents.page.lines
    }

    TouchSheet {
        ninths: incidents.page.ninths
        stopText: incidents.page.stopText
        onTouched: place => incidents.page.touch(place)
        onStopped: incidents.page.press("stop")
    }
}
