pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// Communes that answer a search, as large rows; the chosen one carries a sign.
Column {
    id: list

    property string prefix: "place:"
    // Maps with key, title and chosen.
    property int count: 0
    property var places: []

    signal chosen(string key)

    spacing: Theme.size(10)

    Repeater {
        model: list.count

        ChoiceCard {
            required property int index
            readonly property var place: list.places[index]

            objectName: list.prefix + (place?.key ?? "")
            width: list.width
            text: place?.title ?? ""
            chosen: place?.chosen ?? false
            onTapped: list.chosen(place.key)
        }
    }
}
