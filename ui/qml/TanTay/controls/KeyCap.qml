pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TanTay

// One key: it acts once, at the moment it is touched, however long it is held and wherever the finger rolls.
AbstractButton {
    id: key

    property string kind: "plain"
    property string sign: ""
    property real design: 36

    readonly property bool filled: kind === "primary"
    readonly property color words: filled ? Theme.blueInk : kind === "tone" ? Theme.blue : Theme.ink

    signal struck

    focusPolicy: Qt.NoFocus
    implicitWidth: Theme.size(110)
    implicitHeight: Theme.size(70)
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: key.struck()
    onPressed: key.struck()
    Keys.onReturnPressed: event => event.isAutoRepeat ? undefined : key.struck()
    Keys.onEnterPressed: event => event.isAutoRepeat ? undefined : key.struck()

    background: Rectangle {
        radius: Theme.size(9)
        color: key.filled ? (key.down ? Theme.blueDown : Theme.blue) : key.down ? Theme.blueSoftDown : key.kind === "accent" ? Theme.keyAccent : key.kind === "tone" ? Theme.blueSoft : key.kind === "side" ? Theme.paper : Theme.card
        border.width: key.kind === "tone" ? Theme.stroke : Math.max(1, Theme.size(1))
        border.color: key.kind === "tone" ? Theme.blue : Theme.contrast ? Theme.line : "#B9C1C9"

        FocusRing {
            visible: key.visualFocus
        }
    }

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.size(10)

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                visible: key.sign !== ""
                growth: 1
                sign: key.sign
                design: key.design
                color: key.words
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: key.text
                width: Math.min(Math.ceil(implicitWidth), key.width - Theme.size(8) - (picture.visible ? picture.width + parent.spacing : 0))
                font.pixelSize: Math.min(Theme.frameLetters(key.design), key.height * 0.62)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.size(16)
                horizontalAlignment: Text.AlignHCenter
                font.bold: key.kind === "tone" || key.filled
                color: key.words
                wrapMode: Text.NoWrap
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
