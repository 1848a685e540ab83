"""A citizen is led through VNeID one step a page, to an outcome that is noted, with a slip of what to bring."""

from datetime import timedelta

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import GuidanceId
from tests.ui.desk import Desk
from ui.acts import begin


def to_topics(desk: Desk) -> None:
    desk.act(begin.at_home)
    desk.tap("card:guidance")


def led(desk: Desk) -> list[AnyFact]:
    """The facts of everybody who was led, in order, as another process reads them."""
    with desk.second().reading() as ledger:
        return [fact for name in ledger.subjects("guidance") for fact in ledger.facts(GuidanceId(name))]


def test_the_way_to_level_two_ends_at_the_police_with_what_to_bring(desk: Desk) -> None:
    to_topics(desk)
    for tap in ("topic:level-2", "answer:card", "answer:sim", "answer:move", "answer:go"):
        desk.tap(tap)
    assert desk.hands.sees("prepare")
    desk.tap("forward")

    assert desk.problem() == "Đã ghi lại kết quả của “Tài khoản mức 2”."
    begun, ended = led(desk)
    assert isinstance(begun, tf.GuidanceBegun)
    assert begun.topic == "level-2"
    assert isinstance(ended, tf.GuidanceEnded)
    assert (ended.end, ended.step, ended.bring) == ("police", "go", ("card", "tk01", "sim"))
    assert desk.state.page == "home"


def test_back_goes_one_step_and_from_the_first_gives_the_topic_up(desk: Desk) -> None:
    to_topics(desk)
    desk.tap("topic:forgot")
    desk.tap("answer:press")
    desk.tap("back")
    assert desk.hands.sees("answer:locked")
    desk.tap("back")
    assert desk.hands.sees("topic:level-1")

    _, ended = led(desk)
    assert isinstance(ended, tf.GuidanceEnded)
    assert (ended.end, ended.step) == ("given-up", "what")


def test_what_was_left_on_the_screen_is_given_up_when_the_next_begins(desk: Desk) -> None:
    to_topics(desk)
    desk.tap("topic:fraud")
    desk.clock.pass_by(timedelta(minutes=1))
    to_topics(desk)
    desk.tap("topic:pay")

    kinds = [(type(fact), getattr(fact, "end", "")) for fact in led(desk)]
    assert kinds == [(tf.GuidanceBegun, ""), (tf.GuidanceEnded, "given-up"), (tf.GuidanceBegun, "")]


def test_an_activated_account_counts_as_level_two(desk: Desk) -> None:
    to_topics(desk)
    for tap in ("topic:activate", "answer:install", "forward", "forward", "forward", "answer:done", "forward"):
        desk.tap(tap)

    ended = led(desk)[-1]
    assert isinstance(ended, tf.GuidanceEnded)
    assert (ended.end, ended.level) == ("done", 2)


def test_the_papers_for_the_police_are_prepared_right_away(desk: Desk) -> None:
    to_topics(desk)
    for tap in ("topic:level-2", "answer:card", "answer:no-card", "prepare"):
        desk.tap(tap)

    assert desk.state.page == "consent"
    assert desk.state.session is not None
    assert desk.state.session.procedure == "3.000228"
    assert isinstance(led(desk)[-1], tf.GuidanceEnded)


def test_a_slip_of_what_to_bring_is_printed_and_said_so(desk: Desk) -> None:
    to_topics(desk)
    for tap in ("topic:new-phone", "answer:new-number", "printRoll"):
        desk.tap(tap)
    desk.printer.say("printed")

    assert desk.state.print_state == "printed"
    assert not desk.state.problem or desk.state.problem.code.startswith("print.")


def test_who_has_no_sim_in_her_own_name_is_not_told_to_bring_one(desk: Desk) -> None:
    to_topics(desk)
    assert desk.world.library.guidance is not None
    topic = next(one for one in desk.world.library.guidance.topics if one.step("owner"))
    desk.tap(f"topic:{topic.id}")
    while not desk.shows("SIM đứng tên ai?"):
        desk.tap("answer:owner" if desk.hands.sees("answer:owner") else "forward")
    desk.tap("answer:shop")

    assert desk.shows("SIM đang dùng, dù đứng tên ai *")  # nobody has read it anywhere, and that is said
    assert desk.shows("Dòng có dấu * chưa chắc")
    desk.tap("printRoll")
    assert not desk.shows("Điện thoại có SIM đứng tên mình")


def test_back_to_the_home_page_leaves_the_letters_as_the_citizen_set_them(desk: Desk) -> None:
    desk.tap("textSize", "contrast", "card:guidance", "topic:forgot")
    read = (desk.state.text_scale, desk.state.contrast)
    desk.tap("back", "back")
    desk.comes("home")

    assert (desk.state.text_scale, desk.state.contrast) == read != (1.0, False)


def test_what_the_printer_said_of_one_topic_is_not_said_of_the_next(desk: Desk) -> None:
    to_topics(desk)
    for tap in ("topic:level-2", "answer:card", "answer:sim", "answer:move", "answer:go", "printRoll"):
        desk.tap(tap)
    desk.printer.say("no-printer")
    assert desk.shows("Máy này chưa có máy in.")
    for _ in range(6):
        if not desk.hands.sees("topic:level-2"):
            desk.tap("back")
    for tap in ("topic:level-2", "answer:card", "answer:sim", "answer:move", "answer:go"):
        desk.tap(tap)

    assert not desk.shows("Máy này chưa có máy in.")
