"""Promise: out of all that was ever published, by all who look at it, no small number can be worked out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from sync.province.database import Database
from sync.province.publish.parts import LEAST, SMALL
from sync.province.publish.store import month_of
from tests.sync.attack import Attacker, Leaf, Row, World, a_week, boxes
from tests.sync.openers import CLOSED, IN_MONTH, MONTH, PROCEDURES, Province, Sitting, emptied, rows
from tests.sync.servers import Server

WORLD = World(
    ("04792", "04795", "08434"),
    a_week(MONTH, 4),
    tuple(PROCEDURES),
    ("elsewhere", "none"),
    ("guided", "open", "prepared"),
)
LATER = CLOSED + timedelta(days=40)

sittings = st.lists(
    st.builds(
        Sitting,
        commune=st.sampled_from(WORLD.communes),
        day=st.integers(0, 3),
        procedure=st.sampled_from(WORLD.procedures),
        outcome=st.sampled_from(["guided", "prepared"]),
        elsewhere=st.booleans(),
        times=st.sampled_from([1, 1, 1, 2, 3, 4, 5, 7, 12]),
    ),
    max_size=25,
)
histories = st.tuples(sittings, sittings, sittings)
"""What arrives in time; what has begun in time and ends late; what arrives late."""

slow = settings(deadline=None, max_examples=6, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def province_database(shared_server: Server) -> Iterator[Database]:
    database = Database(shared_server.database_url)
    yield database
    database.close()


@slow
@given(history=histories, asked=st.randoms(use_true_random=False))
def test_no_small_number_follows_from_all_files_and_all_versions(
    shared_server: Server, province_database: Database, history: tuple[list[Sitting], ...], asked: Random
) -> None:
    """Facts come late, sessions end late, files have two versions; the attacker reads them all over HTTP."""
    province = Province(emptied(province_database), WORLD.communes)
    in_time, half, late = history
    province.tell(in_time, IN_MONTH)
    opened = province.begin(half, IN_MONTH)
    province.heard(CLOSED)
    truth: dict[str, Counter[Leaf]] = {}
    seen = [_files(shared_server)]
    for number, now in enumerate((CLOSED, CLOSED + timedelta(days=1), LATER)):
        province.publish(now)
        counted, version = _counted(province_database)
        new = counted - sum(truth.values(), Counter())
        if new:
            truth[f"{version}"] = new
        seen.append(_files(shared_server))
        if number == 0:
            province.end(opened, CLOSED)
            province.tell(late, CLOSED)

    for before, after in pairwise(seen):
        assert all(new[: len(old)] == old for old, new in zip(before, after, strict=True)), (
            "what was public has changed"
        )
    attacker = Attacker(WORLD, *seen[-1])
    event(f"batches: {len(attacker.batches)}")
    assert attacker.batches == sorted(truth)
    event(f"small numbers asked for: {min(_attack(attacker, truth, asked), 1)}")


def _attack(attacker: Attacker, truth: Mapping[str, Mapping[Leaf, int]], asked: Random) -> int:
    """How many small numbers were asked for; none of them is narrower than it may be."""
    batches = tuple(attacker.batches)
    small = [
        (name, leaves, of, true)
        for of in {(batch,) for batch in batches} | {batches}
        for name, leaves in boxes(attacker.world)
        if 0 < (true := sum(truth[batch].get(leaf, 0) for batch in of for leaf in leaves)) < SMALL
    ]
    for name, leaves, of, true in asked.sample(small, min(len(small), 25)):
        low, high = attacker.interval(leaves, of)
        assert low <= true <= high
        assert high - low >= LEAST, (name, of, true, low, high)
        theirs = [(batch, leaf) for batch in of for leaf in leaves if truth[batch].get(leaf, 0)]
        own = asked.choice(theirs)
        low, high = attacker.interval(leaves, of, known=[own])
        assert high - low >= SMALL, (name, of, true, low, high, "knowing one session")
    return len(small)


def _files(server: Server) -> tuple[list[Row], list[Row]]:
    return rows(server.url, "sessions/2026-10.csv"), rows(server.url, "sessions-by-day/2026-10.csv")


def _counted(database: Database) -> tuple[Counter[Leaf], int]:
    """What the newest version has counted, leaf by leaf, and its number."""
    with database.read() as connection:
        month = month_of(connection, "sessions", "2026-10")
    found: Counter[Leaf] = Counter()
    for commune, population in month.basis.items():
        for (day, cell), count in population.items():
            found[commune, f"{day}", *cell] += count
    return found, month.version
