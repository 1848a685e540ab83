"""Promise: only who may plans; what is planned, read and worked is told as the facts of all machines say."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.app import shift_commands as sc
from kiosk.app import shifts, shifts_ask
from kiosk.app.ports import Member
from kiosk.domain import team_facts as tf
from kiosk.domain.calendar.working_days import Holiday, calendar_of
from kiosk.domain.ids import MemberId, NoteId
from kiosk.domain.shifts.presence import Time
from kiosk.domain.shifts.roster import Half
from kiosk.errors import Refused
from kiosk.store.store import Store, open_store

EIGHT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""Monday, eight in the morning in Vietnam."""
MONDAY, WEEK = date(2026, 11, 23), tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))
OFFICIAL, VOLUNTEER, LEFT = MemberId("1" * 32), MemberId("2" * 32), MemberId("3" * 32)
CALENDAR = calendar_of((Holiday(date(2026, 11, 25), "holiday", "Ngày nghỉ"),))
MORNING, AFTERNOON = Half(MONDAY, "morning"), Half(MONDAY, "afternoon")
NOTE = NoteId("9" * 32)


class Watch:
    def __init__(self) -> None:
        self.time = EIGHT

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    store = open_store(tmp_path)
    with store.unit() as ledger:
        ledger.save_setting("centre", "08782")
        ledger.save_member(Member(OFFICIAL, "Lê Thu Hà", "official", "x"))
        ledger.save_member(Member(VOLUNTEER, "Nguyễn Văn Mẫu", "volunteer", "x"))
        ledger.save_member(Member(LEFT, "Phạm An", "volunteer", ""))
    yield store
    store.close()


def plan(store: Store, watch: Watch, half: Half, member: MemberId = VOLUNTEER, by: MemberId = OFFICIAL) -> None:
    shifts.plan(sc.PlanShift(half, member, by, CALENDAR), store.unit, watch)


def refused(store: Store, watch: Watch, half: Half, member: MemberId = VOLUNTEER, by: MemberId = OFFICIAL) -> str:
    with pytest.raises(Refused) as refusal:
        plan(store, watch, half, member, by)
    return refusal.value.code


def test_a_volunteer_plans_nothing_whatever_the_screen_offered(store: Store, watch: Watch) -> None:
    assert refused(store, watch, MORNING, by=VOLUNTEER) == "officials-only"
    for command in (
        lambda: shifts.cancel(sc.CancelShift(MORNING, VOLUNTEER, VOLUNTEER, CALENDAR), store.unit, watch),
        lambda: shifts.copy_week(sc.CopyWeek(MONDAY, VOLUNTEER, CALENDAR), store.unit, watch),
        lambda: shifts.want_official(sc.WantOfficial(True, VOLUNTEER), store.unit),
    ):
        with pytest.raises(Refused, match="officials-only"):
            command()


def test_nobody_is_planned_on_a_day_off_nor_in_the_past_and_nobody_who_has_left(store: Store, watch: Watch) -> None:
    assert refused(store, watch, Half(date(2026, 11, 25), "morning")) == "shift-day-off"
    assert refused(store, watch, Half(date(2026, 11, 28), "morning")) == "shift-day-off"
    assert refused(store, watch, Half(date(2026, 11, 20), "morning")) == "shift-past"
    assert refused(store, watch, MORNING, LEFT) == "member-unknown"


def test_who_has_left_fills_no_gap_and_stays_in_the_history(store: Store, watch: Watch) -> None:
    plan(store, watch, AFTERNOON)
    with store.unit() as ledger:
        ledger.append([tf.MemberSignedIn(at=EIGHT, member=VOLUNTEER)])
        ledger.append([tf.MemberSignedOut(at=EIGHT + timedelta(hours=1), member=VOLUNTEER)])
        member = next(one for one in ledger.members() if one.id == VOLUNTEER)
        ledger.save_member(replace(member, pin=""))

    found = shifts_ask.standing(store.reading, watch.time, CALENDAR)
    assert AFTERNOON in [gap.half for gap in found.gaps]
    rows = shifts_ask.worked(store.reading, OFFICIAL, WEEK, watch.time + timedelta(hours=2), CALENDAR)
    assert next(row for row in rows if row.member == VOLUNTEER).there == Time(60)


def test_nobody_is_missed_where_no_roster_was_ever_made(store: Store, watch: Watch) -> None:
    assert shifts_ask.standing(store.reading, watch.time, CALENDAR).gaps == ()

    plan(store, watch, MORNING)
    halves = [gap.half for gap in shifts_ask.standing(store.reading, watch.time, CALENDAR).gaps]
    assert MORNING not in halves
    assert halves[0] == AFTERNOON
    assert len(halves) == 1 + 2 + 2 + 2 + 10  # without the day off


def test_hours_are_for_oneself_or_for_those_who_may_see_others(store: Store, watch: Watch) -> None:
    plan(store, watch, MORNING)
    plan(store, watch, AFTERNOON)
    with store.unit() as ledger:
        ledger.append([tf.MemberSignedIn(at=EIGHT, member=VOLUNTEER, post="one")])
        ledger.append([tf.MemberSignedIn(at=EIGHT + timedelta(hours=1), member=VOLUNTEER, post="two")])
    later = EIGHT + timedelta(hours=2)
    (own,) = shifts_ask.worked(store.reading, VOLUNTEER, WEEK, later, CALENDAR)

    assert (own.planned, own.begun, own.kept, own.planned_minutes) == (2, 1, 1, 150)
    assert own.there == Time(120)  # on two machines at once, and there once
    assert len(shifts_ask.worked(store.reading, OFFICIAL, WEEK, later, CALENDAR)) == 2


def test_a_note_is_read_once_by_each_and_its_words_go_a_month_after(store: Store, watch: Watch) -> None:
    shifts.write_note(sc.WriteNote(NOTE, OFFICIAL, " Máy in hết giấy "), store.unit, watch)
    (unread,) = shifts_ask.unread(store.reading, VOLUNTEER, watch.time)
    assert unread.text == "Máy in hết giấy"
    assert shifts_ask.unread(store.reading, OFFICIAL, watch.time) == ()

    for _ in range(2):
        shifts.read_note(sc.ReadNote(NOTE, VOLUNTEER), store.unit, watch)
    assert shifts_ask.unread(store.reading, VOLUNTEER, watch.time) == ()
    with store.reading() as ledger:
        assert len(ledger.subject_facts(NOTE)) == 2

    outbox = store.outbox()
    for days, wrong, kept in ((30, False, "Máy in hết giấy"), (3650, True, "Máy in hết giấy"), (1, False, "")):
        watch.time += timedelta(days=days)
        outbox.record_failure("clock", watch.time) if wrong else outbox.record_success(watch.time)
        shifts.erase_notes(store.reading, store.unit, watch)
        assert [one.text for one in shifts_ask.notes(store.reading)] == [kept]
    outbox.close()
    with store.reading() as ledger:  # the other machines, the province and old sticks are told
        told = [fact for fact in ledger.subject_facts(NOTE) if isinstance(fact, tf.HandoverErased)]
    assert len(told) == 1


def test_a_note_whose_words_lie_on_another_machine_is_told_of_and_not_taken_for_read(store: Store) -> None:
    with store.unit() as ledger:
        ledger.append([tf.HandoverWritten(at=EIGHT, note=NOTE, member=OFFICIAL)])

    assert shifts_ask.unread(store.reading, VOLUNTEER, EIGHT) == ()
    assert [one.note.id for one in shifts_ask.notes(store.reading)] == [NOTE]
