pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Who may file, what it costs, how long it takes, and the papers to bring.
PageFrame {
    id: prepare

    required property PrepareModel page

    title: page.title

    CaseCards {
        width: parent?.width ?? 0
        question: prepare.page.caseQuestion
        cases: prepare.page.cases
        onChosen: key => prepare.page.switch(key)
    }

    FieldList {
        width: parent?.width ?? 0
        visible: prepare.page.timed
        fields: prepare.page.fields
        onAnswered: (field, typed) => prepare.page.answer(field, typed)
    }

    NoticeList {
        width: parent?.width ?? 0
        lines: prepare.page.limits
    }

    LineList {
        width: parent?.width ?? 0
        lines: prepare.page.facts
    }

    NoticeList {
        width: parent?.width ?? 0
        lines: prepare.page.notices
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: prepare.page.papersTitle
    }

    Column {
        id: papers

        width: parent?.width ?? 0
        spacing: Theme.size(14)

        Repeater {
            model: prepare.page.papers

            CheckRow {
                required property var model

                key: model.key
                width: papers.width
                text: model.title
                detail: model.note
                there: model.there
                yes: model.yes
                no: model.no
                onTicked: there => prepare.page.tick(model.key, there)
            }
        }
    }
}
