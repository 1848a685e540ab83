"""What a durable save costs against a bare SQLCipher commit on the same disk, and a look-up among many sessions.

`python -m tests.bench.bench_store 75000` tries it with as many sessions as a centre has in ten years.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.domain import facts as f
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, SessionId, uuid7
from kiosk.store.store import Store, open_store

ROUNDS = 400
SESSIONS = 2_000
FACTS = 20
START = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
BARE_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "temp_store = MEMORY")


def run(sessions: int = SESSIONS) -> dict[str, float | str]:
    """Ratios of medians and of p95 against the bare commit, taken in turns; look-ups in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "store")
        slips = fill(store, sessions)
        result = saves(store, Path(folder)) | look_ups(store, slips)
        store.close()
    return {f"sessions stored: {sessions}, facts": float(sessions * FACTS), **result}


def fill(store: Store, sessions: int) -> list[str]:
    """So many ended sessions of twenty facts each, and their slips."""
    slips: list[str] = []
    for start in range(0, sessions, 500):
        with store.unit() as ledger:
            for number in range(start, min(start + 500, sessions)):
                at = START + timedelta(minutes=3 * number)
                ledger.append(session_of(SessionId(uuid7(at)), f"SLIP{number:014d}", at))
                slips.append(f"SLIP{number:014d}")
    return slips


def session_of(session: SessionId, slip: str, at: datetime) -> list[AnyFact]:
    """A session as it is worked through, from the first page to the last."""
    member = MemberId("a" * 32)
    return [
        f.SessionOpened(at=at, session=session, member=member, centre="08782"),
        f.ProcedureChosen(at=at, session=session, procedure="1.001193", checked_on="2026-07-01"),
        *(f.StepReached(at=at, session=session, step=f"form-{step}") for step in range(FACTS - 6)),
        f.SlipIssued(at=at, session=session, code=slip),
        f.DossierFiled(at=at, session=session, dossier=f"H44.{slip}"),
        f.SessionEnded(at=at, session=session, outcome="filed", satisfaction=3),
        f.PrivateErased(at=at, session=session),
    ]


def saves(store: Store, folder: Path) -> dict[str, float | str]:
    """A field that is left, and a page that is turned, against one row in a bare SQLCipher file."""
    bare = bare_commit(folder / "bare.db")
    session, at = SessionId(uuid7(START)), datetime(2026, 11, 22, tzinfo=UTC)
    with store.unit() as ledger:
        ledger.append([f.SessionOpened(at=at, session=session, member=MemberId("a" * 32), centre="08782")])

    def answer(number: int) -> None:
        with store.unit() as ledger:
            ledger.save_answers(session, {"ho_ten": f"NGUYỄN VĂN {number}"})

    def page(number: int) -> None:
        with store.unit() as ledger:
            ledger.append([f.StepReached(at=at, session=session, step=f"form-{number}")])

    jobs: list[Callable[[int], None]] = [bare, answer, page]
    times: list[list[float]] = [[] for _ in jobs]
    for number in range(ROUNDS):
        for job, taken in zip(jobs, times, strict=True):
            taken.append(timed(job, number))
    (bare50, bare95), (answer50, answer95), (page50, page95) = (middle_and_tail(taken) for taken in times)
    return {
        "bare SQLCipher commit p50, ms": bare50,
        "save a field / bare, p50 (≤ 1.5)": answer50 / bare50,
        "save a field / bare, p95": answer95 / bare95,
        "turn a page / bare, p50": page50 / bare50,
        "turn a page / bare, p95": page95 / bare95,
    }


def bare_commit(path: Path) -> Callable[[int], None]:
    """One row of the size of a fact, committed as durably as ours, with nothing around it."""
    connection = sqlcipher.connect(str(path), isolation_level=None)  # pyright: ignore[reportAttributeAccessIssue]
    connection.execute(f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"")
    for pragma in BARE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB)")

    def commit(_: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO bare(body) VALUES (?)", (bytes(120),))
        connection.execute("COMMIT")

    return commit


def look_ups(store: Store, slips: list[str]) -> dict[str, float | str]:
    """A slip that is scanned, and the line that the status pill asks for, each in a unit of its own."""
    chosen = random.Random(1).choices(slips, k=ROUNDS)

    def slip(number: int) -> None:
        with store.reading() as ledger:
            found = ledger.session_by_slip(chosen[number])
            assert found is not None
            ledger.facts(found.session)

    def line(_: int) -> None:
        with store.reading() as ledger:
            ledger.line()

    slip50, slip95 = middle_and_tail([timed(slip, number) for number in range(ROUNDS)])
    _, line95 = middle_and_tail([timed(line, number) for number in range(ROUNDS)])
    return {
        "session by slip with its facts p50, ms": slip50,
        "session by slip with its facts p95, ms (≤ 5)": slip95,
        "status pill with nothing sent yet p95, ms": line95,
    }


def timed(job: Callable[[int], None], number: int) -> float:
    """Milliseconds."""
    start = perf_counter()
    job(number)
    return (perf_counter() - start) * 1000


def middle_and_tail(times: list[float]) -> tuple[float, float]:
    """p50 and p95."""
    times = sorted(times)
    return times[len(times) // 2], times[len(times) * 95 // 100]


if __name__ == "__main__":
    for name, value in run(int(sys.argv[1]) if len(sys.argv) > 1 else SESSIONS).items():
        print(f"{name:50} {value:10.3f}" if isinstance(value, float) else f"{name:50} {value}")
