"""A fault is measured and led back to its cause, mended step by step, measured again, and written down to its end."""

from datetime import timedelta

import pytest

from kiosk.app.scanning import Scan
from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.repairs.measures import CHECKS, Measure, untold
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, VOLUNTEER, Desk

CABLE = Measure("link", "bad", "link-cable", "eth0")
FOLLOWING = (
    Measure("address", "bad", "address-none"),
    Measure("gateway", "bad", "gateway-none"),
    Measure("outside", "bad", "outside-dead"),
    Measure("dns", "bad", "dns-dead"),
    Measure("captive", "unknown", "no-answer"),
    Measure("province", "bad", "province-away"),
    Measure("portal", "bad", "portal-away"),
)


@pytest.fixture
def page(desk: Desk) -> Desk:
    desk.tap("card:incidents")
    desk.comes("incidents")
    return desk


def facts_of(desk: Desk) -> list[AnyFact]:
    with desk.second().reading() as ledger:
        return [fact for subject in ledger.subjects("incident") for fact in ledger.subject_facts(subject)]


def names(desk: Desk) -> list[str]:
    return [type(fact).__name__ for fact in facts_of(desk)]


def closed(desk: Desk) -> tf.IncidentClosed:
    return next(fact for fact in facts_of(desk) if isinstance(fact, tf.IncidentClosed))


def test_results_appear_one_by_one_and_no_tap_waits(page: Desk) -> None:
    page.tap("card:internet")
    assert page.shows("đang đo…")
    page.workshop.tell(Measure("link", "good", "", "eth0"))

    assert page.shows("tốt (eth0)")
    assert page.shows("đang đo…")
    assert not page.hands.sees("press:mend")


def test_an_unplugged_cable_is_one_cause_and_not_five_findings(page: Desk) -> None:
    page.workshop.found = (CABLE, *FOLLOWING)
    page.tap("card:internet")
    page.workshop.work()

    assert page.hands.reads("cause") == "Dây mạng tuột, đứt, hoặc bộ phát Wi-Fi mất điện."
    assert page.shows("dây mạng chưa cắm (eth0)")
    assert page.texts().count("theo sau nguyên nhân ở trên") == len(FOLLOWING) - 1


def test_a_fault_is_mended_step_by_step_and_closed_with_its_cause_and_minutes(page: Desk) -> None:
    page.workshop.found = (CABLE, *FOLLOWING)
    page.tap("card:internet")
    page.workshop.work()
    page.tap("press:mend")
    assert page.shows("Cắm chặt dây mạng ở sau máy")

    page.clock.pass_by(timedelta(minutes=7))
    page.workshop.found = ()
    page.tap("press:0")
    page.workshop.work()
    assert page.shows("trước: dây mạng chưa cắm (eth0) → bây giờ: tốt")
    page.tap("press:well")
    assert page.hands.reads("input:minutes") == "7"
    page.tap("forward")

    assert page.problem() == "Đã ghi lại việc này."
    assert names(page) == ["IncidentOpened", "IncidentMeasured", "IncidentMeasured", "IncidentActed", "IncidentClosed"]
    acted = next(fact for fact in facts_of(page) if isinstance(fact, tf.IncidentActed))
    assert (acted.action, acted.helped) == ("step:cable-in", True)
    assert (closed(page).cause, closed(page).end, closed(page).minutes) == ("link-cable", "repaired", 7)


@pytest.mark.parametrize("later", [untold(CHECKS["internet"], ()), (Measure("link", "unknown", "slow-check"),)])
def test_what_could_not_be_measured_again_is_not_written_down_as_mended(page: Desk, later: tuple[Measure, ...]) -> None:
    page.workshop.found = (CABLE, *FOLLOWING)
    page.tap("card:internet")
    page.workshop.work()
    page.tap("press:mend", "press:0")
    page.workshop.found = later
    page.workshop.work()
    assert [fact.helped for fact in facts_of(page) if isinstance(fact, tf.IncidentActed)] == [None]


def test_a_step_that_does_not_help_leads_on_to_the_next(page: Desk) -> None:
    page.workshop.found = (CABLE, *FOLLOWING)
    page.tap("card:internet")
    page.workshop.work()
    page.tap("press:mend", "press:0")
    page.workshop.work()
    page.tap("press:mend")
    assert page.shows("Nhìn đèn nhỏ ở chỗ cắm dây")

    page.tap("press:1")
    assert page.shows("Thay bằng dây mạng khác")
    assert [fact.helped for fact in facts_of(page) if isinstance(fact, tf.IncidentActed)] == [False, False]


def test_an_open_incident_stays_on_the_page_until_it_is_closed(page: Desk, make_desk: MakeDesk) -> None:
    page.workshop.found = (CABLE, *FOLLOWING)
    page.tap("card:internet")
    page.workshop.work()
    page.tap("press:mend", "press:1", "back")
    [incident] = page.state.repairs.open
    assert page.shows("Việc đang sửa dở")
    page.tap("back")
    assert page.shows("1 việc đang sửa dở")

    again = make_desk()
    again.sign_in()
    again.tap("card:incidents", f"incident:{incident.id}")
    assert again.shows("Nhìn đèn nhỏ ở chỗ cắm dây")  # after the last step that was tried
    again.tap("press:end", "option:end:referred")
    again.write("input:minutes", "12")
    again.tap("forward")

    assert again.state.repairs.open == ()
    assert (closed(again).end, closed(again).minutes) == ("referred", 12)


def test_minutes_that_cannot_be_are_refused(page: Desk) -> None:
    page.tap("card:computer")
    page.workshop.work()
    page.tap("press:mend", "press:end")
    page.write("input:minutes", "99999")
    page.tap("forward")

    assert page.problem() == "Gõ số phút, từ 0 đến 1440."
    assert "IncidentClosed" not in names(page)


def test_the_program_clears_what_is_stuck_and_measures_again(page: Desk) -> None:
    page.workshop.found = (Measure("jobs", "bad", "jobs-stuck", "2"),)
    page.tap("card:printer")
    page.workshop.work()
    page.tap("press:mend")
    page.workshop.found = ()
    page.tap("press:act")
    assert page.workshop.mended == ["clear-jobs"]
    page.workshop.answer()
    page.workshop.work()

    assert page.shows("trước: việc in bị kẹt (2) → bây giờ: tốt")
    acted = next(fact for fact in facts_of(page) if isinstance(fact, tf.IncidentActed))
    assert (acted.action, acted.helped) == ("act:clear-jobs", True)


def test_what_this_user_may_not_do_says_who_may(page: Desk) -> None:
    page.workshop.found = (Measure("clock", "bad", "clock-off", "+3 h 02 min"),)
    page.workshop.mends = "not-allowed"
    page.tap("card:computer")
    page.workshop.work()
    page.tap("press:mend", "press:act")
    page.workshop.answer()

    assert page.problem().startswith("Chỉ người quản trị máy mới đổi được giờ.")
    assert page.shows("Bật giờ tự động")


def test_the_same_cause_three_times_a_week_is_told_at_sign_in_on_the_page_and_to_the_province(page: Desk) -> None:
    for _ in range(3):
        page.workshop.found = (Measure("printer", "bad", "printer-paper", "roll"),)
        page.tap("card:printer")
        page.workshop.work()
        page.tap("press:mend", "press:end", "forward")
        page.clock.pass_by(timedelta(days=1))

    assert page.hands.reads("cause") == "Máy in: hết giấy, 3 lần trong 7 ngày."
    told = [fact for fact in facts_of(page) if isinstance(fact, tf.IncidentRecurred)]
    assert [(one.machine, one.cause, one.times) for one in told] == [("printer", "printer-paper", 3)]

    page.tap("back", "signOut", "forward")
    page.sign_in_by_hand()
    assert page.problem().startswith("Có máy hỏng lại nhiều lần trong tuần.")


def test_a_volunteer_is_not_told_at_sign_in(page: Desk) -> None:
    for _ in range(3):
        page.workshop.found = (CABLE, *FOLLOWING)
        page.tap("card:internet")
        page.workshop.work()
        page.tap("press:mend", "press:end", "forward")
    page.tap("back", "signOut", "forward")
    page.sign_in_by_hand(VOLUNTEER)

    assert page.problem() == ""


def test_every_ninth_of_the_screen_is_touched(page: Desk) -> None:
    page.tap("card:screen")
    for place in range(9):
        page.tap(f"ninth:{place}")

    assert page.hands.reads("cause") == "Cả màn hình đều nhận ngón tay."
    page.tap("press:well")
    assert page.problem() == "Tốt, không có gì phải sửa."
    assert names(page) == []


def test_a_dead_place_of_the_screen_becomes_an_incident(page: Desk) -> None:
    page.tap("card:screen", "ninth:0", "ninth:8", "stopTouch")
    assert page.hands.reads("cause") == "2 trong 9 ô nhận ngón tay."
    page.tap("press:mend")

    opened = next(fact for fact in facts_of(page) if isinstance(fact, tf.IncidentOpened))
    assert opened.machine == "screen"
    assert page.shows("Lau màn hình bằng khăn khô")


def test_one_sentence_is_spoken_and_asked_about(page: Desk) -> None:
    page.tap("card:sound")
    assert page.voice.said == ["Tận Tay xin chào. Nếu nghe rõ câu này thì loa vẫn tốt."]
    page.tap("press:mend")

    assert page.shows("Vặn to loa")


def test_the_scanner_is_tried_as_in_the_settings(page: Desk) -> None:
    page.tap("card:scanner")
    page.workshop.work()
    page.scanner.say(Scan(CARD, "port"))
    assert page.shows("026•••••0034")
    page.tap("press:well")

    assert names(page) == []


def test_the_test_page_is_printed_and_its_fate_told(page: Desk) -> None:
    page.tap("card:printer")
    page.workshop.work()
    page.tap("press:print")
    assert page.printer.jobs == ["Trang in thu"]
    page.printer.say("printed")

    assert page.problem() == "Trang thử đã in xong."


def test_practice_mends_nothing_of_the_real_machine(page: Desk) -> None:
    page.tap("back", "practise", "card:incidents")
    page.workshop.found = (Measure("jobs", "bad", "jobs-stuck", "1"),)
    page.tap("card:printer")
    page.workshop.work()
    page.tap("press:mend", "press:act")

    assert page.workshop.mended == []
    assert page.problem().startswith("Đang tập dùng")
    page.tap("back", "back", "practise")
    assert names(page) == []


def test_what_comes_after_the_page_was_left_changes_nothing(page: Desk) -> None:
    page.tap("card:internet")
    told = page.workshop.tell
    page.tap("back")
    told(CABLE)

    assert page.state.repairs.measures == ()
    assert page.state.stage == ""


def test_what_was_done_by_hand_is_written_down_with_whether_it_helped(page: Desk) -> None:
    page.tap("card:sound", "press:mend", "press:0", "press:mend", "press:0", "press:well")

    acted = [(fact.action, fact.helped) for fact in facts_of(page) if isinstance(fact, tf.IncidentActed)]
    assert acted == [("step:sound-up", False), ("step:sound-plug", True)]


def test_the_cause_is_read_out_when_it_is_known(page: Desk) -> None:
    page.workshop.found = (CABLE, *FOLLOWING)
    page.tap("card:internet", "readAloud")
    page.voice.said.clear()
    page.workshop.work()

    assert page.voice.said == ["Dây mạng tuột, đứt, hoặc bộ phát oai phai mất điện."]
