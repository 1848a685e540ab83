import QtQuick
import QtQuick.Controls.impl
import TanTay

// A line drawing in a frame, with what it shows in words for those who do not see it.
Rectangle {
    id: drawing

    property string picture: ""
    property string name: ""

    implicitWidth: Theme.size(Theme.low ? 300 : 420)
    implicitHeight: implicitWidth * 0.62
    radius: Theme.radius
    color: Theme.card
    border.width: Math.max(1, Theme.size(2))
    border.color: Theme.outline
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    IconImage {
        anchors.fill: parent
        anchors.margins: Theme.size(12)
        sourceSize.width: width
        sourceSize.height: height
        source: drawing.picture === "" ? "" : Theme.drawings + drawing.picture + ".svg"
        color: Theme.ink
        Accessible.ignored: true
    }
}
