"""A scanner on a serial port is read as it sends, waited for when it is away, and never waited on; the port is real."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from kiosk.app.scanning import Scan
from kiosk.devices import serial_scanner
from kiosk.devices.serial_scanner import AGAIN_MS, LONGEST, SerialScanner, is_there

CARD = "025150000012||Nguyễn Thị Mẫu|01011950|Nữ|Khu 3, Hưng Hóa, Tam Nông, Phú Thọ|25042021"


class Cable:
    """The other end of a port: a pseudo-terminal behind a name of our own, which can be unplugged."""

    def __init__(self, name: Path) -> None:
        self.name = name
        self._end = -1

    def plug_in(self) -> None:
        self._end, device = os.openpty()
        self.name.symlink_to(os.ttyname(device))
        os.close(device)

    def send(self, sent: bytes) -> None:
        os.write(self._end, sent)

    def unplug(self) -> None:
        if self._end >= 0:
            self.name.unlink()
            os.close(self._end)
            self._end = -1


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    made = Cable(tmp_path / "ttyACM0")
    yield made
    made.unplug()


@pytest.fixture
def heard() -> list[Scan]:
    return []


@pytest.fixture
def scanner(qapp: QCoreApplication, heard: list[Scan]) -> Iterator[SerialScanner]:
    del qapp
    made = SerialScanner()
    made.listen(heard.append)
    yield made
    made.close()


@pytest.fixture
def ready(cable: Cable, scanner: SerialScanner, qtbot: QtBot) -> SerialScanner:
    cable.plug_in()
    scanner.use(str(cable.name))
    qtbot.waitUntil(lambda: scanner.state == "ready")
    return scanner


def comes(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=5_000)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x03", ""], ids=repr)
def test_a_line_is_whole_whatever_ends_it(
    ready: SerialScanner, cable: Cable, heard: list[Scan], qtbot: QtBot, end: str
) -> None:
    cable.send(f"{CARD}{end}".encode())
    comes(qtbot, lambda: len(heard) == 1)

    assert heard == [Scan(CARD, "port")]
    assert ready.state == "ready"


@pytest.mark.usefixtures("ready")
def test_a_line_that_comes_in_pieces_in_the_midst_of_a_letter_is_one(
    cable: Cable, heard: list[Scan], qtbot: QtBot
) -> None:
    whole = f"{CARD}\r\n".encode()
    cut = whole.index("ễ".encode()) + 1
    cable.send(whole[:cut])
    qtbot.waitUntil(lambda: True)
    cable.send(whole[cut:])
    comes(qtbot, lambda: bool(heard))

    assert heard == [Scan(CARD, "port")]


@pytest.mark.usefixtures("ready")
def test_two_lines_at_once_are_two(cable: Cable, heard: list[Scan], qtbot: QtBot) -> None:
    cable.send(f"{CARD}\r\n{CARD}\r\n".encode())
    comes(qtbot, lambda: len(heard) == 2)

    assert heard == [Scan(CARD, "port")] * 2


@pytest.mark.usefixtures("ready")
def test_letters_that_are_not_utf_8_stay_to_be_seen_and_the_digits_whole(
    cable: Cable, heard: list[Scan], qtbot: QtBot
) -> None:
    cable.send(b"025150000012||Nguy\xd4n Th\xde\r")
    comes(qtbot, lambda: bool(heard))

    assert heard == [Scan("025150000012||NguyÔn ThÞ", "port")]


@pytest.mark.usefixtures("ready")
def test_noise_without_end_is_let_go_and_the_next_code_is_heard(cable: Cable, heard: list[Scan], qtbot: QtBot) -> None:
    for _ in range(LONGEST // 1_024 + 1):
        cable.send(b"x" * 1_024)
        QCoreApplication.processEvents()
    cable.send(f"\r{CARD}\r".encode())
    comes(qtbot, lambda: Scan(CARD, "port") in heard)

    assert all(len(scan.text) <= LONGEST for scan in heard)


def test_a_scanner_that_is_away_is_waited_for(
    scanner: SerialScanner, cable: Cable, heard: list[Scan], qtbot: QtBot
) -> None:
    scanner.use(str(cable.name))
    assert scanner.state == "waiting"

    cable.plug_in()
    comes(qtbot, lambda: scanner.state == "ready")
    cable.send(f"{CARD}\n".encode())
    comes(qtbot, lambda: bool(heard))


def test_a_scanner_unplugged_and_plugged_in_again_reads_on(
    ready: SerialScanner, cable: Cable, heard: list[Scan], qtbot: QtBot
) -> None:
    cable.send(b"0251500")
    cable.unplug()
    comes(qtbot, lambda: ready.state == "waiting")

    cable.plug_in()
    comes(qtbot, lambda: ready.state == "ready")
    cable.send(f"{CARD}\n".encode())
    comes(qtbot, lambda: Scan(CARD, "port") in heard)


def test_no_port_chosen_is_no_scanner(ready: SerialScanner, cable: Cable) -> None:
    ready.use("")

    assert ready.state == "off"
    assert cable.name.exists()


def test_a_file_that_is_no_port_is_said_not_to_be_one(scanner: SerialScanner, tmp_path: Path) -> None:
    file = tmp_path / "no-port"
    file.touch()
    scanner.use(str(file))

    assert scanner.state == "busy"


def test_the_ports_of_the_machine_are_named(scanner: SerialScanner) -> None:
    assert all(port.key and port.name for port in scanner.ports())


@pytest.fixture
def terminal() -> Iterator[tuple[int, str]]:
    """The other end of a real port under the system's own name, and that name: `/dev/pts/N`."""
    end, device = os.openpty()
    name = os.ttyname(device)
    os.close(device)
    yield end, name
    os.close(end)


def test_a_card_that_comes_slowly_is_whole_however_often_the_port_is_looked_after(
    scanner: SerialScanner, terminal: tuple[int, str], heard: list[Scan], qtbot: QtBot
) -> None:
    end, name = terminal
    scanner.use(name)
    left = list(f"{CARD}\r\n".encode())
    slowly = QTimer(interval=2 * AGAIN_MS // len(left))
    slowly.timeout.connect(lambda: os.write(end, bytes([left.pop(0)])) if left else slowly.stop())
    slowly.start()
    comes(qtbot, lambda: not left and bool(heard))

    assert heard == [Scan(CARD, "port")]
    assert scanner.state == "ready"


class Listed(NamedTuple):
    """A port as Windows lists it."""

    number: int

    def systemLocation(self) -> str:  # noqa: N802 - Qt's name
        return f"\\\\.\\COM{self.number}"

    def portName(self) -> str:  # noqa: N802 - Qt's name
        return f"COM{self.number}"


def test_a_port_is_there_by_its_file_or_by_the_list_of_a_system_whose_ports_are_no_files(
    terminal: tuple[int, str], cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serial_scanner, "_found", lambda: [Listed(3)])

    assert is_there(terminal[1])
    assert not is_there(str(cable.name))
    assert is_there("\\\\.\\COM3")
    assert is_there("COM3")
    assert not is_there("COM30")
