"""The keyboard writes Vietnamese as the laws of 2025 print it: each tone in its one place, each letter one sign."""

import re
import unicodedata

import pytest
from bogo.core import process_sequence
from hypothesis import example, given
from hypothesis import strategies as st

from tests.ui.syllables import syllables, tones_of
from ui.keyboard.compose import compose, wants_capital
from ui.keyboard.syllable import TONES
from ui.keyboard.telex import telex

# Each disagreement with the oracle, and why ours stands (bogo 2, which checks syllables against a list of its own):
# - thuở, huơ: bogo makes every "uow" an "ươ"; "uơ" ends a syllable and "ươ" never
#   does, so here it stays until it grows;
# - nguều ngoào: bogo's list lacks "uêu";
# - boóc, xoòng by the tone keys alone: "oo" is typed as it is read there; in Telex it takes "ooo" in both.
ORACLE_LACKS = re.compile("(?<!q)(uơ|uêu)$")
TELEX_TONES = {"sac": "s", "huyen": "f", "hoi": "r", "nga": "x", "nang": "j"}
TELEX_SHAPES = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
SYLLABLES = tuple(syllables())
LETTERS = "qwertyuiopasdfghjklzxcvbnmăâđêôơư"
KEYS = ["space", "backspace", *TONES, *LETTERS, *LETTERS.upper(), *"0123456789,.-/"]


def typed(keys: list[str], text: str = "") -> str:
    cursor = len(text)
    for key in keys:
        text, cursor = compose(text, cursor, key)
    return text


def spelled_in_telex(syllable: str) -> str:
    """Each sign right after its letter, the way it is taught."""
    keys = "".join(TELEX_SHAPES.get(letter, letter) for letter in syllable)
    return re.sub("oo(?=n|c)", "ooo", keys) if "oo" in syllable else keys


def read_as_telex(keys: str, text: str = "", cursor: int | None = None) -> str:
    cursor = len(text) if cursor is None else cursor
    for key in keys:
        text, cursor = telex(text, cursor, key)
    return text


def test_every_syllable_is_written_by_tone_keys_and_by_telex_as_an_independent_writer_does() -> None:
    for syllable in SYLLABLES:
        keys = spelled_in_telex(syllable)
        for tone in tones_of(syllable):
            by_keys, by_telex = typed([*syllable, tone]), read_as_telex(keys + TELEX_TONES[tone])

            assert by_keys == by_telex
            assert unicodedata.is_normalized("NFC", by_keys)
            assert ORACLE_LACKS.search(syllable) or process_sequence(keys + TELEX_TONES[tone]) == by_keys


def test_every_syllable_without_a_tone_is_written_too() -> None:
    for syllable in SYLLABLES:
        assert typed([*syllable]) == read_as_telex(spelled_in_telex(syllable)) == syllable
        assert typed([*syllable.upper()]) == read_as_telex(spelled_in_telex(syllable).upper()) == syllable.upper()


def test_telex_takes_tone_and_shapes_early_or_at_the_end() -> None:
    for syllable in SYLLABLES:
        bare = "".join(TELEX_SHAPES.get(letter, letter)[0] for letter in syllable)
        late = bare + "".join(dict.fromkeys(TELEX_SHAPES[letter][1] for letter in syllable if letter in TELEX_SHAPES))
        keys = spelled_in_telex(syllable)
        whole = typed([*syllable, "nang"])
        vowel = re.search("[aeiouyw]+", keys)
        assert vowel is not None
        if "oo" not in syllable:
            assert read_as_telex(late + "j") == whole
            assert read_as_telex(bare + "j" + late[len(bare) :]) == whole
        assert read_as_telex(keys[: vowel.end()] + "j" + keys[vowel.end() :]) == whole


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        (["t", "h", "u", "ơ", "hoi"], "thuở"),
        (["x", "o", "o", "n", "g", "huyen"], "xoòng"),
        (["b", "o", "o", "c", "sac"], "boóc"),
        ([*"hoa", "huyen"], "hòa"),
        ([*"thuy", "sac"], "thúy"),
        ([*"quy", "sac"], "quý"),
        ([*"giưa", "nga"], "giữa"),
        ([*"gi", "huyen"], "gì"),
        ([*"nguyên", "nga"], "nguyễn"),
        ([*"khuyu", "hoi"], "khuỷu"),
        ([*"ngoao", "sac"], "ngoáo"),
        ([*"LƯU", "nang"], "LỰU"),
    ],
)
def test_the_tone_stands_where_the_classic_style_puts_it(keys: list[str], written: str) -> None:
    assert typed(keys) == written


def test_the_tone_may_be_struck_before_the_syllable_is_whole() -> None:
    assert typed([*"ho", "huyen", "a"]) == "hòa"
    assert typed([*"hoa", "huyen", "n"]) == "hoàn"
    assert typed([*"ti", "sac", "ê", "n"]) == "tiến"


def test_every_order_of_tone_and_letters_ends_in_the_same_word() -> None:
    for syllable in SYLLABLES:
        after = typed([*syllable, "nang"])
        for place in range(1, len(syllable)):
            if typed([*syllable[:place], "nang"]) != syllable[:place]:
                assert typed([*syllable[:place], "nang", *syllable[place:]]) == after


def test_the_same_tone_again_takes_it_off_and_another_takes_its_place() -> None:
    assert typed([*"ma", "sac", "sac"]) == "ma"
    assert typed([*"ma", "sac", "nang"]) == "mạ"


def test_a_tone_on_a_word_without_a_vowel_changes_nothing() -> None:
    assert typed([*"gh", "sac"]) == "gh"
    assert typed(["12", "sac"]) == "12"


def test_backspace_takes_the_tone_of_the_last_letter_first_and_then_the_letter() -> None:
    assert typed([*"ma", "sac", "backspace"]) == "ma"
    assert typed([*"ma", "sac", "backspace", "backspace"]) == "m"
    assert typed([*"hoan", "huyen", "backspace"]) == "hòa"
    assert typed(["backspace"]) == ""


def test_only_the_word_around_the_cursor_changes() -> None:
    assert compose("nguyen van an", 10, "huyen") == ("nguyen vàn an", 10)
    assert compose("nguyên an", 3, "nga") == ("nguyễn an", 3)


def test_a_foreign_word_keeps_its_accents() -> None:
    assert typed(["s"], "résumé") == "résumés"


def test_names_begin_with_capitals() -> None:
    assert wants_capital("", 0, "words")
    assert wants_capital("Lê ", 3, "words")
    assert not wants_capital("Lê", 2, "words")
    assert wants_capital("Một. ", 5, "sentence")
    assert not wants_capital("Một. h", 6, "sentence")
    assert not wants_capital("Một ", 4, "sentence")
    assert not wants_capital("", 0, "none")


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("tieengs", "tiếng"),
        ("ddaay", "đây"),
        ("nguoiwf", "người"),
        ("dduowcj", "được"),
        ("hoaf", "hòa"),
        ("ass", "as"),
        ("aaa", "aa"),
        ("asz", "a"),
        ("quow", "quơ"),
        ("ddd", "dd"),
        # orders
        ("tieesng", "tiếng"),
        ("tiensge", "tiếng"),
        ("ddaijs", "đái"),
        ("duocdwj", "được"),
        ("nguwowif", "người"),
        ("uwow", "ươ"),
        ("thuowr", "thuở"),
        ("thuowng", "thương"),
        ("muaw", "mưa"),
        ("oow", "ơ"),
        ("owo", "ô"),
        ("awa", "â"),
        # undone by repeating
        ("tieengss", "tiêngs"),
        ("asss", "ass"),
        ("uoww", "uow"),
        ("dduwowcw", "đuocw"),
        ("xooongf", "xoòng"),
        ("ww", "w"),
        ("w", "ư"),
        ("nhw", "như"),
        # capitals
        ("DDAWNGJ", "ĐẶNG"),
        ("Ddawngj", "Đặng"),
        ("NGUYEENX", "NGUYỄN"),
        ("Ww", "W"),
        # names of all who live here, and of guests
        ("Buif Vawn Khuwir", "Bùi Văn Khửi"),
        ("Trieeuj Muif Chanr", "Triệu Mùi Chản"),
        ("DDawsk Lawsk", "Đắk Lắk"),
        ("EEddee", "Êđê"),
        ("H'Hen Niee", "H'Hen Niê"),
        ("Giangf A Phaos", "Giàng A Pháo"),
        ("Y Moan EEnuooil", "Y Moan Ênuôil"),
        ("Alex", "Alex"),
        ("David", "David"),
        ("Fukuda", "Fukuda"),
        ("Jack", "Jack"),
        ("Mozart", "Mozart"),
        ("Swwan", "Swan"),
        ("Raff", "Raf"),
        ("Maxx", "Max"),
    ],
)
def test_telex_is_read_by_those_who_know_it(keys: str, written: str) -> None:
    assert read_as_telex(keys) == written


@pytest.mark.parametrize(
    ("before", "after", "keys", "written"),
    [
        ("tiê", "ng", "s", "tiếng"),
        ("ti", "ng", "ee", "tiêng"),
        ("tí", "ng", "ee", "tiếng"),
        ("thu", "ng", "ow", "thương"),
        ("thuơ", "ng", "w", "thuowng"),
        ("hoà", "", "z", "hoa"),
        ("a h", "a", "o", "a hoa"),
    ],
)
def test_telex_works_in_the_middle_of_a_word(before: str, after: str, keys: str, written: str) -> None:
    assert read_as_telex(keys, before + after, len(before)) == written


def test_a_word_that_shrinks_or_grows_in_its_middle_keeps_its_tone_in_place() -> None:
    assert compose("hoàng", 4, "backspace") == ("hoàg", 3)
    assert compose("tín", 2, "ê") == ("tiến", 3)
    assert compose("hòa", 2, "sac") == ("hóa", 2)


@given(text=st.text(max_size=12), keys=st.lists(st.sampled_from(KEYS), max_size=12), place=st.floats(0, 1))
@example(text="ß\u0301İ", keys=["sac", "a"], place=1)
@example(text="a\u0323", keys=["sac"], place=0.5)
def test_whatever_stands_there_the_text_stays_whole_and_in_nfc(text: str, keys: list[str], place: float) -> None:
    for step in (compose, telex):
        now, cursor = text, int(place * len(text))
        for key in keys:
            now, cursor = step(now, cursor, key)

            assert unicodedata.is_normalized("NFC", now)
            assert 0 <= cursor <= len(now)
