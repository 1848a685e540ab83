"""A scanner as a serial port, by USB as a rule, which sends UTF-8; Qt tells of its bytes, nothing waits for them."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QIODevice, QObject, QTimer

from kiosk.app.scanning import Heard, PortFound, Scan, ScannerState
from kiosk.devices.charset import text_of

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

AGAIN_MS: Final = 1_000
PAUSE_MS: Final = 150
"""After this a line that has no end is over: some scanners are set up to send none."""

LONGEST: Final = 8_192
"""More bytes without an end are noise: a modem, or the wrong speed."""


class SerialScanner(QObject):
    """`kiosk.app.scanning.PortScanner` by QtSerialPort, which is loaded when a port is first asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard: Heard = _nobody
        self._key = self._place = ""
        self._state: ScannerState = "off"
        self._port: QSerialPort | None = None
        self._bytes = b""
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._look_after)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._end_of_line)

    @property
    def state(self) -> ScannerState:
        """How it stands now."""
        return self._state

    def listen(self, heard: Heard) -> None:
        """Tell `heard` of every line."""
        self._heard = heard

    def ports(self) -> Sequence[PortFound]:
        """The ports that are there now; the machine's own, with nothing known about them, come last."""
        found = [PortFound(_key(port), _name(port)) for port in _found()]
        return sorted(found, key=lambda port: port.key.startswith("/"))

    def use(self, key: str) -> None:
        """Read from this port, now or when it comes."""
        if key == self._key:
            return
        self._drop()
        self._key = key
        self._state = "off"
        if key:
            self._again.start()
            self._look_after()
        else:
            self._again.stop()

    def close(self) -> None:
        """Let the port go."""
        self.use("")

    def _look_after(self) -> None:
        """Open it when it is there, and notice when it is not any more."""
        if self._port is not None and not is_there(self._place):
            self._drop()
        if self._port is None:
            place = next((port.systemLocation() for port in _found() if _key(port) == self._key), self._key)
            self._open(place)

    def _open(self, place: str) -> None:
        from PySide6.QtSerialPort import QSerialPort

        if not is_there(place):
            self._state = "waiting"
            return
        port = QSerialPort(self)
        port.setPortName(place)
        if not port.open(QIODevice.OpenModeFlag.ReadOnly):
            port.deleteLater()
            self._state = "busy" if os.access(place, os.R_OK | os.W_OK) else "denied"
            return
        self._port, self._place, self._state = port, place, "ready"
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._heed)

    def _heed(self, error: "QSerialPort.SerialPortError") -> None:
        if error is not type(error).NoError:
            QTimer.singleShot(0, self, self._drop)  # not while it is still telling of it

    def _drop(self) -> None:
        port, self._port = self._port, None
        self._pause.stop()
        self._bytes = b""
        if port is not None:
            self._state = "waiting"
            port.blockSignals(True)  # closing tells of errors once more
            port.close()
            port.deleteLater()

    def _read(self) -> None:
        if self._port is None:
            return
        self._bytes += self._port.readAll().data()
        *whole, self._bytes = re.split(rb"[\r\n\0\x03\x04]+", self._bytes)
        for line in whole:
            self._tell(line)
        if len(self._bytes) > LONGEST:
            self._bytes = b""
        if self._bytes:
            self._pause.start()
        else:
            self._pause.stop()

    def _end_of_line(self) -> None:
        line, self._bytes = self._bytes, b""
        self._tell(line)

    def _tell(self, line: bytes) -> None:
        if line.strip():
            self._heard(Scan(text_of(line), "port"))


def _nobody(_scan: Scan) -> None:
    """Nobody listens yet."""


def is_there(place: str) -> bool:
    """Whether a port of this name is plugged in; a file where ports are files, else one of the machine's list.

    `place` is what was opened: Qt's own `portName` is no path, it has no `/dev/` before it.
    """
    if place.startswith("/"):
        return Path(place).exists()
    return any(place in {port.systemLocation(), port.portName()} for port in _found())


def _found() -> Sequence["QSerialPortInfo"]:
    from PySide6.QtSerialPort import QSerialPortInfo

    return QSerialPortInfo.availablePorts()


def _key(port: "QSerialPortInfo") -> str:
    """What stays the same when it is plugged in again, or elsewhere: its maker's numbers, where it has them."""
    if not port.hasVendorIdentifier():
        return port.systemLocation()
    return f"{port.vendorIdentifier():04x}:{port.productIdentifier():04x}:{port.serialNumber()}"


def _name(port: "QSerialPortInfo") -> str:
    return " · ".join(part for part in (port.description(), port.manufacturer(), port.portName()) if part)
