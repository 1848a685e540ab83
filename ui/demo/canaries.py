"""Looking for planted names and numbers in files, in every way that they could stand there."""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

_PDF_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def readable_in(file: Path, canaries: Iterable[str]) -> int:
    """How many of the canaries can be read in a file: UTF-8 or UTF-16, composed or not, escaped, or inside a PDF."""
    texts = [file.read_bytes()]
    if file.suffix == ".pdf":
        texts += _streams(texts[0])
    return sum(any(spelling in text for text in texts for spelling in _spellings(canary)) for canary in canaries)


def _spellings(canary: str) -> Iterator[bytes]:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, canary)
        for case in (text, text.upper(), text.lower()):
            yield case.encode()
            yield case.encode("utf-16-le")
            yield case.encode("utf-16-be")
            yield case.encode("unicode_escape")


def _streams(pdf: bytes) -> list[bytes]:
    found: list[bytes] = []
    for stream in _PDF_STREAM.findall(pdf):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            found.append(stream)
    return found
