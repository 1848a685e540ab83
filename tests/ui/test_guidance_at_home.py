"""A citizen is led through VNeID at home as at the counter; whoever then prepares papers is counted as one person."""

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain.figures.sessions import of_session
from kiosk.domain.figures.span import week
from kiosk.domain.figures.team import of_guidance
from kiosk.domain.local_time import day_of
from tests.ui.desk import Desk
from tests.ui.test_guidance_page import led, to_topics
from tests.ui.test_visits_day import planned

TO_THE_END = ("topic:level-2", "answer:card", "answer:sim", "answer:move", "answer:go")


def test_on_a_visit_it_begins_from_the_request_and_leads_back_to_it(desk: Desk) -> None:
    visit = planned(desk, 1)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{visit}", "act:guide")
    desk.comes("guidance")
    desk.tap(*TO_THE_END, "forward")

    assert (desk.state.page, desk.state.stage) == ("visits", "visit")
    assert desk.problem() == "Đã ghi lại kết quả của “Tài khoản mức 2”."
    begun = led(desk)[0]
    assert isinstance(begun, tf.GuidanceBegun)
    assert begun.visit == visit
    desk.tap("act:guide", "back")
    assert (desk.state.page, desk.state.stage) == ("visits", "visit")


def test_papers_prepared_at_home_after_guidance_belong_to_the_same_visit(desk: Desk) -> None:
    visit = planned(desk, 1)
    desk.tap("card:visits", "row:list:planned", f"row:visit:{visit}", "act:guide", *TO_THE_END, "prepare")
    desk.comes("consent")
    assert desk.state.session is not None
    assert (desk.state.session.place, desk.state.session.visit) == ("home", visit)
    desk.tap("pause")
    assert (desk.state.page, desk.state.stage) == ("visits", "visit")


def test_who_is_led_and_then_prepares_papers_is_one_person(desk: Desk) -> None:
    to_topics(desk)
    desk.tap(*TO_THE_END, "prepare")
    desk.comes("consent")
    assert desk.state.session is not None
    with desk.second().reading() as ledger:
        session = desk.state.session.id
        facts = ledger.facts(session)
    opened = facts[0]
    assert isinstance(opened, f.SessionOpened)
    begun = led(desk)[0]
    assert isinstance(begun, tf.GuidanceBegun)
    assert opened.guidance == begun.guidance
    span = week(day_of(desk.clock.now()))
    both = of_session(session, facts), of_guidance(led(desk), span)

    assert [(one.sessions, one.guidances, one.persons) for one in both] == [(1, 0, 0), (0, 1, 1)]
    desk.tap("pause", "card:procedure")
    desk.write("search", "1.001193")
    desk.tap("procedure:1.001193")
    with desk.second().reading() as ledger:
        other = ledger.facts(desk.state.session.id)[0]
    assert isinstance(other, f.SessionOpened)
    assert other.guidance is None
