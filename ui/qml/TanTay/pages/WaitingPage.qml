pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// What was begun and is not over, oldest first; or one of it, to be noted as filed or given up.
PageFrame {
    id: waiting

    required property WaitingModel page

    readonly property string step: page.stage + page.heading

    title: page.title
    hint: page.heading
    pager.bottomRoom: Theme.size(Theme.low ? 4 : 24)
    onStepChanged: begin()

    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        text: waiting.page.empty
        color: Theme.soft
    }

    LineList {
        width: parent?.width ?? 0
        lines: waiting.page.lines
    }

    FieldList {
        width: parent?.width ?? 0
        fields: waiting.page.fields
        onAnswered: (field, typed) => waiting.page.answer(field, typed)
    }

    Column {
        id: list

        width: parent?.width ?? 0
        spacing: Theme.size(14)

        Repeater {
            model: waiting.page.rows

            WaitingCard {
                required property var model

                width: list.width
                key: model.session
                title: model.title
                note: model.note
                tag: model.tag
                reason: model.reason
                phone: model.phone
                halted: model.halted
                unanswered: model.unanswered
                due: model.due
                dueTag: model.dueTag
                dueTone: model.dueTone
                expiry: model.expiry
                tone: model.tone
                resume: model.resume
                done: model.done
                giveUp: model.giveUp
                onResumed: waiting.page.resume(model.session)
                onFiled: waiting.page.done(model.session)
                onGivenUp: waiting.page.giveUp(model.session)
            }
        }
    }

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.gap

        BigButton {
            objectName: "rowsBefore"
            visible: text !== ""
            text: waiting.page.beforeText
            sign: "chevron-left"
            onTapped: waiting.page.before()
        }

        BigButton {
            objectName: "rowsMore"
            visible: text !== ""
            text: waiting.page.moreText
            sign: "chevron-right"
            trailing: true
            onTapped: waiting.page.more()
        }
    }
}
