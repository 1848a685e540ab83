"""What a key does to a text: letters, tones on the syllable just typed, and a backspace that undoes in that order."""

from ui.keyboard.syllable import TONES, nfc, tone_of, with_tone, without_tone

BACKSPACE = "backspace"
SPACE = "space"

_TELEX_TONES = {"s": "sac", "f": "huyen", "r": "hoi", "x": "nga", "j": "nang"}
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"a": "ă", "o": "ơ", "u": "ư"}
_BARE = {"â": "a", "ê": "e", "ô": "o", "ă": "a", "ơ": "o", "ư": "u", "đ": "d"}


def compose(text: str, cursor: int, key: str) -> tuple[str, int]:
    """The text, in NFC, and the cursor after `key`.

    `key` is a character, or "space", "backspace" or a tone: "sac", "huyen", "hoi", "nga", "nang".
    A tone acts on the word around the cursor: the same again takes it off, another takes its place.
    The tone moves to its right letter as the syllable grows and shrinks (hòa, hoàn).
    """
    before, after = nfc(text[:cursor]), nfc(text[cursor:])
    if key in TONES:
        return _toned(before, after, TONES[key])
    if key == BACKSPACE:
        return _erased(before, after)
    return _typed(before, after, " " if key == SPACE else key)


def telex(text: str, cursor: int, key: str) -> tuple[str, int]:
    """As `compose`, with the letters of Telex: s f r x j z for tones, aa ee oo dd aw ow uw for shapes.

    The same letter once more takes the sign off and is written as itself ("ass" is "as").
    """
    before, after = nfc(text[:cursor]), nfc(text[cursor:])
    letter = key.lower()
    stem, word = _split(before)
    tone = TONES.get(_TELEX_TONES.get(letter, ""), "")
    if tone and tone_of(word) == tone:
        return _typed(stem + without_tone(word), after, key)
    if tone and with_tone(word, tone) != word:
        return _toned(before, after, tone)
    if letter == "z" and tone_of(word):
        return _joined(stem + without_tone(word), after)
    shaped = _shaped(without_tone(word), letter)
    if shaped is None:
        return compose(text, cursor, key)
    reshaped, undone = shaped
    whole = stem + with_tone(reshaped, tone_of(word))
    return _typed(whole, after, key) if undone else _joined(whole, after)


def wants_capital(text: str, cursor: int, style: str) -> bool:
    """Whether the next letter begins a name ("words") or a sentence ("sentence"); "none" never does."""
    before = text[:cursor]
    if style == "words":
        return before == "" or before[-1] in " -'"
    if style == "sentence":
        return not before.strip() or (before[-1] in " \n" and before.rstrip(" ").endswith((".", "?", "!", "\n")))
    return False


def _typed(before: str, after: str, letters: str) -> tuple[str, int]:
    tone = tone_of(_split(before)[1])
    stem, word = _split(before + letters)
    grown = with_tone(word, tone) if tone and len(word) > 1 else word
    return _joined(stem + grown, after)


def _toned(before: str, after: str, mark: str) -> tuple[str, int]:
    stem, word = _split(before)
    tail = _letters(after)
    whole = word + tail
    changed = with_tone(whole, "" if tone_of(whole) == mark else mark)
    place = len(word)
    return _joined(stem + changed[:place], changed[place:] + after[len(tail) :])


def _erased(before: str, after: str) -> tuple[str, int]:
    if not before:
        return _joined(before, after)
    last = without_tone(before[-1])
    if last != before[-1]:
        return _joined(before[:-1] + last, after)
    stem, word = _split(before)
    tone = tone_of(word)
    shorter = before[:-1] if not tone else stem + with_tone(word[:-1], tone)
    return _joined(shorter, after)


def _joined(before: str, after: str) -> tuple[str, int]:
    before = nfc(before)
    return nfc(before + after), min(len(before), len(nfc(before + after)))


def _split(before: str) -> tuple[str, str]:
    """What stands before the word that ends at the cursor, and that word."""
    start = len(before)
    while start and before[start - 1].isalpha():
        start -= 1
    return before[:start], before[start:]


def _letters(text: str) -> str:
    """The letters that `text` begins with."""
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end]


def _shaped(word: str, letter: str) -> tuple[str, bool] | None:
    """`word` with the shape that the Telex `letter` gives it, and whether it was taken off again; None: no shape."""
    shapes = _HORN if letter == "w" else {letter: _CIRCUMFLEX[letter]} if letter in _CIRCUMFLEX else {}
    if letter == "d":
        shapes = {"d": "đ"}
    for place in range(len(word) - 1, -1, -1):
        old = word[place].lower()
        if old in shapes:
            return _horned(word, place, shapes[old], letter), False
        if old in shapes.values():
            return _put(word, place, _BARE[old]), True
    return None


def _horned(word: str, place: int, shape: str, letter: str) -> str:
    changed = _put(word, place, shape)
    pair = letter == "w" and shape == "ơ" and place and word[place - 1].lower() == "u"
    quiet = place > 1 and word[place - 2].lower() == "q"
    return _put(changed, place - 1, "ư") if pair and not quiet else changed


def _put(word: str, place: int, letter: str) -> str:
    cased = letter.upper() if word[place].isupper() else letter
    return word[:place] + cased + word[place + 1 :]
