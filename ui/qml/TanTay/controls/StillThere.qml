pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TanTay
import TanTay.Models

// Nobody has touched anything for a while; a tap beside it is an answer too.
Dialog {
    id: question

    required property ChromeModel chrome

    objectName: "question"
    visible: question.chrome.asking
    title: question.chrome.askTitle
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnReleaseOutside
    onOpened: stay.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: question.chrome.stay()

    Row {
        width: parent?.width ?? 0
        spacing: Theme.size(40)

        CountRing {
            id: ring

            objectName: "ring"
            secondsLeft: question.chrome.askLeft
            whole: question.chrome.askWhole
            unit: question.chrome.askUnit
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - ring.width - parent.spacing
            text: question.chrome.askText
            design: Theme.labelText
        }
    }

    buttons: BigButton {
        id: stay

        objectName: "stay"
        width: question.availableWidth
        kind: "primary"
        text: question.chrome.askStay
        onTapped: question.close()
    }
}
