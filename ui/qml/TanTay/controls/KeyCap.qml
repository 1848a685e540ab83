pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TanTay

// One key: it acts once, at the moment it is touched (or left, when `late`), however long it is held and wherever the finger rolls.
AbstractButton {
    id: key

    property string kind: "plain"
    property string sign: ""
    property real design: 36

    readonly property bool filled: kind === "primary"
    readonly property color words: filled ? Theme.blueInk : kind === "tone" ? Theme.blue : Theme.ink

    // When it was last struck, and last let go: it counts again when the finger has come to rest.
    property real struckTime: -1e9
    property real releasedTime: -1e9
    // The one that two switches point at.
    property bool pointed: false

    // "Xong" puts its own keyboard away, and must not vanish under the finger: it acts when that leaves.
    property bool late: false
    // It appears where the bottom bar has a button.
    property bool framing: false
    property bool owed: false

    signal struck

    function touched() {
        const spot = key.mapToItem(null, key.pressX, key.pressY);
        if (Touch.strikes(key, spot.x, spot.y)) {
            struckTime = Date.now();
            if (late)
                owed = true;
            else
                key.struck();
        }
    }

    function keyed(event: var) {
        if (!event.isAutoRepeat)
            key.struck();
    }

    focusPolicy: Qt.NoFocus
    implicitWidth: Theme.size(110)
    implicitHeight: Theme.size(70)
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: key.struck()
    Keys.onReturnPressed: event => key.keyed(event)
    Keys.onEnterPressed: event => key.keyed(event)
    Keys.onSpacePressed: event => key.keyed(event)
    onPressed: key.touched()
    onPressedChanged: {
        if (pressed) {
            Touch.hold(key);
        } else {
            releasedTime = Date.now();
            Touch.release(key);
            if (owed) {
                owed = false;
                key.struck();
            }
        }
    }

    background: Rectangle {
        radius: Theme.size(9)
        color: key.filled ? (key.down ? Theme.blueDown : Theme.blue) : key.down ? Theme.blueSoftDown : key.kind === "accent" ? Theme.keyAccent : key.kind === "tone" ? Theme.blueSoft : key.kind === "side" ? Theme.paper : Theme.card
        border.width: key.pointed ? Theme.size(7) : key.kind === "tone" ? Theme.stroke : Math.max(1, Theme.size(1))
        border.color: key.pointed ? Theme.focus : key.kind === "tone" ? Theme.blue : Theme.contrast ? Theme.line : "#B9C1C9"

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
