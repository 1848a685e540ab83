pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Long content in pages: nothing is flicked, two large buttons move it, and the focused control is always in view.
FocusScope {
    id: pager

    default property alias content: column.data
    property alias spacing: column.spacing
    property real offset: 0
    property real shown: offset
    property real bottomRoom: Theme.size(24)
    // Room kept free around the content for focus rings and edges.
    property real margin: Theme.size(12)
    property color ground: Theme.paper

    readonly property bool beside: !Theme.portrait
    // Too low for one button above the other: they stand in a row.
    readonly property bool tight: beside && height < 2 * Theme.target + Theme.size(10)
    readonly property real overflow: Math.max(0, need - view.height)
    readonly property real need: column.height + margin + bottomRoom
    // Whether the buttons stand beside the content. They make it narrower, and narrower content may be lower, so that
    // it would fit without them, and so on for ever: once there, they go only when there is plenty of room.
    property bool long: false
    // Content that is laid out in several passes may have looked too long for a moment only, or be so only because the
    // buttons take width: what is a little too long is tried once without them.
    property bool tried: false
    readonly property Item focused: Window.activeFocusItem
    // On the way to where it shall stand.
    readonly property bool moving: settle.running || Math.abs(shown - offset) > 0.5

    implicitHeight: need

    function show(item: Item, room: real) {
        const spot = item.mapToItem(column, 0, 0);
        const below = Theme.letters(Theme.bodyText) * 1.8;
        const spare = Math.max(0, view.height - item.height - Theme.size(20));
        const top = spot.y + margin - Math.min(room, spare);
        const end = spot.y + margin + item.height + Math.min(below, spare);
        if (end > offset + view.height)
            offset = Math.min(overflow, end - view.height);
        if (top < offset)
            offset = Math.max(0, top);
    }

    function showFocused() {
        let field = null;
        let item = focused;
        while (item && item !== column) {
            field = (item as FieldFrame) ?? field;
            item = item.parent;
        }
        if (!item || !focused)
            return;
        if (field && field.height <= view.height - Theme.size(20))
            show(field, Theme.size(12));
        else
            show(focused, field ? field.headHeight + Theme.size(12) : Theme.size(60));
    }

    // Somebody is led to what has the focus, which may have had it before and been scrolled away.
    function showAgain() {
        settle.restart();
    }

    function turn(direction: int) {
        const step = Math.max(Theme.size(120), view.height - Theme.size(120));
        offset = Math.max(0, Math.min(overflow, offset + direction * step));
    }

    function toTop() {
        offset = 0;
    }

    function measure() {
        tried = false;
        long = need > height;
    }

    function tryShort() {
        if (!long || tried || overflow > height * 0.3)
            return;
        tried = true;
        long = false;
        lay(column);
        long = need > height;
    }

    // Columns and grids find their heights later, by themselves; here they are asked for at once.
    function lay(item: Item) {
        for (const child of item.children) {
            if (child.visible)
                lay(child);
        }
        item.ensurePolished();
    }

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
        if (event.accepted)
            pager.turn(event.key === Qt.Key_PageDown ? 1 : -1);
    }

    Behavior on shown {
        NumberAnimation {
            duration: 140
            easing.type: Easing.OutQuad
        }
    }

    onNeedChanged: {
        if (need > height)
            long = true;
        else if (need < height * 0.7)
            long = false;
    }
    onWidthChanged: measure()
    onFocusedChanged: settle.restart()
    onHeightChanged: {
        measure();
        settle.restart();
    }
    onOverflowChanged: {
        offset = Math.min(offset, overflow);
        settle.restart();
    }

    // After the layout has settled; unlike Qt.callLater it ends with the page.
    Timer {
        id: settle

        interval: 0
        onTriggered: {
            pager.tryShort();
            pager.showFocused();
        }
    }

    Item {
        id: view

        width: pager.width - (buttons.visible && pager.beside ? buttons.width + Theme.size(20) : 0)
        height: pager.height - (buttons.visible && !pager.beside ? buttons.height + Theme.size(10) : 0)
        clip: true

        WheelHandler {
            onWheel: event => pager.offset = Math.max(0, Math.min(pager.overflow, pager.offset - event.angleDelta.y))
        }

        Column {
            id: column

            x: pager.margin
            y: pager.margin - pager.shown
            width: view.width - 2 * pager.margin
            spacing: Theme.gap
        }
    }

    // Content that goes on beyond an edge fades there.
    component Fade: Rectangle {
        id: fade

        property bool upwards: false

        objectName: "fade"
        width: view.width
        height: Theme.size(34)
        gradient: Gradient {
            GradientStop {
                position: fade.upwards ? 0 : 1
                color: pager.ground
            }

            GradientStop {
                position: fade.upwards ? 1 : 0
                color: Qt.alpha(pager.ground, 0)
            }
        }
    }

    Fade {
        upwards: true
        visible: up.visible
    }

    Fade {
        y: view.height - height
        visible: down.visible
    }

    component Mover: BigButton {
        focusPolicy: Qt.TabFocus
        design: Theme.hintText
        framing: true
        leftPadding: Theme.size(18)
        rightPadding: Theme.size(18)
    }

    Item {
        id: buttons

        readonly property real wish: Math.max(up.implicitWidth, down.implicitWidth)

        visible: pager.long
        x: pager.beside ? pager.width - width : 0
        y: pager.beside ? 0 : pager.height - height
        width: pager.tight ? 2 * wish + Theme.size(10) : pager.beside ? wish : pager.width
        height: pager.beside ? pager.height : Math.max(up.implicitHeight, down.implicitHeight)

        Mover {
            id: up

            objectName: "pager-up"
            y: pager.tight ? parent.height - height : 0
            width: pager.beside ? buttons.wish : (pager.width - Theme.size(20)) / 2
            text: qsTrId("pager.up")
            sign: "chevron-up"
            visible: pager.offset > 0
            onTapped: pager.turn(-1)
        }

        Mover {
            id: down

            objectName: "pager-down"
            x: parent.width - width
            y: parent.height - height
            width: pager.beside ? buttons.wish : (pager.width - Theme.size(20)) / 2
            text: qsTrId("pager.more")
            sign: "chevron-down"
            visible: pager.offset < pager.overflow
            onTapped: pager.turn(1)
        }
    }
}
