"""Names that fit beside a bar: broken between words, cut where there is no more room; the table has them whole."""

from functools import lru_cache
from typing import Final

from reportlab.pdfbase.pdfmetrics import stringWidth

from kiosk.domain.vietnamese import search_key
from sync.province.boards.svg import REGULAR

_BROADER: Final = 1.16
"""The reader's face may be broader than the one that is measured here."""

CUT: Final = "…"


@lru_cache(maxsize=4096)
def width_of(text: str, size: float) -> float:
    """About how wide a text is: its letters without their marks, which do not make them broader."""
    return stringWidth(search_key(text), REGULAR, size) * _BROADER


def fitted(text: str, size: float, room: float, lines: int) -> list[str]:
    """The text in at most so many lines of this width."""
    found: list[str] = []
    rest = text.split()
    while rest and len(found) < lines:
        taken = _taken(rest, size, room)
        found.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    if rest:
        found[-1] = _cut(found[-1], size, room)
    return found


def _taken(words: list[str], size: float, room: float) -> int:
    count = 1
    while count < len(words) and width_of(" ".join(words[: count + 1]), size) <= room:
        count += 1
    return count


def _cut(line: str, size: float, room: float) -> str:
    words = line.split()
    while len(words) > 1 and width_of(" ".join(words) + CUT, size) > room:
        words.pop()
    return " ".join(words) + CUT
