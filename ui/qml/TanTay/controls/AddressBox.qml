pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Searching a commune by its name, new or old: what is typed brings suggestions, a tap chooses one.
Column {
    id: address

    property string key: ""
    property string name: ""
    property string query: ""
    property string help: ""
    property bool wrong: false
    property bool captioned: true
    property int count: 0
    property var places: []
    // What is asked above the places, and the address as an old paper has it.
    property string ask: ""
    property string kept: ""

    signal searched(string text)
    signal picked(string key)

    spacing: Theme.size(12)

    Words {
        width: parent.width
        visible: address.captioned
        text: qsTrId("part.commune")
        design: Theme.hintText
        color: Theme.soft
    }

    SearchBox {
        boxName: "search:" + address.key
        width: parent.width
        name: address.captioned ? address.name + ", " + qsTrId("part.commune") : address.name
        help: address.help
        value: address.query
        wrong: address.wrong
        capitals: "words"
        onEdited: text => address.searched(text)
    }

    Words {
        width: parent.width
        visible: text !== ""
        text: address.kept
        design: Theme.hintText
        color: Theme.soft
    }

    Words {
        width: parent.width
        visible: text !== ""
        text: address.ask
        color: Theme.amberInk
        font.weight: Font.DemiBold
    }

    PlaceList {
        width: parent.width
        visible: address.count > 0
        prefix: "place:" + address.key + ":"
        count: address.count
        places: address.places
        onChosen: key => address.picked(key)
    }
}
