pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// One line of text. The value comes from the model; what is typed goes out by `edited`, and `finished` when the box is left.
FocusScope {
    id: box

    property string value: ""
    property string name: ""
    property string example: ""
    // How to answer, and what is wrong with the answer: read by screen readers after the name.
    property string help: ""
    property string keys: "letters"
    property string capitals: "none"
    property bool wrong: false
    // A box for a scanner raises no keyboard; a box to search in keeps the focus on Enter.
    property bool quiet: false
    // What is written here is for no eye: it shows as dots, and the system's input method does not touch it.
    // Not TextInput.Password: Qt then tells a screen reader no name.
    property bool secret: false
    property bool movesOn: true
    property bool touched: false
    property int longest: 200
    property int align: TextInput.AlignLeft
    property real sidePadding: Theme.size(26)
    property real endPadding: sidePadding
    readonly property alias text: input.text
    readonly property alias length: input.length

    signal edited(string text)
    signal finished(string text)
    signal accepted
    signal backedOut

    implicitWidth: Theme.size(760)
    // A long answer goes on in a second line; what a scanner types is only passing through.
    implicitHeight: Math.max(Theme.size(92), (example.visible ? example : input).implicitHeight + Theme.size(28))

    function take() {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    function takeAll() {
        input.forceActiveFocus(Qt.TabFocusReason);
        input.selectAll();
    }

    function put(text: string) {
        if (input.text !== text)
            input.text = text;
        rest();
    }

    // A long answer is read from its beginning when nobody types in it.
    function rest() {
        if (!input.activeFocus)
            input.cursorPosition = 0;
    }

    function leave() {
        if (touched) {
            touched = false;
            finished(input.text);
            // What could not be taken or kept is handed on again the next time.
            touched = input.text !== value;
        }
    }

    // The keyboard was put away: what stands here counts as it does when the box is left.
    readonly property bool rested: Typing.dismissed && input.activeFocus
    onRestedChanged: if (rested)
        leave()

    onValueChanged: put(value)
    // A page that goes takes its keyboard along.
    Component.onDestruction: Typing.end(box)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: box.enabled ? Theme.card : Theme.paper
        border.width: input.activeFocus ? Theme.size(5) : box.wrong ? Theme.size(4) : Math.max(1, Theme.size(2))
        border.color: input.activeFocus ? Theme.blue : box.wrong ? Theme.red : Theme.outline

        FocusRing {
            visible: input.activeFocus
            border.color: Theme.contrast ? Theme.focus : Theme.blueSoftDown
        }
    }

    Words {
        id: example

        anchors.fill: input
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: input.horizontalAlignment
        visible: input.length === 0 && input.preeditText === ""
        text: box.example
        color: Theme.soft
        lineHeight: 1
        Accessible.ignored: true
    }

    Words {
        anchors.fill: input
        verticalAlignment: Text.AlignVCenter
        visible: box.secret
        text: "•".repeat(Math.min(input.length, 40))
        maximumLineCount: 1
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    TextInput {
        id: input

        anchors.fill: parent
        anchors.leftMargin: box.sidePadding
        anchors.rightMargin: box.endPadding
        focus: true
        activeFocusOnTab: true
        clip: true
        color: box.secret ? "transparent" : Theme.ink
        selectionColor: Theme.blue
        selectedTextColor: box.secret ? "transparent" : Theme.blueInk
        font.family: Theme.family
        font.pixelSize: Theme.letters(38)
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: box.align
        wrapMode: box.quiet ? TextInput.NoWrap : TextInput.Wrap
        selectByMouse: true
        maximumLength: box.longest
        inputMethodHints: box.secret ? Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNoPredictiveText
        Accessible.role: Accessible.EditableText
        Accessible.name: box.name
        Accessible.description: box.help === "" ? box.example : box.help

        cursorDelegate: Rectangle {
            width: Theme.size(4)
            color: Theme.blue
            visible: input.cursorVisible
        }

        Component.onCompleted: box.put(box.value)
        onCursorPositionChanged: Typing.moved()
        onTextEdited: {
            box.touched = true;
            box.edited(text);
        }
        onActiveFocusChanged: {
            if (activeFocus) {
                cursorPosition = length;
                if (!box.quiet)
                    Typing.begin(box, box.keys, box.capitals);
            } else {
                Typing.end(box);
                box.rest();
                box.leave();
            }
        }
        onAccepted: {
            box.accepted();
            if (box.movesOn && input.activeFocus)
                Walk.enter(input);
        }
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Backspace && input.length === 0)
                box.backedOut();
        }
    }

    // The keyboard was put away; a tap on the box brings it back.
    MouseArea {
        anchors.fill: parent
        visible: Typing.dismissed && input.activeFocus
        onClicked: Typing.dismissed = false
    }
}
