pragma Singleton

import QtQuick

// Which keys suit which kind of answer.
QtObject {
    readonly property var layouts: ({
            number: "digits",
            secret: "digits",
            money: "digits",
            date: "date",
            partial: "date",
            time: "time",
            phone: "phone",
            email: "email",
            url: "url",
            code: "code"
        })
    readonly property var styles: ({
            name: "words",
            text: "sentence",
            long: "sentence"
        })

    function layout(kind: string): string {
        return layouts[kind] ?? "letters";
    }

    function capitals(kind: string): string {
        return styles[kind] ?? "none";
    }
}
