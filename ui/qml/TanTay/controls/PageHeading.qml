import QtQuick
import TanTay

// The question of a page and how to answer it; above the page, or beside what must be seen whole.
Column {
    id: heading

    property string title: ""
    property string hint: ""
    // A ring around it: the focus is at the page's beginning, on no control yet.
    property bool ringed: false

    visible: title !== ""
    spacing: Theme.size(Theme.low ? 10 : 18)

    Words {
        width: heading.width
        text: heading.title
        design: Theme.low ? Theme.headText : Theme.titleText
        font.bold: true
        lineHeight: 1.05
        Accessible.role: Accessible.Heading

        FocusRing {
            visible: heading.ringed
        }
    }

    Words {
        width: heading.width
        visible: text !== ""
        text: heading.hint
        color: Theme.soft
    }
}
