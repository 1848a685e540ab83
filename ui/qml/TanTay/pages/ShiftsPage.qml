pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Shifts: who is here, the week's roster, what one shift tells the next, and the hours of each.
PageFrame {
    id: shifts

    required property ShiftsModel page

    readonly property string step: page.step

    title: page.title
    hint: page.hint
    widest: Theme.size(1800)
    pager.spacing: Theme.size(Theme.low ? 8 : 18)
    pager.bottomRoom: Theme.size(Theme.low ? 8 : 24)
    onStepChanged: begin()

    NoticeList {
        width: parent?.width ?? 0
        lines: shifts.page.notices
    }

    FieldList {
        width: parent?.width ?? 0
        fields: shifts.page.fields
        onAnswered: (field, typed) => shifts.page.answer(field, typed)
    }

    LineList {
        width: parent?.width ?? 0
        lines: shifts.page.lines
    }

    CardGrid {
        width: parent?.width ?? 0
        visible: count > 0
        cards: shifts.page.cards
        onOpened: key => shifts.page.open(key)
    }

    SearchBox {
        boxName: "search"
        visible: name !== ""
        width: Math.min(parent?.width ?? 0, Theme.size(900))
        name: shifts.page.searchText
        example: shifts.page.searchText
        value: shifts.page.query
        onEdited: text => shifts.page.search(text)
    }

    Grid {
        id: chips

        width: parent?.width ?? 0
        visible: people.count > 0
        columns: Math.max(1, Math.min(6, Math.floor((width + spacing) / (Theme.size(Theme.low ? 150 : 210) * Theme.textScale + spacing))))
        spacing: Theme.size(12)

        Repeater {
            id: people

            model: shifts.page.chips

            MemberChip {
                required property var model

                objectName: "chip:" + model.key
                width: Math.floor((chips.width - (chips.columns - 1) * chips.spacing) / chips.columns)
                text: model.label
                detail: model.detail
                chosen: model.chosen
                onTapped: shifts.page.choose(model.key)
                onDrawnChanged: if (!drawn)
                    roster.held = Qt.point(-1, -1)
                onSpotChanged: if (drawn)
                    roster.held = spot
                onDropped: spot => {
                    const key = roster.keyAt(spot);
                    if (key !== "")
                        shifts.page.put(model.key, key);
                }
            }
        }

        BigButton {
            objectName: "findMember"
            visible: text !== ""
            width: Math.floor((chips.width - (chips.columns - 1) * chips.spacing) / chips.columns)
            leftPadding: Theme.size(12)
            topPadding: Theme.size(8)
            design: Theme.hintText
            text: shifts.page.others
            onTapped: shifts.page.open("who")
        }
    }

    Grid {
        id: rows

        width: parent?.width ?? 0
        visible: ticks.count > 0
        columns: Math.max(1, Math.min(2, Math.floor(width / (Theme.size(560) * Theme.textScale))))
        spacing: Theme.size(12)

        Repeater {
            id: ticks

            model: shifts.page.rows

            ChoiceCard {
                required property var model

                objectName: "member:" + model.key
                width: Math.floor((rows.width - (rows.columns - 1) * rows.spacing) / rows.columns)
                many: true
                text: model.label
                detail: model.detail
                chosen: model.chosen
                onTapped: shifts.page.choose(model.key)
            }
        }
    }

    ButtonGrid {
        width: parent?.width ?? 0
        visible: count > 0
        buttons: shifts.page.turns
        onOpened: key => shifts.page.open(key)
    }

    RosterGrid {
        id: roster

        width: parent?.width ?? 0
        visible: dayCount > 0
        cells: shifts.page.cells
        onTapped: key => shifts.page.tapHalf(key)
    }

    ButtonGrid {
        width: parent?.width ?? 0
        visible: count > 0
        buttons: shifts.page.buttons
        onOpened: key => shifts.page.open(key)
    }
}
