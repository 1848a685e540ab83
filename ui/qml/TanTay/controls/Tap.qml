pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TanTay

// The ground of every button: a long press and a rolling finger are one tap, a trembling one is not two.
AbstractButton {
    id: tap

    property string sign: ""

    signal tapped

    // A second finger does not even take the focus from the box that the first one types in.
    focusPolicy: Touch.held === null || Touch.held === tap ? Qt.StrongFocus : Qt.TabFocus
    font.family: Theme.family
    font.pixelSize: Theme.letters(Theme.labelText)
    implicitHeight: Theme.target
    Accessible.role: Accessible.Button
    Accessible.name: text

    // Whether the finger on it came before any other.
    property bool first: true

    function answer(x: real, y: real) {
        const spot = tap.mapToItem(null, x, y);
        if (Touch.counts(tap, spot.x, spot.y))
            tap.tapped();
    }

    function keyed(event: var) {
        if (event.isAutoRepeat)
            return;
        Touch.byKey = true;
        tap.answer(tap.width / 2, tap.height / 2);
    }

    containmentMask: QtObject {
        function contains(point: point): bool {
            const roll = tap.pressed ? Math.max(34, Theme.size(40)) : 0;
            return point.x >= -roll && point.y >= -roll && point.x < tap.width + roll && point.y < tap.height + roll;
        }
    }

    Keys.onReturnPressed: event => tap.keyed(event)
    Keys.onEnterPressed: event => tap.keyed(event)
    Keys.onSpacePressed: event => tap.keyed(event)
    onPressed: {
        first = Touch.hold(tap);
        Touch.byKey = false;
    }
    onPressedChanged: if (!pressed)
        Touch.release(tap)
    onCanceled: first = true
    onClicked: {
        const mine = first;
        first = true;
        if (mine)
            tap.answer(tap.pressX, tap.pressY);
    }
}
