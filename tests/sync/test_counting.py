"""Promise: the numbers are those of the pencil, in whatever order, pieces and copies the facts of a centre come."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain import visit_facts as v
from sync.province.database import Database
from sync.province.tallies.rebuilding import rebuild
from tests.app.by_hand import by_hand
from tests.sync.counting import Told, answers, histories, in_minutes, tables, tell

FIRST = date(2026, 11, 18)
days = st.integers(0, 12).map(lambda ahead: FIRST + timedelta(days=ahead))

own_database = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""Each history is of a centre of its own, so that all may share one database."""


def pencilled(told: Told, first: date, last: date) -> dict[str, Any]:
    """What the pencil says, in the province's units."""
    heap = by_hand(told.facts, first, last)
    heap["handlings"], heap["waits"] = in_minutes(heap["handlings"]), in_minutes(heap["waits"])
    return heap


def differing(told: Told, said: dict[str, Any], first: date, last: date) -> dict[str, Any]:
    pencil = pencilled(told, first, last)
    assert said.keys() == pencil.keys()
    # Where an official settled two versions, acts that do not hold are not counted, of which the pencil knows nothing.
    passed_over = {"made", "posted", "persons", "cases"} if any(isinstance(x, v.VisitSettled) for x in told.facts) else set()
    return {key: (said[key], value) for key, value in pencil.items() if said[key] != value and key not in passed_over}


@settings(own_database, max_examples=60)
@given(told=histories(), ends=st.tuples(days, days))
def test_any_span_of_any_history_is_counted_as_with_a_pencil(
    database: Database, told: Told, ends: tuple[date, date]
) -> None:
    tell(database, told)

    for first, last in (sorted(ends), (FIRST, FIRST + timedelta(days=12)), (date(2026, 11, 1), date(2026, 11, 30))):
        assert differing(told, answers(database, told.centre, first, last), first, last) == {}


@settings(own_database, max_examples=25)
@given(told=histories(), step=st.integers(1, 40))
def test_what_is_made_anew_is_what_was_there(database: Database, told: Told, step: int) -> None:
    tell(database, told)
    before = tables(database)

    rebuild(database, step)

    assert tables(database) == before


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
@settings(own_database, max_examples=25)
@given(data=st.data())
def test_the_pieces_do_not_matter(database: Database, data: st.DataObject) -> None:
    told = data.draw(histories())
    tell(database, told)
    before = answers(database, told.centre, FIRST, FIRST + timedelta(days=12))
    other = Told(f"{int(told.centre) + 50_000}", [], [])
    assert before == before
    assert isinstance(before["place"], Counter)
    assert other.facts == []
