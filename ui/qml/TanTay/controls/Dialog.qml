pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TanTay

// A sheet over the page: nothing behind it can be reached until it is answered; Esc closes it.
Popup {
    id: dialog

    property string title: ""
    default property alias body: column.data
    property alias buttons: foot.data

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.size(1100), (parent?.width ?? 0) - Theme.size(48))
    height: Math.min(implicitHeight, (parent?.height ?? 0) - Theme.size(48))
    padding: Theme.size(44)
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape

    Overlay.modal: Rectangle {
        color: Theme.veil
    }

    background: Rectangle {
        radius: Theme.size(20)
        color: Theme.card
        border.width: Theme.contrast ? Theme.stroke : 0
        border.color: Theme.line
    }

    contentItem: FocusScope {
        focus: true
        implicitHeight: heading.height + column.implicitHeight + foot.height + Theme.size(84)
        Keys.onPressed: event => Walk.step(event, heading.Window.activeFocusItem)
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        Words {
            id: heading

            width: parent.width
            text: dialog.title
            design: Theme.headText
            font.bold: true
            Accessible.role: Accessible.Heading
        }

        ListPager {
            anchors.top: heading.bottom
            anchors.topMargin: Theme.size(20)
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.size(20)
            width: parent.width
            bottomRoom: Theme.size(8)
            ground: Theme.card

            Column {
                id: column

                width: parent?.width ?? 0
                spacing: Theme.gap
            }
        }

        Flow {
            id: foot

            // In a row on the right, read and reached from left to right.
            readonly property real wish: children.reduce((sum, button) => sum + (button.visible ? button.width + spacing : 0), 0)

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: Math.min(parent.width, wish)
            spacing: Theme.gap
        }
    }
}
