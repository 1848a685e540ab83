pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// What can be done today.
PageFrame {
    id: home

    required property HomeModel page

    title: page.title
    widest: Theme.size(1800)

    CardGrid {
        width: parent?.width ?? 0
        cards: home.page.cards
        room: home.height - Theme.letters(Theme.titleText) - out.height - Theme.size(150)
        onOpened: key => home.page.open(key)
    }

    Flow {
        id: out

        width: parent?.width ?? 0
        spacing: Theme.gap

        BigButton {
            objectName: "signOut"
            visible: text !== ""
            text: home.page.signOutText
            sign: "log-out"
            onTapped: home.page.signOut()
        }

        BigButton {
            objectName: "practise"
            visible: text !== ""
            text: home.page.practiseText
            sign: "pencil"
            onTapped: home.page.practise()
        }
    }
}
