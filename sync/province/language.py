"""Everything that is said twice, Vietnamese first and English second, and moments as they are said in either."""

from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

from kiosk.domain.local_time import VIETNAM

Language: TypeAlias = Literal["vi", "en"]


class Words(NamedTuple):
    """One thing said twice."""

    vi: str
    en: str

    def filled(self, **values: "Words | str | int") -> "Words":
        """The words with their blanks filled, each language with its own."""
        vi = {name: value.vi if isinstance(value, Words) else value for name, value in values.items()}
        en = {name: value.en if isinstance(value, Words) else value for name, value in values.items()}
        return Words(self.vi.format(**vi), self.en.format(**en))


class Counted(NamedTuple):
    """One thing said of a number: of one alone, and of any other."""

    one: Words
    more: Words

    def of(self, number: int) -> Words:
        """What is said of so many."""
        return self.one if number == 1 else self.more


def said(words: Words, language: Language) -> str:
    """The words in this language."""
    return words.vi if language == "vi" else words.en


def when(moment: datetime) -> str:
    """A moment as it is said in Vietnam, in Vietnam's time."""
    return f"{moment.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"


def when_en(moment: datetime) -> str:
    """The same for who reads English."""
    local = moment.astimezone(VIETNAM)
    return f"{local.day} {local:%b %Y, %H:%M}"
