pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// The standby page alone: what is on the screen, and takes a tap, while the program behind it is still being loaded.
Window {
    id: curtain

    required property StandbyModel standby

    readonly property bool portrait: height > width

    width: 1280
    height: 800
    title: qsTrId("app.name")
    color: Theme.paper

    Binding {
        target: Theme
        property: "unit"
        value: curtain.portrait ? Math.min(curtain.width / 1080, curtain.height / 1920) : Math.min(curtain.width / 1920, curtain.height / 1080)
    }

    Binding {
        target: Theme
        property: "portrait"
        value: curtain.portrait
    }

    Loader {
        anchors.fill: parent
        focus: true

        Component.onCompleted: setSource("pages/StandbyPage.qml", {
            page: curtain.standby
        })
    }
}
