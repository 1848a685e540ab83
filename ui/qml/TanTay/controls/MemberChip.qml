pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A member to be planned: tapped, and then half-days; or drawn onto one.
Tap {
    id: chip

    property string detail: ""
    property bool chosen: false
    // Whether the finger has left it and goes on, and where it is.
    property bool drawn: false
    readonly property point spot: chip.mapToItem(null, pressX, pressY)

    signal dropped(point spot)

    implicitHeight: Math.max(Theme.target, topPadding + bottomPadding + label.implicitHeight)
    leftPadding: Theme.size(Theme.low ? 12 : 18)
    rightPadding: leftPadding
    topPadding: Theme.size(10)
    bottomPadding: topPadding
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: detail

    ChosenState {
        tap: chip
        chosen: chip.chosen
    }

    background: Rectangle {
        radius: height / 2
        color: chip.down || chip.drawn ? Theme.blueSoftDown : chip.chosen ? Theme.blueSoft : Theme.card
        border.width: chip.chosen ? Theme.size(5) : Theme.stroke
        border.color: Theme.blue

        FocusRing {
            visible: chip.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: label.implicitHeight

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            sign: chip.chosen ? "check" : "user"
            design: 32
            color: Theme.blue
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: picture.right
            anchors.leftMargin: Theme.size(10)
            anchors.right: parent.right
            text: chip.text
            design: Theme.hintText
            font.bold: true
            color: Theme.blue
            lineHeight: 1
            Accessible.ignored: true
        }
    }

    // A finger that rolls is a tap; only one that has left draws. No handler of its own: with two fingers on the glass it
    // would take the tap away.
    function follow() {
        if (!pressed)
            drawn = true;
    }

    onPressXChanged: follow()
    onPressYChanged: follow()
    onPressed: drawn = false
    onCanceled: {
        const onto = drawn;
        drawn = false;
        if (onto)
            dropped(spot);
    }
}
