"""Texts of the screen cut into sentences, each put into words and given to a voice of its own language."""

import re
from collections.abc import Iterable, Iterator

from kiosk.app.ports import Sentence
from ui.spoken.spell import spell
from ui.words import Language

_END = re.compile(r"(?<=[^A-ZĐ\s][.!?…])\s+|\n+")
_VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


def said(language: Language, texts: Iterable[str]) -> tuple[Sentence, ...]:
    """What is said for these texts; empty ones are passed over."""
    pieces = (piece for text in texts for piece in _pieces(text, language))
    return tuple(Sentence(words, tongue) for piece, tongue in pieces if re.search(r"\w", words := spell(piece, tongue)))


def _pieces(text: str, language: Language) -> Iterator[tuple[str, Language]]:
    for sentence in _END.split(text.strip()):
        if language == "vi":
            yield sentence, "vi"
            continue
        label, colon, value = sentence.partition(": ")
        if colon and not _is_vietnamese(label) and _is_vietnamese(value):
            yield label, "en"
            yield value, "vi"
        else:
            yield sentence, "vi" if _is_vietnamese(sentence) else "en"


def _is_vietnamese(text: str) -> bool:
    """Whether a Vietnamese voice says it better: more than half of its words carry marks that English never has."""
    words = re.findall(r"[^\W\d_]+", text)
    return 2 * sum(bool(_VIETNAMESE.search(word)) for word in words) > len(words)
