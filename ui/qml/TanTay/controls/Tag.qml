import QtQuick
import TanTay

// A short word on a soft ground: "1 ngày làm việc", "miễn phí". `tone`: plain, good, warn, bad or blue.
Rectangle {
    id: tag

    property string text: ""
    property string tone: "plain"

    readonly property color words: tone === "good" ? Theme.green : tone === "warn" ? Theme.amberInk : tone === "bad" ? Theme.red : tone === "blue" ? Theme.blue : Theme.soft

    implicitWidth: label.implicitWidth + Theme.size(32)
    implicitHeight: label.implicitHeight + Theme.size(14)
    radius: height / 2
    color: tone === "good" ? Theme.greenSoft : tone === "warn" ? Theme.amberSoft : tone === "bad" ? Theme.redSoft : tone === "blue" ? Theme.blueSoft : Theme.card
    border.width: Math.max(1, Theme.size(2))
    border.color: tone === "plain" ? Theme.outline : words

    Words {
        id: label

        anchors.centerIn: parent
        text: tag.text
        design: Theme.smallText
        color: tag.words
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }
}
