pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A sheet to sign on with a finger. What was signed comes back from the model; each stroke goes out when it is done.
Rectangle {
    id: pad

    property string name: ""
    // Lists of x, y, x, y … on a sheet of 1000 by 300.
    property var strokes: []
    property var fresh: []

    readonly property real step: width / 1000

    signal drawn(list<real> points)

    implicitWidth: Theme.size(1000)
    implicitHeight: width * 0.3
    radius: Theme.radius
    color: Theme.contrast ? "#000000" : "#FFFFFF"
    border.width: Theme.stroke
    border.color: Theme.outline
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    onStrokesChanged: {
        fresh = [];
        sheet.requestPaint();
    }

    // The line to sign on.
    Rectangle {
        x: parent.width * 0.05
        y: parent.height * 0.78
        width: parent.width * 0.9
        height: Theme.stroke
        color: Theme.line
    }

    Canvas {
        id: sheet

        anchors.fill: parent
        onWidthChanged: requestPaint()

        onPaint: {
            const pen = getContext("2d");
            pen.clearRect(0, 0, width, height);
            pen.strokeStyle = Theme.ink;
            pen.lineWidth = Theme.size(5);
            pen.lineCap = "round";
            pen.lineJoin = "round";
            for (const stroke of [...pad.strokes, pad.fresh]) {
                pen.beginPath();
                pen.moveTo(stroke[0] * pad.step, stroke[1] * pad.step);
                for (let n = 0; n + 1 < stroke.length; n += 2)
                    pen.lineTo(stroke[n] * pad.step + (n ? 0 : 0.1), stroke[n + 1] * pad.step);
                pen.stroke();
            }
        }

        Connections {
            target: Theme

            function onInkChanged() {
                sheet.requestPaint();
            }
        }
    }

    MouseArea {
        objectName: "signature"
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => pad.fresh = [mouse.x / pad.step, mouse.y / pad.step]
        onPositionChanged: mouse => {
            pad.fresh = [...pad.fresh, mouse.x / pad.step, mouse.y / pad.step];
            sheet.requestPaint();
        }
        // What was kept has come back by then; what could not be kept must not look as if it were.
        onReleased: {
            pad.drawn(pad.fresh);
            pad.fresh = [];
            sheet.requestPaint();
        }
        onCanceled: {
            pad.fresh = [];
            sheet.requestPaint();
        }
    }
}
