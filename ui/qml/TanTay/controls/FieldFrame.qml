pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// What stands around one question: its label, how to answer it, and what is wrong with the answer.
Column {
    id: frame

    property string label: ""
    property string hint: ""
    property string error: ""
    property string warning: ""
    property bool mandatory: false
    // What takes the focus when somebody is led to this question.
    property Item target: null
    default property alias answer: slot.data

    // How far down the answer begins: what must be seen together with it.
    readonly property real headHeight: slot.y

    // For who does not see it: the mistake, or else how to answer.
    readonly property string help: error !== "" ? error : hint

    spacing: Theme.size(10)
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: help
    onErrorChanged: if (error !== "")
        Accessible.announce(label + ". " + error, Accessible.Assertive)

    function take() {
        target?.forceActiveFocus(Qt.TabFocusReason);
    }

    Column {
        width: parent.width
        spacing: Theme.size(2)

        Words {
            width: parent.width
            text: frame.mandatory ? frame.label + " *" : frame.label
            design: Theme.labelText
            font.bold: true
            lineHeight: 1
            Accessible.name: frame.label
            Accessible.description: frame.mandatory ? qsTrId("field.required") : ""
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: frame.hint
            design: Theme.hintText
            color: Theme.soft
        }
    }

    // Made only where there is something to say: a page has many questions, and few mistakes.
    component Said: Loader {
        id: said

        required property string text
        required property string sign
        required property color tone
        property int role: Accessible.StaticText

        width: parent?.width ?? 0
        active: text !== ""
        visible: active

        sourceComponent: Row {
            spacing: Theme.size(12)

            Icon {
                id: picture

                sign: said.sign
                color: said.tone
            }

            Words {
                width: parent.width - picture.width - parent.spacing
                text: said.text
                color: said.tone
                font.weight: said.role === Accessible.AlertMessage ? Font.DemiBold : Font.Normal
                Accessible.role: said.role
            }
        }
    }

    Said {
        text: frame.error
        sign: "circle-alert"
        tone: Theme.red
        role: Accessible.AlertMessage
    }

    Column {
        id: slot

        width: parent.width
        spacing: Theme.size(12)
    }

    Said {
        text: frame.warning
        sign: "triangle-alert"
        tone: Theme.amberInk
    }
}
