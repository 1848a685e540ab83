pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// How the line to the province stands, and "Gửi ngay".
Dialog {
    id: sheet

    required property ChromeModel chrome

    visible: sheet.chrome.sheetShown
    title: sheet.chrome.sheetTitle
    onClosed: sheet.chrome.closeSheet()

    LineList {
        width: parent?.width ?? 0
        lines: sheet.chrome.sheetLines
    }

    buttons: [
        BigButton {
            objectName: "closeSheet"
            text: qsTrId("close")
            onTapped: sheet.chrome.closeSheet()
        },
        BigButton {
            objectName: "openUsb"
            visible: text !== ""
            text: sheet.chrome.sheetUsb
            onTapped: sheet.chrome.openUsb()
        },
        BigButton {
            objectName: "sendNow"
            visible: text !== ""
            text: sheet.chrome.sheetAction
            kind: "primary"
            sign: "send"
            onTapped: sheet.chrome.sendNow()
        }
    ]
}
