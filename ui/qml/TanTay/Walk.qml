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

    // Enter goes from a box to what is answered next, and after the last one to the button that leads on: never to one
    // that puts a question off or leads back, where a second Enter would do that.
    function enter(from: Item) {
        let at = from;
        for (let count = 0; count < 200; count++) {
            at = at.nextItemInFocusChain(true);
            if (at === null || at === from)
                return;
            if (at as TextInput || at as TextEdit || at as ChoiceCard || (at as BigButton)?.kind === "primary") {
                at.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }
}
