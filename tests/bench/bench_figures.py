"""A day's and a month's figures, in a young store and in one with five years behind it; the longest step of a count."""

import tempfile
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from kiosk.app import figures as app
from kiosk.domain.figures import span as spans
from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import day_of
from kiosk.store.store import Store, open_store
from tests.bench.bench_store import START
from tests.bench.bench_tap import PAST, live_through
from ui.acts.figures import FIRST, MORE

MONTH = 500
"""Sessions of a month at a counter with twenty citizens a day."""


def run() -> dict[str, float | str]:
    """Milliseconds to the first answer of a tap, of the longest step after it, and of the whole count."""
    result: dict[str, float | str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for past in (MONTH, PAST):
            live_through(Path(folder) / str(past), past)
            store = open_store(Path(folder) / str(past))
            first = day_of(START)
            month = Span(first, day_of(START + timedelta(minutes=3 * MONTH)))
            for name, span in (("a day", spans.day(first)), (f"{MONTH} sessions", month)):
                tap, longest, whole = _timed(store, span)
                result[f"{past} stored: {name}: the tap, ms"] = tap
                result[f"{past} stored: {name}: longest step, ms"] = longest
                result[f"{past} stored: {name}: whole, ms (≤ 1000)"] = whole
            store.close()
    return result


def _timed(store: Store, span: Span) -> tuple[float, float, float]:
    start = perf_counter()
    counting = app.go_on(store.reading, app.begin(store.reading, span, START), FIRST)
    steps = [perf_counter()]
    while not counting.is_done:
        counting = app.go_on(store.reading, counting, MORE)
        steps.append(perf_counter())
    longest = max((after - before for before, after in pairwise(steps)), default=0.0)
    return (steps[0] - start) * 1000, longest * 1000, (steps[-1] - start) * 1000
