pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Where a dossier stands, as far as this machine knows.
PageFrame {
    id: lookup

    required property LookupModel page

    title: page.title

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.size(18)

        SearchBox {
            id: query

            boxName: "query"
            width: Math.min(parent.width, Theme.size(900) * Math.min(Theme.textScale, 1.5))
            name: lookup.page.title
            example: lookup.page.placeholder
            value: lookup.page.query
            keys: "code"
            onAccepted: lookup.page.find(text)
        }

        BigButton {
            objectName: "find"
            kind: "primary"
            text: lookup.page.button
            sign: "search"
            onTapped: lookup.page.find(query.text)
        }
    }

    SectionTitle {
        objectName: "headline"
        width: parent?.width ?? 0
        visible: text !== ""
        text: lookup.page.headline
        design: Theme.headText
    }

    Words {
        objectName: "note"
        width: parent?.width ?? 0
        visible: text !== ""
        text: lookup.page.note
    }

    Timeline {
        visible: lookup.page.found
        width: Math.min(parent?.width ?? 0, Theme.size(1100))
        steps: lookup.page.timeline
    }

    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        text: lookup.page.updated
        design: Theme.hintText
        color: Theme.soft
    }

    LineList {
        width: parent?.width ?? 0
        lines: lookup.page.lines
    }

    FieldList {
        width: parent?.width ?? 0
        fields: lookup.page.fields
        onAnswered: (field, typed) => lookup.page.answer(field, typed)
    }
}
