import QtQuick

// Keeps "chosen" true for screen readers: a button forgets it, in favour of a state of its own that we do not use,
// at the moment in which a screen reader comes.
Connections {
    required property Tap tap
    required property bool chosen

    target: tap.Accessible

    function onToggleAction() {
        tap.click();
    }

    function onCheckableChanged() {
        if (!tap.Accessible.checkable)
            tap.Accessible.checkable = true;
    }

    function onCheckedChanged() {
        if (tap.Accessible.checked !== chosen)
            tap.Accessible.checked = Qt.binding(() => chosen);
    }
}
