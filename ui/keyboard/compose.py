"""What a key does to a text: letters, tones on the syllable just typed, and a backspace that undoes in that order."""

from ui.keyboard.syllable import TONES, nfc, tone_of, with_tone, without_tone

BACKSPACE = "backspace"
SPACE = "space"


def compose(text: str, cursor: int, key: str) -> tuple[str, int]:
    """The text, in NFC, and the cursor after `key`.

    `key` is a character, or "space", "backspace" or a tone: "sac", "huyen", "hoi", "nga", "nang".
    A tone acts on the word around the cursor: the same again takes it off, another takes its place.
    The tone moves to its right letter as the syllable grows and shrinks (hòa, hoàn), at its end and in its middle.
    """
    before, after = nfc(text[:cursor]), nfc(text[cursor:])
    if key in TONES:
        return _toned(before, after, TONES[key])
    if key == BACKSPACE:
        return _erased(before, after)
    return _typed(before, after, " " if key == SPACE else key)


def wants_capital(text: str, cursor: int, style: str) -> bool:
    """Whether the next letter begins a name ("words") or a sentence ("sentence"); "none" never does."""
    before = text[:cursor]
    if style == "words":
        return before == "" or before[-1] in " -'"
    if style == "sentence":
        return not before.strip() or (before[-1] in " \n" and before.rstrip(" ").endswith((".", "?", "!", "\n")))
    return False


def around(before: str, after: str) -> tuple[str, str, str, str]:
    """What stands before the word at the cursor, the word up to the cursor, the rest of it, and what follows."""
    start = len(before)
    while start and before[start - 1].isalpha():
        start -= 1
    end = 0
    while end < len(after) and after[end].isalpha():
        end += 1
    return before[:start], before[start:], after[:end], after[end:]


def joined(before: str, after: str) -> tuple[str, int]:
    """Both in NFC as one text, and the cursor between them."""
    before = nfc(before)
    whole = nfc(before + after)
    return whole, min(len(before), len(whole))


def rejoined(stem: str, word: str, tail: str, rest: str, tone: str) -> tuple[str, int]:
    """The text whose word at the cursor is `word` + `tail`, with `tone` where it belongs now; without one as it is."""
    if tone:
        whole = with_tone(word + tail, tone)
        word, tail = whole[: len(word)], whole[len(word) :]
    return joined(stem + word, tail + rest)


def _typed(before: str, after: str, letters: str) -> tuple[str, int]:
    tone = tone_of(around(before, after)[1])
    stem, word, tail, rest = around(before + letters, after)
    if tone and len(word) > 1 and not tone_of(tail):
        return rejoined(stem, word, tail, rest, tone)
    return joined(before + letters, after)


def _toned(before: str, after: str, mark: str) -> tuple[str, int]:
    stem, word, tail, rest = around(before, after)
    if tone_of(word + tail) == mark:
        return joined(stem + without_tone(word), without_tone(tail) + rest)
    whole = with_tone(word + tail, mark)
    return joined(stem + whole[: len(word)], whole[len(word) :] + rest)


def _erased(before: str, after: str) -> tuple[str, int]:
    if not before:
        return joined(before, after)
    last = without_tone(before[-1])
    if last != before[-1]:
        return joined(before[:-1] + last, after)
    stem, word, tail, rest = around(before, after)
    tone = tone_of(word)
    if not tone or tone_of(tail):
        return joined(before[:-1], after)
    return rejoined(stem, word[:-1], tail, rest, tone)
