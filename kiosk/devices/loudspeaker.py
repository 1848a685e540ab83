"""Whether there is anything to be heard on, asked before a word is said; only the process that speaks asks it.

A speech daemon without a loudspeaker begins to speak and never ends, which is known only after a quarter of a minute.
"""

import ctypes
import sys
from pathlib import Path
from typing import Final

CARDS: Final = Path("/proc/asound/cards")

_PLAYBACK: Final = 0
_NONBLOCK: Final = 1
_BUSY: Final = -16
_DUMMY: Final = b"auto_null"
"""What PulseAudio and PipeWire call the output that leads nowhere, when they have no other."""


def has_loudspeaker(cards: Path = CARDS) -> bool:
    """Whether the system knows a way to a loudspeaker; in doubt it is tried.

    A sound card answers at once. Without one, a sound server may still have an output, such as a Bluetooth box.
    """
    if sys.platform == "linux" and _has_card(cards):
        return True
    outputs = _outputs()
    if outputs:
        return any(output != _DUMMY for output in outputs)
    return sys.platform == "linux" and _alsa_plays()


def _has_card(cards: Path) -> bool:
    try:
        return any(line.strip()[:1].isdigit() for line in cards.read_text(encoding="utf-8").splitlines())
    except OSError:
        return False


def _outputs() -> list[bytes]:
    from PySide6.QtMultimedia import QMediaDevices  # most of a second to load, and seldom needed

    return [bytes(output.id().data()) for output in QMediaDevices.audioOutputs()]


def _alsa_plays() -> bool:
    """Whether ALSA can open what it plays on unless told otherwise; it may be somebody's own way around a card."""
    try:
        alsa = ctypes.CDLL("libasound.so.2")
    except OSError:
        return False
    handle = ctypes.c_void_p()
    came: int = alsa.snd_pcm_open(ctypes.byref(handle), b"default", _PLAYBACK, _NONBLOCK)
    if came == 0:
        alsa.snd_pcm_close(handle)
    return came in {0, _BUSY}
