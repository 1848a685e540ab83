import QtQuick
import TanTay

// Plain text in the face of the house, read by screen readers; never marked-up text, so that an answer cannot draw.
Text {
    id: words

    property real design: Theme.bodyText

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.letters(design)
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    lineHeight: 1.12
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
