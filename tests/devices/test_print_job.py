"""What is said of a job is never more than what the spooler knows, and never later than it must be."""

import pytest

from kiosk.app.ports import PrintState
from kiosk.devices.print_job import PATIENCE, PATIENCE_WHILE_IT_WORKS, SOON, judge
from kiosk.devices.spooler import Job, JobState

NOTHING: frozenset[str] = frozenset()


def job(state: JobState) -> Job:
    return Job(1, "roll", state)


def test_a_job_is_printed_only_when_the_queue_has_let_it_go() -> None:
    assert judge(job(JobState.COMPLETED), True, NOTHING, 0) == "printed"
    assert judge(None, True, NOTHING, 0) == "printed"
    assert judge(job(JobState.PENDING), True, NOTHING, 0) is None
    assert judge(job(JobState.PROCESSING), True, NOTHING, 0) is None


def test_a_job_that_never_showed_up_is_not_printed() -> None:
    assert judge(None, False, NOTHING, 0) is None
    assert judge(None, False, NOTHING, PATIENCE) == "failed"


@pytest.mark.parametrize("state", [JobState.CANCELED, JobState.ABORTED])
def test_a_job_that_was_given_up_has_failed(state: JobState) -> None:
    assert judge(job(state), True, NOTHING, 0) == "failed"
    assert judge(job(state), True, frozenset({"media-empty-error"}), 0) == "out-of-paper"


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("media-empty", "out-of-paper"),
        ("media-empty-error", "out-of-paper"),
        ("media-needed-warning", "out-of-paper"),
        ("offline", "offline"),
        ("paused", "offline"),
        ("media-empty-report", None),
        ("toner-low-warning", None),
        ("connecting-to-device", None),
    ],
)
def test_trouble_is_named_when_it_lasts(reason: str, said: PrintState | None) -> None:
    assert judge(job(JobState.PROCESSING), True, frozenset({reason}), SOON - 0.1) is None
    assert judge(job(JobState.PROCESSING), True, frozenset({reason}), SOON) == said


def test_a_device_that_is_still_being_called_after_ten_seconds_is_away() -> None:
    assert judge(job(JobState.PROCESSING), True, frozenset({"connecting-to-device"}), PATIENCE) == "offline"


def test_a_printer_that_works_is_given_time_to_warm_up() -> None:
    assert judge(job(JobState.PROCESSING), True, NOTHING, PATIENCE_WHILE_IT_WORKS - 1) is None
    assert judge(job(JobState.PROCESSING), True, NOTHING, PATIENCE_WHILE_IT_WORKS) == "failed"
    assert judge(job(JobState.HELD), True, NOTHING, PATIENCE) == "failed"
