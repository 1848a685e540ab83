pragma ComponentBehavior: Bound

import QtQuick
import TanTay

// The statuses on the way, one below the other; rows with the roles label, date and state (done, now or later).
Column {
    id: timeline

    required property var steps

    Repeater {
        id: items

        model: timeline.steps

        Item {
            id: step

            required property var model
            required property int index

            readonly property bool later: model.state === "later"

            width: timeline.width
            height: Math.max(Theme.size(78), words.height + Theme.size(20))

            Rectangle {
                visible: step.index < items.count - 1
                x: disc.x + disc.width / 2 - width / 2
                y: step.height / 2
                width: Theme.size(5)
                height: step.height
                color: step.model.state === "done" ? Theme.green : Theme.line
            }

            Rectangle {
                id: disc

                anchors.verticalCenter: parent.verticalCenter
                width: Theme.size(46)
                height: width
                radius: width / 2
                color: step.model.state === "done" ? Theme.green : step.model.state === "now" ? Theme.blue : Theme.paper
                border.width: Theme.stroke
                border.color: step.model.state === "done" ? Theme.green : step.model.state === "now" ? Theme.blue : Theme.outline

                Icon {
                    anchors.centerIn: parent
                    visible: !step.later
                    growth: 1
                    sign: step.model.state === "done" ? "check" : "clock"
                    design: 28
                    color: step.model.state === "done" ? Theme.greenInk : Theme.blueInk
                }
            }

            Flow {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                anchors.left: disc.right
                anchors.leftMargin: Theme.size(22)
                anchors.right: parent.right
                spacing: Theme.size(16)

                Words {
                    width: Math.min(Math.ceil(implicitWidth), words.width)
                    text: step.model.label
                    color: step.later ? Theme.soft : Theme.ink
                    font.bold: step.model.state === "now"
                    lineHeight: 1
                }

                Words {
                    visible: text !== ""
                    text: step.model.date
                    color: Theme.soft
                    lineHeight: 1
                }
            }
        }
    }
}
