"""Promise: the week is planned by taps or by drawing a name, what is missing is told before, notes must be read."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.app import team
from kiosk.app import team_commands as tc
from kiosk.domain.ids import MemberId, uuid7
from kiosk.domain.shifts.roster import Half, half_of
from tests.fakes import CheapPins
from tests.ui.conftest import MakeDesk
from tests.ui.desk import OFFICIAL, PIN, VOLUNTEER, Desk
from ui.acts import begin


def member(desk: Desk, name: str) -> MemberId:
    return next(one.id for one in desk.state.members if one.name == name)


def to_week(desk: Desk) -> list[str]:
    """The next week's roster on the screen; the keys of its half-days."""
    desk.tap("card:shifts", "card:week", "next")
    return [row.key for row in desk.window._pages["shifts"].model.view.cells if row.open]


def planned(desk: Desk, key: str) -> set[MemberId]:
    return set(desk.state.shifts.planned.get(half_of(key), frozenset()))


def test_a_member_is_planned_by_tapping_a_name_and_half_days_and_taken_off_the_same_way(desk: Desk) -> None:
    volunteer = member(desk, VOLUNTEER)
    first, second, *_ = to_week(desk)
    desk.tap(f"chip:{volunteer}", f"half:{first}", f"half:{second}")
    assert planned(desk, first) == planned(desk, second) == {volunteer}

    desk.tap(f"half:{second}")
    assert planned(desk, second) == set()
