pragma Singleton

import QtQuick

// What the camera sees just now; empty while it sees nothing.
QtObject {
    property string picture: ""
}
