"""A sheet of A4 is whole: nothing is cut, nothing overlaps, and every letter can be read back out of the file."""

import unicodedata
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.on_paper import sheets as s
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.domain.questions.forms import Form
from kiosk.paper.declaration import INNER, LEFT, make_sheet
from kiosk.paper.fonts import VIETNAMESE, font_files, serif_files
from tests.paper.answered import SEVEN, Fullness, answers_of
from tests.paper.reading import boxes_of, fonts_of, pages_of, text_of
from tests.paper.sheets import CATALOGUE, FORMS, given_texts, sheet_of

every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
every_fullness = pytest.mark.parametrize("fullness", ["filled", "half", "empty", "long"])


@every_form
@every_fullness
def test_nothing_leaves_the_page_and_no_word_is_lost(form: Form, fullness: Fullness) -> None:
    sheet = sheet_of(form, answers_of(form, fullness))
    pdf = make_sheet(sheet)
    text = text_of(pdf).replace(" ", "")

    for _, left, _, right, lower, word in boxes_of(pdf):
        assert left >= LEFT - 1, word
        assert right <= LEFT + INNER + 1.5, word
        assert lower <= 842 - 20, word
    for words in given_texts(sheet.body):
        assert "".join(words.split()) in text or len(words) > 40, words


@every_form
def test_pages_are_counted_and_named(form: Form) -> None:
    sheet = sheet_of(form, answers_of(form, "long"))
    pages = pages_of(make_sheet(sheet))

    for number, page in enumerate(pages, 1):
        assert f"Trang {number}/{len(pages)}" in page
        assert form.title.vi[:20] in page


@every_form
@every_fullness
def test_a_place_to_sign_is_never_parted_from_what_is_signed(form: Form, fullness: Fullness) -> None:
    for page in pages_of(make_sheet(sheet_of(form, answers_of(form, fullness)))):
        if "(Ký" in page or "(Điểm chỉ)" in page:
            assert "ngày …" in page
            assert page.index("ngày …") > 8 or form.id == "ct01"  # something stands above it


NAMES = st.lists(st.text(VIETNAMESE + "abcdeghiklmnopqrstuvxy'-", min_size=1, max_size=14), min_size=1, max_size=7)
SHORT_OF_TIME = settings(max_examples=25, deadline=None)


@SHORT_OF_TIME
@given(NAMES, st.integers(0, 60), st.integers(0, 40))
def test_names_of_seven_words_and_long_addresses_wrap_and_never_overlap(names: list[str], far: int, rows: int) -> None:
    name = " ".join(names)
    address = f'{{"detail":"{"Thôn xa " * far}","commune_code":"08782","province_code":"25"}}'
    table = "[" + ",".join([f'{{"ho_ten":"{SEVEN.format("Y")}"}}'] * rows) + "]"
    answers = {"loai": "thuong_tru", "ho_ten": name, "chu_ho": name, "dia_chi_moi": address, "tv": table}
    pdf = make_sheet(sheet_of(CATALOGUE.form("ct01"), answers))
    words = boxes_of(pdf)

    assert name.replace(" ", "") in text_of(pdf).replace(" ", "")
    for place, (page, left, top, right, lower, word) in enumerate(words):
        assert right <= LEFT + INNER + 1.5
        for other, x1, y1, x2, y2, another in words[place + 1 :]:
            apart = other != page or x1 >= right - 0.6 or x2 <= left + 0.6 or y1 >= lower - 4.5 or y2 <= top + 4.5
            assert apart, (word, another)


@SHORT_OF_TIME
@given(st.text(VIETNAMESE + " ", min_size=1, max_size=120))
def test_text_comes_back_in_composed_letters_however_it_came(text: str) -> None:
    for form in ("NFC", "NFD"):
        sheet = Sheet(
            title="THỬ", body=(s.Line((s.Piece(unicodedata.normalize(form, text), given=True),)),), foot="Thử"
        )
        assert unicodedata.normalize("NFC", "".join(text.split())) in text_of(make_sheet(sheet)).replace(" ", "")


def test_a_letter_that_the_face_has_not_is_seen_to_be_missing() -> None:
    sheet = Sheet(title="THỬ", body=(s.Line((s.Piece("Tên 中文 😀", given=True),)),), foot="Thử")

    assert "Tên □□ □" in text_of(make_sheet(sheet))


def test_the_face_is_a_times_and_lies_in_the_file_in_part() -> None:
    rows = fonts_of(make_sheet(sheet_of(CATALOGUE.form("khai_sinh"), {})))

    assert rows
    for row in rows:
        assert "LiberationSerif" in row
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]  # the columns `emb`, `sub` and `uni`


def test_without_a_times_the_packaged_face_takes_its_place() -> None:
    assert set(serif_files((), "").values()) <= set(font_files().values())


def test_a_times_without_vietnamese_letters_is_passed_over(tmp_path: Path) -> None:
    vera = Path(str(files("reportlab"))) / "fonts" / "Vera.ttf"
    for name in ("Regular", "Bold", "Italic"):
        (tmp_path / f"LiberationSerif-{name}.ttf").write_bytes(vera.read_bytes())

    assert set(serif_files((str(tmp_path),), "").values()) <= set(font_files().values())


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = sheet_of(CATALOGUE.form("ket_hon"), answers_of(CATALOGUE.form("ket_hon"), "filled"))

    assert make_sheet(sheet) == make_sheet(sheet)
