pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A QR code from rows of "0" and "1": whole pixels a module, black on white in every theme, a quiet zone of four.
Rectangle {
    id: code

    property list<string> rows: []
    property string name: ""

    readonly property int modules: rows.length + 8
    readonly property int side: Math.max(1, Math.floor(Math.min(width, height) / modules))

    implicitWidth: Theme.size(360)
    implicitHeight: implicitWidth
    color: "#FFFFFF"
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Canvas {
        id: canvas

        anchors.centerIn: parent
        width: code.side * code.modules
        height: width
        antialiasing: false

        onPaint: {
            const pen = getContext("2d");
            pen.fillStyle = "#FFFFFF";
            pen.fillRect(0, 0, width, height);
            pen.fillStyle = "#000000";
            for (let y = 0; y < code.rows.length; y++) {
                const row = code.rows[y];
                for (let x = 0; x < row.length; x++) {
                    if (row[x] === "1")
                        pen.fillRect((x + 4) * code.side, (y + 4) * code.side, code.side, code.side);
                }
            }
        }

        Connections {
            target: code

            function onRowsChanged() {
                canvas.requestPaint();
            }

            function onSideChanged() {
                canvas.requestPaint();
            }
        }
    }
}
