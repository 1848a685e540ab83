pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Finding a procedure: what is typed is searched at once.
PageFrame {
    id: choose

    required property ChooseModel page

    title: page.title

    SearchBox {
        boxName: "search"
        width: Math.min(parent?.width ?? 0, Theme.size(1200))
        name: choose.page.title
        example: choose.page.placeholder
        value: choose.page.query
        onEdited: text => choose.page.search(text)
    }

    Notice {
        width: parent?.width ?? 0
        visible: text !== ""
        tone: "warn"
        text: choose.page.warning
    }

    Notice {
        width: parent?.width ?? 0
        visible: text !== ""
        tone: "plain"
        text: choose.page.replaced
    }

    CaseCards {
        width: parent?.width ?? 0
        question: choose.page.caseQuestion
        cases: choose.page.cases
        onChosen: key => choose.page.choose(key)
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: choose.page.heading
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.size(14)

        Repeater {
            model: choose.page.rows

            RowCard {
                required property var model

                objectName: "procedure:" + model.key
                width: parent?.width ?? 0
                text: model.title
                detail: model.note
                tag: model.tag
                onTapped: choose.page.choose(model.key)
            }
        }
    }
}
