"""At the real window, with the real process that measures: a fault is made, read, mended by a tap, and read again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.workshop import Order
from kiosk.devices.doctor.workshop import QtWorkshop
from kiosk.devices.job_names import job_name
from kiosk.domain import team_facts as tf
from tests.devices.conftest import Spooler
from tests.repairs.test_faults_of_printers import queue, send
from tests.ui.desk import Desk


@pytest.fixture
def counter(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The page of incidents; nobody is asked but this machine."""
    monkeypatch.setenv("HOME", str(tmp_path))
    workshop = QtWorkshop(Order(checks=(), store=str(tmp_path)), lambda: None, desk.window.root)
    desk.world = replace(desk.world, workshop=workshop)
    desk.open()
    desk.sign_in()
    desk.tap("card:incidents")
    yield desk
    workshop.shut_down()


def ready(desk: Desk) -> None:
    desk.hands.until(
        lambda: not desk.state.repairs.measuring and not desk.state.repairs.mending, "it measures for ever"
    )


def acted(desk: Desk) -> list[tuple[str, bool | None]]:
    with desk.second().reading() as ledger:
        facts = [fact for subject in ledger.subjects("incident") for fact in ledger.subject_facts(subject)]
    return [(fact.action, fact.helped) for fact in facts if isinstance(fact, tf.IncidentActed)]


def test_a_stuck_job_of_ours_is_found_cleared_and_gone(counter: Desk, spooler: Spooler) -> None:
    send(spooler, job_name("Phieu ho tro ABC123"), held=True)
    send(spooler, "Thu cua nguoi khac", held=True)
    counter.tap("card:printer")
    ready(counter)
    assert counter.hands.reads("cause") == "Việc in cũ của chương trình này bị kẹt trước máy in."

    counter.tap("press:mend", "press:act")
    ready(counter)

    assert counter.shows("trước: việc in bị kẹt (1) → bây giờ: tốt")
    assert queue(spooler) == 1
    assert acted(counter) == [("act:clear-jobs", True)]


def test_a_printer_that_was_stopped_is_found_and_found_well_again(counter: Desk, spooler: Spooler) -> None:
    spooler.run("cupsdisable", "roll")
    counter.tap("card:printer")
    ready(counter)
    assert counter.hands.reads("cause") == "Máy in bị tạm dừng trong máy này."

    counter.tap("press:mend")
    spooler.run("cupsenable", "roll")
    counter.tap("press:0")
    ready(counter)

    assert counter.shows("trước: đang bị tạm dừng (roll) → bây giờ: tốt (roll)")
    assert acted(counter) == [("step:queue-on", True)]


def test_the_computer_is_measured_while_the_page_is_left_and_comes_back(counter: Desk) -> None:
    counter.tap("card:computer")
    counter.tap("back", "card:computer")
    counter.hands.until(lambda: "disk" in {one.check for one in counter.state.repairs.measures}, "no disk is measured")

    assert counter.shows("Ổ đĩa còn trống")
