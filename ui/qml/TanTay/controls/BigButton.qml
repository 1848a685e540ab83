pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A button with a verb. `kind`: primary, secondary, quiet or danger; `trailing` puts the sign after the word.
Tap {
    id: button

    property string kind: "secondary"
    property bool trailing: false
    property real design: Theme.labelText
    // The buttons around a page grow less than those on it.
    property bool framing: false

    readonly property bool filled: kind === "primary" || kind === "danger"
    readonly property color tone: kind === "danger" ? Theme.red : Theme.blue
    readonly property color toneDown: kind === "danger" ? Theme.redDown : Theme.blueDown
    readonly property color words: !filled ? tone : kind === "danger" ? Theme.redInk : Theme.blueInk

    implicitWidth: Math.max(Theme.target, leftPadding + rightPadding + content.wish)
    implicitHeight: Math.max(Theme.target, topPadding + bottomPadding + label.implicitHeight)
    leftPadding: Theme.size(kind === "quiet" ? 24 : 44)
    rightPadding: leftPadding
    topPadding: Theme.size(14)
    bottomPadding: topPadding
    opacity: enabled ? 1 : 0.45

    background: Rectangle {
        radius: Theme.radius
        color: button.filled ? (button.down ? button.toneDown : button.tone) : button.down ? Theme.blueSoftDown : button.kind === "quiet" ? "transparent" : Theme.card
        border.width: button.kind === "quiet" ? 0 : Theme.stroke
        border.color: button.filled && button.down ? button.toneDown : button.tone

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        id: content

        readonly property real signWidth: button.sign === "" ? 0 : picture.width + Theme.size(14)
        readonly property real wish: Math.ceil(label.implicitWidth) + signWidth

        implicitWidth: wish
        implicitHeight: label.implicitHeight

        Row {
            anchors.centerIn: parent
            layoutDirection: button.trailing ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Theme.size(14)

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                visible: button.sign !== ""
                sign: button.sign
                design: button.design * 1.1
                color: button.words
            }

            Words {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), content.width - content.signWidth)
                text: button.text
                font.pixelSize: button.framing ? Theme.frameLetters(button.design) : Theme.letters(button.design)
                color: button.words
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
