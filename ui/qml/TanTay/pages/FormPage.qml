pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// One page of the declaration.
PageFrame {
    id: form

    required property FormModel page

    readonly property string step: page.step

    title: page.title
    hint: page.hint
    onStepChanged: begin()

    NoticeList {
        width: parent?.width ?? 0
        lines: form.page.notices
    }

    BigButton {
        objectName: "takeNewer"
        visible: text !== ""
        text: form.page.newer
        sign: "file-text"
        onTapped: form.page.takeNewer()
    }

    FieldList {
        width: parent?.width ?? 0
        fields: form.page.fields
        onAnswered: (field, typed) => form.page.answer(field, typed)
        onPartAnswered: (field, part, typed) => form.page.answerPart(field, part, typed)
        onSearched: (field, text) => form.page.search(field, text)
        onPicked: (field, place) => form.page.pick(field, place)
        onEntryAdded: field => form.page.addEntry(field)
        onEntryOpened: (field, entry) => form.page.openEntry(field, entry)
        onEntryRemoved: (field, entry) => form.page.removeEntry(field, entry)
        onEntryRaised: (field, entry) => form.page.moveEntry(field, entry)
        onLeftForLater: field => form.page.askLater(field)
        onTaken: (field, offer) => form.page.take(field, offer)
    }
}
