"""Every syllable that Vietnamese spells: initials, finals, how they are spelled together, and their tones."""

from collections.abc import Iterator

from ui.keyboard.syllable import TONES

_BACK = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây o oc oi om on ong ooc oong op
    ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut ư ưa ưc ưi ưm ưng
    ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
""".split()  # noqa: SIM905 - a table to be read, not a list of quotes
_FRONT = """
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
""".split()  # noqa: SIM905
_ROUND = """
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet uân uâng uât uây uê uêch
    uênh uêu uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu
""".split()  # noqa: SIM905
_BARE_Y = ("y", "yêm", "yên", "yêng", "yêt", "yêu")
_ANY = ("", "b", "ch", "d", "đ", "h", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x")
_STOPS = ("c", "ch", "p", "t")


def syllables() -> Iterator[str]:
    """Each syllable once, without a tone: c, g, ng before a o u; k, gh, ngh before e i; q before u; gi before its i."""
    yield from dict.fromkeys(_spelled())


def tones_of(syllable: str) -> Iterator[str]:
    """The tones that are said on it: five, or two where it ends in a stop."""
    yield from ("sac", "nang") if syllable.endswith(_STOPS) else TONES


def _spelled() -> Iterator[str]:
    for initial in _ANY:
        yield from (initial + final for final in (*_BACK, *_FRONT, *_ROUND))
    for hard, soft in (("c", "k"), ("g", "gh"), ("ng", "ngh")):
        yield from (hard + final for final in _BACK)
        yield from (soft + final for final in _FRONT)
    yield from (initial + final for initial in ("kh", "ng") for final in (*_BACK, *_ROUND))
    yield from ("kh" + final for final in _FRONT)
    yield from ("qu" + final[1:] for final in _ROUND if final not in {"uya", "uyu"})
    yield from ("gi" + final.removeprefix("i") for final in (*_BACK, *_FRONT))
    yield from _BARE_Y
    yield from (initial + "y" for initial in "hklmst")
