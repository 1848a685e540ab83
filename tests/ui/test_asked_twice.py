"""Promise: help asked twice for one person is noticed while the caller is still there, and never merged unseen."""

from kiosk.domain import visit_facts as vf
from tests.ui.desk import Desk
from tests.ui.test_visits_day import noted
from tests.ui.test_visits_page import facts_of


def called(desk: Desk, name: str, phone: str) -> None:
    desk.tap("card:visits", "act:new", "option:agreed:yes", "option:asked_by:neighbour")
    desk.write("input:name", name)
    desk.write("input:phone", phone)
    desk.tap("forward")


def test_a_neighbour_who_calls_again_is_told_at_once_and_one_of_the_two_is_closed(desk: Desk) -> None:
    first = noted(desk, 1)
    called(desk, "dinh cong so 1", "0900000001")
    desk.tick()
    assert desk.shows("Có thể đã ghi người này rồi: Đinh Công Số 1, Tổ 5, ngày 23/11/2026.")
    desk.tap("forward", "forward", "forward")
    second = desk.state.visits.visit
    assert second is not None
    desk.tap("act:twin")
    assert desk.state.visits.visit is not None
    assert desk.state.visits.visit.id == first
    desk.tick()
    desk.tap("act:twin", "act:close", "option:end:duplicate", "forward")

    last = facts_of(desk, second.id)[-1]
    assert isinstance(last, vf.VisitClosed)
    assert last.end == "duplicate"
    desk.tap("back")
    desk.tap("row:list:plan", f"row:visit:{first}")
    desk.tick()
    assert not desk.hands.sees("act:twin")


def test_the_head_of_an_area_who_calls_for_another_person_is_not_stopped(desk: Desk) -> None:
    noted(desk, 1)
    called(desk, "Quách Thị Nhuận", "0900000001")
    desk.tick()

    assert not desk.shows("Có thể đã ghi người này rồi")


def test_a_phone_that_is_corrected_is_looked_for_again(desk: Desk) -> None:
    noted(desk, 1)
    called(desk, "Đinh Công Số 1", "0911111111")
    desk.tick()
    desk.tap("back", "back", "act:edit")
    assert not desk.shows("Có thể đã ghi người này rồi")
    desk.write("input:phone", "0900000001")
    desk.tap("forward")
    desk.tick()

    assert desk.shows("Có thể đã ghi người này rồi")
