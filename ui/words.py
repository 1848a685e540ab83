"""The sentences of the screen by their codes, in the language that is wanted.

They are all written in one place, `resources/i18n/en.ts`, Vietnamese first and English second, and compiled by make.
`{name}` marks are filled in by `say`. The citizen is addressed as "bác", or as the centre chose: the same sentences
with another word, compiled beside them. A volunteer reads over her shoulder.
"""

from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QTranslator

from ui.address import ADDRESSES, WRITTEN, Address, addressed

Language: TypeAlias = Literal["vi", "en"]

LANGUAGES: tuple[Language, ...] = ("vi", "en")

_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "i18n"


_address: list[Address] = [WRITTEN]
"""The word for the citizen, one for the whole program, as Qt's translators are."""


def address_as(address: Address) -> bool:
    """Let every Vietnamese sentence from now on use this word for the citizen; whether that is a change."""
    changed = _address[0] != address
    _address[0] = address
    return changed


def in_address(text: str) -> str:
    """A Vietnamese sentence of the resources with the word for the citizen that the sentences of the screen use."""
    return addressed(text, _address[0])


def file_of(language: Language, address: Address) -> str:
    """The name of the compiled file."""
    return f"{language}.qm" if language == "en" or address == WRITTEN else f"{language}-{address}.qm"


FILES = tuple(dict.fromkeys(file_of(language, address) for language in LANGUAGES for address in ADDRESSES))


def catalogue(language: Language) -> QTranslator:
    """All sentences of one language, as Qt reads them; the same one for Python and for QML.

    Raises FileNotFoundError when they were not compiled.
    """
    return _compiled(file_of(language, _address[0]))


@cache
def _compiled(name: str) -> QTranslator:
    words = QTranslator()
    file = _FOLDER / name
    if not words.load(str(file)):
        raise FileNotFoundError(file)
    return words


@cache
def _sentence(name: str, code: str) -> str:
    """What stands in this file, with its marks; asked of Qt once, as a page asks for hundreds at each touch."""
    return _looked_up(name, code, -1)


def _looked_up(name: str, code: str, number: int) -> str:
    words = _compiled(name)
    text = words.translate("", code, None, number) or words.translate("", code)  # empty where there are no forms
    if not text:
        raise KeyError(code)
    return text


def are_compiled() -> bool:
    """Whether the sentences of every language lie there to be read."""
    return all((_FOLDER / name).is_file() for name in FILES)


def has_words(code: str) -> bool:
    """Whether somebody wrote a sentence for this code."""
    return bool(catalogue("vi").translate("", code))


_LONGER_THAN_A_COUNT = 10
"""Digits of what is no longer a count but an identity number, which Qt's 32 bits would not hold."""


def say(language: Language, code: str, /, **values: str) -> str:
    """The sentence of `code` in one language, in the form that goes with the first number among `values`.

    Raises KeyError for a code that nobody wrote a sentence for: a bug that a test finds.
    """
    counts = (int(value) for value in values.values() if value.isdecimal() and len(value) < _LONGER_THAN_A_COUNT)
    name, number = file_of(language, _address[0]), next(counts, -1)
    text = _sentence(name, code) if number < 0 else _looked_up(name, code, number)  # no number of anybody's stays
    return text.format(**values) if values else text
