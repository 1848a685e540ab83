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
    // Whether the title stands above the content; a page may put it somewhere else.
    property bool headed: true
    property real widest: Theme.size(1500)
    property alias pager: pager
    default property alias content: body.data
    // What stays below the content, whatever part of it is seen.
    property alias foot: footing.data
    // A key led here: a ring shows that the focus is at the beginning, on no control yet.
    readonly property bool ringed: start.activeFocus && Touch.byKey

    function begin() {
        pager.toTop();
        start.forceActiveFocus(Qt.OtherFocusReason);
    }

    // Leads to a question of the page, or to a control by its name.
    function seek(place: string) {
        const question = find(body, "field:" + place) as FieldFrame;
        if (question)
            question.take();
        else
            find(body, place)?.forceActiveFocus(Qt.TabFocusReason);
        pager.showAgain();
    }

    function find(item: Item, name: string): Item {
        if (item.objectName === name)
            return item;
        for (const child of item.children) {
            const found = child.visible ? find(child, name) : null;
            if (found)
                return found;
        }
        return null;
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

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: footing.top
        anchors.bottomMargin: footing.height > 0 ? Theme.size(10) : 0
        spacing: Theme.size(18)

        PageHeading {
            width: Math.min(parent?.width ?? 0, frame.widest)
            title: frame.headed ? frame.title : ""
            hint: frame.hint
            ringed: frame.ringed
        }

        Column {
            id: body

            width: Math.min(parent?.width ?? 0, frame.widest)
            topPadding: Theme.size(6)
            spacing: Theme.size(20)
        }
    }

    Column {
        id: footing

        anchors.bottom: parent.bottom
        width: parent.width
            }
}
