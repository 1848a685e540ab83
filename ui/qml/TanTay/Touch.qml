pragma Singleton

import QtQuick

// An old finger trembles and leans on the glass. What counts as one tap is decided here, for every button and key:
// - two taps on one button, or on one place whatever appeared there, within the double-click time are one;
// - one finger holds one button: what a second one touches meanwhile does nothing, except keys of a keyboard,
//   which are struck with two hands and count once each;
// - a key counts again after 150 ms, and not at all where a tap has just been, or while its keyboard appears;
//   the keys in the corner of the bottom bar's buttons wait longer, as those buttons do when the keyboard goes by itself.
// A double-click time of 0 means that nothing is taken together.
QtObject {
    id: touch

    property Item lastItem: null
    property real lastTime: -1e9
    property real lastX: 0
    property real lastY: 0
    property real keyTime: -1e9
    property real keyX: 0
    property real keyY: 0
    property real shownTime: -1e9

    // The button or key under the finger that came first.
    property Item held: null

    // Whether the last button was pressed by a key or a switch: then the page that comes shows where the focus is.
    property bool byKey: false

    readonly property int interval: Application.styleHints.mouseDoubleClickInterval
    readonly property int tremor: Math.min(150, interval)
    // As long as a finger goes on to where something else was when it set out.
    readonly property int onItsWay: interval * 1.5
    readonly property int bounce: Math.min(50, interval)

    function hold(item: Item): bool {
        if (held !== null && held !== item)
            return false;
        held = item;
        return true;
    }

    function release(item: Item) {
        if (held === item)
            held = null;
    }

    // The clock may jump back: then nothing was a moment ago.
    function recent(then: real, span: real): bool {
        const past = Date.now() - then;
        return past >= 0 && past < span;
    }

    function near(x: real, y: real, otherX: real, otherY: real): bool {
        return Math.hypot(x - otherX, y - otherY) < Theme.size(60);
    }

    function counts(item: Item, x: real, y: real): bool {
        if (recent(lastTime, interval) && (item === lastItem || near(x, y, lastX, lastY)))
            return false;
        if (recent(keyTime, interval) && near(x, y, keyX, keyY))
            return false;
        lastItem = item;
        lastTime = Date.now();
        lastX = x;
        lastY = y;
        return true;
    }

    function strikes(key: KeyCap, x: real, y: real): bool {
        const trembled = recent(key.struckTime, tremor) || recent(key.releasedTime, bounce);
        const afterTap = recent(lastTime, interval) && near(x, y, lastX, lastY);
        const appearing = recent(shownTime, key.framing ? onItsWay : Math.min(300, interval));
        const leaning = held !== null && !(held as KeyCap);
        if (trembled || afterTap || appearing || leaning)
            return false;
        keyTime = Date.now();
        keyX = x;
        keyY = y;
        return true;
    }

    function appears() {
        shownTime = Date.now();
    }
}
