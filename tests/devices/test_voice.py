"""The voice makes sound through the system's own speech, is silent when told to, and says why when it cannot."""

import array
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app.ports import Sentence, VoiceProblem
from kiosk.devices.voice import QtVoice
from kiosk.devices.voice_job import best

LONG = 60_000
"""Milliseconds that a slow machine may take to start speech-dispatcher and list its 300 voices."""

QUICK = 8
"""Seconds within which it is known that nothing can be heard: less than 1 on a machine at rest."""

HELLO = Sentence("Xin chào bác. Hôm nay bác cần việc gì?")

SOUND_TO_FILE = """
</usr/share/alsa/alsa.conf>
pcm.!default {{ type file  file "{file}"  format "raw"  slave.pcm "nowhere" }}
pcm.nowhere {{ type null }}
ctl.!default {{ type hw  card 0 }}
"""

ESPEAK = '"espeak-ng" "sd_espeak-ng" "espeak-ng.conf"'

DAEMON = """
LogLevel 1
LogDir "{folder}"
AudioOutputMethod "{audio}"
AudioALSADevice "default"
DefaultLanguage "vi"
AddModule {module}
DefaultModule {name}
"""

ENGLISH_ONLY = """
GenericExecuteSynth "true"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "somebody"
DefaultVoice "somebody"
"""


class Speech:
    """A speech-dispatcher of the test's own, whose sound goes to a file."""

    def __init__(self, folder: Path, module: str, audio: str) -> None:
        self.folder = folder
        self.sound = folder / "sound.raw"
        self.socket = folder / "speechd.sock"
        (folder / "modules").mkdir()
        shutil.copy("/etc/speech-dispatcher/modules/espeak-ng.conf", folder / "modules")
        (folder / "modules" / "english-only.conf").write_text(ENGLISH_ONLY, encoding="utf-8")
        (folder / "asound.conf").write_text(SOUND_TO_FILE.format(file=self.sound), encoding="utf-8")
        name = module.split('"')[1]
        settings = DAEMON.format(folder=folder, module=module, name=name, audio=audio)
        (folder / "speechd.conf").write_text(settings, encoding="utf-8")
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        self.socket.unlink(missing_ok=True)
        command = ["speech-dispatcher", "-s", "-C", self.folder, "-P", self.folder / "pid", "-t", "0"]
        return subprocess.Popen(
            [*command, "-c", "unix_socket", "-S", self.socket],
            env={**os.environ, "PULSE_SERVER": "none", "ALSA_CONFIG_PATH": str(self.folder / "asound.conf")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def samples(self) -> "array.array[int]":
        """What was played so far: 22050 a second, one channel, 16 bits."""
        whole = self.sound.read_bytes() if self.sound.exists() else b""
        return array.array("h", whole[: len(whole) // 2 * 2])

    def seconds(self) -> float:
        return len(self.samples()) / 22_050

    def loudest(self) -> int:
        return max(map(abs, self.samples()), default=0)

    def end(self) -> None:
        self.process.send_signal(signal.SIGCONT)
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)


MakeSpeech = Callable[..., Speech]


@pytest.fixture
def make_speech(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeSpeech]:
    made: list[Speech] = []

    def make(module: str = ESPEAK, audio: str = "alsa", *, plays: bool = True) -> Speech:
        speech = Speech(tmp_path, module, audio)
        made.append(speech)
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{speech.socket}")
        if plays:
            monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))
        deadline = time.monotonic() + 20
        while not speech.socket.exists():
            assert time.monotonic() < deadline, "speech-dispatcher does not start"
        return speech

    yield make
    for speech in made:
        speech.end()


@pytest.fixture
def voice(qapp: QObject) -> Iterator[QtVoice]:
    voice = QtVoice(qapp)
    yield voice
    voice.close()


def nothing(_problem: VoiceProblem) -> None:
    raise AssertionError(_problem)


def test_a_vietnamese_sentence_becomes_sound(make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot) -> None:
    speech = make_speech()

    voice.say([HELLO], 0.0, nothing)

    qtbot.waitUntil(lambda: speech.seconds() > 2, timeout=LONG)
    assert speech.loudest() > 5_000


def test_slower_takes_longer_and_begins_the_sentence_again(
    make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot
) -> None:
    speech = make_speech()
    voice.say([HELLO], 0.5, nothing)
    qtbot.waitUntil(lambda: voice.is_quiet and speech.seconds() > 1, timeout=LONG)
    quick = speech.seconds()

    voice.set_rate(-0.75)
    qtbot.waitUntil(lambda: voice.is_quiet and speech.seconds() > quick, timeout=LONG)

    assert speech.seconds() - quick > 1.5 * quick


def test_stopped_it_says_no_more(make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot) -> None:
    speech = make_speech()
    voice.say([HELLO] * 500, 0.0, nothing)
    qtbot.waitUntil(lambda: speech.seconds() > 2, timeout=LONG)

    voice.stop()
    qtbot.waitUntil(lambda: voice.is_quiet, timeout=LONG)

    said = speech.seconds()
    assert said < 500 * 2
    voice.say([HELLO], 0.0, nothing)
    qtbot.waitUntil(lambda: voice.is_quiet and speech.seconds() > said + 1, timeout=LONG)
    assert speech.seconds() < said + 10


def test_a_daemon_that_was_killed_is_started_again(make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot) -> None:
    speech = make_speech()
    voice.say([HELLO], 0.0, nothing)
    qtbot.waitUntil(lambda: voice.is_quiet and speech.seconds() > 1, timeout=LONG)
    speech.process.kill()
    speech.process.wait(5)
    speech.sound.unlink()
    speech.process = speech.start()
    qtbot.waitUntil(speech.socket.exists, timeout=LONG)

    voice.say([HELLO], 0.0, nothing)

    qtbot.waitUntil(lambda: speech.seconds() > 1, timeout=LONG)


def test_a_daemon_that_hangs_is_told_and_never_waited_for(
    make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot
) -> None:
    speech = make_speech()
    told: list[str] = []
    voice.say([HELLO], 0.0, told.append)
    qtbot.waitUntil(lambda: voice.is_quiet and speech.seconds() > 1, timeout=LONG)
    speech.process.send_signal(signal.SIGSTOP)

    start = time.monotonic()
    voice.say([HELLO], 0.0, told.append)
    voice.set_rate(0.5)
    took = time.monotonic() - start

    assert took < 0.2
    qtbot.waitUntil(lambda: told == ["broken"], timeout=LONG)
    assert voice.is_quiet  # a silence is counted again


def test_without_a_vietnamese_voice_it_says_so(make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot) -> None:
    make_speech('"english-only" "sd_generic" "english-only.conf"')
    told: list[str] = []

    voice.say([HELLO], 0.0, told.append)

    qtbot.waitUntil(lambda: told == ["no-vi"], timeout=LONG)
    assert voice.is_quiet  # a silence is counted again


def test_without_any_voice_it_says_so(make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot) -> None:
    make_speech('"dummy" "sd_dummy" ""')
    told: list[str] = []

    voice.say([HELLO], 0.0, told.append)

    qtbot.waitUntil(lambda: told == ["no-engine"], timeout=LONG)
    assert voice.is_quiet  # a silence is counted again


def test_without_a_way_to_a_loudspeaker_it_says_so(make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot) -> None:
    """Where no sound server runs speech-dispatcher begins to speak, never ends, and then answers nobody."""
    make_speech(audio="pulse")
    told: list[str] = []

    voice.say([HELLO], 0.0, told.append)

    qtbot.waitUntil(lambda: told == ["no-engine"], timeout=LONG)
    assert voice.is_quiet  # a silence is counted again


def test_a_machine_without_a_loudspeaker_is_told_before_anything_is_said(
    make_speech: MakeSpeech, voice: QtVoice, qtbot: QtBot
) -> None:
    """No sound card, no sound server, nothing that ALSA could play on: the daemon is not even asked."""
    make_speech(plays=False)
    told: list[str] = []

    start = time.monotonic()
    voice.say([HELLO], 0.0, told.append)
    qtbot.waitUntil(lambda: told == ["no-sound"], timeout=LONG)

    assert time.monotonic() - start < QUICK
    assert voice.is_quiet  # a silence is counted again


def test_without_a_daemon_it_says_so(
    voice: QtVoice, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "asound.conf").write_text(SOUND_TO_FILE.format(file=tmp_path / "sound.raw"), encoding="utf-8")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/no/such/folder/socket")
    told: list[str] = []

    voice.say([HELLO], 0.0, told.append)

    qtbot.waitUntil(lambda: told == ["no-engine"], timeout=LONG)
    assert voice.is_quiet  # a silence is counted again


def test_a_recorded_voice_is_preferred_and_then_the_northern_one() -> None:
    espeak = ["Vietnamese (Central)", "Vietnamese (Northern)+Adam", "Vietnamese (Northern)", "Vietnamese (Southern)"]

    assert best(espeak, "Vietnamese") == "Vietnamese (Northern)"
    assert best([*espeak, "Microsoft An"], "Vietnamese") == "Microsoft An"
    assert best([], "Vietnamese") == ""
