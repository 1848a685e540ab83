"""`python -m ui.gallery --out DIR`: a picture of every page at every text size, theme and format."""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from ui.gallery.camera import FORMATS, SCALES, THEMES, Ways, take
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.report import write_down
from ui.gallery.tour import ADDRESS, Tour


def main(arguments: Sequence[str] | None = None) -> int:
    """Walk through the program, picture every stop; 0 when every picture was taken."""
    asked = _asked(arguments)
    out: Path = asked.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*-*-*-*x*.png"):
        old.unlink()
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Tận Tay")
    began = time.monotonic()
    work = Path(tempfile.mkdtemp(prefix="tantay-gallery-"))
    clock, printer = SteadyClock(), PatientPrinter()
    counter = Counter(work / "store", clock, printer, ADDRESS)
    counter.window.root.show()
    try:
        scenes = [scene for scene in Tour(counter, clock, printer).walk() if _is_asked(scene.name, asked.pages)]
        pictures = list(take(counter, scenes, Ways(asked.scales, asked.themes, asked.formats), out))
    finally:
        counter.close()
        shutil.rmtree(work, ignore_errors=True)
    write_down(out, pictures, time.monotonic() - began)
    return 0 if pictures else 1


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("tantay-gallery", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="where the pictures and the summary go")
    parser.add_argument("--pages", nargs="+", default=["*"], help="names of pages, `form-*` for many")
    parser.add_argument("--scales", nargs="+", type=float, default=SCALES, choices=SCALES)
    parser.add_argument("--themes", nargs="+", default=THEMES, choices=THEMES)
    parser.add_argument("--formats", nargs="+", default=FORMATS, choices=FORMATS)
    return parser.parse_args(arguments)


def _is_asked(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)


if __name__ == "__main__":
    sys.exit(main())
