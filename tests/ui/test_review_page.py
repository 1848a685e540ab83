"""The review shows every answer, leads to each of them and back, and takes the citizen's own ticks only."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from kiosk.domain.facts import encode
from kiosk.domain.questions.signature import SIGNATURE, read
from tests.ui.desk import CARD, Desk

HOUSEHOLD = {"dan_toc": "Kinh", "noi_cu_tru": "hai luu"}


@pytest.fixture
def review(desk: Desk) -> Desk:
    """A short declaration, filled in."""
    desk.to_form("1.011607", card=CARD)
    desk.answer(HOUSEHOLD)
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


def sign(review: Desk) -> None:
    """One stroke with a finger, from the left of the pad to the right."""
    review.hands.bring_into_view("signature")
    pad, window = review.hands.item("signature"), review.window.root
    left, right = (pad.mapToScene(QPointF(pad.width() * share, pad.height() / 2)).toPoint() for share in (0.2, 0.8))
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, left, window).commit()
    for step in range(1, 11):
        QTest.touchEvent(window, finger).move(0, left + (right - left) * step / 10, window).commit()
    QTest.touchEvent(window, finger).release(0, right, window).commit()


def test_a_signature_by_finger_is_durable_and_can_be_wiped_off(review: Desk) -> None:
    sign(review)

    (stroke,) = read(review.kept()[SIGNATURE])
    assert stroke[0] == pytest.approx(200, abs=5)
    assert stroke[-2] == pytest.approx(800, abs=5)
    review.tap("signAgain")
    assert SIGNATURE not in review.kept()


def test_the_log_knows_that_somebody_signed_and_not_how(review: Desk) -> None:
    review.declare()
    sign(review)
    drawn = review.kept()[SIGNATURE]
    review.tap("forward")
    review.comes("slip")

    assert review.state.session is not None
    assert SIGNATURE in review.state.session.declared
    with review.second().reading() as ledger:
        told = [fact for fact in ledger.facts(review.state.session.id) if drawn.encode() in encode(fact)]
    assert drawn
    assert told == []


def test_a_signature_is_taken_back_with_the_answers_that_it_was_for(review: Desk) -> None:
    sign(review)
    review.tap("edit:ho_ten")
    review.write("input:ho_ten", "Trần Văn Khác")
    review.tap("forward")
    review.comes("review")

    assert SIGNATURE not in review.kept()


def test_forward_without_a_tick_leads_to_the_declaration(review: Desk) -> None:
    review.tap("forward")
    (field, *_) = review.window.declarations()

    review.hands.until(lambda: review.focused() == f"declare:{field}", f"the focus is on {review.focused()}", 3)
