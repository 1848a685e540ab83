pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Thanks, what comes next, and how it was.
PageFrame {
    id: finish

    required property FinishModel page

    title: page.title

    LineList {
        width: parent?.width ?? 0
        lines: finish.page.lines
    }

    FieldList {
        width: parent?.width ?? 0
        fields: finish.page.fields
        onAnswered: (field, typed) => finish.page.setParcel(typed)
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: finish.page.question
    }

    Flow {
        id: faces

        width: parent?.width ?? 0
        spacing: Theme.gap

        Repeater {
            model: finish.page.faces

            FaceButton {
                required property var model

                objectName: "face:" + model.key
                sign: model.icon
                text: model.label
                chosen: model.chosen
                onTapped: finish.page.rate(model.key)
            }
        }
    }
}
