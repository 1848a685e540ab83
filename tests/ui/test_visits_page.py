"""A request goes its whole way by real taps: asked for, sorted, planned, held at home, its result sent, closed."""

from datetime import timedelta

from kiosk.domain import facts as f
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import VisitId
from tests.ui.desk import OFFICIAL, VOLUNTEER, Desk

PENSION = "1.014027"
COPY = "2.000635"


def ask(desk: Desk, name: str = "Bùi Thị Ửng", area: str = "Tổ 5", phone: str = "0912345678") -> VisitId:
    """The first page of a request, which is enough; the next page stands on the screen."""
    desk.tap("card:visits", "act:new", "option:agreed:yes", "option:asked_by:phone")
    for field, text in (("name", name), ("area", area), ("phone", phone)):
        if text:
            desk.write(f"input:{field}", text)
            desk.leave_box()
    desk.tap("forward")
    assert desk.problem() == "Đã ghi yêu cầu. Hỏi thêm được gì thì ghi tiếp."
    assert desk.state.visits.visit is not None
    return desk.state.visits.visit.id


def ask_whole(desk: Desk, *procedures: str) -> VisitId:
    """All pages of a request; the request itself stands on the screen."""
    visit = ask(desk)
    desk.write("input:place", "Số 12, ngõ 3")
    desk.leave_box()
    desk.tap("forward", "option:why:age", "forward")
    for code in procedures:
        desk.write("search", code)
        desk.tap(f"row:procedure:{code}")
    desk.tap("forward")
    assert desk.state.stage == "visit"
    return visit


def member(desk: Desk, name: str) -> str:
    return next(one.id for one in desk.state.members if one.name == name)


def plan(desk: Desk) -> None:
    desk.tap("act:plan", "take:day:offer:0", "option:part:morning")
    for name in (OFFICIAL, VOLUNTEER):
        desk.tap(f"option:team:{member(desk, name)}")
    desk.tap("forward")
    assert desk.problem() == "Đã xếp lịch."


def facts_of(desk: Desk, visit: VisitId) -> list[f.AnyFact]:
    with desk.second().reading() as ledger:
        return ledger.subject_facts(visit)


def kept(desk: Desk, visit: VisitId) -> dict[str, str]:
    with desk.second().reading() as ledger:
        return ledger.answers(visit)


def test_a_name_and_a_phone_are_enough_and_are_sealed_as_soon_as_the_next_page_shows(desk: Desk) -> None:
    visit = ask(desk, area="")

    assert kept(desk, visit) == {"name": "Bùi Thị Ửng", "phone": "0912345678"}
    (fact,) = facts_of(desk, visit)
    assert isinstance(fact, vf.VisitRequested)
    assert (fact.asked_by, fact.centre, fact.wording) == ("phone", "08782", "2026-11")
    assert "Ửng" not in repr(fact)
    desk.tap("back", "back")
    assert desk.shows("Bùi Thị Ửng")
    assert desk.shows("Cần hỏi thêm")


def test_without_consent_nothing_is_kept(desk: Desk) -> None:
    desk.tap("card:visits", "act:new", "option:agreed:no")
    desk.write("input:name", "Bùi Thị Ửng")
    desk.tap("forward")

    assert desk.problem().startswith("Không đồng ý thì máy không ghi gì.")
    with desk.second().reading() as ledger:
        assert ledger.subjects("visit") == []


def test_too_little_is_asked_for_again(desk: Desk) -> None:
    desk.tap("card:visits", "act:new", "option:agreed:yes")
    desk.write("input:name", "Bùi Thị Ửng")
    desk.tap("forward")

    assert desk.problem() == "Cần số điện thoại, và tên hoặc nơi ở."
    desk.write("input:phone", "12")
    desk.tap("forward")
    assert desk.state.stage == "new"


def test_the_whole_way_of_a_request(desk: Desk) -> None:
    visit = ask_whole(desk, PENSION, COPY)
    desk.tap("act:sort")
    assert desk.shows("Máy đề xuất: Giúp nộp trên mạng, kết quả qua bưu điện. Cán bộ quyết định.")
    assert desk.shows("độ chắc")
    desk.tap("forward")
    assert desk.problem() == "Đã ghi cách làm."
    plan(desk)
    desk.tap("act:made", "option:outcome:filed", "option:next_step:post", "forward")
    assert desk.problem() == "Đã ghi kết quả."
    desk.tap("act:post")
    assert desk.hands.reads("input:recipient") == "Bùi Thị Ửng"
    desk.write("input:parcel", "EB123456789VN")
    desk.tap("forward")
    assert desk.state.errors["parcel"].code == "parcel-wrong"
    desk.write("input:parcel", "EB 123 456 785 VN")
    desk.tap("forward")
    assert desk.problem() == "Đã ghi mã bưu gửi."
    desk.tap("act:delivered", "forward")
    desk.tap("act:close", "option:end:done", "forward")
    assert desk.problem() == "Đã kết thúc yêu cầu."

    said = [type(fact).__name__ for fact in facts_of(desk, visit)]
    assert said[-6:] == [
        "VisitSorted", "VisitPlanned", "VisitMade", "ResultPosted", "ResultDelivered", "VisitClosed",
    ]  # fmt: skip
    desk.clock.pass_by(timedelta(days=29))
    desk.tick()
    assert kept(desk, visit)
    desk.clock.pass_by(timedelta(days=2))
    desk.tick()
    assert kept(desk, visit) == {}
    assert isinstance(facts_of(desk, visit)[-1], vf.VisitErased)


def test_another_way_than_proposed_needs_a_reason(desk: Desk) -> None:
    visit = ask_whole(desk, PENSION)
    desk.tap("act:sort", "option:way:online-post", "forward")
    assert desk.problem() == "Chọn khác đề xuất thì cần lý do."
    desk.tap("option:reason:wish", "forward")

    fact = facts_of(desk, visit)[-1]
    assert isinstance(fact, vf.VisitSorted)
    assert (fact.way, fact.proposed, fact.reason) == ("online-post", "home", "wish")


def test_a_guided_session_is_held_at_home_with_what_is_known_of_the_person(desk: Desk) -> None:
    visit = ask_whole(desk, PENSION)
    desk.tap("act:sort", "forward")
    plan(desk)
    desk.tap(f"row:begin:{PENSION}")
    desk.comes("consent")
    desk.agree()
    assert desk.hands.reads("input:card.name") == "Bùi Thị Ửng"
    assert desk.state.session is not None
    assert (desk.state.session.place, desk.state.session.visit) == ("home", visit)
    desk.tap("pause")

    assert (desk.state.page, desk.state.stage) == ("visits", "visit")
    begun = [fact for fact in facts_of(desk, visit) if isinstance(fact, vf.VisitBegun)]
    desk.tap("act:made", "option:outcome:done", "option:next_step:nothing", "forward")
    made = facts_of(desk, visit)[-1]
    assert isinstance(made, vf.VisitMade)
    assert made.sessions == tuple(fact.session for fact in begun) != ()
    assert (made.persons, made.cases) == (1, 1)
