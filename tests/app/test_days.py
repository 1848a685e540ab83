"""Days off and hours are the officials' to set, are durable, and belong to the centre that the machine stands in."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.app import ask, days, team
from kiosk.app import team_commands as tc
from kiosk.domain.calendar.days_off import DayChange
from kiosk.domain.calendar.office_hours import USUAL
from kiosk.domain.ids import MemberId
from kiosk.errors import Refused
from kiosk.store.store import Store, open_store
from tests.fakes import CheapPins

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
OFFICIAL, VOLUNTEER = MemberId("1" * 32), MemberId("2" * 32)
CLOSED = DayChange(date(2026, 12, 7), works=False, reason="Bão")


class Noon:
    def now(self) -> datetime:
        return NOON


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    store = open_store(tmp_path)
    team.choose_centre(tc.ChooseCentre("08782"), store.unit, Noon())
    team.add_member(tc.AddMember(OFFICIAL, "Lê Thu Hà", "official", "25807"), store.unit, Noon(), CheapPins())
    second = tc.AddMember(VOLUNTEER, "Nguyễn Văn Mẫu", "volunteer", "25807", OFFICIAL)
    team.add_member(second, store.unit, Noon(), CheapPins())
    yield store
    store.close()


def known(store: Store) -> days.OpenDays:
    return ask.machine(store.reading).days


def test_what_an_official_says_is_kept(store: Store) -> None:
    days.change_day(tc.ChangeDay(CLOSED, (), OFFICIAL), store.unit, Noon())
    days.set_hours(tc.SetHours(("07:00", "11:00", "14:00", "17:30"), OFFICIAL), store.unit)

    assert known(store).changes == (CLOSED,)
    assert known(store).hours.sure
    assert f"{known(store).hours.closes:%H:%M}" == "17:30"


def test_it_can_be_taken_back(store: Store) -> None:
    days.change_day(tc.ChangeDay(CLOSED, (), OFFICIAL), store.unit, Noon())
    days.set_hours(tc.SetHours(("07:00", "11:00", "14:00", "17:30"), OFFICIAL), store.unit)
    days.restore_day(tc.RestoreDay(CLOSED.date, OFFICIAL), store.unit)
    days.set_hours(tc.SetHours(("", "", "", ""), OFFICIAL), store.unit)

    assert known(store) == days.OpenDays((), USUAL)


def test_a_volunteer_sets_neither(store: Store) -> None:
    for by in (VOLUNTEER, MemberId("9" * 32)):
        with pytest.raises(Refused, match="officials-only"):
            days.change_day(tc.ChangeDay(CLOSED, (), by), store.unit, Noon())
        with pytest.raises(Refused, match="officials-only"):
            days.restore_day(tc.RestoreDay(CLOSED.date, by), store.unit)
        with pytest.raises(Refused, match="officials-only"):
            days.set_hours(tc.SetHours(("", "", "", ""), by), store.unit)

    assert known(store) == days.OpenDays()


def test_nonsense_changes_nothing(store: Store) -> None:
    with pytest.raises(Refused, match="day-reason"):
        days.change_day(tc.ChangeDay(DayChange(CLOSED.date, works=False, reason=""), (), OFFICIAL), store.unit, Noon())

    assert known(store) == days.OpenDays()


def test_another_centre_has_days_of_its_own(store: Store) -> None:
    days.change_day(tc.ChangeDay(CLOSED, (), OFFICIAL), store.unit, Noon())
    team.choose_centre(tc.ChooseCentre("08434"), store.unit, Noon())
    assert known(store) == days.OpenDays()

    team.choose_centre(tc.ChooseCentre("08782"), store.unit, Noon())
    assert known(store).changes == (CLOSED,)
