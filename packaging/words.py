"""Compile the sentences of the screen, `resources/i18n/en.ts`, into `en.qm`, `vi.qm` and its kin beside it.

Does nothing when all are newer than their source. Vietnamese is compiled from the same file: its sources are its
sentences, once for each way to address the citizen. What Qt's `lrelease` says beyond its count is an error here: a
double code, an unfinished sentence.
"""

import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from ui.address import ADDRESSES, Address, addressed
from ui.words import FILES, file_of

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "resources" / "i18n" / "en.ts"
BUILD = ROOT / "build" / "i18n"

_QUIET = re.compile(r"(Updating '.*|\s*Generated \d+ translation\(s\) \(\d+ finished and 0 unfinished\))\.*")


def lrelease() -> Path:
    """Qt's own compiler of translations, as PySide6 carries it."""
    found = importlib.util.find_spec("PySide6")
    folder = Path(found.origin).parent if found is not None and found.origin else Path()
    return next(path for path in (folder / "lrelease", folder / "lrelease.exe") if path.is_file())


def write_vietnamese(words: Path, target: Path, address: Address) -> None:
    """Write the same file with the Vietnamese sentences in the place of their translations."""
    tree = ET.parse(words)  # noqa: S314 - our own file
    tree.getroot().set("language", "vi_VN")
    for message in tree.iter("message"):
        message.attrib.pop("numerus", None)  # Vietnamese has one form for any number
        source, translation = message.find("source"), message.find("translation")
        if source is not None and translation is not None:
            translation.clear()
            translation.text = addressed(source.text or "", address)
    tree.write(target, encoding="utf-8", xml_declaration=True)


def compile_words(source: Path, target: Path) -> list[str]:
    """Compile one file; what is wrong with it, line by line, else nothing."""
    done = subprocess.run(
        [lrelease(), source, "-qm", target], capture_output=True, text=True, encoding="utf-8", check=False
    )
    said = (done.stdout + done.stderr).splitlines()
    wrong = [line for line in said if line.strip() and not _QUIET.fullmatch(line)]
    return wrong or ([] if done.returncode == 0 else [f"lrelease ended with {done.returncode}"])


def is_current(target: Path) -> bool:
    """Whether it was made after the sentences, and after what makes it of them, were last changed."""
    made = target.stat().st_mtime_ns if target.exists() else 0
    return made > max(file.stat().st_mtime_ns for file in (WORDS, Path(__file__), ROOT / "ui" / "address.py"))


def main() -> int:
    """0 when every language is there and whole."""
    if all(is_current(WORDS.with_name(name)) for name in FILES):
        return 0
    BUILD.mkdir(parents=True, exist_ok=True)
    sources = {"en.qm": WORDS}
    for address in ADDRESSES:
        name = file_of("vi", address)
        sources[name] = BUILD / f"{name}.ts"
        write_vietnamese(WORDS, sources[name], address)
    wrong: list[str] = []
    for name, source in sources.items():
        made = BUILD / name
        faults = compile_words(source, made)
        wrong += faults
        if not faults:
            made.replace(WORDS.with_name(name))
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
