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
    property bool asked: false
    title: question.chrome.askTitle
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnReleaseOutside
    onOpened: stay.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: question.chrome.stay()

    // No binding: the box that loses the focus to it hands on what was typed, and that comes back as a new state.
    function follow() {
        if (chrome.asking === asked)
            return;
        asked = chrome.asking;
        if (asked)
            open();
        else
            close();
    }

    Connections {
        target: question.chrome

        function onChanged() {
            question.follow();
        }
    }

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
