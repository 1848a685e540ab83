pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// Who the citizen is: by the card's QR, read by a scanner or the camera, by hand, or not at all.
PageFrame {
    id: identity

    required property IdentityModel page

    readonly property bool asking: page.stage === "ask"
    readonly property bool looking: page.stage === "camera"
    readonly property bool scanned: page.stage === "scanned"
    readonly property bool typing: page.stage === "typed"

    title: page.title
    hint: page.hint
    // Codes are heard wherever the focus is; the box is for a scanner that types as slowly as a hand.
    onAskingChanged: if (asking)
        scan.take()
    Component.onCompleted: if (asking)
        scan.take()

    NoticeList {
        width: parent?.width ?? 0
        lines: identity.page.notices
    }

    FieldFrame {
        visible: identity.asking
        width: Math.min(parent?.width ?? 0, Theme.size(1000))
        label: qsTrId("identity.scan")
        hint: qsTrId("identity.scan-hint")

        TextBox {
            id: scan

            objectName: "scan"
            width: parent?.width ?? 0
            name: qsTrId("identity.scan")
            quiet: true
            secret: true
            movesOn: false
            longest: 600
            onAccepted: {
                const whole = text;
                put("");
                identity.page.scan(whole);
            }
        }
    }

    CameraPicture {
        objectName: "cameraPicture"
        visible: identity.looking
        width: Math.min(parent?.width ?? 0, Theme.size(760), Theme.windowHeight * 0.6)
    }

    LineList {
        visible: identity.scanned
        width: parent?.width ?? 0
        lines: identity.page.lines
    }

    CardGrid {
        width: parent?.width ?? 0
        cards: identity.page.cards
        onOpened: key => identity.page.open(key)
    }

    BigButton {
        objectName: "again"
        width: Math.min(implicitWidth, parent?.width ?? 0)
        visible: identity.scanned
        text: qsTrId("identity.scan-again")
        sign: "refresh-cw"
        onTapped: identity.page.again()
    }

    FieldList {
        visible: identity.typing
        width: parent?.width ?? 0
        fields: identity.page.fields
        onAnswered: (field, typed) => identity.page.answer(field, typed)
    }
}
