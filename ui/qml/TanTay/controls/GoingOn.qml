import QtQuick
import TanTay

// Says how far some work has come, and asks for the next bit of it while it stands there.
Words {
    id: going

    signal due

    visible: text !== ""
    color: Theme.soft

    Timer {
        interval: 1
        repeat: true
        running: going.visible
        onTriggered: going.due()
    }
}
