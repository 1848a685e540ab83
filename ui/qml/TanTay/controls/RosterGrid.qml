pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A week: a column for each day with its two halves, or, where there is no width for it, a line for each day. Rows with
// the roles key, heading, title, text, sign, tone, chosen and open; a day is followed by its halves. Each is placed by its
// number: a Grid that turns from lines to columns is for a moment neither, and complains.
Item {
    id: grid

    required property var cells
    // Where a member's chip is held, in the window; outside of it while none is drawn.
    property point held: Qt.point(-1, -1)

    signal tapped(string key)

    readonly property int dayCount: Math.round(items.count / 3)
    readonly property bool upright: width / Math.max(1, dayCount) < Theme.size(172) * Theme.textScale
    readonly property real cellWidth: upright ? Math.floor((width - 2 * spacing) / 3) : Math.floor((width - (dayCount - 1) * spacing) / Math.max(1, dayCount))

    // Where there is little height the day and its date stand on one line.
    readonly property bool flat: Theme.low && !upright

    // Cells beside each other are equally high.
    property int made: 0
    readonly property real highest: {
        let wish = 0;
        for (let number = 0; number < made; number++)
            wish = Math.max(wish, (items.itemAt(number) as Part)?.wish ?? 0);
        return wish;
    }

    function keyAt(spot: point): string {
        for (let number = 0; number < items.count; number++) {
            const part = items.itemAt(number) as Part;
            if (part?.open && part.holds(spot))
                return part.key;
        }
        return "";
    }

    readonly property real spacing: Theme.size(10)
    readonly property real headHeight: (made > 0 ? (items.itemAt(0) as Part)?.headWish : 0) ?? 0

    implicitHeight: upright ? dayCount * (highest + spacing) - spacing : headHeight + 2 * (highest + spacing)

    component Part: Item {
        id: part

        required property int index
        required property string key
        required property bool heading
        required property string title
        required property string text
        required property string sign
        required property string tone
        required property bool chosen
        required property bool open

        readonly property real wish: heading ? 0 : half.implicitHeight
        readonly property real headWish: head.implicitHeight
        readonly property int day: Math.floor(index / 3)
        readonly property int place: index % 3

        function holds(spot: point): bool {
            return part.contains(part.mapFromItem(null, spot));
        }

        x: (grid.upright ? place : day) * (grid.cellWidth + grid.spacing)
        y: grid.upright ? day * (grid.highest + grid.spacing) : place > 0 ? grid.headHeight + grid.spacing + (place - 1) * (grid.highest + grid.spacing) : 0
        width: grid.cellWidth
        height: heading && !grid.upright ? headWish : grid.highest

        Column {
            id: head

            visible: part.heading
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width

            Words {
                width: parent.width
                text: grid.flat ? part.title + " " + part.text : part.title
                design: grid.flat ? Theme.smallText : Theme.hintText
                font.bold: true
                lineHeight: 1
                horizontalAlignment: grid.upright ? Text.AlignLeft : Text.AlignHCenter
            }

            Words {
                width: parent.width
                visible: !grid.flat
                text: part.text
                design: Theme.smallText
                color: Theme.soft
                lineHeight: 1
                horizontalAlignment: grid.upright ? Text.AlignLeft : Text.AlignHCenter
            }
        }

        HalfCell {
            id: half

            objectName: part.open ? "half:" + part.key : ""
            visible: !part.heading
            enabled: part.open
            anchors.fill: parent
            text: part.title
            detail: part.text
            sign: part.sign
            chosen: part.chosen
            faint: part.tone === "off"
            lacks: part.tone === "warn"
            under: part.open && grid.held.x >= 0 && part.holds(grid.held)
            onTapped: grid.tapped(part.key)
        }
    }

    Repeater {
        id: items

        model: grid.cells
        onItemAdded: grid.made += 1
        onItemRemoved: grid.made -= 1

        Part {}
    }
}
