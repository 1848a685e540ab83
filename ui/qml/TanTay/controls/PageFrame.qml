pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A page: its question as title, and content that is paged when it is longer than the screen.
FocusScope {
    id: frame

    property string title: ""
    // What a screen reader says when the page comes.
    property string spokenTitle: title
    property string hint: ""
    property real widest: Theme.size(1500)
    property alias pager: pager
    default property alias content: body.data
    // A key led here: a ring shows that the focus is at the beginning, on no control yet.
    readonly property bool ringed: start.activeFocus && Touch.byKey

    function begin() {
        pager.toTop();
        start.forceActiveFocus(Qt.OtherFocusReason);
    }

    focus: true

    // A new page takes the focus here, so that Tab begins at its first control.
    Item {
        id: start

        focus: true
        activeFocusOnTab: activeFocus
        Keys.forwardTo: [pager]
        Accessible.role: Accessible.Pane
        Accessible.name: frame.spokenTitle
    }

    ListPager {
        id: pager

        anchors.fill: parent
        spacing: Theme.size(18)

        Words {
            width: Math.min(parent?.width ?? 0, frame.widest)
            visible: text !== ""
            text: frame.title
            design: Theme.titleText
            font.bold: true
            lineHeight: 1.05
            Accessible.role: Accessible.Heading

            FocusRing {
                visible: frame.ringed
            }
        }

        Words {
            width: Math.min(parent?.width ?? 0, frame.widest)
            visible: text !== ""
            text: frame.hint
            color: Theme.soft
        }

        Column {
            id: body

            width: Math.min(parent?.width ?? 0, frame.widest)
            topPadding: Theme.size(6)
            spacing: Theme.size(20)
        }
    }
}
