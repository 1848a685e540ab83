"""The model of what surrounds every page."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.chrome import ChromeView, RailRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class ChromeActs(Protocol):
    """What this page asks for."""

    def back(self) -> None: ...

    def forward(self) -> None: ...

    def pause(self) -> None: ...

    def text_size(self) -> None: ...

    def switch_contrast(self) -> None: ...

    def switch_language(self) -> None: ...

    def open_sheet(self) -> None: ...

    def close_sheet(self) -> None: ...

    def open_usb(self) -> None: ...

    def send_now(self) -> None: ...

    def read_aloud(self) -> None: ...

    def slower(self) -> None: ...

    def faster(self) -> None: ...

    def voice_off(self) -> None: ...

    def focused(self, path: list[str]) -> None: ...

    def stay(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class ChromeModel(ViewModel):
    """Hands `ChromeView` to QML, and taps to the shell."""

    changed = Signal()

    pageSource = Property(str, attrgetter("view.page_source"), notify=changed)
    pageSerial = Property(int, attrgetter("view.page_serial"), notify=changed)
    bars = Property(bool, attrgetter("view.bars"), notify=changed)
    commune = Property(str, attrgetter("view.commune"), notify=changed)
    centre = Property(str, attrgetter("view.centre"), notify=changed)
    member = Property(str, attrgetter("view.member"), notify=changed)
    clock = Property(str, attrgetter("view.clock"), notify=changed)
    pillKind = Property(str, attrgetter("view.pill_kind"), notify=changed)
    pillText = Property(str, attrgetter("view.pill_text"), notify=changed)
    railShown = Property(bool, attrgetter("view.rail_shown"), notify=changed)
    railTitle = Property(str, attrgetter("view.rail_title"), notify=changed)
    railNote = Property(str, attrgetter("view.rail_note"), notify=changed)
    backText = Property(str, attrgetter("view.back_text"), notify=changed)
    forwardText = Property(str, attrgetter("view.forward_text"), notify=changed)
    saved = Property(str, attrgetter("view.saved"), notify=changed)
    pauseText = Property(str, attrgetter("view.pause_text"), notify=changed)
    problem = Property(str, attrgetter("view.problem"), notify=changed)
    problemTone = Property(str, attrgetter("view.problem_tone"), notify=changed)
    focus = Property(str, attrgetter("view.focus"), notify=changed)
    focusSerial = Property(int, attrgetter("view.focus_serial"), notify=changed)
    textScale = Property(float, attrgetter("view.text_scale"), notify=changed)
    contrast = Property(bool, attrgetter("view.contrast"), notify=changed)
    textSizeText = Property(str, attrgetter("view.text_size_text"), notify=changed)
    contrastText = Property(str, attrgetter("view.contrast_text"), notify=changed)
    languageText = Property(str, attrgetter("view.language_text"), notify=changed)
    readText = Property(str, attrgetter("view.read_text"), notify=changed)
    voiceOn = Property(bool, attrgetter("view.voice_on"), notify=changed)
    voiceAgain = Property(str, attrgetter("view.voice_again"), notify=changed)
    voiceSlower = Property(str, attrgetter("view.voice_slower"), notify=changed)
    voiceFaster = Property(str, attrgetter("view.voice_faster"), notify=changed)
    voiceOff = Property(str, attrgetter("view.voice_off"), notify=changed)
    sheetShown = Property(bool, attrgetter("view.sheet_shown"), notify=changed)
    sheetTitle = Property(str, attrgetter("view.sheet_title"), notify=changed)
    sheetAction = Property(str, attrgetter("view.sheet_action"), notify=changed)
    sheetUsb = Property(str, attrgetter("view.sheet_usb"), notify=changed)
    practice = Property(str, attrgetter("view.practice"), notify=changed)
    practiceNote = Property(str, attrgetter("view.practice_note"), notify=changed)
    asking = Property(bool, attrgetter("view.asking"), notify=changed)
    askTitle = Property(str, attrgetter("view.ask_title"), notify=changed)
    askText = Property(str, attrgetter("view.ask_text"), notify=changed)
    askLeft = Property(int, attrgetter("view.ask_left"), notify=changed)
    askWhole = Property(int, attrgetter("view.ask_whole"), notify=changed)
    askUnit = Property(str, attrgetter("view.ask_unit"), notify=changed)
    askStay = Property(str, attrgetter("view.ask_stay"), notify=changed)
    rail = Property(QObject, row_list("rail"), constant=True)
    sheetLines = Property(QObject, row_list("sheet_lines"), constant=True)

    def __init__(self, acts: ChromeActs) -> None:
        super().__init__(ChromeView(), rail=RailRow, sheet_lines=LineRow)
        self._acts = acts

    @Slot()
    def back(self) -> None:
        self._acts.back()

    @Slot()
    def forward(self) -> None:
        self._acts.forward()

    @Slot()
    def pause(self) -> None:
        self._acts.pause()

    @Slot()
    def textSize(self) -> None:  # noqa: N802 - named for QML
        self._acts.text_size()

    @Slot()
    def switchContrast(self) -> None:  # noqa: N802 - named for QML
        self._acts.switch_contrast()

    @Slot()
    def switchLanguage(self) -> None:  # noqa: N802 - named for QML
        self._acts.switch_language()

    @Slot()
    def openSheet(self) -> None:  # noqa: N802 - named for QML
        self._acts.open_sheet()

    @Slot()
    def closeSheet(self) -> None:  # noqa: N802 - named for QML
        self._acts.close_sheet()

    @Slot()
    def openUsb(self) -> None:  # noqa: N802 - named for QML
        self._acts.open_usb()

    @Slot()
    def sendNow(self) -> None:  # noqa: N802 - named for QML
        self._acts.send_now()

    @Slot()
    def readAloud(self) -> None:  # noqa: N802 - named for QML
        self._acts.read_aloud()

    @Slot()
    def slower(self) -> None:
        self._acts.slower()

    @Slot()
    def faster(self) -> None:
        self._acts.faster()

    @Slot()
    def silence(self) -> None:
        self._acts.voice_off()

    @Slot("QStringList")
    def focused(self, path: list[str]) -> None:
        self._acts.focused(path)

    @Slot()
    def stay(self) -> None:
        self._acts.stay()
