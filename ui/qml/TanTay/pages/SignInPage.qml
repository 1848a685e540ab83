pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Who is at the counter: a card each, then the PIN.
PageFrame {
    id: signIn

    required property SignInModel page

    readonly property bool chosen: page.chosen !== ""
    // The pad is seen whole: on a wide screen the question and the names stand beside it.
    readonly property bool beside: !Theme.portrait && chosen

    title: page.title
    hint: page.hint
    headed: !beside

    NoticeList {
        width: Math.min(parent?.width ?? 0, Theme.size(900))
        lines: signIn.page.gaps
    }

    Grid {
        width: parent?.width ?? 0
        columns: signIn.beside ? 2 : 1
        spacing: Theme.size(48)

        Column {
            id: people

            width: signIn.beside ? Math.min(Theme.size(760), parent.width - Theme.size(560)) : Math.min(parent.width, Theme.size(900))
            spacing: Theme.size(16)

            PageHeading {
                width: people.width
                title: signIn.beside ? signIn.title : ""
                hint: signIn.hint
            }

            Repeater {
                model: signIn.page.members

                MemberCard {
                    required property var model

                    objectName: "member:" + model.key
                    width: people.width
                    text: model.name
                    role: model.role
                    initials: model.initials
                    chosen: model.chosen
                    onTapped: signIn.page.choose(model.key)
                }
            }
        }

        Column {
            visible: signIn.chosen
            spacing: Theme.gap

            PinPad {
                objectName: "pin"
                visible: signIn.page.wait === ""
                name: signIn.page.title
                onFinished: digits => signIn.page.enterPin(digits)
            }

            Notice {
                visible: signIn.page.wait !== ""
                width: Theme.size(500)
                sign: "clock"
                text: signIn.page.wait
            }
        }
    }
}
