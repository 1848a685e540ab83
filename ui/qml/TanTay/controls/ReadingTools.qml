pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// How the page is read: size of the letters, dark or light ground, language. In reach on every page, one tap each.
Row {
    id: tools

    required property ChromeModel chrome
    property bool overBar: false

    spacing: Theme.size(10)

    ReadingTool {
        objectName: "textSize"
        overBar: tools.overBar
        text: tools.chrome.textSizeText
        sign: "a-large-small"
        onTapped: tools.chrome.textSize()
    }

    ReadingTool {
        objectName: "contrast"
        overBar: tools.overBar
        text: tools.chrome.contrastText
        sign: "contrast"
        onTapped: tools.chrome.switchContrast()
    }

    ReadingTool {
        objectName: "language"
        overBar: tools.overBar
        text: tools.chrome.languageText
        sign: "languages"
        onTapped: tools.chrome.switchLanguage()
    }
}
