pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// What was begun and is not over.
PageFrame {
    id: waiting

    required property WaitingModel page

    title: page.title

    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        text: waiting.page.empty
        color: Theme.soft
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
                key: model.key
                title: model.title
                note: model.note
                tag: model.tag
                resume: model.resume
                giveUp: model.giveUp
                onResumed: waiting.page.resume(model.key)
                onGivenUp: waiting.page.giveUp(model.key)
            }
        }
    }
}
