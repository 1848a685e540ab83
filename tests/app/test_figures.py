"""Every number of the figures is the one that a pencil finds in the raw ledger, whatever days are asked for."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest

from kiosk.app import figures as app
from kiosk.app.ports import Pins
from kiosk.domain.figures.figures import Figures, TableCode, join
from kiosk.domain.figures.span import Span, week
from kiosk.domain.ids import MemberId
from kiosk.domain.team_facts import MemberSignedIn
from kiosk.errors import Refused
from kiosk.store.store import Store, open_store
from tests.app.by_hand import Counted, by_hand, raw_facts
from tests.fakes import CheapPins
from tests.weeks import MONDAY, Week, hai_luu, hoa_binh, tam_nong

THIS_WEEK = week(date(2026, 11, 23))
LATER = MONDAY + timedelta(days=60)
WEEKS = {"Hải Lựu": hai_luu, "Hòa Bình": hoa_binh, "Tam Nông": tam_nong}


@pytest.fixture(scope="module", params=sorted(WEEKS))
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Week]:
    make: Callable[[Store, Pins], Week] = WEEKS[request.param]
    store = open_store(tmp_path_factory.mktemp("week") / "store")
    yield make(store, CheapPins())
    store.close()


def counted(week: Week, span: Span) -> Figures:
    return app.whole(week.store.reading, span, LATER).figures


def agrees(figures: Figures, hand: Counted) -> None:
    for name in ("sessions", "cases", "registrations", "persons", "repair_minutes"):
        assert getattr(figures, name) == hand[name], name
    assert dict(figures.hours) == hand["hours"]
    assert list(figures.waits) == hand["waits"]
    assert list(figures.handlings) == hand["handlings"]
    for code in get_args(TableCode):
        if code in hand:
            assert dict(figures.tally(code)) == hand[code], code
    acts = figures.tally("visit-act")
    assert (acts.get("posted", 0), acts.get("made", 0)) == (hand["posted"], hand["made"])


@pytest.mark.parametrize(("first", "last"), [(0, 6), (0, 0), (2, 3), (4, 4), (5, 6), (-30, 30)])
def test_each_number_is_the_one_of_the_pencil(lived: Week, first: int, last: int) -> None:
    span = Span(*(THIS_WEEK.first + timedelta(days=number) for number in (first, last)))

    agrees(counted(lived, span), by_hand(raw_facts(lived.store), span.first, span.last))


def test_the_days_of_a_week_add_up_to_the_week(lived: Week) -> None:
    days = [Span(day, day) for day in (THIS_WEEK.first + timedelta(days=number) for number in range(7))]

    assert join(counted(lived, day) for day in days) == counted(lived, THIS_WEEK)


def test_a_count_in_small_steps_is_the_same_count(lived: Week) -> None:
    counting = app.begin(lived.store.reading, THIS_WEEK, LATER)
    while not counting.is_done:
        counting = app.go_on(lived.store.reading, counting, 7)

    assert counting.figures == counted(lived, THIS_WEEK)


def test_the_article_s_numbers_are_told(tmp_path: Path) -> None:
    found: dict[str, Figures] = {}
    for number, (name, make) in enumerate(WEEKS.items()):
        store = open_store(tmp_path / str(number))
        found[name] = counted(make(store, CheapPins()), THIS_WEEK)
        store.close()
    hai, hoa, tam = found["Hải Lựu"], found["Hòa Bình"], found["Tam Nông"]

    assert (hai.sessions, hai.cases, hai.persons, hai.registrations, hai.incidents) == (100, 100, 100, 0, 7)
    assert len(hai.waits) == 12
    assert len(hai.hours) == 6
    assert (hoa.registrations, hoa.cases, hoa.sessions) == (62, 20, 10)
    assert hoa.tally("visit-act")["posted"] == 9
    assert hoa.tally("visit-state")["settle"] == 1
    assert (tam.guidances, tam.persons, tam.sessions) == (40, 40, 0)


def test_a_day_begins_and_ends_at_midnight_in_vietnam() -> None:
    span = Span(date(2026, 11, 23), date(2026, 11, 23))

    assert span.opens == datetime.fromisoformat("2026-11-22T17:00:00+00:00")
    assert span.closes == datetime.fromisoformat("2026-11-23T17:00:00+00:00")


def test_only_those_with_the_right_take_figures_out(lived: Week) -> None:
    app.may_export(lived.store.reading, lived.members[0])

    with pytest.raises(Refused, match="officials-only"):
        app.may_export(lived.store.reading, lived.members[2])
    with pytest.raises(Refused, match="member-unknown"):
        app.may_export(lived.store.reading, MemberId("nobody"))


def test_only_the_sessions_of_the_span_are_read(lived: Week) -> None:
    parts = app.begin(lived.store.reading, Span(THIS_WEEK.last, THIS_WEEK.last), MONDAY).parts

    assert {kind for kind, _ in parts} <= {"visit", "guidance", "incident"}


def test_other_machines_that_have_not_told_all_of_the_span_are_named(tmp_path: Path) -> None:
    """One was heard from this morning, one not since Tuesday; of Monday both have told all."""
    store = open_store(tmp_path / "here")
    made, told = Week(store, CheapPins(), "08782"), open_store(tmp_path / "there")
    made.team(3)
    made.on_duty(made.members[:1])
    for number, (post, day) in enumerate((("tues", 1), ("fri", 4))):
        at = MONDAY + timedelta(days=day)
        with told.unit() as ledger:
            ledger.append([MemberSignedIn(at=at, member=made.members[number + 1], post=post)])
    with told.unit() as ledger:
        parcel = ledger.parcel()
    with store.unit() as ledger:
        ledger.take_in(parcel)
    now, monday = MONDAY + timedelta(days=4, hours=3), Span(THIS_WEEK.first, THIS_WEEK.first)

    silent = app.begin(store.reading, THIS_WEEK, now).silent
    assert [(one.post, one.member, one.at) for one in silent] == [("tues", made.members[1], MONDAY + timedelta(days=1))]
    assert app.begin(store.reading, monday, now).silent == ()
    store.close()
    told.close()
