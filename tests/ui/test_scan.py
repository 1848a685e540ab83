"""Two switches reach every key of every layout, and always find the way out."""

import pytest

from ui.keyboard.layouts import rows
from ui.keyboard.scan import OUT, Spot, after, chosen

LAYOUTS = ("letters", "email", "url", "code", "digits", "date", "time", "phone")


def walk(layout: str, spot: Spot, times: int) -> Spot:
    for _ in range(times):
        spot = after(spot, rows(layout))
    return spot


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_key_is_reached_by_row_and_place(layout: str) -> None:
    for number, row in enumerate(rows(layout)):
        for place, key in enumerate(row):
            at_row = walk(layout, Spot(), number)
            inside, struck = chosen(at_row, rows(layout))
            if len(row) > 1:
                assert struck == ""
                inside, struck = chosen(walk(layout, inside, place), rows(layout))

            assert struck == key.key
            assert inside == Spot()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_after_the_last_row_comes_the_way_out_and_then_the_first_row(layout: str) -> None:
    count = len(rows(layout))

    assert chosen(walk(layout, Spot(), count), rows(layout))[1] == OUT
    assert walk(layout, Spot(), count + 1) == Spot()


def test_a_whole_turn_along_a_row_leads_back_to_the_rows() -> None:
    row = rows("letters")[1]
    inside, _ = chosen(Spot(1), rows("letters"))

    assert walk("letters", inside, len(row)) == Spot(1)
