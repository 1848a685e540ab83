pragma Singleton

import QtQuick

// Every colour and every size of the screens. Sizes are written in design pixels (a 24" panel of 1920x1080, 92 dpi).
QtObject {
    id: theme

    // Set by the window: its size, the panel's pixels to the millimetre, the reader's text scale, and the second theme.
    property real windowWidth: 1920
    property real windowHeight: 1080
    property real density: 0
    property real textScale: 1
    property bool contrast: false
    property bool practice: false

    readonly property bool portrait: windowHeight > windowWidth
    // Pixels of this panel to a design pixel: a letter's 21 are 5 mm and a finger's 84 are 20 mm on whatever panel this
    // is, and more where the window has room for it. A panel that claims more than 8 pixels a millimetre is not believed.
    readonly property real unit: Math.max(fitting, Math.min(density, 8) * 5 / 21)
    readonly property real fitting: portrait ? Math.min(windowWidth / 1080, windowHeight / 1920) : Math.min(windowWidth / 1920, windowHeight / 1080)
    property string family: "Source Sans Pro"
    property url icons: Qt.resolvedUrl("../../../resources/icons/")
    property url drawings: Qt.resolvedUrl("../../../resources/drawings/")

    // Little height: frames and pads are drawn closer, and the bar below gives way to the keyboard.
    readonly property bool low: windowHeight < size(950)
    // A page has room for a column of steps beside it only when it is wide for its letters.
    readonly property bool wide: !portrait && windowWidth >= size(1300) * textScale

    readonly property color ink: contrast ? "#FFFFFF" : "#12202E"
    readonly property color soft: contrast ? "#FFFFFF" : "#414D59"
    readonly property color line: contrast ? "#FFFFFF" : "#D5D9DD"
    readonly property color outline: contrast ? "#FFFFFF" : "#5E6C79"
    readonly property color paper: practice ? practiceGround : contrast ? "#000000" : "#F6F4EF"
    // Practice stands on a ground that nothing in earnest has.
    readonly property color practiceGround: contrast ? "#2A0045" : "#F4EEFF"
    readonly property color practiceInk: "#12202E"
    readonly property color card: contrast ? "#000000" : "#FFFFFF"

    readonly property color blue: contrast ? "#FFE500" : "#0B4A8F"
    readonly property color blueDown: contrast ? "#FFFFFF" : "#07356A"
    readonly property color blueInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color blueSoft: contrast ? "#333300" : "#E6EEF7"
    readonly property color blueSoftDown: contrast ? "#666600" : "#CBDCEF"

    readonly property color green: contrast ? "#FFE500" : "#0A5A30"
    readonly property color greenSoft: contrast ? "#000000" : "#E9F5EE"
    readonly property color greenInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color amber: contrast ? "#FFE500" : "#F2B233"
    readonly property color amberSoft: contrast ? "#000000" : "#FFF3D6"
    readonly property color amberInk: contrast ? "#FFFFFF" : "#5A3A00"
    readonly property color brown: contrast ? "#FFFFFF" : "#8C4A00"
    readonly property color red: contrast ? "#FFE500" : "#8F1515"
    readonly property color redDown: contrast ? "#FFFFFF" : "#6B0E0E"
    readonly property color redSoft: contrast ? "#000000" : "#FCEBEA"
    readonly property color redInk: contrast ? "#000000" : "#FFFFFF"

    readonly property color bar: contrast ? "#000000" : "#0B4A8F"
    readonly property color barInk: "#FFFFFF"
    readonly property color barInkSoft: contrast ? "#FFFFFF" : "#E6EEF7"
    readonly property color pillWaiting: contrast ? "#000000" : "#4A3000"
    readonly property color pillGood: contrast ? "#000000" : "#063D20"
    readonly property color pillBad: contrast ? "#000000" : "#6B0E0E"
    readonly property color tray: contrast ? "#000000" : "#E1E5E9"
    readonly property color keyAccent: contrast ? "#333300" : "#FFF1CF"
    readonly property color focus: contrast ? "#FFE500" : "#9A4A00"
    readonly property color veil: contrast ? "#C0000000" : "#B012202E"

    // Letters, in design pixels; never under 21.
    readonly property real titleText: 52
    readonly property real headText: 40
    readonly property real labelText: 32
    readonly property real bodyText: 29
    readonly property real hintText: 25
    readonly property real smallText: 22

    readonly property real target: size(84)
    readonly property real gap: size(24)
    readonly property real radius: size(14)
    readonly property real stroke: Math.max(1, size(3))

    // The colour of a card's edge by its name.
    function edge(name: string): color {
        return name === "green" ? green : name === "brown" ? brown : name === "grey" ? outline : blue;
    }

    function tone(name: string): color {
        return name === "good" ? green : name === "warn" ? amberInk : name === "bad" ? red : ink;
    }

    function size(design: real): real {
        return Math.round(design * unit);
    }

    // Large headings grow less than the text they head: at double scale they are already the largest thing on the page.
    function letters(design: real): real {
        const growth = design > bodyText ? 1 + (textScale - 1) * bodyText / design : textScale;
        return Math.round(design * unit * growth);
    }

    // Buttons that stand on every page grow, but must leave room for the page.
    function frameLetters(design: real): real {
        return Math.round(design * unit * Math.min(textScale, 1.5));
    }
}
