pragma Singleton

import QtQuick

// An old finger trembles: two taps on one place within the double-click time count as one.
QtObject {
    id: touch

    property real lastTime: -1e9
    property real lastX: 0
    property real lastY: 0

    function counts(x: real, y: real): bool {
        const now = Date.now();
        const soon = now - lastTime < Application.styleHints.mouseDoubleClickInterval;
        const near = Math.hypot(x - lastX, y - lastY) < Theme.size(60);
        if (soon && near)
            return false;
        lastTime = now;
        lastX = x;
        lastY = y;
        return true;
    }
}
