pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// What can be done today.
PageFrame {
    id: home

    required property HomeModel page

    // Low and wide: everything is seen at once, so the card of what waits says what the notice would.
    readonly property bool compact: Theme.low && !Theme.portrait

    title: page.title
    widest: Theme.size(1800)
    pager.bottomRoom: Theme.size(compact ? 4 : 24)

    Flow {
        id: reminding

        readonly property bool beside: width - openReminder.implicitWidth - spacing >= Theme.size(620) * Theme.textScale

        width: parent?.width ?? 0
        visible: home.page.reminder !== "" && !home.compact
        spacing: Theme.gap

        Notice {
            id: reminder

            objectName: "reminder"
            width: reminding.beside ? parent.width - openReminder.implicitWidth - parent.spacing : parent.width
            sign: "clock"
            text: home.page.reminder
        }

        BigButton {
            id: openReminder

            objectName: "openReminder"
            text: home.page.reminderText
            sign: "chevron-right"
            trailing: true
            design: Theme.bodyText
            onTapped: home.page.open("waiting")
        }
    }

    CardGrid {
        width: parent?.width ?? 0
        cards: home.compact ? home.page.compact : home.page.cards
        room: home.height - Theme.letters(Theme.titleText) - out.height - (reminding.visible ? reminding.height + Theme.size(60) : 0) - Theme.size(150)
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
            design: Theme.bodyText
            onTapped: home.page.signOut()
        }

        BigButton {
            objectName: "practise"
            visible: text !== ""
            text: home.page.practiseText
            sign: "pencil"
            design: Theme.bodyText
            onTapped: home.page.practise()
        }

        BigButton {
            objectName: "changePin"
            visible: text !== ""
            text: home.page.pinText
            sign: "shield-check"
            design: Theme.bodyText
            onTapped: home.page.changePin()
        }
    }
}
