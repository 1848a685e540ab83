pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Window
import TanTay
import TanTay.Models

// The window: what surrounds every page, the page itself, and the keyboard between it and the bar below.
ApplicationWindow {
    id: window

    required property ChromeModel chrome
    required property KeyboardModel keyboard
    required property SwitchModel switches
    required property CameraModel camera

    function openPage(source: string, model: QtObject) {
        pageLoader.setSource(source, {
            page: model
        });
        pageLoader.forceActiveFocus(Qt.OtherFocusReason);
        lead();
    }

    // What has the focus, and what is around it: innermost first.
    function around(item: Item): list<string> {
        let names = [];
        for (let at = item; at !== null; at = at.parent)
            names.push(at.objectName);
        return names;
    }

    // Where a refusal points, or where "Sửa" leads.
    function lead() {
        if (chrome.focus !== "")
            (pageLoader.item as PageFrame)?.seek(chrome.focus);
    }

    readonly property int focusSerial: chrome.focusSerial
    onFocusSerialChanged: lead()

    // Pixels to the millimetre, as the screen says; the gallery pictures other screens.
    property real density: Screen.pixelDensity
    readonly property real edge: Theme.size(Theme.portrait ? 40 : Theme.wide && width > Theme.size(1700) ? 80 : 48)

    // Where the keyboard leaves little room, the box that is typed in has it: with its label, and what is wrong with it.
    readonly property bool cramped: board.visible && !Theme.portrait && (Theme.low || Theme.textScale > 1.25)

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    title: qsTrId("app.name")
    color: Theme.paper

    Binding {
        target: Theme
        property: "windowWidth"
        value: window.width
    }

    Binding {
        target: Theme
        property: "windowHeight"
        value: window.height
    }

    Binding {
        target: Theme
        property: "density"
        value: window.density
    }

    Binding {
        target: Theme
        property: "textScale"
        value: window.chrome.textScale
    }

    Binding {
        target: Theme
        property: "contrast"
        value: window.chrome.contrast
    }

    Binding {
        target: Theme
        property: "practice"
        value: window.chrome.practice !== ""
    }

    Binding {
        target: Seeing
        property: "picture"
        value: window.camera.source
    }

    Shortcut {
        sequence: window.switches.nextKey
        context: Qt.ApplicationShortcut
        autoRepeat: false
        onActivated: window.switches.next()
    }

    Shortcut {
        sequence: window.switches.chooseKey
        context: Qt.ApplicationShortcut
        autoRepeat: false
        onActivated: window.switches.choose()
    }

    TopBar {
        id: topBar

        chrome: window.chrome
        Keys.onPressed: event => Walk.step(event, window.activeFocusItem)
        visible: window.chrome.bars
        width: parent.width
        height: visible ? implicitHeight : 0
    }

    PracticeBand {
        id: band

        objectName: "practiceBand"
        visible: text !== ""
        anchors.top: topBar.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        text: window.chrome.practice
        note: window.chrome.practiceNote
    }

    StepRail {
        id: rail

        Keys.onPressed: event => Walk.step(event, window.activeFocusItem)
        visible: window.chrome.railShown
        anchors.top: band.bottom
        width: column ? implicitWidth : parent.width
        // A bar of steps above the page gives its place to the keyboard, as the bar below does, and stays in reach of Tab.
        height: !visible || !column && window.cramped ? 0 : column ? parent.height - topBar.height - band.height : implicitHeight
        clip: true
        title: window.chrome.railTitle
        note: window.chrome.railNote
        pause: window.chrome.pauseText
        steps: window.chrome.rail
        onPaused: window.chrome.pause()
    }

    BigButton {
        visible: !window.chrome.bars && text !== ""
        objectName: visible ? "readAloud" : ""
        z: 1
        anchors.top: band.bottom
        anchors.left: parent.left
        anchors.margins: Theme.size(16)
        framing: true
        design: Theme.smallText
        leftPadding: Theme.size(24)
        sign: "volume-2"
        text: window.chrome.readText
        onTapped: window.chrome.readAloud()
    }

    ReadingTools {
        chrome: window.chrome
        visible: !window.chrome.bars
        z: 1
        anchors.top: band.bottom
        anchors.right: parent.right
        anchors.margins: Theme.size(20)
    }

    Item {
        id: body

        anchors.top: rail.visible && !rail.column ? rail.bottom : band.bottom
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.left: rail.visible && rail.column ? rail.right : parent.left

        Keys.onPressed: event => Walk.step(event, window.activeFocusItem)
        // Esc puts the keyboard away, then goes back; the box that had the focus is left first, and so saved.
        Keys.onEscapePressed: {
            if (Typing.open) {
                Typing.dismissed = true;
            } else if (bottomBar.backText !== "") {
                body.forceActiveFocus();
                window.chrome.back();
            }
        }

        Loader {
            id: pageLoader

            objectName: "pageLoader"
            focus: true
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: problem.top
            anchors.leftMargin: window.edge - Theme.size(12)
            anchors.rightMargin: window.edge - Theme.size(12)
            anchors.topMargin: Theme.size(!window.chrome.bars ? 112 : board.visible || Theme.low ? 12 : 36)
        }

        Notice {
            id: problem

            objectName: "problem"
            framing: true
            visible: window.chrome.problem !== "" && !window.cramped
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: window.edge
            anchors.rightMargin: window.edge
            anchors.bottom: board.top
            anchors.bottomMargin: visible ? Theme.size(10) : 0
            height: visible ? implicitHeight : 0
            tone: window.chrome.problemTone
            text: window.chrome.problem
        }

        Keyboard {
            id: board

            keyboard: window.keyboard
            visible: Typing.open
            width: parent.width
            height: visible ? implicitHeight : 0
            anchors.bottom: voiceBar.top
        }

        VoiceBar {
            id: voiceBar

            visible: window.chrome.voiceOn && !(board.visible && Theme.low)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: window.edge
            anchors.rightMargin: window.edge
            anchors.bottom: bottomBar.top
            anchors.bottomMargin: visible && !bottomBar.visible ? Theme.size(22) : 0
            height: visible ? implicitHeight : 0
            chrome: window.chrome
        }

        BottomBar {
            id: bottomBar

            // Where there is little height it makes room for the keyboard, below the edge, and stays in reach of Tab.
            readonly property bool below: board.visible && Theme.low

            visible: window.chrome.bars
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: window.edge
            anchors.rightMargin: window.edge
            anchors.bottom: parent.bottom
            anchors.bottomMargin: below ? -height : 0
            height: visible ? implicitHeight : 0
            backText: window.chrome.backText
            forwardText: window.chrome.forwardText
            // The voice's bar takes the room of these words where there is little of it.
            savedText: voiceBar.visible && Theme.low ? "" : window.chrome.saved
            readText: window.chrome.readText
            reading: window.chrome.voiceOn
            middle: window.width / 2 - body.x - x
            onBack: window.chrome.back()
            onForward: window.chrome.forward()
            onRead: window.chrome.readAloud()
        }
    }

    Uncovered {
        cover: board
        floor: Theme.low ? window.height : body.y + voiceBar.y
        z: 2
    }

    Connections {
        target: window
        enabled: window.chrome.voiceOn

        function onActiveFocusItemChanged() {
            window.chrome.focused(window.around(window.activeFocusItem));
        }
    }

    LineSheet {
        chrome: window.chrome
    }

    StillThere {
        chrome: window.chrome
    }
}
