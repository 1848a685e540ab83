"""Promise: what goes along on a laptop is chosen home by home, on the page of the day or on the request's own."""

from datetime import timedelta

from kiosk.app.visits import append
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import VisitId
from kiosk.domain.visits.visit import fold
from tests.ui.conftest import MakeDesk
from tests.ui.desk import Desk
from tests.ui.test_visits_day import planned, team
from tests.ui.test_visits_page import PENSION, facts_of


def is_taken(desk: Desk, visit: VisitId) -> bool:
    return any(isinstance(fact, vf.VisitTaken) for fact in facts_of(desk, visit))


def test_a_home_that_stays_here_is_tapped_and_the_others_go_along(desk: Desk) -> None:
    goes, stays, late = (planned(desk, number) for number in range(3))
    desk.tap("card:visits", "act:day", "act:next-day", "act:take", f"row:along:{stays}", f"row:along:{late}")
    assert desk.state.stage == "take"
    desk.tap(f"row:along:{late}", "forward")

    assert desk.problem() == "2 yêu cầu đi theo máy này."
    assert [is_taken(desk, visit) for visit in (goes, stays, late)] == [True, False, True]
    desk.tap("act:take")
    assert desk.hands.sees(f"row:along:{stays}")
    assert not desk.hands.sees(f"row:along:{goes}")
    desk.tap("forward", "act:take")
    assert desk.problem() == "Máy mang đi đã giữ hết các nhà của ngày này."


def test_nothing_chosen_takes_nothing_along(desk: Desk) -> None:
    only = planned(desk, 1)
    desk.tap("card:visits", "act:day", "act:next-day", "act:take", f"row:along:{only}", "forward")

    assert desk.problem() == "Chưa chọn nhà nào để mang theo. Chạm một nhà."
    assert not is_taken(desk, only)
    desk.tap("back")
    assert desk.state.visits.day == desk.clock.now().date() + timedelta(days=1)


def test_one_request_goes_along_from_its_own_page(desk: Desk) -> None:
    one, other = planned(desk, 1), planned(desk, 2)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{one}", "act:take")

    assert desk.problem() == "1 yêu cầu đi theo máy này."
    assert [is_taken(desk, visit) for visit in (one, other)] == [True, False]
    assert not desk.hands.sees("act:take")


def test_after_a_session_on_the_round_of_the_day_back_leads_to_the_round(desk: Desk) -> None:
    visit = planned(desk, 1)
    desk.clock.pass_by(timedelta(days=1))
    desk.tick()
    desk.tap("card:visits", "act:day", f"row:visit:{visit}", f"row:begin:{PENSION}")
    desk.comes("consent")
    desk.tap("pause", "back")

    assert desk.state.stage == "day"
    assert desk.hands.sees(f"row:visit:{visit}")


def test_the_machine_that_has_it_along_is_told_apart_from_the_one_at_the_counter(make_desk: MakeDesk) -> None:
    desk, laptop = make_desk(), make_desk(new=True, name="laptop")
    desk.sign_in()
    visit = planned(desk, 1)
    laptop.store.pair(desk.store.keyring.current.secret)
    with desk.store.reading() as ledger:
        parcel = ledger.parcel()
    with laptop.store.unit() as ledger:
        ledger.take_in(parcel)
        before = fold(visit, ledger.subject_facts(visit))
        append(ledger, before, [vf.VisitTaken(at=desk.clock.now(), visit=visit, member=team(desk)[0])])
    with laptop.store.reading() as ledger:
        parcel = ledger.parcel()
    with desk.store.unit() as ledger:
        ledger.take_in(parcel)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{visit}")

    assert desk.shows("Máy xách tay đã mang yêu cầu này đi. Chỉ sửa trên máy đó")
    assert not desk.shows("Máy này đang mang theo")
