pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// One paper of the list: what it is, what may replace it, and whether the citizen has it with them.
Rectangle {
    id: row

    property string key: ""
    property string text: ""
    property string detail: ""
    property string there: ""
    property string yes: ""
    property string no: ""

    signal ticked(bool there)

    readonly property bool beside: width > Theme.size(820) * Theme.textScale

    implicitWidth: Theme.size(900)
    implicitHeight: Theme.size(36) + (beside ? Math.max(words.height, buttons.height) : words.height + Theme.size(14) + buttons.height)
    radius: Theme.radius
    color: there === "yes" ? Theme.greenSoft : there === "no" ? Theme.amberSoft : Theme.card
    border.width: Math.max(1, Theme.size(2))
    border.color: there === "yes" ? Theme.green : there === "no" ? Theme.amber : Theme.line

    Column {
        id: words

        x: Theme.size(26)
        y: row.beside ? (row.height - height) / 2 : Theme.size(18)
        width: row.width - 2 * x - (row.beside ? buttons.width + Theme.size(24) : 0)
        spacing: Theme.size(4)

        Words {
            width: parent.width
            text: row.text
            font.weight: Font.DemiBold
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: row.detail
            design: Theme.hintText
            color: Theme.soft
        }
    }

    Row {
        id: buttons

        x: row.beside ? row.width - width - Theme.size(18) : words.x
        y: row.beside ? (row.height - height) / 2 : row.height - height - Theme.size(18)
        spacing: Theme.size(12)

        ChoiceCard {
            objectName: "paper:" + row.key + ":yes"
            text: row.yes
            chosen: row.there === "yes"
            Accessible.description: row.text
            onTapped: row.ticked(true)
        }

        ChoiceCard {
            objectName: "paper:" + row.key + ":no"
            text: row.no
            chosen: row.there === "no"
            Accessible.description: row.text
            onTapped: row.ticked(false)
        }
    }
}
