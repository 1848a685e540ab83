"""The kiosk window: `python -m ui [--config FILE] [--store DIR] [--pair] [--windowed]`; `doctor` checks the machine."""

import argparse
import hashlib
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.config import config_file, read_config
from kiosk.errors import Refused
from kiosk.paper.fonts import font_files
from ui.curtain import Curtain
from ui.door import open_door
from ui.words import are_compiled

FIRST_FRAME = "TANTAY_BENCH_FIRST_FRAME"
"""Set by the benchmark: say `first-frame` on the terminal when the window can be tapped."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the kiosk until its window is closed.

    0 then, and also when another one was brought to the front; 2 when settings or sentences cannot be read.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    return _doctor(given[1:]) if given[:1] == ["doctor"] else _run(_parser().parse_args(given))


def _doctor(arguments: Sequence[str]) -> int:
    from ui.doctor.__main__ import main as doctor

    return doctor(arguments)


def _run(asked: argparse.Namespace) -> int:
    try:
        config = read_config(asked.config)
    except Refused as refusal:
        print("{file}: {reason}".format(**refusal.values), file=sys.stderr)
        return 2
    if not are_compiled():
        print("Chưa có câu chữ của màn hình: hãy chạy `make`. / The sentences are not compiled: run `make`.")
        return 2
    store: Path = asked.store or config.store_path
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Tận Tay")
    name = "tantay-" + hashlib.sha256(str(store.resolve()).encode()).hexdigest()[:16]
    door = open_door(name)
    if door is None:
        print("Tận Tay đang chạy, đã đưa ra trước. / Already running: brought to the front.")
        return 0
    windowed = asked.windowed or config.windowed
    curtain = Curtain(font_files().values(), windowed=windowed)
    curtain.wait()
    if os.environ.get(FIRST_FRAME):
        print("first-frame", flush=True)
    from ui.kiosk import Kiosk

    kiosk = Kiosk(store, door, config, paired=asked.pair)
    curtain.rise(kiosk.window.root, kiosk.begin)
    kiosk.appear(windowed=windowed)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, quit_on_signal)
    try:
        return app.exec()
    finally:
        curtain.drop()
        kiosk.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tantay", description=__doc__)
    parser.add_argument("--config", type=Path, default=config_file(), help="settings of this machine (TOML)")
    parser.add_argument("--store", type=Path, help="folder of the local log")
    parser.add_argument("--pair", action="store_true", help="run a province server on loopback beside it")
    parser.add_argument("--windowed", action="store_true", help="a window instead of the full screen")
    return parser


def quit_on_signal(_number: int, _frame: FrameType | None) -> None:
    """Close the window in order; the once-a-second tick lets Python hear the signal."""
    QCoreApplication.quit()


if __name__ == "__main__":
    sys.exit(main())
