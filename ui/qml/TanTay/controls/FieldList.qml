pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// The questions of one page, each with the control that suits its kind; rows as FieldRow in ui/views/sitting.py.
Column {
    id: list

    required property var fields

    signal answered(string field, string typed)
    signal partAnswered(string field, string part, string typed)
    signal searched(string field, string text)
    signal picked(string field, string place)
    signal entryAdded(string field)
    signal entryOpened(string field, string entry)
    signal entryRemoved(string field, string entry)
    signal entryRaised(string field, string entry)
    signal leftForLater(string field)
    signal taken(string field, string offer)

    spacing: Theme.size(30)

    Repeater {
        model: list.fields

        FieldFrame {
            id: field

            required property var model
            readonly property string key: model.key
            readonly property string kind: model.kind
            readonly property bool wrong: model.error !== ""
            readonly property var makers: ({
                    long: longMaker,
                    date: dateMaker,
                    partial: dateMaker,
                    choice: choiceMaker,
                    yesno: choiceMaker,
                    many: choiceMaker,
                    address: addressMaker,
                    pick: addressMaker,
                    parts: partsMaker,
                    table: tableMaker,
                    note: noteMaker
                })

            objectName: "field:" + key
            width: list.width
            visible: model.shown
            label: model.label
            hint: kind === "note" ? "" : model.hint
            error: model.error
            warning: model.warning
            mandatory: model.required
            target: (maker.item as OptionGrid)?.first ?? maker
            later: model.later
            laterName: "later:" + key
            offers: model.offers
            offerCount: model.offers.length
            offerName: "take:" + key + ":"
            onLeftForLater: list.leftForLater(key)
            onOffered: offer => list.taken(key, offer)

            // A focus scope: in each maker one control has the focus of its own.
            Loader {
                id: maker

                sourceComponent: field.makers[field.kind] ?? lineMaker
            }

            Component {
                id: lineMaker

                TextBox {
                    focus: true
                    objectName: "input:" + field.key
                    width: Math.min(field.width, Theme.size(keys === "letters" || keys === "code" ? 1000 : 560) * Math.min(Theme.textScale, 1.5))
                    name: field.label
                    value: field.model.value
                    secret: field.kind === "secret"
                    keys: KeysFor.layout(field.kind)
                    capitals: KeysFor.capitals(field.kind)
                    wrong: field.wrong
                    help: field.help
                    onFinished: text => list.answered(field.key, text)
                }
            }

            Component {
                id: longMaker

                LongTextBox {
                    focus: true
                    width: field.width
                    objectName: "input:" + field.key
                    name: field.label
                    value: field.model.value
                    wrong: field.wrong
                    help: field.help
                    onFinished: text => list.answered(field.key, text)
                }
            }

            Component {
                id: dateMaker

                DateBoxes {
                    focus: true
                    // "1950", "11/1950" and "12/11/1950" all end with the year.
                    readonly property list<string> parts: field.model.value.split("/")

                    key: field.key
                    name: field.label
                    day: parts[parts.length - 3] ?? ""
                    month: parts[parts.length - 2] ?? ""
                    year: parts[parts.length - 1]
                    wrong: field.wrong
                    help: field.help
                    onFinished: (day, month, year) => list.answered(field.key, day + "/" + month + "/" + year)
                }
            }

            Component {
                id: choiceMaker

                OptionGrid {
                    width: field.width
                    field: field.key
                    name: field.label
                    help: field.help
                    many: field.kind === "many"
                    count: field.model.options.length
                    options: field.model.options
                    onPicked: key => list.answered(field.key, key)
                }
            }

            Component {
                id: addressMaker

                Column {
                    width: field.width
                    spacing: Theme.size(16)

                    PartBoxes {
                        width: parent.width
                        key: field.key
                        count: field.model.parts.length
                        boxes: field.model.parts
                        wrong: field.model.partsWrong
                        help: field.help
                        onAnswered: (part, typed) => list.partAnswered(field.key, part, typed)
                    }

                    AddressBox {
                        width: Math.min(parent.width, Theme.size(1000) * Math.min(Theme.textScale, 1.5))
                        key: field.key
                        name: field.label
                        query: field.model.query
                        wrong: field.wrong
                        help: field.help
                        count: field.model.places.length
                        places: field.model.places
                        captioned: field.model.parts.length > 0
                        ask: field.model.ask
                        kept: field.model.kept
                        onSearched: text => list.searched(field.key, text)
                        onPicked: place => list.picked(field.key, place)
                    }
                }
            }

            Component {
                id: partsMaker

                PartBoxes {
                    width: field.width
                    key: field.key
                    count: field.model.parts.length
                    boxes: field.model.parts
                    wrong: field.wrong
                    help: field.help
                    onAnswered: (part, typed) => list.partAnswered(field.key, part, typed)
                }
            }

            Component {
                id: tableMaker

                TableEditor {
                    width: field.width
                    key: field.key
                    count: field.model.entries.length
                    entries: field.model.entries
                    help: field.help
                    partCount: field.model.parts.length
                    parts: field.model.parts
                    onAdded: list.entryAdded(field.key)
                    onOpened: entry => list.entryOpened(field.key, entry)
                    onRemoved: entry => list.entryRemoved(field.key, entry)
                    onRaised: entry => list.entryRaised(field.key, entry)
                    onAnswered: (part, typed) => list.partAnswered(field.key, part, typed)
                }
            }

            Component {
                id: noteMaker

                Notice {
                    width: field.width
                    tone: "plain"
                    text: field.model.hint
                }
            }
        }
    }
}
