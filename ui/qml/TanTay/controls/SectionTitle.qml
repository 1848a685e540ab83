import QtQuick
import TanTay

Words {
    design: Theme.labelText
    font.bold: true
    Accessible.role: Accessible.Heading
}
