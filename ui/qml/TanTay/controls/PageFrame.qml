pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A page: its question as title, and content that is paged when it is longer than the screen.
FocusScope {
    id: frame

    property string title: ""
    property string hint: ""
    property real widest: Theme.size(1500)
    property alias pager: pager
    default property alias content: body.data

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
        Accessible.role: Accessible.Pane
        Accessible.name: frame.title
    }

    ListPager {
        id: pager

        anchors.fill: parent
        spacing: Theme.size(18)

        Words {
            width: Math.min(parent?.width ?? 0, frame.widest)
            visible: text !== ""
            text: frame.title
            design: Theme.low ? Theme.headText : Theme.titleText
            font.bold: true
            lineHeight: 1.05
            Accessible.role: Accessible.Heading
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
