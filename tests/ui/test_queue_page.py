"""A busy morning: numbers are given, called in a fair order, put aside and recalled, and served by a session."""

from datetime import timedelta

import pytest

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import day_of
from kiosk.domain.queue.tickets import subject
from tests.ui.conftest import MakeDesk
from tests.ui.desk import VOLUNTEER, Desk
from tests.ui.switches import Switches
from tests.ui.test_keys_alone import KeysAlone
from ui.acts import begin
from ui.present.queue import slip_text

MEMBER = MemberId("a" * 32)


def to_queue(desk: Desk, counter: str = "1") -> None:
    desk.act(begin.at_home)
    desk.tap("card:queue")
    if desk.hands.sees(f"option:{counter}"):
        desk.tap(f"option:{counter}")


def give(desk: Desk, *kinds: str) -> None:
    """Numbers for these, one minute after the other; the list stands on the screen again."""
    for kind in kinds:
        desk.tap("take", f"option:{kind}")
        desk.tap("back")
        desk.clock.pass_by(timedelta(minutes=1))


def written(desk: Desk) -> list[AnyFact]:
    """The facts of today's queue, as another process reads them."""
    with desk.second().reading() as ledger:
        return ledger.subject_facts(subject(day_of(desk.clock.now())))


def called(desk: Desk) -> str:
    return desk.hands.reads("number") if desk.hands.sees("number") else ""


def test_two_with_priority_are_called_and_then_one_without(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "none", "old", "none", "merit", "child")

    order: list[str] = []
    while desk.hands.sees("callNext"):
        desk.tap("callNext")
        order.append(called(desk))

    assert order == ["A2", "A4", "A1", "A5", "A3"]


def test_who_did_not_come_waits_aside_and_is_called_again(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "none", "none")
    desk.tap("callNext", "callAgain", "hold")
    assert called(desk) == ""
    desk.tap("callNext", "done", "ticket:A1", "recall")

    assert called(desk) == "A1"
    kinds = [type(fact) for fact in written(desk)]
    assert kinds == [
        tf.TicketTaken, tf.TicketTaken, tf.TicketCalled, tf.TicketCalled, tf.TicketHeld, tf.TicketCalled,
        tf.TicketEnded, tf.TicketCalled,
    ]  # fmt: skip


def test_the_session_of_a_called_number_knows_it_and_ends_it(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "disabled")
    desk.tap("callNext", "sitDown")
    desk.write("search", "1.001193")
    desk.tap("procedure:1.001193")
    desk.comes("consent")
    assert desk.state.session is not None
    session = desk.state.session.id
    desk.tap("agreeNo", "forward", "forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.write_code("H44.15-261120-0007")
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("queue")
    assert called(desk) == ""

    with desk.second().reading() as ledger:
        opened = ledger.facts(session)[0]
    taken, _, ended = written(desk)
    assert isinstance(opened, f.SessionOpened)
    assert isinstance(taken, tf.TicketTaken)
    assert opened.ticket == taken.ticket
    assert isinstance(ended, tf.TicketEnded)
    assert ended.end == "served"


def test_a_number_is_printed_and_said_so(desk: Desk) -> None:
    to_queue(desk)
    desk.tap("take", "option:pregnant", "printRoll")
    desk.printer.say("printed")

    assert desk.state.print_state == "printed"
    assert called(desk) == "A1"


def test_at_midnight_the_list_is_empty_and_numbers_begin_at_one(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "none", "none")
    desk.clock.pass_by(timedelta(days=1))
    desk.tick()
    assert not desk.hands.sees("callNext")
    give(desk, "none")

    assert desk.hands.sees("ticket:A1")
    assert not desk.hands.sees("ticket:A2")


def test_the_room_hears_the_number_and_the_counter_whether_or_not_the_page_is_read(desk: Desk) -> None:
    to_queue(desk, "3")
    give(desk, "none", "none")
    desk.tap("callNext")
    assert desk.voice.saying == ("Mời số xê một đến quầy ba.",)
    desk.voice.stop()
    desk.tap("callAgain")
    assert desk.voice.saying == ("Mời số xê một đến quầy ba.",)
    desk.tap("readAloud", "callNext")
    assert desk.voice.saying == ("Mời số xê hai đến quầy ba.",)


def test_with_no_voice_the_number_on_the_screen_does(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "none")
    desk.tap("callNext")
    desk.shell.voice_failed("no-engine")

    assert desk.problem() == ""
    assert called(desk) == "A1"


def test_a_number_given_by_mistake_is_taken_off_the_list(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "none", "none")
    desk.tap("ticket:A1", "cancel")

    assert not desk.hands.sees("ticket:A1")
    desk.tap("callNext")
    assert called(desk) == "A2"


def test_the_next_number_is_one_more_after_the_program_died(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "none")
    desk.tap("take", "option:none")
    shown = called(desk)

    with desk.second().reading() as ledger:
        facts = ledger.subject_facts(subject(day_of(desk.clock.now())))
    last = facts[-1]
    assert isinstance(last, tf.TicketTaken)
    assert f"{last.letter}{last.number}" == shown == "A2"


def test_a_volunteer_uses_the_queue_like_everybody(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in(VOLUNTEER)
    to_queue(desk)
    give(desk, "old")
    desk.tap("callNext", "done")

    ended = written(desk)[-1]
    assert isinstance(ended, tf.TicketEnded)
    assert (ended.end, ended.counter) == ("served", "1")


@pytest.mark.parametrize("way", [Switches, KeysAlone])
def test_a_morning_goes_by_two_switches_and_by_keys_alone(desk: Desk, way: type[Switches]) -> None:
    hands = way(desk.window.root, desk.window.keyboard)
    for name in (
        "card:queue", "option:1", "take", "option:old", "printRoll", "back", "callNext", "hold", "ticket:A1",
        "recall", "done", "back",
    ):  # fmt: skip
        hands.tap(name)
    desk.comes("home")

    ended = written(desk)[-1]
    assert isinstance(ended, tf.TicketEnded)
    assert ended.end == "served"


def test_in_practice_the_queue_is_one_of_its_own_and_its_slip_says_so(desk: Desk) -> None:
    desk.tap("practise")
    to_queue(desk)
    desk.tap("take", "option:none")
    text = slip_text(desk.shell.world or desk.world, desk.state)

    assert text is not None
    assert text.practice
    assert written(desk) == []


def test_who_was_called_to_a_counter_that_broke_is_called_from_another(desk: Desk) -> None:
    to_queue(desk)
    give(desk, "none", "none")
    taken = written(desk)[0]
    assert isinstance(taken, tf.TicketTaken)
    there = tf.TicketCalled(at=desk.clock.now(), ticket=taken.ticket, day=taken.day, member=MEMBER, counter="2")
    with desk.store.unit() as ledger:
        ledger.append([there])
    desk.tick()
    assert desk.shows("Đang ở quầy khác")
    desk.tap("ticket:A1")
    assert desk.shows("Chỉ gọi thay khi Quầy 2 đã nghỉ hoặc hỏng máy.")
    desk.tap("takeOver")

    assert called(desk) == "A1"
    assert desk.voice.saying == ("Mời số a một đến quầy một.",)
    desk.tap("done")
    ended = written(desk)[-1]
    assert isinstance(ended, tf.TicketEnded)
    assert (ended.ticket, ended.end, ended.counter) == (taken.ticket, "served", "1")
