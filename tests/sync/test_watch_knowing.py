"""Promise: the watch knows what it does not know: days off, a certificate it cannot ask; and whom it has not told."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.calendar.working_days import WEEKDAYS, Holiday, calendar_of
from sync.province.database import Database
from sync.province.language import Words
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch.alerts import Alert, Change, look
from sync.province.watch.board import UNASKED, open_alerts, unasked_since
from sync.province.watch.leases import take
from sync.province.watch.metrics import exposition
from sync.province.watch.rules import Certificate, Machine, Seen, concerns
from sync.province.watch.telling import Teller, tell
from sync.province.watch.words import sentence
from tests.sync.people import START, Keys, let_in
from tests.sync.receivers import INSIDE, Receiver, add_channel

URL = "http://127.0.0.1:1"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LISTED = calendar_of([Holiday(date(2027, 2, 5), "holiday", "Tết"), Holiday(date(2028, 1, 1), "holiday", "Tết tây")])
"""2027 is announced; of 2028 only what stands in the law."""


def silent(last: datetime, now: datetime) -> list[str]:
    machine = Machine(id="m1", centre="08782", name="quay-1", last_heard=last)
    seen = Seen(machines=[machine], awake_since=last - DAY)
    return [one.kind for one in concerns(seen, {}, now, LISTED) if one.kind == "silent"]


def evening(year: int, month: int, day: int) -> datetime:
    """18:00 in Vietnam."""
    return datetime(year, month, day, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "now", "found"),
    [
        ((2027, 3, 1), (2027, 3, 2), ["silent"]),
        ((2028, 1, 14), (2028, 2, 29), []),  # from a Friday over the whole time in which the new year may lie
        ((2028, 2, 29), (2028, 3, 3), []),
        ((2028, 2, 29), (2028, 3, 6), ["silent"]),  # four working days
    ],
)
def test_where_no_days_off_are_listed_nobody_is_called_silent_on_what_may_be_one(
    last: tuple[int, int, int], now: tuple[int, int, int], found: list[str]
) -> None:
    assert silent(evening(*last), evening(*now)) == found


def test_a_year_without_its_days_off_is_told_before_it_begins_and_until_it_is_listed(database: Database) -> None:
    looks = [look(database, LISTED, None, evening(*day)) for day in ((2027, 11, 1), (2027, 12, 15), (2028, 5, 1))]
    assert looks == [Change(0, 0), Change(1, 0), Change(0, 0)]
    [one] = open_alerts(database, WHOLE_PROVINCE)
    assert (one.kind, one.said) == ("holidays", {"year": "2028"})
    assert sentence(one, str, dict[str, Words]().get).vi == "Danh sách ngày nghỉ chưa có năm 2028."
    assert look(database, WEEKDAYS, None, evening(2028, 5, 2)) == Change(0, 1)


def test_the_shipped_list_knows_which_years_it_has() -> None:
    calendar = calendar_of(Catalogue().holidays)
    assert [calendar.knows(year) for year in (2026, 2027, 2028)] == [True, True, False]


def test_a_certificate_that_cannot_be_asked_has_not_been_renewed(database: Database) -> None:
    ends = START + 3 * DAY
    shown: list[tuple[int, Certificate]] = [(0, ends), (1, "unasked"), (3, "unasked"), (4, ends)]
    changes = [look(database, WEEKDAYS, one, START + hours * HOUR) for hours, one in shown]
    assert changes == [Change(1, 0), Change(0, 0), Change(0, 0), Change(0, 0)]
    assert look(database, WEEKDAYS, ends + 90 * DAY, START + 5 * HOUR) == Change(0, 0)
    assert look(database, WEEKDAYS, ends + 90 * DAY, START + 6 * HOUR) == Change(0, 1)


def test_a_server_that_cannot_ask_its_certificate_says_so(database: Database) -> None:
    def told(now: datetime) -> tuple[datetime | None, bool]:
        since = f"tantay_certificate_unasked_seconds {(now - START).total_seconds()}"
        return unasked_since(database, now), since in exposition(database, now).decode()

    look(database, WEEKDAYS, "unasked", START)
    look(database, WEEKDAYS, "unasked", START + HOUR)
    assert told(START) == (None, True)
    assert told(START + UNASKED) == (START, True)
    look(database, WEEKDAYS, START + 99 * DAY, START + HOUR)
    assert unasked_since(database, START + 9 * HOUR) is None
    assert b"tantay_certificate_unasked_seconds 0.0" in exposition(database, START + 9 * HOUR)
    look(database, WEEKDAYS, None, START + HOUR)
    assert b"tantay_certificate" not in exposition(database, START)


def test_an_address_that_is_added_later_is_told_what_stands_open(database: Database, receiver: Receiver) -> None:
    take(database, "watch", "tester", START - DAY, 9 * DAY)
    for centre in ("08782", "04795"):
        let_in(database, Keys(), centre, START)
    assert look(database, WEEKDAYS, None, START + DAY) == Change(2, 0)
    add_channel(database, "webhook", receiver.url, "04795", START + DAY)
    teller = Teller(public_url=URL, mail_box=None, inside=INSIDE, commune=str, counter=dict[str, Words]().get)
    assert [tell(database, teller, lambda: START + DAY) for _ in range(2)] == [1, 0]
    assert [event["centre"] for event in receiver.events()] == ["04795"]


@pytest.mark.parametrize(
    ("times", "said"), [(3, "3rd"), (4, "4th"), (11, "11th"), (21, "21st"), (32, "32nd"), (113, "113th")]
)
def test_a_repeated_fault_is_told_in_the_counters_own_words(times: int, said: str) -> None:
    about = {"machine": "printer", "cause": "printer-jam", "times": str(times)}
    one = Alert(id=1, kind="repeats", centre="08782", device="", said=about, opened_at=START, ended_at=None)
    counter = {"is.printer-jam": Words("kẹt giấy", "paper is jammed"), "is.other": Words("khác", "another cause")}
    found = sentence(one, lambda code: f"Xã {code}", counter.get)
    assert found.vi == f"Xã 08782: máy in hỏng lần thứ {times} trong một tuần vì cùng một nguyên nhân (kẹt giấy)."
    assert found.en == f"Xã 08782: the printer failed for the {said} time in a week, by one cause (paper is jammed)."
