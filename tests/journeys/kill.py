"""Killing the kiosk at random moments, and looking for what was lost: `python -m tests.journeys.kill --times 200`."""

import argparse
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from tests.journeys.people import Person
from tests.journeys.volunteer import Said

TAPS = 70
"""More than a session has: some lives go over the end of one and into the next."""

WITHIN_SECONDS = 0.03
"""How long after a tap's answer the kill comes at the latest: a tap takes about as long."""

START_SECONDS = 2.5
EARLY = 0.2
"""How many of the kills fall into the start."""


class Toll(msgspec.Struct):
    """What came of many kills; `lost` says of each loss what was gone, seconds are from start to the same page."""

    kills: int = 0
    in_start: int = 0
    taps: int = 0
    lost: list[str] = []
    back: list[float] = []


class Victim:
    """One kiosk that is killed over and over; `expected` is what its screen said last."""

    def __init__(self, store: Path, chance: random.Random) -> None:
        self.toll = Toll()
        self._store = store
        self._chance = chance
        self._expected: Said | None = None
        self._doing = ""

    def live_and_die(self) -> None:
        """One life: start, sign in, compare, work, and be killed at a random moment."""
        with Person(self._store, "sign_in", "forever") as person:
            early = self._chance.random() < EARLY
            taps = self._chance.randrange(1, TAPS)
            for said in person.hear(self._chance.uniform(0, START_SECONDS) if early else 60):
                self._note(said, person)
                taps -= said.kind == "shown"
                if taps == 0:
                    break
            if person.process.poll() is not None:
                raise AssertionError(person.log[-3_000:])
            for said in person.hear(0 if early else self._chance.uniform(0, WITHIN_SECONDS)):
                self._note(said, person)
            for said in person.kill():
                self._note(said, person)
        self.toll.kills += 1
        self.toll.in_start += early

    def look(self) -> None:
        """A last life, to see what the last kill left."""
        with Person(self._store, "sign_in") as person:
            for said in person.hear():
                self._note(said, person)

    def _note(self, said: Said, person: Person) -> None:
        if said.kind == "doing":
            self._doing = said.tap
            return
        if said.kind == "back":
            self.toll.back.append(time.monotonic() - person.started)
            if self._expected is not None:
                self.toll.lost += losses(self._expected, self._doing, said)
        else:
            self.toll.taps += 1
        self._expected, self._doing = said, ""


def losses(shown: Said, doing: str, back: Said) -> list[str]:
    """What was on the screen and is not there any more; the tap that was under way may be done, or not."""
    if back.session != shown.session:
        over = doing in {"leave-finish", "pause"} and not back.session
        begun = doing == "choose" and back.step == "consent"
        return [] if over or begun else [f"session {shown.session} at {shown.step}, after {doing or 'nothing'}"]
    lost = [
        f"answer {field}: {answer}, came back as {back.answers.get(field)}, after {doing or shown.tap}"
        for field, answer in shown.answers.items()
        if back.answers.get(field) != answer and doing != f"answer:{field}"
    ]
    lost += [f"paper {paper}" for paper, there in shown.papers.items() if back.papers.get(paper) != there]
    if back.step != shown.step and not doing.startswith("leave-") and doing not in {"open", "choose"}:
        lost.append(f"step {shown.step}, came back on {back.step}, after {doing or 'nothing'}")
    if shown.slip and back.slip != shown.slip:
        lost.append(f"slip {shown.slip}")
    return lost


def kill_often(store: Path, times: int, seed: int) -> Toll:
    """Kill the kiosk over `store` so many times; the same seed draws the same moments."""
    victim = Victim(store, random.Random(seed))
    for _ in range(times):
        victim.live_and_die()
    victim.look()
    return victim.toll


def main() -> int:
    """Print the toll; 0 when nothing was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        toll = kill_often(Path(folder) / "kiosk", asked.times, asked.seed)
    back = sorted(toll.back)
    report = (
        f"{toll.kills} kills, {toll.in_start} of them in the start, {toll.taps} taps acknowledged",
        f"lost: {len(toll.lost)}",
        *toll.lost,
        f"back on the same page after {statistics.median(back):.2f} s (median), {back[-1]:.2f} s (longest)",
    )
    sys.stdout.write("\n".join(report) + "\n")
    return 1 if toll.lost else 0


if __name__ == "__main__":
    sys.exit(main())
