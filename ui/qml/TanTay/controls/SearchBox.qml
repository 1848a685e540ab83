pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A box to search in, with its sign and a button that clears it.
FocusScope {
    id: search

    property string boxName: ""
    property alias value: box.value
    property alias name: box.name
    property alias help: box.help
    property alias example: box.example
    property alias keys: box.keys
    property alias capitals: box.capitals
    property alias wrong: box.wrong
    readonly property alias text: box.text

    signal edited(string text)
    signal accepted

    implicitWidth: Theme.size(900)
    implicitHeight: box.implicitHeight

    function take() {
        box.take();
    }

    TextBox {
        id: box

        objectName: search.boxName
        anchors.left: parent.left
        anchors.right: clear.visible ? clear.left : parent.right
        anchors.rightMargin: clear.visible ? Theme.size(10) : 0
        height: parent.height
        focus: true
        movesOn: false
        sidePadding: Theme.size(42 + 42 * Math.min(Theme.textScale, 1.5))
        endPadding: Theme.size(26)
        onEdited: text => search.edited(text)
        onAccepted: search.accepted()
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.size(26)
        sign: "search"
        design: 42
        color: Theme.soft
    }

    BigButton {
        id: clear

        anchors.right: parent.right
        height: parent.height
        visible: box.length > 0
        kind: "quiet"
        text: qsTrId("search.clear")
        sign: "x"
        design: Theme.hintText
        framing: true
        leftPadding: Theme.size(12)
        onTapped: {
            box.put("");
            search.edited("");
            box.take();
        }
    }
}
