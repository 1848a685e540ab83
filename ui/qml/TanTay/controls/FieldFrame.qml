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
    // The word on the button that leaves the question for later, and the name of that button.
    property string later: ""
    property string laterName: ""
    // Buttons that fill the question in: maps with key, label and icon.
    property var offers: []
    property int offerCount: 0
    property string offerName: ""
    // What takes the focus when somebody is led to this question.
    property Item target: null
    default property alias answer: slot.data

    // How far down the answer begins: what must be seen together with it.
    readonly property real headHeight: slot.y

    // For who does not see it: the mistake, or else how to answer.
    readonly property string help: error !== "" ? error : hint

    signal leftForLater
    signal offered(string key)

    spacing: Theme.size(10)
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: help
    onErrorChanged: if (error !== "")
        Accessible.announce(label + ". " + error, Accessible.Assertive)

    function take() {
        target?.forceActiveFocus(Qt.TabFocusReason);
    }

    // The button stands beside the label and not below the answer, where a mistake that is told would push it away from
    // under the finger.
    Flow {
        id: head

        readonly property bool beside: leave.visible && width - leave.width > Theme.size(420) * Theme.textScale

        width: parent.width
        spacing: Theme.size(8)

        Column {
            // A label alone stands beside the middle of the button.
            topPadding: head.beside ? Math.max(0, (leave.height - words.height) / 2 - (told.text === "" ? 0 : told.height)) : 0
            width: head.beside ? head.width - leave.width - head.spacing : head.width
            spacing: Theme.size(2)

            Words {
                id: words

                width: parent.width
                text: frame.mandatory ? frame.label + " *" : frame.label
                design: Theme.labelText
                font.bold: true
                lineHeight: 1
                Accessible.name: frame.label
                Accessible.description: frame.mandatory ? qsTrId("field.required") : ""
            }

            Words {
                id: told

                width: parent.width
                visible: text !== ""
                text: frame.hint
                design: Theme.hintText
                color: Theme.soft
            }
        }

        BigButton {
            id: leave

            objectName: frame.laterName
            visible: text !== ""
            kind: "quiet"
            text: frame.later
            sign: "clock"
            design: Theme.hintText
            Accessible.description: frame.label
            onTapped: frame.leftForLater()
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

    Flow {
        width: parent.width
        visible: frame.offerCount > 0
        spacing: Theme.size(12)

        Repeater {
            model: frame.offerCount

            BigButton {
                required property int index
                readonly property var offer: frame.offers[index]

                objectName: frame.offerName + (offer?.key ?? "")
                text: offer?.label ?? ""
                sign: offer?.icon ?? ""
                design: Theme.hintText
                leftPadding: Theme.size(24)
                onTapped: frame.offered(offer.key)
            }
        }
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
