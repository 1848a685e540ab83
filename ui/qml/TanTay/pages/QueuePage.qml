pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// The queue of a busy morning: who is called here, who is next, and numbers for those who come.
PageFrame {
    id: queue

    required property QueueModel page

    readonly property string step: page.stage

    title: page.title
    hint: page.hint
    onStepChanged: begin()

    NoticeList {
        width: parent?.width ?? 0
        lines: queue.page.warnings
    }

    // The number beside what can be done with it, or above where the letters are large.
    Grid {
        id: here

        readonly property bool beside: width >= Theme.size(950) * Theme.textScale

        width: parent?.width ?? 0
        columns: beside ? 2 : 1
        spacing: Theme.gap

        NumberPlate {
            id: plate

            visible: label !== ""
            width: here.beside ? Math.floor(here.width * 0.4) : here.width
            label: queue.page.plate
            number: queue.page.number
            note: queue.page.note
        }

        Flow {
            width: here.beside ? here.width - (plate.visible ? plate.width + here.spacing : 0) : here.width
            spacing: Theme.size(Theme.low ? 12 : 18)

            BigButton {
                objectName: "callNext"
                visible: text !== ""
                kind: "primary"
                text: queue.page.callText
                sign: "volume-2"
                onTapped: queue.page.do("callNext")
            }

            BigButton {
                objectName: "sitDown"
                visible: text !== ""
                text: queue.page.sitText
                sign: "file-text"
                onTapped: queue.page.do("sitDown")
            }

            BigButton {
                objectName: "callAgain"
                visible: text !== ""
                text: queue.page.againText
                sign: "volume-2"
                onTapped: queue.page.do("callAgain")
            }

            BigButton {
                objectName: "hold"
                visible: text !== ""
                text: queue.page.holdText
                sign: "circle-pause"
                onTapped: queue.page.do("hold")
            }

            BigButton {
                objectName: "done"
                visible: text !== ""
                text: queue.page.doneText
                sign: "check"
                onTapped: queue.page.do("done")
            }

            BigButton {
                objectName: "recall"
                visible: text !== ""
                kind: "primary"
                text: queue.page.recallText
                sign: "volume-2"
                onTapped: queue.page.do("recall")
            }

            BigButton {
                objectName: "takeOver"
                visible: text !== ""
                kind: "primary"
                text: queue.page.overText
                sign: "volume-2"
                onTapped: queue.page.do("takeOver")
            }

            BigButton {
                objectName: "cancel"
                visible: text !== ""
                text: queue.page.cancelText
                sign: "x"
                onTapped: queue.page.do("cancel")
            }

            BigButton {
                objectName: "printRoll"
                visible: text !== ""
                kind: "primary"
                text: queue.page.printRoll
                sign: "printer"
                onTapped: queue.page.printSlip("roll")
            }

            BigButton {
                objectName: "printA5"
                visible: text !== ""
                text: queue.page.printA5
                sign: "printer"
                onTapped: queue.page.printSlip("a5")
            }

            BigButton {
                objectName: "take"
                visible: text !== ""
                text: queue.page.takeText
                sign: "plus"
                onTapped: queue.page.do("take")
            }
        }
    }

    Notice {
        objectName: "printState"
        width: parent?.width ?? 0
        visible: text !== ""
        tone: queue.page.printKind
        sign: "printer"
        text: queue.page.printText
    }

    Grid {
        id: options

        width: parent?.width ?? 0
        columns: Math.max(1, Math.min(2, Math.floor((width + spacing) / (Theme.size(470) * Math.min(1.6, Theme.textScale)))))
        spacing: Theme.size(14)

        Repeater {
            model: queue.page.options

            RowCard {
                required property var model

                objectName: "option:" + model.key
                width: Math.floor((options.width - (options.columns - 1) * options.spacing) / options.columns)
                text: model.label
                onTapped: queue.page.choose(model.key)
            }
        }
    }

    LineList {
        width: parent?.width ?? 0
        lines: queue.page.lines
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: queue.page.nextTitle
    }

    TicketGrid {
        width: parent?.width ?? 0
        tickets: queue.page.next
        onOpened: key => queue.page.lookAt(key)
    }

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.gap

        BigButton {
            objectName: "before"
            visible: text !== ""
            text: queue.page.beforeText
            sign: "chevron-left"
            onTapped: queue.page.do("before")
        }

        BigButton {
            objectName: "more"
            visible: text !== ""
            text: queue.page.moreText
            sign: "chevron-right"
            trailing: true
            onTapped: queue.page.do("more")
        }
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: queue.page.heldTitle
    }

    TicketGrid {
        width: parent?.width ?? 0
        tickets: queue.page.held
        onOpened: key => queue.page.lookAt(key)
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: queue.page.elsewhereTitle
    }

    TicketGrid {
        width: parent?.width ?? 0
        tickets: queue.page.elsewhere
        onOpened: key => queue.page.lookAt(key)
    }

    SectionTitle {
        width: parent?.width ?? 0
        visible: text !== ""
        text: queue.page.countersTitle
    }

    LineList {
        width: parent?.width ?? 0
        lines: queue.page.counters
    }

    BigButton {
        objectName: "counter"
        visible: text !== ""
        text: queue.page.counterText
        sign: "settings"
        onTapped: queue.page.do("counter")
    }
}
