"""The model of what the camera sees: the newest picture, in memory only, until the next one comes."""

from PySide6.QtCore import Property, QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickImageProvider

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1

PROVIDER = "camera"


class Pictures(QQuickImageProvider):
    """Gives QML the newest picture, whatever number it asks for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.newest = QImage()

    def requestImage(self, _id: str, size: QSize, _wanted: QSize) -> QImage:  # noqa: N802 - Qt's name
        """The newest picture."""
        size.setWidth(self.newest.width())
        size.setHeight(self.newest.height())
        return self.newest


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class CameraModel(QObject):
    """Where QML finds the newest picture; empty while the camera sees nothing."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pictures = Pictures()
        self._number = 0
        self._source = ""

    def _read_source(self) -> str:
        return self._source

    source = Property(str, _read_source, notify=changed)

    def show(self, jpeg: bytes) -> None:
        """Show what the camera sees; no bytes let the last picture go."""
        self.pictures.newest = QImage.fromData(jpeg) if jpeg else QImage()
        self._number += 1
        self._source = f"image://{PROVIDER}/{self._number}" if jpeg else ""
        self.changed.emit()
