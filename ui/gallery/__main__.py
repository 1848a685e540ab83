"""`python -m ui.gallery --out DIR`: a picture of every page at every text size, theme, format and language, audited."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from ui.gallery.camera import FORMATS, LANGUAGES, SCALES, THEMES, Ways
from ui.gallery.report import write_down
from ui.gallery.studio import PROCESSES, Order, shoot
from ui.spoken.script import script


def main(arguments: Sequence[str] | None = None) -> int:
    """Walk through the program, picture every stop; 0 when every picture was taken."""
    asked = _asked(arguments)
    out: Path = asked.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("*-*-*-*x*.png"), *out.glob("contact-*.png")):
        old.unlink(missing_ok=True)
    began = time.monotonic()
    ways = Ways(asked.scales, asked.themes, asked.formats, asked.languages)
    pictures = shoot(Order(asked.pages, ways, out, script, loud=True), asked.processes)
    sys.stdout.write(write_down(out, pictures, time.monotonic() - began) + "\n")
    return 0 if pictures else 1


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("tantay-gallery", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="where the pictures and the summary go")
    parser.add_argument("--pages", nargs="+", default=["*"], help="names of pages, `form-*` for many")
    parser.add_argument("--scales", nargs="+", type=float, default=SCALES, choices=SCALES)
    parser.add_argument("--themes", nargs="+", default=THEMES, choices=THEMES)
    parser.add_argument("--formats", nargs="+", default=FORMATS, choices=FORMATS)
    parser.add_argument("--languages", nargs="+", default=LANGUAGES, choices=LANGUAGES)
    parser.add_argument("--processes", type=int, default=PROCESSES)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
