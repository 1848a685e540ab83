pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A box with a sign and words. `tone`: warn (careful), good (done), bad (mistake), plain (good to know).
Rectangle {
    id: notice

    property string tone: "warn"
    property string title: ""
    property string text: ""
    property string sign: tone === "good" ? "circle-check" : tone === "bad" ? "circle-alert" : tone === "warn" ? "triangle-alert" : "info"
    default property alias extra: body.data

    readonly property color words: tone === "good" ? Theme.green : tone === "bad" ? Theme.red : tone === "warn" ? Theme.amberInk : Theme.blue

    implicitWidth: Theme.size(760)
    implicitHeight: body.implicitHeight + Theme.size(52)
    radius: Theme.radius
    color: tone === "good" ? Theme.greenSoft : tone === "bad" ? Theme.redSoft : tone === "warn" ? Theme.amberSoft : Theme.blueSoft
    border.width: Math.max(1, Theme.size(2))
    border.color: tone === "warn" ? Theme.amber : words
    onTextChanged: if (text !== "")
        Accessible.announce(text, tone === "bad" ? Accessible.Assertive : Accessible.Polite)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title === "" ? text : title + ". " + text

    Icon {
        id: picture

        x: Theme.size(28)
        y: Theme.size(26)
        sign: notice.sign
        design: 40
        color: notice.words
    }

    Column {
        id: body

        anchors.left: picture.right
        anchors.leftMargin: Theme.size(22)
        anchors.right: parent.right
        anchors.rightMargin: Theme.size(28)
        y: Theme.size(26)
        spacing: Theme.size(10)

        Words {
            width: parent.width
            visible: text !== ""
            text: notice.title
            color: notice.words
            font.bold: true
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: notice.text
            color: notice.words
            Accessible.ignored: true
        }
    }
}
