"""Signs that a scanner, or the charset that it was read in, has damaged the letters of a Vietnamese text.

Nothing is repaired here: two wrong readings of one name look alike, and only the person and the card know.
"""

import re
import unicodedata
from itertools import pairwise

from kiosk.domain.vietnamese import nfc, search_key

_LETTERS = frozenset(
    "abcdefghijklmnopqrstuvwxyzđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    "ĕĭŏŭčñƀ"  # letters of the highlands' languages, in people's names on cards
)
_SIGNS = frozenset(" .,'-/()+&:;\u2019\"0123456789")
_TONES = frozenset("\u0300\u0309\u0303\u0301\u0323")

_NUCLEI = (
    " a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi ua uâ uê ui uô uơ uy ưa ưi ưu ươ yê "
    "oo ôô iêu yêu oai oao oay oeo uay uây uôi uya uyê uyu ươi ươu ie ye uă ue uao ya yu uêu iua eu iă iâ "
)
"""What stands between the consonants of a syllable, without its tone."""


def is_garbled(text: str, *, is_name: bool = False) -> bool:
    """Whether letters of `text` were lost or turned into others: `Tr?n`, `NguyÔn V¨n`, `Nguyá»…n`, `ThiÌ`."""
    if any(unicodedata.category(sign) in {"Cc", "Cn", "Co", "Cs"} for sign in text):
        return True
    plain = nfc(text)
    if any(sign.lower() not in _LETTERS and sign not in _SIGNS for sign in plain):
        return True
    words = re.findall(r"[^\W\d_]+", plain)
    return any(_is_odd(word) for word in words) or (is_name and any(_has_no_vowel(word) for word in words))


def has_lost_its_marks(*texts: str) -> bool:
    """Whether not one letter in all of these carries a mark: no name with a residence is written so."""
    whole = "".join(texts)
    return any(map(str.isalpha, whole)) and whole.isascii()


def _is_odd(word: str) -> bool:
    """A large letter behind a small one, two tones, or a tone where no syllable has it: another charset was read."""
    if any(small.islower() and large.isupper() and not large.isascii() for small, large in pairwise(word)):
        return True
    apart = unicodedata.normalize("NFD", word.lower())
    tones = sum(sign in _TONES for sign in apart)
    if tones == 0:
        return False
    bare = nfc("".join(sign for sign in apart if sign not in _TONES))
    core = re.sub(r"^(?:gi(?=[aăâeêoôơuưy])|qu)", "", bare)
    vowels = re.findall(r"[aăâeêioôơuưy]+", core)
    return tones > 1 or len(vowels) != 1 or f" {vowels[0]} " not in _NUCLEI


def _has_no_vowel(word: str) -> bool:
    return len(word) > 1 and not re.search(r"[aeiouy]", search_key(word))
