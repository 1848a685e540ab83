"""The process that speaks: orders on standard input, one a line; what came of them on standard output.

A process of its own because speech-dispatcher is asked over a socket, and waited for: 1.7 s to list its voices, and for
ever when it hangs. So the window never waits for it, and a reader that hangs can be ended.
"""

import os
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from kiosk.app.ports import Sentence
from kiosk.devices.loudspeaker import has_loudspeaker
from kiosk.devices.voice_orders import Answer, Order

ENGINES: Final = ("speechd", "winrt", "sapi", "darwin")
"""Qt's engines in the order of our choice; its `mock` says nothing."""

SETTLING_MS: Final = 250
STOPPING_MS: Final = 1_500
SENTENCE_MS: Final = 4_000
LETTER_MS: Final = 300
"""A sentence that takes longer than this, at the slowest, never ends: the daemon died, or has nothing to play it on."""

GRACE: Final = 2.0

_LANGUAGES: Final[Mapping[str, tuple[str, str]]] = {"vi": ("vi_VN", "Vietnamese"), "en": ("en_US", "English")}
_PLAIN: Final = frozenset({"Vietnamese (Northern)", "English (America)"})


def best(names: Sequence[str], language: str) -> str:
    """The voice to take among those of a language; empty when there is none.

    espeak-ng calls its voices by the language's name: one with a name of its own was recorded from a person.
    Its Vietnamese has three regions, and Phú Thọ is in the north; a `+` marks a plaything.
    """
    return min(names, key=lambda name: ("+" in name, name.startswith(language), name not in _PLAIN), default="")


class Reader(QObject):
    """Says one sentence after the other; the next begins when the engine is ready again."""

    def __init__(self, engine: QTextToSpeech, answer: Callable[[Answer], None]) -> None:
        super().__init__()
        self._engine, self._answer = engine, answer
        self._voices: dict[str, QVoice | None] = {}
        self._language = ""
        self._sentences: tuple[Sentence, ...] = ()
        self._at = 0
        self._speaking = False
        self._waiting = False
        self._has_spoken = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._break)
        self._settled = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settled.timeout.connect(self._settle)
        engine.stateChanged.connect(self._heed)
        engine.errorOccurred.connect(self._break)

    def obey(self, order: Order) -> None:
        """Do what is asked, whatever is being said."""
        match order.do:
            case "say":
                self._sentences, self._at = order.sentences, order.first
                self._engine.setRate(order.rate)
                self._begin_anew()
            case "rate":
                self._engine.setRate(order.rate)
                self._at = min(self._at, len(self._sentences) - 1)
                if self._sentences:
                    self._begin_anew()
                else:
                    self._answer(Answer("silent"))
            case "stop":
                self._sentences = ()
                self._begin_anew()

    def _begin_anew(self) -> None:
        """Silence first; the engine may tell of it at once or later."""
        if self._speaking:
            self._speaking, self._waiting = False, True
            self._patience.start(STOPPING_MS)
            self._settled.start()
            self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)
        elif not self._waiting:
            self._go_on()

    def _settle(self) -> None:
        """A sentence that was stopped before it began: the engine tells nothing of it."""
        if self._waiting and self._engine.state() is QTextToSpeech.State.Ready:
            self._waiting = False
            self._go_on()

    def _heed(self, state: QTextToSpeech.State) -> None:
        if self._waiting and state is QTextToSpeech.State.Speaking:  # it began although it was stopped before
            self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)
        if state is not QTextToSpeech.State.Ready:
            return
        if self._waiting:
            self._waiting = False
            self._go_on()
        elif self._speaking:
            self._has_spoken = True
            self._at += 1
            self._go_on()

    def _go_on(self) -> None:
        self._patience.stop()
        if self._at >= len(self._sentences):
            self._speaking = False
            self._answer(Answer("done") if self._sentences else Answer("silent"))
            return
        sentence = self._sentences[self._at]
        if not self._use(sentence.language):
            self._speaking, self._sentences = False, ()
            self._answer(Answer("problem", problem=f"no-{sentence.language}"))
            return
        self._speaking = True
        self._patience.start(SENTENCE_MS + LETTER_MS * len(sentence.text))
        self._answer(Answer("at", self._at))
        self._engine.say(sentence.text)

    def _use(self, language: str) -> bool:
        """Take the voice of this language; False when there is none."""
        if language not in self._voices:
            locale, name = _LANGUAGES[language]
            voices = {voice.name(): voice for voice in self._engine.allVoices(QLocale(locale))}
            self._voices[language] = voices.get(best(list(voices), name))
        voice = self._voices[language]
        if voice is not None and language != self._language:
            self._engine.setVoice(voice)
            self._language = language
        return voice is not None

    def _break(self) -> None:
        """The engine failed, or never came to an end: the next one begins in a fresh process.

        One that never ended a single sentence has no way to a loudspeaker.
        """
        self._answer(Answer("problem", problem="broken" if self._has_spoken else "no-engine"))
        os._exit(1)


class _Ear(QObject):
    """Hears orders in a thread of its own; they reach the reader through the event loop."""

    ordered = Signal(bytes)
    ended = Signal()

    def listen(self) -> None:
        for line in sys.stdin.buffer:
            self.ordered.emit(line)
        self.ended.emit()
        time.sleep(GRACE)  # after this the engine hangs, and nobody wants its words any more
        os._exit(1)


def _tell(answer: Answer) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
    sys.stdout.buffer.flush()


def make_engine() -> QTextToSpeech | None:
    """The engine of this system; None where it knows no voice at all.

    It may say that it failed only because the system's own language has no voice: ours may have one.
    """
    name = next((name for name in ENGINES if name in QTextToSpeech.availableEngines()), "")
    engine = QTextToSpeech(name) if name else None
    return engine if engine is not None and engine.availableLocales() else None


def main() -> None:
    """Obey until the orders end."""
    application = QCoreApplication(["tantay-voice"])
    if not has_loudspeaker():
        _tell(Answer("problem", problem="no-sound"))
        return
    engine = make_engine()
    if engine is None:
        _tell(Answer("problem", problem="no-engine"))
        return
    reader, ear = Reader(engine, _tell), _Ear()

    def obey(line: bytes) -> None:
        reader.obey(msgspec.json.decode(line, type=Order))

    def end() -> None:
        engine.stop(QTextToSpeech.BoundaryHint.Immediate)
        application.quit()

    def fall(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        _tell(Answer("problem", problem="broken"))
        os._exit(1)

    sys.excepthook = fall
    ear.ordered.connect(obey)
    ear.ended.connect(end)
    threading.Thread(target=ear.listen, daemon=True).start()
    application.exec()


if __name__ == "__main__":
    main()
