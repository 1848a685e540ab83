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

    function openPage(source: string, model: QtObject) {
        pageLoader.setSource(source, {
            page: model
        });
        pageLoader.forceActiveFocus(Qt.OtherFocusReason);
    }

    readonly property bool portrait: height > width
    // Pixels per millimetre of this panel.
    property real density: Screen.pixelDensity
    // A finger's breadth and a letter of 5 mm on whatever panel this is; more where the window has room for it.
    readonly property real fitting: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property real smallest: Math.min(density, 8) * 5 / 21
    readonly property real edge: Theme.size(portrait ? 40 : Theme.wide && width > Theme.size(1700) ? 80 : 48)

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    title: qsTr("Tận Tay")
    color: Theme.paper

    Binding {
        target: Theme
        property: "unit"
        value: Math.max(window.fitting, window.smallest)
    }

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
        property: "portrait"
        value: window.portrait
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

    TopBar {
        id: topBar

        visible: window.chrome.bars
        width: parent.width
        height: visible ? implicitHeight : 0
        centre: window.chrome.centre
        member: window.chrome.member
        clock: window.chrome.clock
        pillText: window.chrome.pillText
        pillTone: window.chrome.pillKind
        onPillTapped: window.chrome.openSheet()
        onTextSize: window.chrome.textSize()
    }

    StepRail {
        id: rail

        visible: window.chrome.railShown
        anchors.top: topBar.bottom
        width: column ? implicitWidth : parent.width
        height: !visible ? 0 : column ? parent.height - topBar.height : implicitHeight
        title: window.chrome.railTitle
        note: window.chrome.railNote
        pause: window.chrome.pauseText
        steps: window.chrome.rail
        onPaused: window.chrome.pause()
    }

    Item {
        id: body

        anchors.top: rail.visible && !rail.column ? rail.bottom : topBar.bottom
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.left: rail.visible && rail.column ? rail.right : parent.left

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
            anchors.topMargin: Theme.size(!window.chrome.bars ? 108 : board.visible || Theme.low ? 12 : 36)
        }

        Notice {
            id: problem

            objectName: "problem"
            framing: true
            visible: window.chrome.problem !== ""
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
            anchors.bottom: bottomBar.top
        }

        BottomBar {
            id: bottomBar

            visible: (backText !== "" || forwardText !== "") && !(board.visible && Theme.low)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: window.edge
            anchors.rightMargin: window.edge
            anchors.bottom: parent.bottom
            height: visible ? implicitHeight : 0
            backText: window.chrome.backText
            forwardText: window.chrome.forwardText
            savedText: window.chrome.saved
            onBack: window.chrome.back()
            onForward: window.chrome.forward()
        }
    }

    TextSizeButton {
        visible: !window.chrome.bars
        objectName: visible ? "textSize" : ""
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Theme.size(20)
        onTapped: window.chrome.textSize()
    }

    Dialog {
        id: sheet

        visible: window.chrome.sheetShown
        title: window.chrome.sheetTitle
        onClosed: window.chrome.closeSheet()

        LineList {
            width: parent?.width ?? 0
            lines: window.chrome.sheetLines
        }

        buttons: [
            BigButton {
                objectName: "sendNow"
                visible: text !== ""
                text: window.chrome.sheetAction
                kind: "primary"
                sign: "send"
                onTapped: window.chrome.sendNow()
            },
            BigButton {
                objectName: "closeSheet"
                text: qsTr("Đóng")
                onTapped: window.chrome.closeSheet()
            }
        ]
    }
}
