pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Says on every page that nothing of this is in earnest.
Rectangle {
    id: band

    property string text: ""
    property string note: ""

    implicitHeight: said.height + Theme.size(20)
    color: Theme.amber
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ". " + note

    Flow {
        id: said

        readonly property bool oneLine: name.implicitWidth + spacing + more.implicitWidth <= band.width - Theme.size(80)

        anchors.centerIn: parent
        width: oneLine ? name.width + spacing + more.width : band.width - Theme.size(80)
        spacing: Theme.size(22)

        component Ink: Words {
            color: Theme.practiceInk
            font.pixelSize: Theme.frameLetters(Theme.hintText)
            lineHeight: 1.1
            Accessible.ignored: true
        }

        Ink {
            id: name

            text: band.text
            font.bold: true
            font.letterSpacing: Theme.size(2)
            wrapMode: Text.NoWrap
        }

        Ink {
            id: more

            width: Math.min(Math.ceil(implicitWidth), band.width - Theme.size(80))
            text: band.note
        }
    }
}
