"""Two requests for one person are told from two requests by one caller."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.visits.twins import SAYS_WHO, is_same_person

UNG = {"name": "Bùi Thị Ửng", "phone": "0912345678", "area": "Tổ 5", "born": "1941"}


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({"name": "bui thi ung", "phone": "0912345678"}, True),
        ({"phone": "0912345678", "area": "Tổ 5"}, True),
        ({"name": "Bùi Thị Ửng", "phone": "0987654321", "area": "tổ  5"}, True),
        ({"name": "Đinh Công Bế", "phone": "0912345678"}, False),
        ({"name": "Bùi Thị Ửng", "phone": "0987654321", "area": "Tổ 9"}, False),
        ({"name": "Bùi Thị Ửng", "phone": "0912345678", "born": "1969"}, False),
        ({"phone": "0987654321", "area": "Tổ 5"}, False),
        ({}, False),
    ],
)
def test_one_name_with_one_phone_or_one_area_is_one_person(other: dict[str, str], same: bool) -> None:
    assert is_same_person(UNG, other) is same


@given(*[st.fixed_dictionaries({}, optional={field: st.sampled_from(["a", "b"]) for field in SAYS_WHO})] * 2)
def test_it_does_not_matter_which_of_the_two_was_first(one: dict[str, str], other: dict[str, str]) -> None:
    assert is_same_person(one, other) == is_same_person(other, one)
