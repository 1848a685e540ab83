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
        anchors.fill: parent
        focus: true
        movesOn: false
        sidePadding: Theme.size(42 + 42 * Math.min(Theme.textScale, 1.5))
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

    Tap {
        id: clear

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size(84)
        height: parent.height
        visible: box.length > 0
        text: qsTr("Xóa chữ")
        onTapped: {
            box.put("");
            search.edited("");
            box.take();
        }

        background: Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.size(8)
            radius: Theme.radius
            color: clear.down ? Theme.blueSoftDown : "transparent"

            FocusRing {
                visible: clear.visualFocus
            }
        }

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                sign: "x"
                design: 40
                color: Theme.ink
            }
        }
    }
}
