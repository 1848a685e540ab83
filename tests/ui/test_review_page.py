"""The review shows every answer, leads to each of them and back, and takes the citizen's own ticks only."""

import pytest

from tests.ui.desk import CARD, Desk

HOUSEHOLD = {"dan_toc": "Kinh", "noi_cu_tru": "hai luu"}


@pytest.fixture
def review(desk: Desk) -> Desk:
    """A short declaration, filled in."""
    desk.to_form("1.011607", card=CARD)
    desk.fill(HOUSEHOLD)
    return desk


def test_forward_without_a_tick_says_what_to_do_and_stays(review: Desk) -> None:
    review.tap("forward")

    assert review.state.page == "review"
    assert review.problem() == "Bác đọc và đánh dấu vào từng lời cam đoan."


def test_a_tick_is_durable_and_can_be_taken_back(review: Desk) -> None:
    (field,) = review.window.declarations()
    review.tap(f"declare:{field}")
    assert review.kept()[field] == "true"

    review.tap(f"declare:{field}", "forward")
    assert field not in review.kept()
    assert review.state.page == "review"


def test_the_ticks_are_in_the_log_once_the_page_is_left(review: Desk) -> None:
    declared = review.window.declarations()
    review.declare()
    review.tap("forward")
    review.comes("slip")

    assert review.state.session is not None
    assert review.state.session.declared == declared


def test_no_declaration_can_be_ticked_on_a_page_of_the_form(desk: Desk) -> None:
    desk.to_form("1.011607", card=CARD)
    declarations = {field.id for field in desk.world.library.form("ra_soat_ho_ngheo").fields if field.is_declaration}
    asked = {row.key for row in desk.window.questions()}

    assert declarations
    assert not declarations & asked


def test_change_leads_to_the_answer_and_forward_back_to_the_review(review: Desk) -> None:
    review.tap("edit:ho_ten")
    review.comes("form")
    review.hands.until(lambda: review.focused() == "input:ho_ten", f"the focus is on {review.focused()}", 3)
    review.write("input:ho_ten", "Trần Văn Khác")
    review.tap("forward")
    review.comes("review")

    assert review.shows("Trần Văn Khác")


def test_an_answer_that_changes_takes_the_ticks_back(review: Desk) -> None:
    review.declare()
    review.tap("edit:ho_ten")
    review.write("input:ho_ten", "Trần Văn Khác")
    review.tap("forward")
    review.comes("review")
    review.tap("forward")

    assert review.problem() == "Bác đọc và đánh dấu vào từng lời cam đoan."
