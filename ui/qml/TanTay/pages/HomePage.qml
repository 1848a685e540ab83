pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// What can be done today: what is done with citizens as cards, what the team does for itself as buttons under them.
PageFrame {
    id: home

    required property HomeModel page

    readonly property real besides: heading + out.height + told(reminder) + told(care) + Theme.size(Theme.low ? 60 : 130)
    readonly property real heading: Theme.letters(Theme.titleText) * 1.3

    function told(notice: Item): real {
        return notice.visible ? notice.height + Theme.size(20) : 0;
    }

    title: page.title
    widest: Theme.size(1800)
    pager.spacing: Theme.size(Theme.low ? 6 : 18)
    pager.bottomRoom: Theme.size(Theme.low ? 4 : 24)

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
        room: home.height - home.besides
        onOpened: key => home.page.open(key)
    }

    ButtonGrid {
        id: out

        width: parent?.width ?? 0
        buttons: home.page.buttons
        onOpened: key => home.page.open(key)
    }

    Notice {
        id: care

        objectName: "care"
        width: parent?.width ?? 0
        visible: text !== ""
        text: home.page.care
    }
}
