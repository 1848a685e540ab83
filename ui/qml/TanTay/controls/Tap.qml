pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TanTay

// The ground of every button: a long press and a rolling finger are one tap, a trembling one is not two.
AbstractButton {
    id: tap

    property string sign: ""

    signal tapped

    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.letters(Theme.labelText)
    implicitHeight: Theme.target
    Accessible.role: Accessible.Button
    Accessible.name: text

    containmentMask: QtObject {
        function contains(point: point): bool {
            const roll = tap.pressed ? Theme.size(24) : 0;
            return point.x >= -roll && point.y >= -roll && point.x < tap.width + roll && point.y < tap.height + roll;
        }
    }

    Keys.onReturnPressed: event => event.isAutoRepeat ? undefined : tap.click()
    Keys.onEnterPressed: event => event.isAutoRepeat ? undefined : tap.click()
    onClicked: {
        const spot = tap.mapToItem(null, tap.width / 2, tap.height / 2);
        if (Touch.counts(spot.x, spot.y))
            tap.tapped();
    }
}
