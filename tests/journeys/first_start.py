"""Ending the very first start of a kiosk at random moments: `python -m tests.journeys.first_start FOLDER TIMES`.

Prints how many of the stores the next start could not bring up; forks, so that no start has to import anything.
"""

import os
import random
import select
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import keyring
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.domain import team_facts as tf
from kiosk.store.store import open_store


def start(directory: Path) -> int:
    """The process id of a first start."""
    child = os.fork()
    if child == 0:
        store = open_store(directory)
        with store.unit() as ledger:
            ledger.append([tf.CentreChosen(at=datetime.now(UTC), centre="08782")])
        store.verify_chain()
        store.close()
        os._exit(0)
    return child


def ended(child: int, seconds: float) -> bool:
    """Whether it ended by itself within this time."""
    handle = os.pidfd_open(child)
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)


def whole_start(directory: Path) -> float:
    """Seconds that a start takes that nobody disturbs."""
    begin = time.perf_counter()
    if os.waitpid(start(directory), 0)[1]:
        sys.exit("an undisturbed start fails")
    return time.perf_counter() - begin


def main(folder: Path, times: int) -> int:
    """How many stores did not come up again."""
    keyring.set_keyring(NoKeyring())
    longest = max(whole_start(folder / f"whole-{number}") for number in range(3))
    chance = random.Random(1)
    cut_short = broken = 0
    for number in range(times):
        directory = folder / f"cut-{number}"
        child = start(directory)
        if not ended(child, chance.uniform(0, longest)):
            os.kill(child, signal.SIGKILL)
            cut_short += 1
        os.waitpid(child, 0)
        broken += os.waitpid(start(directory), 0)[1] != 0
    sys.stdout.write(f"{cut_short} cut short, {broken} not made good\n")
    return 1 if broken or not cut_short else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
