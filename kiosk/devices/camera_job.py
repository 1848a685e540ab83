"""The process that looks: frames of a camera become codes and small pictures on standard output, and are gone then.

A process of its own because QtMultimedia weighs 17 MB, decoding takes up to 60 ms a frame, and drivers hang: the window
never waits for it, and ending it closes the camera whatever state it is in. No frame is written anywhere.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

from kiosk.devices.camera_words import Head, message
from kiosk.devices.charset import utf8_of

LOOK_MS: Final = 100
FIRST_FRAME_S: Final = 8.0
NO_FRAME_S: Final = 3.0
SAME_CODE_S: Final = 3.0
"""A code that stays before the camera is told once, and again when somebody brings it back."""

PICTURE_WIDTH: Final = 640
GOOD_WIDTH: Final = 1280

Tell = Callable[[bytes], None]


def code_in(image: QImage) -> str:
    """The code that a picture shows; empty when none can be read. QR first, then whatever else there is."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    tries = [grey]
    if grey.width() < GOOD_WIDTH:
        tries.append(grey.scaledToWidth(grey.width() * 2, Qt.TransformationMode.SmoothTransformation))
    for picture in tries:
        found = zxingcpp.read_barcodes(picture)
        for code in sorted(found, key=lambda one: one.format != zxingcpp.BarcodeFormat.QRCode):
            return utf8_of(code.bytes) or code.text
    return ""


def small_picture(image: QImage) -> bytes:
    """What the person sees of a frame: small, as a JPEG in memory."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    small = image.scaledToWidth(min(PICTURE_WIDTH, image.width()), Qt.TransformationMode.FastTransformation)
    small.save(buffer, "JPEG", 70)  # pyright: ignore[reportArgumentType, reportCallIssue]  # the stubs want bytes
    return bytes(data.data())


class Watcher(QObject):
    """Looks at the newest frame a few times a second; those between are never touched."""

    def __init__(self, tell: Tell, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._tell, self._now = tell, now
        self._frame: QVideoFrame | None = None
        self._has_seen = False
        self._last_frame = now()
        self._code, self._code_at = "", 0.0

    def see(self, frame: QVideoFrame) -> None:
        """A frame came."""
        self._frame = frame
        self._last_frame = self._now()

    def look(self) -> None:
        """Look at the newest frame; say when none come any more."""
        frame, self._frame = self._frame, None
        if frame is None:
            quiet = self._now() - self._last_frame
            if quiet > (NO_FRAME_S if self._has_seen else FIRST_FRAME_S):
                self.fail("camera-gone" if self._has_seen else "camera-broken")
            return
        image = frame.toImage()
        if image.isNull():
            return
        self._has_seen = True
        self._tell(message(Head("picture"), small_picture(image)))
        self._heed(code_in(image))

    def fail(self, problem: str) -> None:
        """Say what is wrong."""
        self._tell(message(Head("problem", problem=problem)))

    def _heed(self, code: str) -> None:
        if not code:
            return
        is_new = code != self._code or self._now() - self._code_at > SAME_CODE_S
        self._code, self._code_at = code, self._now()
        if is_new:
            self._tell(message(Head("code", text=code)))


class Look:
    """The camera of this machine, and the watcher of its frames."""

    def __init__(self, device: QCameraDevice, watcher: Watcher) -> None:
        self._device, self._watcher = device, watcher
        self._sink = QVideoSink()
        self._sink.videoFrameChanged.connect(watcher.see)
        self._camera = QCamera(device)
        if device.videoFormats():
            self._camera.setCameraFormat(max(device.videoFormats(), key=_worth))
        self._camera.errorOccurred.connect(self._break)
        self._session = QMediaCaptureSession()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._devices = QMediaDevices()
        self._devices.videoInputsChanged.connect(self._count)
        self._camera.start()

    def _break(self, *_what: object) -> None:
        self._watcher.fail("camera-broken")

    def _count(self) -> None:
        if self._device not in QMediaDevices.videoInputs():
            self._watcher.fail("camera-gone")


def _worth(form: QCameraFormat) -> tuple[bool, int]:
    """Enough points for a dense code, and not more than can be looked at in time."""
    wide = form.resolution().width()
    return wide <= 1920, wide if wide <= 1920 else -wide


def missing() -> str:
    """Why there is no camera: none is there, or this machine may not use the one that is."""
    there = [*Path("/dev").glob("video*")]
    return "camera-denied" if there and not any(os.access(one, os.R_OK | os.W_OK) for one in there) else "camera-none"


def begin(watcher: Watcher) -> Look | None:
    """Open the camera; a problem is told where there is none."""
    device = QMediaDevices.defaultVideoInput()
    if device.isNull():
        watcher.fail(missing())
        return None
    return Look(device, watcher)


def run(begin_with: Callable[[Watcher], object] = begin) -> None:
    """Look until standard input is closed."""
    app = QGuiApplication(sys.argv)
    out = sys.stdout.buffer

    def tell(words: bytes) -> None:
        try:
            out.write(words)
            out.flush()
        except BrokenPipeError:
            app.quit()

    watcher = Watcher(tell)
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(app.quit)
    looking = begin_with(watcher)
    timer = QTimer(interval=LOOK_MS)
    timer.timeout.connect(watcher.look)
    if looking is not None:
        timer.start()
    app.exec()


if __name__ == "__main__":
    run()
