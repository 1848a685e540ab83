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

    Notice {
        id: reminder

        objectName: "reminder"
        width: parent?.width ?? 0
        visible: text !== ""
        sign: "clock"
        text: home.page.reminder

        BigButton {
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
        cards: home.page.cards
        room: home.height - Theme.letters(Theme.titleText) - out.height - (reminder.visible ? reminder.height + Theme.size(60) : 0) - Theme.size(150)
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

        BigButton {
            objectName: "changePin"
            visible: text !== ""
            text: home.page.pinText
            sign: "shield-check"
            onTapped: home.page.changePin()
        }
    }
}
