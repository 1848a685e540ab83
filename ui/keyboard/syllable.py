"""The Vietnamese syllable under the fingers: its bare letters, its tone, and the letter that bears it."""

import unicodedata

TONES = {"sac": "\u0301", "huyen": "\u0300", "hoi": "\u0309", "nga": "\u0303", "nang": "\u0323"}
_MARKS = frozenset(TONES.values())
VOWELS = frozenset("aăâeêioôơuưy")
_SHAPED = frozenset("ăâêôơư")


def nfc(text: str) -> str:
    """`text` with each letter and its marks as one character, where Unicode has one."""
    return unicodedata.normalize("NFC", text)


def without_tone(text: str) -> str:
    """`text` with no tone mark; ă â đ ê ô ơ ư keep their shape."""
    return nfc("".join(mark for mark in unicodedata.normalize("NFD", text) if mark not in _MARKS))


def tone_of(word: str) -> str:
    """The tone mark of `word`, or nothing; a foreign word with several (résumé) has none that could be moved."""
    found = [mark for mark in unicodedata.normalize("NFD", word) if mark in _MARKS]
    return found[0] if len(found) == 1 else ""


def with_tone(word: str, mark: str) -> str:
    """`word` with `mark` as its only tone, on the letter where the classic style puts it (hòa, thúy, quý, giữa).

    A word without a vowel cannot bear a tone and comes back bare.
    """
    bare = without_tone(word)
    place = bearer(bare)
    if not mark or place is None:
        return bare
    return nfc(bare[: place + 1] + mark + bare[place + 1 :])


def bearer(bare: str) -> int | None:
    """Where in the toneless word `bare` the tone belongs.

    One style everywhere, the classic one: hòa, thúy, khỏe and not hoà, thuý, khoẻ.
    It is how the laws of 2025 and the names of the communes are printed, and how identity cards and the national
    portal write, so that what is typed here equals what a civil servant sees there; searches take either
    (`search_key` drops the tones, `marked_key` moves them to the end of the syllable).

    A shaped vowel (the last of them) bears the tone; else of three vowels the middle one;
    of two the second before a final consonant and the first at the end.
    """
    found = nucleus(bare)
    if found is None:
        return None
    start, end = found
    shaped = [place for place in range(start, end) if bare[place].lower() in _SHAPED]
    if shaped:
        return shaped[-1]
    closed = end < len(bare)
    return {1: start, 2: start + 1 if closed else start}.get(end - start, start + 1)


def nucleus(word: str) -> tuple[int, int] | None:
    """Start and end of the last run of vowels; the u of qu and the i of gi count as consonants before another vowel."""
    bare = "".join(letter.lower()[:1] for letter in word)
    end = len(bare)
    while end and bare[end - 1] not in VOWELS:
        end -= 1
    start = end
    while start and bare[start - 1] in VOWELS:
        start -= 1
    if start == end:
        return None
    if end - start > 1 and bare[: start + 1] in {"qu", "gi"}:
        start += 1
    return start, end
