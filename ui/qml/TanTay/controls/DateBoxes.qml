pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Day, month and year in boxes of their own. A full box moves on by itself; any of them may stay empty.
FocusScope {
    id: boxes

    property string day: ""
    property string month: ""
    property string year: ""
    property string name: ""
    property string help: ""
    property string key: ""
    property bool wrong: false
    property bool touched: false

    signal edited(string day, string month, string year)
    signal finished(string day, string month, string year)

    implicitWidth: line.implicitWidth
    implicitHeight: line.implicitHeight
    // Left, or the keyboard was put away.
    readonly property bool rested: !activeFocus || Typing.dismissed
    onRestedChanged: if (rested)
        leave()

    function leave() {
        if (touched) {
            touched = false;
            finished(dayBox.text, monthBox.text, yearBox.text);
            touched = dayBox.text !== day || monthBox.text !== month || yearBox.text !== year;
        }
    }

    function tell() {
        touched = true;
        edited(dayBox.text, monthBox.text, yearBox.text);
    }

    component Part: Column {
        id: part

        property alias first: box.focus
        property alias value: box.value
        property alias longest: box.longest
        property alias text: box.text
        property string place: ""
        property string caption: ""
        property real letters: 2
        property Part next: null
        property Part before: null

        spacing: Theme.size(4)

        function take() {
            box.takeAll();
        }

        TextBox {
            id: box

            objectName: part.place + ":" + boxes.key
            width: Math.max(Theme.size(108), Theme.letters(38) * (0.55 * part.letters + 1.5))
            implicitHeight: Math.max(Theme.size(92), Theme.letters(38) * 1.3 + Theme.size(28))
            sidePadding: Theme.size(8)
            keys: "digits"
            name: boxes.name + ", " + part.caption
            help: boxes.help
            wrong: boxes.wrong
            align: TextInput.AlignHCenter
            onEdited: text => {
                boxes.tell();
                if (part.next && box.length === box.longest)
                    part.next.take();
            }
            onBackedOut: {
                if (part.before)
                    part.before.take();
            }
        }

        Words {
            width: box.width
            text: part.caption
            design: Theme.smallText
            color: Theme.soft
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }

    Row {
        id: line

        spacing: Theme.size(16)

        Part {
            id: dayBox

            first: true
            place: "day"
            caption: qsTrId("date.day")
            value: boxes.day
            longest: 2
            next: monthBox
        }

        Part {
            id: monthBox

            place: "month"
            caption: qsTrId("date.month")
            value: boxes.month
            longest: 2
            next: yearBox
            before: dayBox
        }

        Part {
            id: yearBox

            place: "year"
            caption: qsTrId("date.year")
            value: boxes.year
            longest: 4
            letters: 4
            before: monthBox
        }
    }
}
