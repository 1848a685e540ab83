"""Promise: what is amiss is opened once, told once on each channel by real letters and requests, and ends by itself."""

import hashlib
import hmac
import threading
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select, update

from kiosk.domain.calendar.working_days import WEEKDAYS
from kiosk.domain.ids import IncidentId
from kiosk.domain.team_facts import IncidentRecurred
from sync.province.accept import accept
from sync.province.database import Database
from sync.province.language import Words
from sync.province.mail_box import MailBox
from sync.province.rebuilding import rebuild
from sync.province.schema import fork
from sync.province.tables.watch import alert, heartbeat, repeated_fault, telling
from sync.province.watch.alerts import Change, look
from sync.province.watch.channels import channels, strike_channel
from sync.province.watch.heartbeats import hear_faults
from sync.province.watch.leases import take
from sync.province.watch.telling import Teller, tell, wait_after
from sync.province.watch.watching import LEASE, Watch, watch_once
from sync.province.watch.webhook import SIGNATURE
from tests.sync.people import MEMBER, START, Keys, bodies_of, let_in, push_of, revoke
from tests.sync.receivers import INSIDE, PostOffice, Receiver, add_channel
from tests.sync.servers import Server

MONDAY = START
URL = "http://127.0.0.1:1"
DAY = timedelta(days=1)
COUNTER = dict[str, Words]()


def teller(box: MailBox | None = None) -> Teller:
    return Teller(public_url=URL, mail_box=box, inside=INSIDE, commune=lambda code: f"Xã {code}", counter=COUNTER.get)


def watched(database: Database, now: datetime, box: MailBox | None = None) -> tuple[Change, int]:
    """One look and one round of telling."""
    return look(database, WEEKDAYS, None, now), tell(database, teller(box), lambda: now)


def awake(database: Database) -> None:
    """Somebody has looked all along."""
    take(database, "watch", "tester", MONDAY - 9 * DAY, timedelta(days=99))


def test_a_silent_centre_is_told_once_by_mail_and_by_webhook_and_ends_when_it_speaks(
    database: Database, office: tuple[PostOffice, MailBox], receiver: Receiver
) -> None:
    desk, box = office
    awake(database)
    keys = Keys()
    sender = let_in(database, keys, at=MONDAY)
    add_channel(database, "mail", "it@phutho.example", "", MONDAY)
    hook = add_channel(database, "webhook", receiver.url, "08782", MONDAY)
    add_channel(database, "mail", "other@phutho.example", "04795", MONDAY)

    assert watched(database, MONDAY + timedelta(hours=5), box) == (Change(0, 0), 0)
    assert watched(database, MONDAY + DAY, box) == (Change(1, 0), 2)
    for minutes in range(1, 4):
        assert watched(database, MONDAY + DAY + timedelta(minutes=minutes), box) == (Change(0, 0), 0)

    letter = desk.letters[0]
    assert (len(desk.letters), letter["to"], letter["x-rcptto"]) == (1, "it@phutho.example", "it@phutho.example")
    text = str(letter.get_payload(decode=True), "utf-8")  # pyright: ignore[reportArgumentType]
    assert "Xã 08782: không máy nào gửi gì trong cả một ngày làm việc" in text
    assert f"{URL}/staff/alerts" in text
    headers, body = receiver.got[0]
    stamp = headers[SIGNATURE].partition(",")[0].removeprefix("t=")
    right = hmac.new(hook.secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    assert headers[SIGNATURE] == f"t={stamp},v1={right}"
    assert b"quay-1" not in body

    accept(database, sender, push_of([b"a"]), MONDAY + DAY + timedelta(minutes=9))
    assert watched(database, MONDAY + DAY + timedelta(minutes=10), box) == (Change(0, 1), 1)
    assert [(event["event"], event["kind"]) for event in receiver.events()] == [
        ("opened", "silent"), ("ended", "silent"),
    ]  # fmt: skip
    assert len(desk.letters) == 1


def test_two_looks_at_once_open_one_alert(database: Database, receiver: Receiver) -> None:
    awake(database)
    let_in(database, Keys(), at=MONDAY)
    add_channel(database, "webhook", receiver.url, "", MONDAY)
    now = MONDAY + DAY

    def work() -> None:
        look(database, WEEKDAYS, None, now)
        tell(database, teller(), lambda: now)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(alert)).scalar_one() == 1
    assert [event["event"] for event in receiver.events()] == ["opened"]


def test_only_the_holder_of_the_lease_looks_and_its_death_is_noticed(database: Database) -> None:
    clock = [MONDAY]
    one, two = (
        Watch(database=database, calendar=WEEKDAYS, teller=teller(), now=lambda: clock[0], holder=name)
        for name in ("one", "two")
    )
    assert [watch_once(one), watch_once(two), watch_once(one)] == [True, False, True]
    clock[0] += timedelta(minutes=1)
    assert [watch_once(two), watch_once(one)] == [False, True]
    clock[0] += timedelta(minutes=2)
    assert [watch_once(two), watch_once(one)] == [True, False]
    clock[0] -= DAY
    assert watch_once(one), "a lease from the future holds nobody up"


def test_a_province_that_is_away_for_a_while_each_day_still_notices_a_centre_that_says_nothing(
    database: Database,
) -> None:
    let_in(database, Keys(), at=MONDAY)
    opened: list[datetime] = []
    for minutes in range(0, 3 * 24 * 60, 5):
        now = MONDAY + timedelta(minutes=minutes)
        if not 120 <= minutes % (24 * 60) < 140:  # from 10:00 to 10:20 in Vietnam
            take(database, "watch", "somebody", now, LEASE)
            if minutes % 60 == 0 and look(database, WEEKDAYS, None, now).opened:
                opened.append(now)
    assert opened == [MONDAY + DAY + timedelta(hours=1)]


def test_what_a_receiver_refuses_is_told_again_later_with_longer_waits(
    database: Database, office: tuple[PostOffice, MailBox], receiver: Receiver
) -> None:
    desk, box = office
    awake(database)
    let_in(database, Keys(), at=MONDAY)
    add_channel(database, "webhook", receiver.url, "", MONDAY)
    add_channel(database, "mail", "it@phutho.example", "", MONDAY)
    desk.is_shut, receiver.answer, now = True, 302, MONDAY + DAY
    assert watched(database, now, box)[1] == 0
    assert watched(database, now + timedelta(seconds=30), box)[1] == 0
    assert len(receiver.got) == 1, "no redirect is followed, and nothing is tried before its time"
    with database.read() as connection:
        rows = connection.execute(select(telling.c.problem, telling.c.tries, telling.c.told_at)).all()
    assert sorted(rows) == [("answered 302", 1, None), ("mail-refused", 1, None)]

    desk.is_shut, receiver.answer = False, 204
    assert watched(database, now + timedelta(seconds=61), box)[1] == 2
    assert [wait_after(tries) for tries in (1, 2, 3, 9)] == [timedelta(minutes=m) for m in (1, 2, 4, 60)]
    assert len(desk.letters) == 1


def test_what_is_over_before_it_could_be_told_is_not_told(database: Database, receiver: Receiver) -> None:
    awake(database)
    sender = let_in(database, Keys(), at=MONDAY)
    add_channel(database, "webhook", receiver.url, "", MONDAY)
    receiver.answer = 500
    watched(database, MONDAY + DAY)
    receiver.answer = 200
    accept(database, sender, push_of([b"a"]), MONDAY + DAY + timedelta(seconds=9))
    assert watched(database, MONDAY + DAY + timedelta(minutes=5)) == (Change(0, 1), 0)


def test_a_clock_that_comes_and_goes_is_one_alert(database: Database) -> None:
    awake(database)
    sender = let_in(database, Keys(), at=MONDAY)
    changes: list[Change] = []
    for minutes in range(0, 100, 5):
        now = MONDAY + timedelta(minutes=minutes)
        skew = timedelta(minutes=20 if minutes % 10 == 0 and minutes < 50 else 0)
        accept(database, sender, replace(push_of([]), sent_at=now + skew, waiting=0), now)
        changes.append(watched(database, now)[0])
    assert (sum(one.opened for one in changes), sum(one.ended for one in changes)) == (1, 1)
    assert changes[(40 + 5 + 30) // 5] == Change(0, 1)


def test_a_backlog_is_looked_at_once_a_round_and_must_grow(database: Database) -> None:
    awake(database)
    sender = let_in(database, Keys(), at=MONDAY)
    opened = 0
    for round_, waiting in enumerate((500, 900, 1300)):
        for batch in range(3):
            now = MONDAY + timedelta(minutes=4 * round_, seconds=20 * batch)
            push = replace(push_of([]), waiting=waiting - 100 * batch, head=5000, build="1.2")
            accept(database, sender, push, now)
            opened += watched(database, now)[0].opened
    assert opened == 1
    with database.read() as connection:
        row = connection.execute(select(heartbeat)).one()
    assert (row.waiting, row.head, row.build, row.clock_off) == (1100, 5000, "1.2", None)


def test_faults_that_come_back_are_read_and_a_machine_that_was_shut_out_is_not_missed(database: Database) -> None:
    awake(database)
    sender = let_in(database, Keys(), at=MONDAY)
    fact = IncidentRecurred(
        at=MONDAY, incident=IncidentId("1" * 32), member=MEMBER, machine="printer", cause="paper-jam", times=3, turn=1
    )
    accept(database, sender, push_of(bodies_of([fact])), MONDAY)
    assert watched(database, MONDAY)[0].opened == 1
    rebuild(database)
    with database.read() as connection:
        row = connection.execute(select(repeated_fault)).one()
        assert (row.times, row.at) == (3, MONDAY)
    with database.write() as connection:
        seen = {"first_seen": MONDAY, "last_seen": MONDAY, "times": 1}
        connection.execute(fork.insert().values(device=sender.id, ledger="2" * 32, **seen))
    assert watched(database, MONDAY)[0].opened == 1
    revoke(database, sender.id, MONDAY)
    assert watched(database, MONDAY + 2 * DAY)[0] == Change(0, 1)


def test_a_fault_read_anew_out_of_its_time_ends_no_alert(database: Database) -> None:
    awake(database)
    sender, now = let_in(database, Keys()), MONDAY + 40 * DAY
    old, new = (
        IncidentRecurred(
            at=at, incident=IncidentId("1" * 32), member=MEMBER, machine="printer", cause="jam", times=times, turn=times
        )
        for at, times in ((MONDAY, 3), (now, 7))
    )
    accept(database, sender, push_of(bodies_of([new]), 1), now)
    assert watched(database, now)[0].opened == 1
    with database.write() as connection:
        hear_faults(connection, sender, [old], MONDAY)  # as a rebuild does, step by step, while looks go on
    assert watched(database, now)[0].ended == 0
    with database.read() as connection:
        row = connection.execute(select(repeated_fault)).one()
    assert (row.times, row.at) == (7, now)


def test_a_channel_that_was_removed_is_told_nothing(database: Database, receiver: Receiver) -> None:
    awake(database)
    let_in(database, Keys(), at=MONDAY)
    hook = add_channel(database, "webhook", receiver.url, "", MONDAY)
    receiver.answer = 500
    watched(database, MONDAY + DAY)
    with database.write() as connection:
        strike_channel(connection, hook.id, MONDAY + DAY)
    with database.write() as connection:
        connection.execute(update(telling).values(due_at=MONDAY))
    assert watched(database, MONDAY + DAY)[1] == 0
    assert (channels(database), len(receiver.got)) == ([], 1)


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize(("serves", "known"), [(True, ""), (False, "http://127.0.0.1:8441"), (False, "")])
def test_the_server_and_the_command_write_the_letter_with_a_link_where_they_know_the_address(
    database: Database,
    database_url: str,
    office: tuple[PostOffice, MailBox],
    tmp_path: Path,
    known: str,
    *,
    serves: bool,
) -> None:
    desk, box = office
    now = datetime.now(UTC)
    sender = let_in(database, Keys(), at=now)
    accept(database, sender, replace(push_of([]), sent_at=now + timedelta(hours=3), waiting=0), now)
    add_channel(database, "mail", "it@phutho.example", "", now)
    settings = {"TANTAY_SMTP_URL": f"smtp://127.0.0.1:{box.port}", "TANTAY_MAIL_FROM": box.sender}
    server = Server(database_url, tmp_path / "log", **settings, TANTAY_PUBLIC_URL=known)
    if serves:
        server.start()
    else:
        looked = server.run("watch", "--once", check=True)
        assert looked.stdout == "looked\n"
        assert ("without a link" in looked.stderr) == (not known)
    assert desk.came.wait(40)
    server.stop()
    assert str(make_header(decode_header(desk.letters[0]["subject"]))) == "Tận Tay: Đồng hồ sai"
    text = str(desk.letters[0].get_payload(decode=True), "utf-8")  # pyright: ignore[reportArgumentType]
    assert "Xã Hải Lựu: đồng hồ máy quay-1 nhanh 3 giờ." in text
    links = [word for word in text.split() if word.startswith("http")]
    assert links == [f"{known or server.url}/staff/alerts"] * (2 if serves or known else 0)
