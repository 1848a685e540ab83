import QtQuick
import QtQuick.Controls.impl
import TanTay

// A drawn sign, always beside a word.
IconImage {
    id: icon

    property real design: 36
    property real growth: Math.min(Theme.textScale, 1.5)

    width: Theme.size(design * growth)
    height: width
    sourceSize.width: width
    sourceSize.height: height
    color: Theme.ink
    Accessible.ignored: true

    property string sign: ""
    source: sign === "" ? "" : Theme.icons + sign + ".svg"
}
