"""From process start to the first frame that takes a tap, and an idle kiosk's memory, against a bare window."""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import perf_counter

ROUNDS = 5
SETTLED = 5.0
"""Seconds after which everything that loads late has been loaded."""


def run() -> dict[str, float | str]:
    """Median milliseconds and megabytes (PSS) of both programs, started in turns, and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        kiosk = ["-m", "ui", "--windowed", "--store", str(Path(folder) / "store")]
        bare = ["-m", "tests.bench.bare_window"]
        first_frame(kiosk)  # makes the store and the caches that are there on every start but the first
        first_frame(bare)
        times = [(first_frame(bare), first_frame(kiosk)) for _ in range(ROUNDS)]
        bare_memory, kiosk_memory = idle_memory(bare), idle_memory(kiosk)
    bare_time = statistics.median(pair[0] for pair in times)
    kiosk_time = statistics.median(pair[1] for pair in times)
    return {
        "bare window, first frame, ms": bare_time,
        "kiosk, first frame that takes a tap, ms": kiosk_time,
        "kiosk / bare window, first frame (≤ 1.50)": kiosk_time / bare_time,
        "bare window, idle, MB": bare_memory,
        "kiosk's window process, idle, MB": kiosk_memory,
        "kiosk / bare window, memory (≤ 1.60)": kiosk_memory / bare_memory,
    }


def first_frame(arguments: list[str]) -> float:
    """Milliseconds from the start of the process until it says `first-frame`."""
    start = perf_counter()
    with started(arguments):
        return (perf_counter() - start) * 1000


def idle_memory(arguments: list[str]) -> float:
    """Megabytes of the process's own share of memory (PSS) when it has had nothing to do for a while."""
    with started(arguments) as process:
        with suppress(subprocess.TimeoutExpired):
            process.wait(SETTLED)
        rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
    [pss] = [line for line in rollup.splitlines() if line.startswith("Pss:")]
    return int(pss.split()[1]) / 1024


@contextmanager
def started(arguments: list[str]) -> Generator[subprocess.Popen[str]]:
    """The program, its first frame drawn; it and its children are ended afterwards."""
    environment = os.environ | {"TANTAY_BENCH_FIRST_FRAME": "1"}
    command = [sys.executable, *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment, start_new_session=True
    ) as process:
        try:
            if process.stdout is None or process.stdout.readline() != "first-frame\n":
                sys.exit(f"{' '.join(arguments)} drew no frame")
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)
