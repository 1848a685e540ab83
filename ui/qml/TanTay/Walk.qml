pragma Singleton

import QtQuick

// Arrows go from control to control, as Tab does, wherever the control itself has no other use for them.
QtObject {
    function step(event: var, from: Item) {
        const onward = event.key === Qt.Key_Down || event.key === Qt.Key_Right;
        if (!from || !onward && event.key !== Qt.Key_Up && event.key !== Qt.Key_Left)
            return;
        event.accepted = true;
        from.nextItemInFocusChain(onward).forceActiveFocus(onward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
}
