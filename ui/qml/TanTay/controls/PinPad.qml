pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A secret number: dots above, digits below. Keys of a real keyboard work too.
FocusScope {
    id: pin

    property int longest: 12
    property string name: qsTrId("sign-in.pin-box")
    property string finishWord: qsTrId("keys.done")
    property bool wrong: false
    property string typed: ""

    signal finished(string typed)

    // Who has just been asked for a number types it, with whatever keys there are.
    onVisibleChanged: if (visible)
        dots.forceActiveFocus(Qt.OtherFocusReason)
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    function clear() {
        typed = "";
    }

    function add(digit: string) {
        if (typed.length < longest)
            typed += digit;
    }

    function erase() {
        typed = typed.slice(0, -1);
    }

    function finish() {
        const whole = typed;
        typed = "";
        finished(whole);
    }

    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) {
            pin.add(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            pin.erase();
            event.accepted = true;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            pin.finish();
            event.accepted = true;
        }
    }

    Column {
        id: column

        spacing: Theme.size(Theme.low ? 12 : 24)

        // A stop of its own, and not the scope: that would hand the focus to the digit which had it last.
        Rectangle {
            id: dots

            focus: true
            activeFocusOnTab: true
            // No passwordEdit: Qt then says nothing at all, not even the name; the digits are nowhere in the tree.
            Accessible.role: Accessible.EditableText
            Accessible.name: pin.name
            width: pad.width
            height: Theme.size(Theme.low ? 70 : 92)
            radius: Theme.radius
            color: Theme.card
            border.width: pin.wrong ? Theme.size(4) : Theme.stroke
            border.color: pin.wrong ? Theme.red : Theme.blue

            FocusRing {
                visible: dots.activeFocus
            }

            Row {
                anchors.centerIn: parent
                spacing: Theme.size(22)

                Repeater {
                    model: pin.typed.length

                    Rectangle {
                        width: Theme.size(30)
                        height: width
                        radius: width / 2
                        color: Theme.ink
                    }
                }
            }
        }

        NumberPad {
            id: pad

            finishWord: pin.finishWord
            onDigit: digit => pin.add(digit)
            onErased: pin.erase()
            onFinished: pin.finish()
        }
    }
}
