"""An incident is on disk as soon as it is told; the third of a kind within a week is told to the province as well."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app import repairs
from kiosk.app.repairs import ActOnIncident, CloseIncident, MeasureIncident, OpenIncident, handle_incident
from kiosk.domain import team_facts as tf
from kiosk.domain.ids import IncidentId, MemberId, uuid7
from kiosk.domain.repairs.incident import Incident
from kiosk.errors import Refused
from kiosk.store.store import Store, open_store

ME, OTHER = MemberId("1" * 32), MemberId("2" * 32)


class Watch:
    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    store = open_store(tmp_path)
    yield store
    store.close()


def opened(store: Store, watch: Watch, *findings: str, machine: tf.Machine = "printer") -> Incident:
    name = IncidentId(uuid7(watch.now()))
    command = OpenIncident(incident=name, member=ME, machine=machine, findings=findings)
    return handle_incident(command, store.unit, watch)


def closed(store: Store, watch: Watch, incident: Incident, cause: str = "printer-jam") -> Incident:
    return handle_incident(CloseIncident(incident.id, ME, cause, "repaired", 5), store.unit, watch)


def recurred(store: Store) -> list[tuple[str, str, int]]:
    with store.reading() as ledger:
        facts = [fact for subject in ledger.subjects("incident") for fact in ledger.facts(subject)]
    return [(one.machine, one.cause, one.times) for one in facts if isinstance(one, tf.IncidentRecurred)]


def test_what_is_handled_is_what_is_read_again(store: Store, watch: Watch) -> None:
    incident = opened(store, watch, "printer-jam", "jobs-stuck")
    handle_incident(ActOnIncident(incident.id, OTHER, "step:jam-out", helped=False), store.unit, watch)
    after = handle_incident(MeasureIncident(incident.id, ME, (), "act:clear-jobs", True), store.unit, watch)

    assert repairs.incident(store.reading, incident.id) == after
    assert repairs.open_incidents(store.reading) == (after,)
    assert closed(store, watch, after) == repairs.incident(store.reading, incident.id)
    assert repairs.open_incidents(store.reading) == ()


def test_one_incident_is_neither_opened_nor_closed_twice(store: Store, watch: Watch) -> None:
    incident = opened(store, watch, "printer-jam")
    with pytest.raises(Refused, match="incident-opened"):
        handle_incident(OpenIncident(incident=incident.id, member=ME, machine="printer"), store.unit, watch)
    closed(store, watch, incident)
    with pytest.raises(Refused, match="incident-closed"):
        closed(store, watch, incident)


def test_the_third_of_a_kind_within_a_week_is_told_and_every_one_after_it(store: Store, watch: Watch) -> None:
    for number in range(4):
        closed(store, watch, opened(store, watch, "printer-jam"))
        assert len(recurred(store)) == max(0, number - 1)
        watch.time += timedelta(days=1)

    assert recurred(store) == [("printer", "printer-jam", 3), ("printer", "printer-jam", 4)]


def test_other_causes_other_machines_and_longer_ago_do_not_count(store: Store, watch: Watch) -> None:
    closed(store, watch, opened(store, watch, "printer-jam"))
    watch.time += timedelta(days=8)
    others: list[tuple[str, tf.Machine]] = [
        ("printer-jam", "printer"),
        ("printer-paper", "printer"),
        ("printer-jam", "scanner"),
    ]
    for cause, machine in others:
        closed(store, watch, opened(store, watch, cause, machine=machine), cause)
    closed(store, watch, opened(store, watch, "printer-jam"))

    assert recurred(store) == []
    assert repairs.often(store.reading, watch) == ()
