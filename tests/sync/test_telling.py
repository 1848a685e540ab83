"""Promise: slow, failing and hostile receivers hold nobody up: each is told each thing once, by real servers."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime

import pytest
from sqlalchemy import select, update

from kiosk.domain.calendar.working_days import WEEKDAYS
from sync.province.database import Database
from sync.province.language import Words
from sync.province.mail_box import MailBox
from sync.province.tables.watch import telling
from sync.province.watch.alerts import look
from sync.province.watch.failures import NotTold
from sync.province.watch.leases import take
from sync.province.watch.telling import MOST_TRIES, Teller, tell
from sync.province.watch.watching import Watch, Watcher, watch_once
from sync.province.watch.webhook import send
from tests.sync.people import START, Keys, let_in
from tests.sync.receivers import INSIDE, PostOffice, Receiver, add_channel

URL = "http://127.0.0.1:1"
DAY = timedelta(days=1)
COUNTER = dict[str, Words]()
NOON = START + DAY


@pytest.fixture
def province(database: Database) -> Database:
    """Somebody has looked until just now, and a centre has been silent for a day."""
    take(database, "watch", "before", START - DAY, 2 * DAY)
    let_in(database, Keys(), at=START)
    return database


def teller(box: MailBox | None = None) -> Teller:
    return Teller(public_url=URL, mail_box=box, inside=INSIDE, commune=lambda code: f"Xã {code}", counter=COUNTER.get)


def watch_of(database: Database, now: Callable[[], datetime], holder: str) -> Watch:
    return Watch(database=database, calendar=WEEKDAYS, teller=teller(), now=now, holder=holder)


def rows(database: Database) -> list[tuple[int, int, bool]]:
    """Of each telling: the channel, the tries, and whether it is due still."""
    query = select(telling.c.channel, telling.c.tries, telling.c.due_at).order_by(telling.c.alert, telling.c.channel)
    with database.read() as connection:
        return [(row.channel, row.tries, row.due_at is not None) for row in connection.execute(query)]


def id_of(letter: Message) -> str:
    return str(letter["message-id"])


def test_slow_receivers_are_told_once_and_the_turn_is_kept_while_they_are_told(
    province: Database, receiver: Receiver
) -> None:
    for number in range(9):
        add_channel(province, "webhook", f"{receiver.url}/{number}", "", START)
    clock = [NOON]
    one, two = (watch_of(province, lambda: clock[0], name) for name in ("one", "two"))
    turns: list[bool] = []

    def be_slow() -> None:
        clock[0] += timedelta(seconds=19)
        turns.append(watch_once(two))

    receiver.then = be_slow
    for _ in range(5):
        assert watch_once(one)
        clock[0] += timedelta(seconds=20)
    assert sorted(receiver.paths) == [f"/alerts/{number}" for number in range(9)]
    assert set(turns) == {False}


def test_a_look_is_put_off_by_no_more_than_a_minute_of_telling(province: Database, receiver: Receiver) -> None:
    for number in range(9):
        add_channel(province, "webhook", f"{receiver.url}/{number}", "", START)
    clock = [NOON]

    def be_slow() -> None:
        clock[0] += timedelta(seconds=19)

    receiver.then = be_slow
    assert watch_once(watch_of(province, lambda: clock[0], "one"))
    assert clock[0] - NOON <= timedelta(minutes=1)


def test_a_watcher_that_is_told_to_stop_begins_no_further_message(province: Database, receiver: Receiver) -> None:
    for number in range(9):
        add_channel(province, "webhook", f"{receiver.url}/{number}", "", START)
    watcher = Watcher(watch_of(province, lambda: NOON, "one"))
    receiver.then = watcher.stop
    watcher.start()
    watcher.join(30)
    assert (watcher.is_alive(), len(receiver.got)) == (False, 1)


def test_what_an_address_does_not_take_takes_nothing_new_down_with_it(province: Database, receiver: Receiver) -> None:
    add_channel(province, "webhook", receiver.url, "", START)
    look(province, WEEKDAYS, None, NOON)
    receiver.answer = 500
    tell(province, teller(), lambda: NOON)
    with province.write() as connection:
        connection.execute(update(telling).values(tries=MOST_TRIES - 1, due_at=NOON + timedelta(minutes=5)))
    let_in(province, Keys(), "04795", START)
    look(province, WEEKDAYS, None, NOON + timedelta(minutes=5))
    at = NOON + timedelta(minutes=6)
    tell(province, teller(), lambda: at)
    assert rows(province) == [(1, MOST_TRIES, False), (1, 0, True)], "one try an address in a round"
    receiver.answer = 200
    assert tell(province, teller(), lambda: at) == 1
    assert rows(province) == [(1, MOST_TRIES, False), (1, 1, False)]


def test_an_address_that_takes_nothing_keeps_no_other_waiting(province: Database, receiver: Receiver) -> None:
    with Receiver() as gone:
        url = gone.url  # nobody listens there any more
    add_channel(province, "webhook", url, "", START)
    add_channel(province, "webhook", receiver.url, "", START)
    look(province, WEEKDAYS, None, NOON)
    assert tell(province, teller(), lambda: NOON) == 1
    assert rows(province) == [(1, 1, True), (2, 1, False)]


def test_a_letter_that_was_sent_and_not_noted_comes_again_under_the_same_name_and_with_the_same_alerts(
    province: Database, office: tuple[PostOffice, MailBox]
) -> None:
    desk, box = office
    add_channel(province, "mail", "it@phutho.example", "", START)
    look(province, WEEKDAYS, None, NOON)
    tell(province, teller(box), lambda: NOON)
    with province.write() as connection:
        connection.execute(update(telling).values(told_at=None, due_at=NOON))
    let_in(province, Keys(), "04795", START)
    look(province, WEEKDAYS, None, NOON + timedelta(minutes=2))
    assert tell(province, teller(box), lambda: NOON + timedelta(minutes=2)) == 2

    first, again, new = desk.letters
    assert (id_of(again), again.get_payload()) == (id_of(first), first.get_payload())
    assert id_of(new) != id_of(first)
    assert parsedate_to_datetime(str(first["date"])) == NOON


def test_alerts_that_open_together_are_one_letter(province: Database, office: tuple[PostOffice, MailBox]) -> None:
    desk, box = office
    add_channel(province, "mail", "it@phutho.example", "", START)
    for centre in ("04795", "08432"):
        let_in(province, Keys(), centre, START)
    assert look(province, WEEKDAYS, None, NOON).opened == 3
    assert tell(province, teller(box), lambda: NOON) == 1
    assert len(desk.letters) == 1


def test_a_receiver_that_answers_sign_by_sign_is_given_up(receiver: Receiver) -> None:
    hang_up = threading.Event()
    receiver.then = lambda: hang_up.wait(30)
    with pytest.raises(NotTold, match="timeout"):
        send(receiver.url, "secret", b"{}", datetime.now(UTC), INSIDE, within=0.2)
    hang_up.set()
