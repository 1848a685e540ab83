"""What codes are called: communes, procedures, papers, topics, and the words of the counter's own screens."""

from collections.abc import Callable, Mapping

import msgspec

from sync.province.language import Words


def _bare(code: str) -> Words:
    return Words(code, code)


def _bare_paper(_procedure: str, paper: str) -> Words:
    return Words(paper, paper)


def _silent(_code: str) -> Words | None:
    return None


class Lexicon(msgspec.Struct, frozen=True):
    """Names for codes; without any, codes stand for themselves.

    `communes` are those of the province, by code. `words` are those of the counter's screens, so that a fault or an
    outcome is called the same in both places.
    """

    communes: Mapping[str, str] = {}
    procedure: Callable[[str], Words] = _bare
    paper: Callable[[str, str], Words] = _bare_paper
    topic: Callable[[str], Words] = _bare
    words: Callable[[str], Words | None] = _silent

    def commune(self, code: str) -> Words:
        """The full name of a commune."""
        return _bare(self.communes.get(code, code))

    def line(self, prefix: str, code: str) -> Words:
        """The counter's word for a line of a table; a word that this program has not is shown as it came."""
        return self.words(f"{prefix}{code}") or _bare(code)
