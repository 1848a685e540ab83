pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// The standby page alone: what is on the screen, and takes a tap, while the program behind it is still being loaded.
Window {
    id: curtain

    required property StandbyModel standby

    width: 1280
    height: 800
    title: qsTrId("app.name")
    color: Theme.paper

    Binding {
        target: Theme
        property: "windowWidth"
        value: curtain.width
    }

    Binding {
        target: Theme
        property: "windowHeight"
        value: curtain.height
    }

    Binding {
        target: Theme
        property: "density"
        value: curtain.Screen.pixelDensity
    }

    Loader {
        anchors.fill: parent
        focus: true

        Component.onCompleted: setSource("pages/StandbyPage.qml", {
            page: curtain.standby
        })
    }
}
