"""Telex: letters of the alphabet that write Vietnamese signs, for those who learned it on another keyboard.

A sign may follow its letter at once or at the end of the syllable ("tieengs", "tieesng", "tiengse"; "dduwowcj",
"duocdwj"). The same key once more takes the sign off and is written as itself, which is how names that are not
Vietnamese are spelled ("Sww" is "Sw", "Raff" is "Raf"); a syllable that Vietnamese does not have takes no sign
at all ("Alex", "Fukuda" are typed as they are read).
"""

from typing import NamedTuple

from ui.keyboard.compose import around, compose, joined, rejoined
from ui.keyboard.syllable import TONES, VOWELS, nfc, nucleus, tone_of, without_tone

_TONES = {"s": "sac", "f": "huyen", "r": "hoi", "x": "nga", "j": "nang"}
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"a": "ă", "o": "ơ", "u": "ư"}
_BARE = {"â": "a", "ă": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
_CODAS = frozenset(("", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"))
_NUCLEI = frozenset(
    """
    a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu iêu oa oai oao oay oă oe oeo oi oo ôi ơi
    ua uâ uây uê uêu ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu
    """.split()  # noqa: SIM905 - a table to be read, not a list of quotes
)
"""The vowels of every syllable; a sign is put only where it makes one of them."""


class _Syllable(NamedTuple):
    """The last syllable of a word without its tone: what stands before its vowels, they, and what follows."""

    head: str
    vowels: str
    coda: str

    @property
    def alone(self) -> bool:
        """Whether the word is this one syllable, and it ends as one of ours may."""
        return self.closed and not any(letter.lower() in VOWELS for letter in self.head.lower()[_glide(self.head) :])

    @property
    def closed(self) -> bool:
        return self.coda.lower() in _CODAS

    @property
    def word(self) -> str:
        return self.head + self.vowels + self.coda


def telex(text: str, cursor: int, key: str) -> tuple[str, int]:
    """As `compose`, with the letters of Telex: s f r x j z for tones, aa ee oo dd aw ow uw (and w alone) for shapes."""
    before, after = nfc(text[:cursor]), nfc(text[cursor:])
    stem, word, tail, rest = around(before, after)
    letter, tone = key.lower(), tone_of(word + tail)
    whole = _syllable(without_tone(word + tail))
    if letter == "z" and tone:
        return joined(stem + without_tone(word), without_tone(tail) + rest)
    if letter in _TONES and whole is not None and whole.alone:
        if tone == TONES[_TONES[letter]]:
            return joined(stem + without_tone(word) + key, without_tone(tail) + rest)
        return compose(text, cursor, _TONES[letter])
    shaped = _shaped(without_tone(word), tail, key)
    if shaped is not None:
        return rejoined(stem, shaped, tail, rest, tone)
    return _horned_by_what_follows(*compose(text, cursor, key))


def _shaped(word: str, tail: str, key: str) -> str | None:
    """`word` after a key that gives its letters a shape or takes it off again; None: the key is no such thing here."""
    letter = key.lower()
    syllable = _syllable(word)
    if letter == "d":
        return _barred(word, syllable, key)
    if letter == "w" and syllable is None and not any(sign.lower() in VOWELS for sign in tail):
        return word + _cased("ư", key)
    shapes = _HORN if letter == "w" else {letter: _CIRCUMFLEX[letter]} if letter in _CIRCUMFLEX else {}
    if syllable is None or not shapes or not syllable.closed or (syllable.coda and not syllable.alone):
        return None
    for place in range(len(syllable.vowels) - 1, -1, -1):
        if syllable.vowels[place].lower() in shapes.values():
            break
        vowels = _with_shape(syllable, place, shapes, followed=bool(syllable.coda + tail))
        if vowels is not None and vowels.lower() in _NUCLEI:
            return syllable._replace(vowels=vowels).word
    return _taken_off(syllable, shapes, key)


def _with_shape(syllable: _Syllable, place: int, shapes: dict[str, str], *, followed: bool) -> str | None:
    """The vowels with the shape on one of them; the u before ơ gets its own, when the syllable goes on (huơ, hương)."""
    vowels = syllable.vowels
    old = vowels[place].lower()
    new = shapes.get(_BARE.get(old, old))
    if new is None:
        return None
    changed = _put(vowels, place, new)
    if place and new == "ơ" and vowels[place - 1].lower() == "u" and (followed or place + 1 < len(vowels)):
        return _put(changed, place - 1, "ư")
    if place and new == "ô" and vowels[place - 1].lower() == "ư":
        return _put(changed, place - 1, "u")
    return changed


def _taken_off(syllable: _Syllable, shapes: dict[str, str], key: str) -> str | None:
    """The word without the shape that `key` gave it, and `key` itself; a lone ư may have been a lone w."""
    vowels = syllable.vowels
    if not any(sign.lower() in shapes.values() for sign in vowels):
        return None
    if vowels.lower() == "ư" and not syllable.coda:
        return syllable.head + _cased(key.lower(), vowels + key)
    bare = "".join(_cased(_BARE[sign.lower()], sign) if sign.lower() in shapes.values() else sign for sign in vowels)
    return syllable._replace(vowels=bare).word + key


def _barred(word: str, syllable: _Syllable | None, key: str) -> str | None:
    """The d just typed, or the one that the syllable begins with, becomes đ; a đ becomes d again, and d is written."""
    free = syllable is not None and syllable.alone
    for place in (len(word) - 1, 0 if free else -1):
        if place < 0:
            continue
        if word[place].lower() == "d":
            return _put(word, place, "đ")
        if word[place].lower() == "đ":
            return _put(word, place, "d") + key
    return None


def _horned_by_what_follows(text: str, cursor: int) -> tuple[str, int]:
    """`uơ` stands only at the end of a syllable: when it goes on, `ươ` was meant (thuở, but thương)."""
    stem, word, tail, rest = around(text[:cursor], text[cursor:])
    syllable = _syllable(without_tone(word))
    if syllable is None or not syllable.alone:
        return text, cursor
    vowels = syllable.vowels.lower()
    if not (vowels in {"uơi", "uơu"} or (vowels == "uơ" and syllable.coda)):
        return text, cursor
    grown = syllable._replace(vowels=_put(syllable.vowels, 0, "ư")).word
    tone = tone_of(word)
    return rejoined(stem, grown, tail, rest, tone)


def _syllable(word: str) -> _Syllable | None:
    found = nucleus(word)
    return None if found is None else _Syllable(word[: found[0]], word[found[0] : found[1]], word[found[1] :])


def _glide(head: str) -> int:
    """How many letters of a head are the qu or gi of our spelling, whose vowel is none."""
    return 2 if head.lower() in {"qu", "gi"} else 0


def _put(word: str, place: int, letter: str) -> str:
    return word[:place] + _cased(letter, word[place]) + word[place + 1 :]


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like[0].isupper() else letter
