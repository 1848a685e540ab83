pragma Singleton

import QtQuick

// Which box is being typed in, and so which keys the keyboard shows.
QtObject {
    property Item field: null
    property string layout: "letters"
    property string capitals: "none"
    property bool dismissed: false
    readonly property bool open: field !== null && !dismissed

    // The cursor stands somewhere else now.
    signal moved

    function begin(item: Item, keys: string, style: string) {
        layout = keys;
        capitals = style;
        dismissed = false;
        field = item;
    }

    function end(item: Item) {
        if (field === item)
            field = null;
    }
}
