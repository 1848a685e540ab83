pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A session that is not over: what it is, how it stands, and the ways on.
Rectangle {
    id: card

    property string key: ""
    property string title: ""
    property string note: ""
    property string tag: ""
    property string reason: ""
    property string phone: ""
    property string halted: ""
    property string unanswered: ""
    property string due: ""
    property string dueTag: ""
    property string dueTone: "plain"
    property string expiry: ""
    property string tone: "plain"
    property string resume: ""
    property string done: ""
    property string giveUp: ""

    signal resumed
    signal filed
    signal givenUp

    implicitHeight: body.height + Theme.size(44)
    radius: Theme.radius
    color: Theme.card
    border.width: Math.max(1, Theme.size(2))
    border.color: Theme.line

    Column {
        id: body

        x: Theme.size(28)
        y: Theme.size(22)
        width: parent.width - 2 * x
        spacing: Theme.size(12)

        Flow {
            width: parent.width
            spacing: Theme.size(18)

            Words {
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                text: card.title
                design: Theme.labelText
                font.bold: true
            }

            Tag {
                visible: text !== ""
                text: card.tag
                tone: "warn"
            }

            Tag {
                objectName: "due:" + card.key
                visible: text !== ""
                text: card.dueTag
                tone: card.dueTone
            }
        }

        component Line: Words {
            width: body.width
            visible: text !== ""
        }

        Line {
            text: card.note
            color: Theme.soft
        }

        Line {
            text: card.reason
        }

        Line {
            text: card.halted
            color: Theme.tone("bad")
        }

        Line {
            text: card.unanswered
            color: Theme.tone("warn")
        }

        Line {
            text: card.due
            color: Theme.tone(card.dueTone)
        }

        Line {
            text: card.phone
            font.weight: Font.DemiBold
        }

        Line {
            text: card.expiry
            color: Theme.tone(card.tone)
        }

        Flow {
            width: parent.width
            spacing: Theme.size(18)

            BigButton {
                objectName: "resume:" + card.key
                visible: text !== ""
                text: card.resume
                kind: "primary"
                sign: "chevron-right"
                trailing: true
                design: Theme.bodyText
                Accessible.description: card.title
                onTapped: card.resumed()
            }

            BigButton {
                objectName: "done:" + card.key
                visible: text !== ""
                text: card.done
                sign: "check"
                design: Theme.bodyText
                Accessible.description: card.title
                onTapped: card.filed()
            }

            BigButton {
                objectName: "giveUp:" + card.key
                visible: text !== ""
                text: card.giveUp
                kind: "quiet"
                sign: "x"
                design: Theme.bodyText
                Accessible.description: card.title
                onTapped: card.givenUp()
            }
        }
    }
}
