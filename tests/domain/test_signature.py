"""A signature is kept stroke by stroke, never larger than a hand needs, and read back as it was drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.questions.signature import HEIGHT, MOST_POINTS, WIDTH, Stroke, drawn, read, write
from kiosk.errors import Refused

anywhere = st.lists(st.floats(-5_000, 5_000), max_size=60)


@given(st.lists(anywhere, max_size=8))
def test_what_is_drawn_is_read_back_and_stays_on_the_pad(fingers: list[list[float]]) -> None:
    strokes: tuple[Stroke, ...] = ()
    for points in fingers:
        strokes = drawn(strokes, points)

    assert read(write(strokes)) == strokes
    assert all(0 <= x <= WIDTH for stroke in strokes for x in stroke[::2])
    assert all(0 <= y <= HEIGHT for stroke in strokes for y in stroke[1::2])


def test_a_sleeve_on_the_pad_does_not_fill_the_disk() -> None:
    strokes: tuple[Stroke, ...] = ()
    for _ in range(20):
        strokes = drawn(strokes, [step % 1000 for step in range(2_000)])

    assert sum(map(len, strokes)) <= 2 * MOST_POINTS


def test_a_dot_is_a_stroke_and_a_trembling_dot_is_one_point() -> None:
    assert drawn((), [10.0, 10.0]) == ((10, 10),)
    assert drawn((), [10.0, 10.0, 11.0, 12.0, 10.0, 11.0]) == ((10, 10),)


@pytest.mark.parametrize("text", ["1", "1 2 3", "a b", "1 2;", "1  2", ";"])
def test_what_nobody_wrote_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not-understood"):
        read(text)
