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
    // Around a page its letters grow less.
    property bool framing: false
    // As low as it can be, where it always stands below a page.
    property bool slim: false
    default property alias extra: body.data

    readonly property real edge: Theme.size(slim ? 8 : Theme.low ? 14 : 26)
    readonly property real letters: framing ? Theme.frameLetters(slim ? Theme.smallText : Theme.bodyText) : Theme.letters(Theme.bodyText)

    readonly property color words: tone === "good" ? Theme.green : tone === "bad" ? Theme.red : tone === "warn" ? Theme.amberInk : Theme.blue

    implicitWidth: Theme.size(760)
    implicitHeight: Math.max(body.implicitHeight, picture.height) + 2 * edge
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
        y: notice.edge
        sign: notice.sign
        design: notice.slim ? 26 : 40
        color: notice.words
    }

    Column {
        id: body

        anchors.left: picture.right
        anchors.leftMargin: Theme.size(22)
        anchors.right: parent.right
        anchors.rightMargin: Theme.size(28)
        y: Math.max(notice.edge, (notice.height - implicitHeight) / 2)
        spacing: Theme.size(10)

        Words {
            width: parent.width
            visible: text !== ""
            text: notice.title
            font.pixelSize: notice.letters
            color: notice.words
            font.bold: true
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: notice.text
            font.pixelSize: notice.letters
            color: notice.words
            Accessible.ignored: true
        }
    }
}
