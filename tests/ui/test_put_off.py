"""What was put off is kept by the citizen's word, and gone on with where it is filed."""

import pytest
from msgspec.structs import replace as but

from kiosk.app import commands as c
from kiosk.app.ports import Line
from kiosk.domain import facts as f
from kiosk.domain import steps as st
from kiosk.domain.ids import SessionId
from tests.ui.desk import Desk, Quiet
from tests.ui.test_companion import RED
from tests.ui.test_companion import to_portal as beside_portal
from ui.acts import defer, fill, sitting
from ui.acts.sitting import session_of
from ui.present.frame import rail

DECLARED, FORMLESS = "1.001193", "1.004837"
OLD, TODAYS = "0169 345 6789", "0393456789"


def facts_of(desk: Desk, session: SessionId) -> list[f.AnyFact]:
    with desk.second().reading() as ledger:
        return ledger.facts(session)


def reviewed(desk: Desk, step: str) -> None:
    """The answers were read, however few they are; the step stands on the screen."""
    assert desk.state.session is not None
    command = c.FinishReview(session=desk.state.session.id, declared=(), step=step)
    desk.act(lambda world, state: sitting.arrived(world, sitting.tell(world, state, command)))


def to_portal(desk: Desk, procedure: str) -> SessionId:
    desk.sit_down(procedure, keep=True)
    if procedure == DECLARED:
        reviewed(desk, st.PORTAL)
    else:
        desk.tap("forward", "forward")
    desk.comes("portal")
    assert desk.state.session is not None
    return desk.state.session.id


def put_off(desk: Desk, reason: str = "citizen-later") -> None:
    desk.tap("later", f"option:reason:{reason}", "option:contact:true")
    desk.write("input:@phone", "0912345678")
    desk.leave_box()
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")


def resume(desk: Desk) -> None:
    desk.tap("card:waiting")
    (row,) = desk.state.waiting
    desk.tap(f"resume:{row.session}")


@pytest.mark.parametrize("procedure", [DECLARED, FORMLESS])
@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("citizen-later", "Lần trước bác hẹn hôm khác nộp. Giờ làm tiếp từ đây."),
        ("no-line", "Lần trước chưa có mạng nên để sau. Giờ làm tiếp từ đây."),
    ],
)
def test_it_is_gone_on_with_on_the_portals_page_which_says_why_it_waited(
    desk: Desk, procedure: str, reason: str, said: str
) -> None:
    to_portal(desk, procedure)
    put_off(desk, reason)
    resume(desk)

    desk.comes("portal")
    assert desk.problem() == said
    assert desk.hands.sees("openHere")


def test_nobody_left_on_the_screen_parks_what_is_gone_on_with(desk: Desk) -> None:
    session = to_portal(desk, DECLARED)
    put_off(desk)
    resume(desk)
    desk.comes("portal")
    Quiet(desk).passes(100)

    assert desk.state.page == "sign-in"
    assert isinstance(facts_of(desk, session)[-1], f.SessionParked)


def test_without_a_declaration_the_number_to_call_is_kept_on_the_list_as_agreed(desk: Desk) -> None:
    session = to_portal(desk, FORMLESS)
    put_off(desk)

    with desk.second().reading() as ledger:
        assert ledger.answers(session)["@phone"] == "0912345678"
    desk.tap("card:waiting")
    assert desk.shows("Điện thoại: 0912 345 678")


def test_an_old_number_is_told_as_it_is_now_and_stays_in_its_box(desk: Desk) -> None:
    to_portal(desk, FORMLESS)
    desk.tap("later", "option:contact:true")
    desk.write("input:@phone", OLD)
    desk.tap("forward")

    assert TODAYS in desk.problem()
    assert desk.hands.reads("input:@phone") == OLD
    assert not [text for text in desk.texts() if "{" in text]


def test_an_old_number_for_the_parcel_stays_in_its_box_and_is_not_copied(desk: Desk) -> None:
    to_portal(desk, FORMLESS)
    while desk.state.stage != "fee":
        desk.tap("forward")
    desk.tap("option:delivery:post")
    desk.write("input:@parcel-phone", OLD)
    desk.leave_box()
    assert desk.shows(TODAYS)
    assert desk.hands.reads("input:@parcel-phone") == OLD

    desk.tap("back", "forward")
    assert desk.shows("Bác xem lại chỗ này rồi gõ lại.")
    assert desk.hands.reads("input:@parcel-phone") == OLD
    assert not desk.hands.sees("copy:@parcel-phone")

    desk.write("input:@parcel-phone", TODAYS)
    desk.leave_box()
    assert desk.kept()["@parcel-phone"] == TODAYS
    assert "~@parcel-phone" not in desk.kept()
    assert not desk.shows("Bác xem lại chỗ này rồi gõ lại.")


def test_a_question_that_was_answered_since_is_no_reason_any_more(desk: Desk) -> None:
    desk.to_form(DECLARED, keep=True)
    desk.act(lambda world, state: defer.ask_later(world, state, "nyc_ho_ten"))
    reviewed(desk, st.SLIP)
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")
    resume(desk)
    desk.comes("form")
    desk.act(lambda world, state: fill.answer(world, state, "nyc_ho_ten", "Trần Văn Thử"))
    reviewed(desk, st.PORTAL)
    desk.tap("later")

    assert desk.state.draft["reason"] == "citizen-later"


def test_later_asks_why_and_whom_to_call_and_the_phone_is_sealed(desk: Desk) -> None:
    portal = beside_portal(desk)
    portal.tap("forward", "later")
    assert portal.shows(RED)
    portal.tap("option:reason:question-open", "option:contact:true")
    portal.write("input:@phone", "12")
    portal.tap("forward")
    assert portal.state.page == "portal"
    assert portal.focused().endswith(":@phone")
    assert portal.shows("Bác chỉ ghi các số của điện thoại.") or portal.problem()
    portal.write("input:@phone", "0912 345 678")
    portal.tap("forward")
    portal.comes("finish")

    assert portal.kept()["@phone"] == "0912345678"
    told = facts_of(portal, session_of(portal.state).id)
    (put_off,) = [fact for fact in told if isinstance(fact, f.FilingPostponed)]
    assert put_off.question
    assert [fact.agreed for fact in told if isinstance(fact, f.ContactAgreed)] == [True]
    assert not any(b"0912345678" in f.encode(fact) for fact in told)


def test_later_without_keeping_says_that_it_is_erased_and_asks_for_no_phone(desk: Desk) -> None:
    beside_portal(desk, keep=False).tap("later")

    assert desk.shows("Bác về là máy xóa tờ khai")
    assert not desk.hands.sees("option:contact:true")
    desk.tap("back")
    assert desk.state.stage == ""


def test_with_no_line_that_is_the_reason_that_is_offered(desk: Desk) -> None:
    portal = beside_portal(desk)
    portal.shell.put(
        but(portal.state, line=Line(enrolled=True, waiting_sessions=0, waiting_entries=0, problem="no-line"))
    )
    portal.tap("later")

    assert portal.state.draft["reason"] == "no-line"


def test_what_is_put_off_is_not_called_done(desk: Desk) -> None:
    portal = beside_portal(desk)
    portal.tap("later", "forward")
    portal.comes("finish")

    assert portal.shows("Hồ sơ chưa nộp")
    *_, last = rail(portal.world, portal.state)
    assert last.state == "now"


def test_what_lacks_a_paper_is_told_no_day_of_a_result(desk: Desk) -> None:
    desk.sit_down("1.001022")
    desk.tap("paper:" + next(paper.id for paper in desk.world.library.procedure("1.001022").papers) + ":no")
    reviewed(desk, st.PORTAL)
    desk.tap("later", "forward")
    desk.comes("finish")

    assert desk.shows("Hồ sơ chưa nộp")
    assert not desk.shows("Nộp bây giờ")


@pytest.mark.parametrize("way", ["later", "pause"])
def test_the_filing_goes_on_at_the_step_at_which_it_was_put_aside(desk: Desk, way: str) -> None:
    beside_portal(desk)
    desk.tap("forward", "forward", "forward")
    left_at = desk.state.stage
    if way == "later":
        desk.tap("later", "forward")
        desk.comes("finish")
        desk.tap("forward")
    else:
        desk.tap("pause")
    desk.comes("home")
    resume(desk)
    desk.comes("portal")

    assert desk.state.stage == left_at != ""
