"""The sentences of the screen by their codes, in the language that is wanted.

They are all written in one place, `resources/i18n/en.ts`, Vietnamese first and English second, and compiled by make.
`{name}` marks are filled in by `say`. The citizen is addressed as "bác"; a volunteer reads over her shoulder.
"""

from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QTranslator

Language: TypeAlias = Literal["vi", "en"]

LANGUAGES: tuple[Language, ...] = ("vi", "en")

_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "i18n"


@cache
def catalogue(language: Language) -> QTranslator:
    """All sentences of one language, as Qt reads them; the same one for Python and for QML.

    Raises FileNotFoundError when they were not compiled.
    """
    words = QTranslator()
    file = _FOLDER / f"{language}.qm"
    if not words.load(str(file)):
        raise FileNotFoundError(file)
    return words


def are_compiled() -> bool:
    """Whether the sentences of every language lie there to be read."""
    return all((_FOLDER / f"{language}.qm").is_file() for language in LANGUAGES)


def has_words(code: str) -> bool:
    """Whether somebody wrote a sentence for this code."""
    return bool(catalogue("vi").translate("", code))


_LONGER_THAN_A_COUNT = 10
"""Digits of what is no longer a count but an identity number, which Qt's 32 bits would not hold."""


def say(language: Language, code: str, /, **values: str) -> str:
    """The sentence of `code` in one language, in the form that goes with the first number among `values`.

    Raises KeyError for a code that nobody wrote a sentence for: a bug that a test finds.
    """
    words = catalogue(language)
    counts = (int(value) for value in values.values() if value.isdecimal() and len(value) < _LONGER_THAN_A_COUNT)
    number = next(counts, -1)
    text = words.translate("", code, None, number) or words.translate("", code)  # empty where there are no forms
    if not text:
        raise KeyError(code)
    return text.format(**values) if values else text
