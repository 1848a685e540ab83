pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Where "Xong" was, a trembling finger's second touch must not reach what the keyboard uncovers.
MouseArea {
    id: spot

    required property Item cover

    x: Touch.keyX - Theme.size(60)
    y: Touch.keyY - Theme.size(60)
    width: Theme.size(120)
    height: width
    visible: uncovering.running

    Timer {
        id: uncovering

        interval: Touch.interval
    }

    Connections {
        target: spot.cover

        function onVisibleChanged() {
            uncovering.running = !spot.cover.visible && Touch.interval > 0;
        }
    }
}
