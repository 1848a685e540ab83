"""Words are broken so that none is lost and none runs over the edge."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.paper.blocks import Type, words
from kiosk.paper.fonts import font_files
from kiosk.paper.qr import dark_runs, qr_modules

BODY = Type("regular", 12)
TEXTS = st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=200)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.floats(30, 300), st.sampled_from(["left", "centre"]))
def test_every_line_fits_and_every_letter_stays(text: str, width: float, align: str) -> None:
    broken = words(text, BODY, width, "centre" if align == "centre" else "left")

    assert all(BODY.width(line) <= width or len(line) == 1 for line in broken.lines)
    assert "".join("".join(broken.lines).split()) == "".join(unicodedata.normalize("NFC", text).split())


def test_decomposed_vietnamese_is_composed_before_it_is_drawn() -> None:
    assert words(unicodedata.normalize("NFD", "Tiếng Việt"), BODY, 500).lines == ("Tiếng Việt",)


def test_a_centred_text_is_broken_evenly() -> None:
    left = words("một hai ba bốn năm sáu bảy tám chín mười", BODY, 200).lines
    centred = words("một hai ba bốn năm sáu bảy tám chín mười", BODY, 200, "centre").lines

    assert len(centred) == len(left) == 2
    assert BODY.width(centred[1]) > BODY.width(left[1])


def test_the_height_grows_with_the_lines() -> None:
    one, two = words("một", BODY, 300), words("một " * 20, BODY, 300)

    assert two.height == one.height * len(two.lines)


@given(st.text("01", max_size=60))
def test_runs_of_dark_modules_draw_the_row_again(row: str) -> None:
    drawn = ["0"] * len(row)
    for start, length in dark_runs(row):
        drawn[start : start + length] = "1" * length

    assert "".join(drawn) == row


def test_the_modules_of_a_qr_are_a_square_with_its_three_eyes() -> None:
    rows = qr_modules("https://tracuu.example.gov.vn/t/7KJKNFKAF7QHMAMMR7")

    assert {len(row) for row in rows} == {len(rows)}
    assert (rows[0][:7], rows[0][-7:], rows[-1][:7]) == ("1111111",) * 3


def test_the_files_of_the_face_are_there() -> None:
    assert all(path.is_file() and path.suffix == ".ttf" for path in font_files().values())
