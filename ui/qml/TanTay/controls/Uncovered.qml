pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// What the keyboard uncovers is not reached by a touch that was meant for a key: where "Xong" was, a trembling finger's
// second one; and where the whole keyboard was when it went by itself, a finger that was already on its way.
MouseArea {
    id: spot

    required property Item cover
    // Where the keyboard's lower edge is.
    required property real floor

    property bool whole: false

    objectName: "uncovered"
    x: whole ? 0 : Touch.keyX - Theme.size(60)
    y: whole ? floor - height : Touch.keyY - Theme.size(60)
    width: whole ? parent.width : Theme.size(120)
    height: whole ? cover.implicitHeight : width
    visible: uncovering.running && Touch.interval > 0

    Timer {
        id: uncovering

        interval: spot.whole ? Touch.onItsWay : Touch.interval
    }

    Connections {
        target: spot.cover

        function onVisibleChanged() {
            spot.whole = !Typing.dismissed;
            uncovering.running = !spot.cover.visible && Touch.interval > 0;
        }
    }
}
