"""Save a report in a process of its own: `python -m kiosk.paper.export --folder F --name N`, the report on input.

Says on standard output how it went, in a word of `kiosk.app.saving.SaveState`. Nothing half-written is left
behind: both files are whole on the disk before either has its name.
"""

import argparse
import errno
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

import msgspec

from kiosk.app.saving import SaveState
from kiosk.domain.figures.report import Report

_READABLE: Final = 0o644
"""A report is made to be read by others, also on a drive that remembers whose a file is."""

_WORDS: Final[dict[int, SaveState]] = {
    errno.ENOSPC: "no-room",
    errno.EDQUOT: "no-room",
    errno.ENOENT: "gone",
    errno.ENODEV: "gone",
    errno.EIO: "gone",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
}


def save(report: Report, folder: Path, name: str) -> SaveState:
    """Write both files into the folder; files of this name that were there give way only to whole ones."""
    from kiosk.paper.report import make_report
    from kiosk.paper.workbook import make_workbook

    files = {f"{name}.pdf": make_report(report), f"{name}.xlsx": make_workbook(report)}
    begun: list[tuple[Path, Path]] = []
    try:
        for file, body in files.items():
            begun.append((_written(folder, body), folder / file))
        for part, whole in begun:
            part.replace(whole)
        _keep(folder)
    except OSError as error:
        return _WORDS.get(error.errno or 0, "failed")
    finally:
        for part, _ in begun:
            part.unlink(missing_ok=True)
    return "saved"


def _written(folder: Path, body: bytes) -> Path:
    number, path = tempfile.mkstemp(".part", ".tantay-", folder)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(body)
            Path(path).chmod(_READABLE)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        Path(path).unlink(missing_ok=True)
        raise
    return Path(path)


def _keep(folder: Path) -> None:
    """Let the folder itself be on the disk, where the system can do that: a drive is often pulled out right away."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def main() -> None:
    """From standard input to the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--name", required=True)
    asked = parser.parse_args()
    report = msgspec.json.decode(sys.stdin.buffer.read(), type=Report)
    sys.stdout.write(save(report, asked.folder, asked.name))


if __name__ == "__main__":
    main()
