"""Words of several cuts in one paragraph, broken into lines; each line is a block, so that a page may end after any."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.on_paper.layouts import Align
from kiosk.paper.blocks import RISE, Type, face_name, letters_of, printable
from kiosk.paper.fonts import Cut

Run: TypeAlias = tuple[str, Type]
Word: TypeAlias = tuple[Run, ...]

LEADING: Final = 1.34
MISSING: Final = "□"
_DOTS_FROM: Final = 3.0
_DOT_DROP: Final = 1.6


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: runs with their left edges; dots from `dots` to `width` where something is to be written."""

    parts: tuple[tuple[float, str, Type], ...]
    size: float
    width: float
    dots: float | None = None

    @property
    def height(self) -> float:
        """The size and its leading."""
        return self.size * LEADING

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw each run, then the dots."""
        baseline = top - (self.height - self.size) / 2 - RISE * self.size
        for left, words, style in self.parts:
            text = canvas.beginText(x + left, baseline)
            text.setFont(face_name(style.cut), style.size)
            text.setFillGray(0)
            text.textOut(words)
            canvas.drawText(text)
        if self.dots is not None and self.dots < self.width - 4:
            canvas.saveState()
            canvas.setLineWidth(0.9)
            canvas.setLineCap(1)  # pyright: ignore[reportUnknownMemberType]
            canvas.setDash(0.01, 2.6)
            canvas.line(x + self.dots, baseline - _DOT_DROP, x + self.width, baseline - _DOT_DROP)
            canvas.restoreState()


def lines(
    runs: Iterable[Run], width: float, *, dotted: bool = False, align: Align = "left", blank: int = 0
) -> list[TextLine]:
    """The runs in lines no wider than `width`; no letter is lost, a word longer than a line is broken where it ends.

    A line break in a run is kept. With `dotted` the last line is filled with dots; `blank` dotted lines follow.
    """
    runs = [(shaped(printable_lines(text), style.cut), style) for text, style in runs]
    size = max((style.size for _, style in runs), default=12.0)
    words = list(_words(runs))
    broken = list(_broken(words, width))
    if align == "centre":
        broken = _balanced(words, broken, width)
    made = [_line(line, size, width, align) for line in broken]
    if dotted and made:
        last = made[-1]
        end = max((left + style.width(text) for left, text, style in last.parts), default=0.0)
        made[-1] = TextLine(last.parts, size, width, end + _DOTS_FROM)
    return [*made, *(TextLine((), size, width, 0.0) for _ in range(blank))]


def printable_lines(text: str) -> str:
    """Composed letters (NFC), the shapeless left out, line breaks kept."""
    return "\n".join(printable(line) for line in text.split("\n"))


def shaped(text: str, cut: Cut) -> str:
    """The text with a hollow square for each letter that the face cannot draw, so that none goes missing unseen."""
    known = letters_of(cut)
    return "".join(letter if letter == "\n" or ord(letter) in known else MISSING for letter in text)


def _words(runs: Sequence[Run]) -> Iterator[Word | None]:
    """Words, each of one run or more; None where a new line begins."""
    word: list[Run] = []
    for text, style in runs:
        for piece in re.split(r"([ \n]+)", text):
            if piece.strip(" \n"):
                word.append((piece, style))
                continue
            if piece and word:
                yield tuple(word)
                word = []
            yield from [None] * piece.count("\n")
    if word:
        yield tuple(word)


def _broken(words: Sequence[Word | None], width: float) -> Iterator[list[Word]]:
    line: list[Word] = []
    used = 0.0
    for word in words:
        if word is None:
            yield line
            line, used = [], 0.0
            continue
        for piece in _fitting(word, width):
            needed = _width(piece) + (_space(piece) if line else 0.0)
            if line and used + needed > width:
                yield line
                line, used, needed = [], 0.0, _width(piece)
            line.append(piece)
            used += needed
    yield line


def _balanced(words: Sequence[Word | None], broken: list[list[Word]], width: float) -> list[list[Word]]:
    """The same number of lines, as even as their words allow: a centred line of one word looks lost."""
    for share in (0.9, 0.8, 0.7, 0.6):
        narrower = list(_broken(words, width * share))
        if len(narrower) > len(broken):
            break
        broken = narrower
    return broken


def _fitting(word: Word, width: float) -> Iterator[Word]:
    """The word, or its pieces where it is longer than a line."""
    if _width(word) <= width:
        yield word
        return
    piece: list[Run] = []
    for text, style in word:
        for letter in text:
            if piece and _width((*piece, (letter, style))) > width:
                yield tuple(piece)
                piece = []
            if piece and piece[-1][1] == style:
                piece[-1] = (piece[-1][0] + letter, style)
            else:
                piece.append((letter, style))
    yield tuple(piece)


def _line(words: list[Word], size: float, width: float, align: Align) -> TextLine:
    merged: list[list[tuple[str, Type]]] = []
    for number, word in enumerate(words):
        for place, (text, style) in enumerate(word):
            spaced = f" {text}" if number and not place else text
            if merged and merged[-1][0][1] == style:
                merged[-1] = [(merged[-1][0][0] + spaced, style)]
            else:
                merged.append([(spaced, style)])
    runs = [run for [run] in merged]
    length = sum(style.width(text) for text, style in runs)
    left = {"left": 0.0, "centre": (width - length) / 2, "right": width - length}[align]
    parts: list[tuple[float, str, Type]] = []
    for text, style in runs:
        parts.append((left, text, style))
        left += style.width(text)
    return TextLine(tuple(parts), size, width)


def _width(word: Word) -> float:
    return sum(style.width(text) for text, style in word)


def _space(word: Word) -> float:
    return word[0][1].width(" ")
