pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// A table of numbers with a bar for each: first the bars with the number at their ends, then the table that they draw.
// Every second bar is hatched and all have an outline, so that they are told apart without any colour.
Column {
    id: chart

    property string title: ""
    property string note: ""
    property int count: 0
    // Maps with label, value, part and share.
    property var bars: []

    readonly property bool stacked: width < Theme.size(900) * Theme.textScale
    readonly property real nameWidth: stacked ? width : Math.floor(width * 0.36)

    spacing: Theme.size(12)

    SectionTitle {
        width: parent.width
        text: chart.title
    }

    Words {
        width: parent.width
        visible: text !== ""
        text: chart.note
        design: Theme.hintText
        color: Theme.soft
    }

    Column {
        width: parent.width
        visible: chart.count > 1
        spacing: Theme.size(8)

        Repeater {
            model: chart.count

            Item {
                id: line

                required property int index
                readonly property var bar: chart.bars[index]
                readonly property real room: width - strip.x - number.implicitWidth - Theme.size(16)

                width: chart.width
                height: chart.stacked ? name.height + strip.height + Theme.size(6) : Math.max(name.height, strip.height)

                Words {
                    id: name

                    width: chart.nameWidth
                    text: line.bar?.label ?? ""
                    design: Theme.hintText
                    lineHeight: 1
                    Accessible.ignored: true
                }

                Rectangle {
                    id: strip

                    x: chart.stacked ? 0 : chart.nameWidth + Theme.size(20)
                    y: chart.stacked ? name.height + Theme.size(4) : 0
                    width: Math.max(Theme.stroke, Math.round(line.room * (line.bar?.share ?? 0)))
                    height: Theme.letters(Theme.hintText)
                    color: line.index % 2 === 0 ? Theme.blue : Theme.card
                    border.width: Theme.stroke
                    border.color: Theme.blue
                    clip: true

                    Repeater {
                        model: line.index % 2 === 0 ? 0 : Math.ceil((strip.width + strip.height) / Theme.size(16))

                        Rectangle {
                            required property int index

                            x: index * Theme.size(16) - strip.height / 2
                            y: -strip.height / 2
                            width: Theme.stroke
                            height: strip.height * 2
                            rotation: 45
                            color: Theme.blue
                        }
                    }
                }

                Words {
                    id: number

                    x: strip.x + strip.width + Theme.size(12)
                    y: strip.y
                    text: line.bar?.value ?? ""
                    design: Theme.hintText
                    font.bold: true
                    lineHeight: 1
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }

    Column {
        width: parent.width

        Repeater {
            model: chart.count

            Rectangle {
                id: row

                required property int index
                readonly property var bar: chart.bars[index]

                width: chart.width
                height: said.height + Theme.size(16)
                color: index % 2 === 0 ? Theme.card : Theme.paper
                border.width: Math.max(1, Theme.size(1))
                border.color: Theme.line
                Accessible.role: Accessible.StaticText
                Accessible.name: (bar?.label ?? "") + ": " + (bar?.value ?? "")

                Words {
                    id: said

                    x: Theme.size(16)
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - told.width - Theme.size(48)
                    text: row.bar?.label ?? ""
                    Accessible.ignored: true
                }

                Words {
                    id: told

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.size(16)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, row.width * 0.45)
                    text: (row.bar?.value ?? "") + (row.bar?.part === "" ? "" : "  ·  " + (row.bar?.part ?? ""))
                    horizontalAlignment: Text.AlignRight
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
        }
    }
}
