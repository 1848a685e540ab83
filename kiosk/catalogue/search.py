"""Finding a procedure by what people call it: without accents, by initials, by code, with a letter wrong."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from kiosk.domain.catalogue import Procedure, RetiredCodes
from kiosk.domain.vietnamese import clean, initials, marked_key, search_key

_SAME, _START, _INSIDE, _JOINED, _WORDS, _SCATTERED = 100.0, 72.0, 70.0, 60.0, 55.0, 40.0
_INITIALS_SAME, _INITIALS_START, _INITIALS_INSIDE = 65.0, 50.0, 30.0
_MARKS, _CORE, _ENOUGH_WORDS, _LEAST_OF_BEST = 8.0, 6.0, 0.55, 0.45
_NAME, _SYNONYM, _OFFICIAL, _ENGLISH = 1.0, 0.97, 0.8, 0.7

_CODE = re.compile(r"[\d.]+(?:\.[A-Z]\d+)?", re.ASCII)

_EXACT, _PREFIX, _TYPO = 1.0, 0.85, 0.65


class _Phrase(msgspec.Struct, frozen=True):
    key: str
    marked: str
    words: frozenset[str]
    initials: str
    weight: float


class _Entry(msgspec.Struct, frozen=True):
    procedure: Procedure
    phrases: tuple[_Phrase, ...]
    words: frozenset[str]


class _Query(msgspec.Struct, frozen=True):
    key: str
    marked: str
    joined: str
    words: tuple[tuple[float, Mapping[str, float]], ...]


class Search:
    """An index over procedures; made once, asked at every key."""

    def __init__(self, procedures: Sequence[Procedure], retired: RetiredCodes) -> None:
        self._entries = [_entry(procedure, retired) for procedure in procedures]
        self._successors = retired.successors
        count = Counter(word for entry in self._entries for word in entry.words)
        self._rarity = {word: math.log(1 + len(self._entries) / seen) for word, seen in count.items()}
        self._letters = {word: _letters(word) for word in self._rarity}
        self._meant = lru_cache(maxsize=2_000)(self._look_up)

    def find(self, text: str, counts: Mapping[str, int]) -> tuple[Procedure, ...]:
        """Best first; for an empty text all of them, the most used first and then the core ones."""
        typed = clean(text)[:200]
        if _CODE.fullmatch(typed.upper()):
            return self._by_code(typed)
        typed = _plain(typed)
        key = search_key(typed)
        if not key:
            return tuple(sorted((entry.procedure for entry in self._entries), key=lambda p: _usual(p, counts)))
        words = key.split()
        meant = [self._meant(word, last=place == len(words) - 1) for place, word in enumerate(words)]
        query = _Query(key, marked_key(typed), key.replace(" ", ""), tuple(meant))
        scored = [(score, entry.procedure) for entry in self._entries if (score := _score(entry, query)) > 0]
        best = max((score for score, _ in scored), default=0.0)
        kept = [(score, procedure) for score, procedure in scored if score >= best * _LEAST_OF_BEST]
        kept.sort(key=lambda found: (-round(found[0], 1), *_usual(found[1], counts)))
        return tuple(procedure for _, procedure in kept)

    def _by_code(self, typed: str) -> tuple[Procedure, ...]:
        digits = typed.replace(".", "")[:7]
        wanted = {new for old, new in self._successors.items() if old.replace(".", "").startswith(digits)}
        return tuple(
            entry.procedure
            for entry in self._entries
            if entry.procedure.code.replace(".", "").startswith(digits)
            or (entry.procedure.code in wanted and len(digits) == 7)
        )

    def _look_up(self, word: str, *, last: bool) -> tuple[float, Mapping[str, float]]:
        """How much the word weighs, and the words of the index that it may stand for, each with how likely."""
        found: dict[str, float] = {}
        if word in self._rarity:
            found[word] = _EXACT
        if last or word not in self._rarity:
            found |= {known: _PREFIX for known in self._rarity if known.startswith(word) and known != word}
        most = 0 if len(word) < 4 else 1 if len(word) < 6 else 2
        if not found and most:
            mine = _letters(word)
            near = (known for known, theirs in self._letters.items() if (mine ^ theirs).bit_count() <= 2 * most)
            found = {known: _TYPO for known in near if _distance(word, known, most) <= most}
        weight = max((self._rarity[known] for known in found), default=0.7)
        return weight, found


def code_in(typed: str) -> str:
    """The national code `1.001193` in a typed or scanned text that is nothing but such a code; otherwise empty."""
    text = clean(typed)[:200].upper()
    digits = text.replace(".", "")[:7]
    return f"{digits[0]}.{digits[1:]}" if _CODE.fullmatch(text) and len(digits) == 7 and digits.isdecimal() else ""


def _entry(procedure: Procedure, retired: RetiredCodes) -> _Entry:
    named = [(procedure.name.vi, _NAME), (procedure.official_name, _OFFICIAL), (procedure.name.en, _ENGLISH)]
    named += [(synonym, _SYNONYM) for synonym in procedure.synonyms]
    former = [old for old, new in retired.successors.items() if new == procedure.code]
    named += [(retired.names[old], _OFFICIAL) for old in former if old in retired.names]
    phrases = tuple(_phrase(text, weight) for text, weight in named if text)
    return _Entry(procedure, phrases, frozenset[str]().union(*(phrase.words for phrase in phrases)))


def _phrase(text: str, weight: float) -> _Phrase:
    plain = _plain(text)
    key = search_key(plain)
    return _Phrase(key, f" {marked_key(plain)} ", frozenset(key.split()), initials(plain), weight)


def _plain(text: str) -> str:
    return re.sub(r"[^\w\s]", " ", text)


def _usual(procedure: Procedure, counts: Mapping[str, int]) -> tuple[int, bool]:
    return -counts.get(procedure.code, 0), not procedure.core


def _score(entry: _Entry, query: _Query) -> float:
    scattered = _coverage(entry.words, query)
    best = _SCATTERED * scattered if scattered >= _ENOUGH_WORDS else 0.0
    for phrase in entry.phrases:
        points = _points(phrase, query)
        if points and f" {query.marked} " in phrase.marked:
            points += _MARKS
        best = max(best, points * phrase.weight)
    return best + _CORE if best and entry.procedure.core else best


def _points(phrase: _Phrase, query: _Query) -> float:
    if query.key == phrase.key:
        return _SAME
    more = max(0, len(phrase.words) - len(query.words))
    if phrase.key.startswith(query.key):
        return _START - more
    if f" {query.key}" in phrase.key:
        return _INSIDE - more
    points = _initials(phrase, query.key)
    if len(query.joined) >= 4 and query.joined in phrase.key.replace(" ", ""):
        points = max(points, _JOINED)
    covered = _coverage(phrase.words, query)
    if covered >= _ENOUGH_WORDS:
        points = max(points, _WORDS * covered - 0.5 * more)
    return points


def _initials(phrase: _Phrase, key: str) -> float:
    if len(key) < 2 or " " in key:
        return 0.0
    if phrase.initials == key:
        return _INITIALS_SAME
    if phrase.initials.startswith(key):
        return _INITIALS_START
    return _INITIALS_INSIDE if len(key) > 2 and key in phrase.initials else 0.0


def _coverage(words: Iterable[str], query: _Query) -> float:
    """How much of the query, by weight, is said in these words: 0 to 1."""
    held = frozenset(words)
    said = sum(
        weight * max((likely for known, likely in meant.items() if known in held), default=0.0)
        for weight, meant in query.words
    )
    return said / sum(weight for weight, _ in query.words)


def _letters(word: str) -> int:
    """A set of letters as bits, to pass over words that cannot be near."""
    bits = 0
    for sign in word:
        bits |= 1 << ord(sign) % 61
    return bits


def _distance(left: str, right: str, most: int) -> int:
    """Letters changed, left out, added or swapped with their neighbour; `most + 1` for anything beyond `most`."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        older, before = before, row
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
