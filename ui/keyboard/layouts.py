"""Which keys stand where, for each kind of answer."""

from typing import NamedTuple

TONES = ("sac", "huyen", "hoi", "nga", "nang")
WORD = "keys."
"""How a label begins that is the code of a word; every other label stands on its key as it is."""

_ACCENTED = frozenset("ăâđêôơư")


class Key(NamedTuple):
    """One key: what it sends, what stands on it (or the code of that), how wide it is (a letter is 1) and how it looks.

    `kind` is plain, accent, tone, side or primary; `sign` names a drawing, or is empty;
    `on` is what stands on it instead while what it switches is on.
    """

    key: str
    label: str
    width: float = 1
    kind: str = "plain"
    sign: str = ""
    on: str = ""


def _letters(letters: str) -> list[Key]:
    return [Key(letter, letter, kind="accent" if letter in _ACCENTED else "plain") for letter in letters]


def _done(width: float) -> Key:
    return Key("done", "keys.done", width, "primary")


def _erase(width: float) -> Key:
    return Key("backspace", "keys.erase", width, "side", "delete")


def _letter_rows(bottom: list[Key], ends: str) -> list[list[Key]]:
    return [
        [*_letters("1234567890"), _erase(2)],
        _letters("qwertyuiopươ"),
        _letters("asdfghjklđêô"),
        [Key("shift", "keys.capitals", 1, "side"), *_letters("ăâzxcvbnm" + ends)],
        bottom,
    ]


def _tones() -> list[Key]:
    return [Key(tone, f"keys.{tone}", 1.2, "tone") for tone in TONES]


_BY_NAME: dict[str, list[list[Key]]] = {
    "letters": _letter_rows(
        [
            *_tones(),
            Key("space", "keys.space", 1.7),
            *(Key(sign, sign, 0.8) for sign in "'-/"),
            Key("telex", "keys.telex-off", 1.5, "side", on="keys.telex-on"),
            _done(1.4),
        ],
        ",.",
    ),
    "email": [
        [*_letters("1234567890"), _erase(1.3)],
        [*_letters("qwertyuiop"), Key("-", "-")],
        [*_letters("asdfghjkl"), Key("_", "_"), Key("+", "+")],
        [*_letters("zxcvbnm"), Key(".", "."), Key("@", "@"), _done(2)],
        [Key(word, word, 2.75) for word in ("@gmail.com", "@yahoo.com", ".com", ".vn")],
    ],
    "url": [
        [*_letters("1234567890"), _erase(1.3)],
        [*_letters("qwertyuiop"), Key("-", "-")],
        [*_letters("asdfghjkl"), Key("/", "/"), Key(":", ":")],
        [*_letters("zxcvbnm"), Key(".", "."), _done(2)],
        [Key(word, word, 2.75) for word in ("https://", ".gov.vn", ".vn", ".com")],
    ],
    "code": [
        [*_letters("1234567890"), _erase(1.3)],
        [*_letters("QWERTYUIOP"), Key("-", "-")],
        [*_letters("ASDFGHJKL"), Key(".", "."), Key("/", "/")],
        [*_letters("ZXCVBNM"), Key("space", "keys.space", 2), _done(2)],
    ],
    "digits": [
        _letters("123"),
        _letters("456"),
        _letters("789"),
        [_erase(1), *_letters("0"), _done(1)],
    ],
    "time": [
        [*_letters("123"), _erase(1)],
        [*_letters("456"), Key(":", ":", kind="side")],
        _letters("7890"),
        [_done(4)],
    ],
    "phone": [
        [*_letters("123"), _erase(1)],
        [*_letters("456"), Key("+", "+", kind="side")],
        [*_letters("789"), Key("space", "keys.space-short", kind="side")],
        [Key(".", ".", kind="side"), *_letters("0"), Key("-", "-", kind="side"), _done(1)],
    ],
}
_BY_NAME["date"] = _BY_NAME["digits"]


def rows(layout: str) -> list[list[Key]]:
    """The rows of keys of `layout`: digits, date, time, phone, email, url or code; letters for any other name."""
    return _BY_NAME.get(layout, _BY_NAME["letters"])
