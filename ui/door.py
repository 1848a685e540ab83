"""One kiosk to a log: the first to start opens its door, and whoever starts after it knocks there and leaves."""

from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 300
"""How long to wait for the kiosk behind the door to take a knock."""


def open_door(name: str) -> QLocalServer | None:
    """The door of this log, or None when another kiosk stands behind it, which then comes to the front.

    Opening is one step of the operating system's, so of two that start at once only one opens; a door that a crash
    left standing is taken over.
    """
    door = QLocalServer()
    if door.listen(name):
        return door
    if _knock(name):
        return None
    QLocalServer.removeServer(name)
    door.listen(name)  # a log whose door cannot be opened is still worked with
    return door


def _knock(name: str) -> bool:
    caller = QLocalSocket()
    caller.connectToServer(name)
    if not caller.waitForConnected(ANSWER_MS):
        return False
    caller.write(b"front\n")
    caller.waitForBytesWritten(ANSWER_MS)
    return True
