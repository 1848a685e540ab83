"""The screen asks in time, clears in time, and never while somebody is there or paper is being printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.ids import MemberId, SessionId
from kiosk.domain.session import Session
from ui.patience import ANSWER_SECONDS, Due, counted, due, seconds_left
from ui.state import SESSION_PAGES, Page, Printing, Resting, State

PATIENCE = 90
CITIZEN = State(page="form", session=Session(id=SessionId("s")))
HOME = State(page="home")

seconds = st.lists(st.booleans(), max_size=400)


def asked(state: State, what: Due, quiet: int, patience: int) -> State:
    """The state as the kiosk makes it of what was due."""
    return replace(state, asking=seconds_left(quiet, patience) if what == "ask" else 0)


def lived(touches: list[bool], patience: int, state: State = CITIZEN) -> list[Due]:
    """What was due in each second; a touch is one beside the question."""
    quiet, course = 0, list[Due]()
    for touched in touches:
        quiet = counted(quiet, patience, state, touched=touched)
        course.append(due(quiet, patience, state))
        state = asked(state, course[-1], quiet, patience)
    return course


def test_after_ninety_quiet_seconds_it_asks_and_after_thirty_more_it_parks() -> None:
    course = lived([False] * 120, PATIENCE)

    assert course == ["wait"] * 89 + ["ask"] * 30 + ["park"]


@given(seconds, st.integers(1, 120))
def test_it_never_parks_what_was_touched_in_the_time_to_answer(touches: list[bool], patience: int) -> None:
    for second, what in enumerate(lived(touches, patience)):
        if what == "park":
            assert not any(touches[max(0, second - ANSWER_SECONDS + 1) : second + 1])
            break


@given(seconds, st.integers(1, 120))
def test_it_never_asks_before_its_patience_is_over(touches: list[bool], patience: int) -> None:
    course = lived(touches, patience)
    first = course.index("ask") if "ask" in course else len(course)

    assert not any(touches[max(0, first - patience + 1) : first]) or first == len(course)


@given(seconds)
def test_without_patience_nothing_is_ever_due(touches: list[bool]) -> None:
    assert set(lived(touches, 0)) <= {"wait"}
    assert set(lived(touches, 0, HOME)) <= {"wait"}


def test_while_paper_is_printing_no_time_passes() -> None:
    assert counted(80, PATIENCE, replace(CITIZEN, printing=Printing("roll", "1")), touched=False) == 80


def test_a_question_that_is_gone_was_answered_however_that_was_done() -> None:
    assert counted(PATIENCE + 7, PATIENCE, replace(CITIZEN, asking=0), touched=False) == 0


def test_a_touch_beside_the_question_gives_the_whole_time_again() -> None:
    quiet = counted(PATIENCE + 20, PATIENCE, replace(CITIZEN, asking=10), touched=True)

    assert seconds_left(quiet, PATIENCE) == ANSWER_SECONDS


@pytest.mark.parametrize("page", ["home", "choose", "lookup", "waiting", "settings", "sign-in", "standby"])
def test_where_no_work_is_at_stake_it_does_not_ask(page: Page) -> None:
    assert due(PATIENCE, PATIENCE, State(page=page, stage="list")) == "rest"


def test_a_part_of_the_settings_is_asked_about_before_what_is_typed_in_it_goes() -> None:
    half_typed = State(page="settings", stage="member")

    assert due(PATIENCE, PATIENCE, half_typed) == "ask"
    assert due(PATIENCE + ANSWER_SECONDS, PATIENCE, half_typed) == "rest"


def test_while_the_voice_reads_no_time_passes() -> None:
    assert counted(PATIENCE - 1, PATIENCE, CITIZEN, touched=False, speaking=True) == PATIENCE - 1


def test_the_first_start_and_a_waiting_session_stay_on_the_screen() -> None:
    resting = Resting(SessionId("s"), MemberId("m"))

    assert due(999, PATIENCE, State(page="setup")) == "wait"
    assert due(999, PATIENCE, State(page="sign-in", chosen="m", resting=resting)) == "wait"


@pytest.mark.parametrize("page", sorted(SESSION_PAGES))
def test_every_page_with_a_session_asks_first(page: Page) -> None:
    assert due(PATIENCE, PATIENCE, replace(CITIZEN, page=page)) == "ask"
