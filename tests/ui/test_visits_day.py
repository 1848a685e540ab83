"""A ward's lists, the plan of a day, what goes along on a laptop and comes back, and the paper."""

from datetime import timedelta

from kiosk.app import visit_commands as vc
from kiosk.app.visits import append, handle_visit
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import MemberId, VisitId, uuid7
from kiosk.domain.local_time import day_of
from kiosk.domain.visits.visit import Plan, fold
from kiosk.paper.declaration import make_sheet
from tests.paper.reading import pages_of, text_of
from tests.ui.desk import OFFICIAL, VOLUNTEER, Desk
from tests.ui.test_visits_page import COPY, PENSION, facts_of, member
from ui.acts import visits as acts


def tell(desk: Desk, command: vc.AnyVisitCommand) -> None:
    handle_visit(command, desk.world.unit, desk.world.clock)


def noted(desk: Desk, number: int, area: str = "Tổ 5", *, decided: bool = True) -> VisitId:
    """A request as a day at the counter leaves it."""
    visit = VisitId(uuid7(desk.clock.now()))
    by = MemberId(member(desk, OFFICIAL))
    private = {"name": f"Đinh Công Số {number}", "area": area, "phone": f"09{number:08d}"}
    tell(desk, vc.RequestVisit(visit=visit, by=by, centre="04795", asked_by="area-head", private=private))
    tell(desk, vc.ChangeVisit(visit=visit, by=by, why="age", procedures=(PENSION, COPY), wanted_by=None))
    if decided:
        tell(desk, vc.SortVisit(visit=visit, by=by, way="home", proposed="home"))
    desk.clock.pass_by(timedelta(minutes=1))
    return visit


def team(desk: Desk) -> tuple[MemberId, ...]:
    return MemberId(member(desk, OFFICIAL)), MemberId(member(desk, VOLUNTEER))


def planned(desk: Desk, number: int, days: int = 1) -> VisitId:
    visit = noted(desk, number)
    day = day_of(desk.clock.now()) + timedelta(days=days)
    tell(desk, vc.PlanVisit(visit=visit, by=team(desk)[0], plan=Plan(day, "morning", team(desk))))
    return visit


def test_a_long_list_shows_some_lines_at_a_time_and_every_one_in_the_end(desk: Desk) -> None:
    made = [noted(desk, number) for number in range(12)]
    desk.tap("card:visits", "row:list:plan")
    seen: list[str] = []
    while True:
        seen += [one.visit.id for one in acts.room.on_screen(desk.state)]
        if not desk.hands.sees("rowsMore"):
            break
        desk.tap("rowsMore")

    assert seen == made
    assert len(desk.state.visits.known) == 12
    desk.tap("back", "back")
    assert desk.state.visits == type(desk.state.visits)()


def test_a_name_or_an_area_finds_a_request_without_accents(desk: Desk) -> None:
    noted(desk, 1)
    other = noted(desk, 2, "Khu Ví Dụ")
    desk.tap("card:visits")
    desk.write("search", "khu vi du")

    assert desk.hands.sees(f"row:visit:{other}")
    assert len(acts.room.shown(desk.state)) == 1
    desk.tap(f"row:visit:{other}")
    assert desk.shows("Đinh Công Số 2")


def test_a_day_is_planned_round_the_homes_of_one_area_and_taken_along(desk: Desk) -> None:
    first = planned(desk, 1)
    noted(desk, 2, "Tổ 9")
    near = noted(desk, 3)
    desk.tap("card:visits", "act:day", "act:next-day")
    assert next(one.visit.id for one in acts.decide.to_add(desk.state)) == near
    desk.tap(f"row:add:{near}", "forward")
    assert desk.problem() == "Đã xếp lịch."
    desk.tap("back", "act:take", "forward")

    assert desk.problem() == "2 yêu cầu đi theo máy này."
    for visit in (first, near):
        assert isinstance(facts_of(desk, visit)[-1], vf.VisitTaken)
    desk.tap(f"row:visit:{first}")
    assert desk.shows("Máy này đang mang theo yêu cầu này.")


def test_what_speaks_against_a_plan_is_shown_before_it_is_kept(desk: Desk) -> None:
    visit = noted(desk, 1)
    desk.tap("card:visits", "row:list:plan", f"row:visit:{visit}", "act:plan")
    desk.act(acts.answer, field="day", typed="29/11/2026")
    assert desk.shows("Ngày này cơ quan nghỉ.")
    desk.tap("option:part:morning", f"option:team:{member(desk, VOLUNTEER)}", "forward")
    assert desk.problem() == "Chọn đúng hai người đi."
    desk.tap(f"option:team:{member(desk, OFFICIAL)}", "forward")

    assert desk.problem() == "Đã xếp lịch."


def test_putting_off_says_why_and_the_request_waits_again(desk: Desk) -> None:
    visit = planned(desk, 1)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{visit}", "act:put-off", "forward")
    assert desk.problem() == "Bác chọn lý do trước."
    desk.tap("option:why_off:weather", "forward")

    fact = facts_of(desk, visit)[-1]
    assert isinstance(fact, vf.VisitPutOff)
    assert (fact.reason, fact.until) == ("weather", None)
    assert desk.hands.sees("act:plan")


def test_a_day_that_passed_without_a_visit_stands_first(desk: Desk) -> None:
    visit = planned(desk, 1)
    planned(desk, 2, days=9)
    desk.clock.pass_by(timedelta(days=2))
    desk.tap("card:visits")
    assert desk.shows("1 yêu cầu đã quá hạn.")
    desk.tap("row:list:planned")

    assert acts.room.on_screen(desk.state)[0].visit.id == visit
    assert desk.shows("Ngày hẹn đã qua mà chưa ghi kết quả.")


def test_two_ends_from_two_machines_are_shown_and_an_official_chooses(desk: Desk) -> None:
    visit = planned(desk, 1)
    with desk.world.unit() as ledger:
        before = fold(visit, ledger.subject_facts(visit))
    tell(desk, vc.CloseVisit(visit=visit, by=team(desk)[0], end="withdrawn"))
    there = vf.VisitMade(
        at=desk.clock.now(), visit=visit, member=team(desk)[1], outcome="done", next_step="hand-over", persons=1,
        cases=1,
    )  # fmt: skip
    with desk.world.unit() as ledger:
        append(ledger, before, [there])
    desk.tap("card:visits", "row:list:settle", f"row:visit:{visit}")
    assert desk.shows("Hai máy ghi khác nhau về yêu cầu này. Không bản nào bị mất.")
    assert not desk.hands.sees("act:close")
    desk.tap("act:settle")
    assert desk.shows("Đã kết thúc: Người dân thôi không cần")
    assert desk.shows("Kết quả: Xong tại nhà → Trao kết quả tận tay")
    desk.tap("forward")
    assert desk.problem() == "Chạm một bản trước rồi bấm lại."
    with desk.second().reading() as ledger:
        versions = fold(visit, ledger.subject_facts(visit)).versions
    been = next(one.mark for one in versions if isinstance(one.fact, vf.VisitMade))
    desk.tap(f"row:version:{been}", "forward")

    assert desk.problem() == "Đã chọn; máy nào cũng theo bản này."
    desk.tap("act:hand", "option:to:family", "forward", "act:close", "option:end:done", "forward", "act:reopen")
    assert desk.problem() == "Đã mở lại yêu cầu."


def test_a_volunteer_takes_requests_and_decides_nothing(desk: Desk) -> None:
    visit = noted(desk, 1, decided=False)
    desk.tap("signOut", "forward", "start", f"member:{member(desk, VOLUNTEER)}")
    desk.enter_pin()
    desk.comes("home")
    desk.tap("card:visits", "row:list:sort", f"row:visit:{visit}")

    assert not desk.hands.sees("act:sort")
    assert desk.hands.sees("act:edit")


def test_the_sheet_of_a_visit_tells_all_and_its_name_in_the_queue_nobody(desk: Desk) -> None:
    visit = planned(desk, 1)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{visit}", "act:print-sheet")
    (sheet,) = desk.printer.sheets
    text = text_of(make_sheet(sheet))

    for said in (
        "Đinh Công Số 1",
        "0900 000 001",
        "Tổ 5",
        "Già yếu",
        OFFICIAL,
        VOLUNTEER,
        PENSION,
        COPY,
        "Không nhận tiền",
    ):
        assert said in text
    assert len(pages_of(make_sheet(sheet))) == 1
    assert "Đinh" not in desk.printer.jobs[0]
    desk.printer.say("no-printer")
    assert desk.problem()


def test_a_day_is_printed_as_a_list_and_as_a_sheet_for_each_home(desk: Desk) -> None:
    for number in range(3):
        planned(desk, number)
    desk.tap("card:visits", "act:day", "act:next-day", "act:print-list")
    desk.printer.say("printed")
    desk.tap("act:print-sheets")
    listed, sheets = (make_sheet(sheet) for sheet in desk.printer.sheets)

    assert len(pages_of(sheets)) == 3
    for number in range(3):
        assert f"Đinh Công Số {number}" in text_of(listed)
        assert f"Đinh Công Số {number}" in text_of(sheets)


def test_the_label_bears_what_is_typed_and_a_number_is_scanned(desk: Desk) -> None:
    visit = planned(desk, 1)
    by = team(desk)[0]
    tell(desk, vc.MakeVisit(visit=visit, by=by, outcome="filed", next_step="post", persons=1, cases=1))
    desk.tap("card:visits", "row:list:post", f"row:visit:{visit}", "act:post")
    desk.write("input:post_address", "Số 3, Tổ 5, phường Hòa Bình")
    desk.leave_box()
    desk.scan("EB123456785VN")
    desk.tap("act:print-label")
    text = text_of(make_sheet(desk.printer.sheets[0]))
    desk.tap("forward")

    assert "Số 3, Tổ 5, phường Hòa Bình" in text
    assert "EB123456785VN" in text
    fact = facts_of(desk, visit)[-1]
    assert isinstance(fact, vf.ResultPosted)
    assert fact.parcel == "EB123456785VN"
    with desk.second().reading() as ledger:
        assert ledger.answers(visit)["post_address"] == "Số 3, Tổ 5, phường Hòa Bình"


def test_the_labels_of_all_results_that_wait_for_the_post_share_their_sheets(desk: Desk) -> None:
    by = team(desk)[0]
    for number in range(9):
        visit = planned(desk, number)
        tell(desk, vc.MakeVisit(visit=visit, by=by, outcome="filed", next_step="post", persons=1, cases=1))
    desk.tap("card:visits", "row:list:post", "act:print-labels")
    made = make_sheet(desk.printer.sheets[0])

    assert len(pages_of(made)) == 3
    for number in range(9):
        assert f"Đinh Công Số {number}" in text_of(made)


def test_nothing_of_the_other_requests_is_held_while_a_citizen_sits_there(desk: Desk) -> None:
    visit = planned(desk, 1)
    planned(desk, 2)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{visit}", f"row:begin:{PENSION}")
    desk.comes("consent")

    assert desk.state.visits == type(desk.state.visits)()


def test_who_wants_nothing_kept_is_erased_at_once(desk: Desk) -> None:
    visit = planned(desk, 1)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{visit}", "act:close", "option:end:withdrawn", "forward")
    desk.tap("act:erase")
    assert desk.shows("Xóa rồi thì không lấy lại được, trên máy nào cũng vậy.")
    desk.tap("forward")

    assert desk.problem() == "Đã xóa thông tin riêng."
    assert desk.shows("Thông tin riêng đã xóa")
    with desk.second().reading() as ledger:
        assert ledger.answers(visit) == {}
        assert ledger.private_key(visit) is None
    assert not desk.hands.sees("act:reopen")
