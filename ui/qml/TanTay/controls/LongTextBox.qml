pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Several lines of text; otherwise as TextBox. Tab leaves it, as it leaves every other box.
FocusScope {
    id: box

    property string value: ""
    property string name: ""
    property string help: ""
    property string keys: "letters"
    property string capitals: "sentence"
    property bool wrong: false
    property bool touched: false
    readonly property alias text: input.text

    signal edited(string text)
    signal finished(string text)

    implicitWidth: Theme.size(900)
    implicitHeight: Math.max(Theme.size(190), input.implicitHeight + Theme.size(44))

    function take() {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    function put(text: string) {
        if (input.text !== text)
            input.text = text;
    }

    function leave() {
        if (touched) {
            touched = false;
            finished(input.text);
            // What could not be taken or kept is handed on again the next time.
            touched = input.text !== value;
        }
    }

    onValueChanged: put(value)
    // A page that goes takes its keyboard along.
    Component.onDestruction: Typing.end(box)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: input.activeFocus ? Theme.size(5) : box.wrong ? Theme.size(4) : Math.max(1, Theme.size(2))
        border.color: input.activeFocus ? Theme.blue : box.wrong ? Theme.red : Theme.outline

        FocusRing {
            visible: input.activeFocus
            border.color: Theme.contrast ? Theme.focus : Theme.blueSoftDown
        }
    }

    TextEdit {
        id: input

        anchors.fill: parent
        anchors.margins: Theme.size(22)
        focus: true
        activeFocusOnTab: true
        clip: true
        color: Theme.ink
        selectionColor: Theme.blue
        selectedTextColor: Theme.blueInk
        font.family: Theme.family
        font.pixelSize: Theme.letters(34)
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        selectByMouse: true
        inputMethodHints: Qt.ImhNoPredictiveText
        Accessible.role: Accessible.EditableText
        Accessible.name: box.name
        Accessible.description: box.help
        Accessible.multiLine: true

        cursorDelegate: Rectangle {
            width: Theme.size(4)
            color: Theme.blue
            visible: input.cursorVisible
        }

        Component.onCompleted: text = box.value
        onCursorPositionChanged: Typing.moved()
        onTextEdited: {
            box.touched = true;
            box.edited(text);
        }
        onActiveFocusChanged: {
            if (activeFocus) {
                Typing.begin(box, box.keys, box.capitals);
            } else {
                Typing.end(box);
                box.leave();
            }
        }
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    }

    MouseArea {
        anchors.fill: parent
        visible: Typing.dismissed && input.activeFocus
        onClicked: Typing.dismissed = false
    }
}
