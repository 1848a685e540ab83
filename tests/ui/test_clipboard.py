"""What is copied for the portal is forgotten after a minute and with its citizen; what others copied is left alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from ui.clipboard import SECONDS, Clipboard


class Seconds:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = 1_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def clipboard(qapp: QGuiApplication, seconds: Seconds) -> Iterator[Clipboard]:
    del qapp
    QGuiApplication.clipboard().clear()
    yield Clipboard(seconds)
    QGuiApplication.clipboard().clear()


def lies_there() -> str:
    return QGuiApplication.clipboard().text()


def test_an_answer_goes_after_its_minute_and_not_before(clipboard: Clipboard, seconds: Seconds) -> None:
    clipboard.copy("Trần Văn Thử")
    seconds.at += SECONDS - 1
    clipboard.tick()
    assert lies_there() == "Trần Văn Thử"

    seconds.at += 1
    clipboard.tick()
    assert lies_there() == ""


def test_each_answer_has_a_minute_of_its_own(clipboard: Clipboard, seconds: Seconds) -> None:
    clipboard.copy("Trần Văn Thử")
    seconds.at += SECONDS - 1
    clipboard.copy("05/06/1948")
    seconds.at += SECONDS - 1
    clipboard.tick()
    assert lies_there() == "05/06/1948"

    seconds.at += 1
    clipboard.tick()
    assert lies_there() == ""


def test_what_another_program_put_there_in_the_meantime_stays(clipboard: Clipboard, seconds: Seconds) -> None:
    clipboard.copy("Trần Văn Thử")
    QGuiApplication.clipboard().changed.disconnect(clipboard._heed)  # as no word comes of it on some systems
    QGuiApplication.clipboard().setText("H44.15-261120-0007")
    seconds.at += SECONDS
    clipboard.tick()
    assert lies_there() == "H44.15-261120-0007"

    clipboard.forget()
    assert lies_there() == "H44.15-261120-0007"


def test_a_history_of_the_clipboard_is_asked_to_leave_it_out(clipboard: Clipboard) -> None:
    clipboard.copy("026048000034")

    kinds = QGuiApplication.clipboard().mimeData().formats()
    assert "x-kde-passwordManagerHint" in kinds
    assert any("ExcludeClipboardContentFromMonitorProcessing" in kind for kind in kinds)
