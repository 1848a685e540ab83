"""How fast the province takes sessions in and counts them, and what a thousand of them cost on the wire.

Budgets: 2,000 sessions a second per core, read models kept; less than 300 kB for a thousand sessions of twenty facts.
"""

import random
import secrets
import sqlite3
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

import msgspec
import zstandard

from kiosk.domain import facts as f
from kiosk.domain import slip_code
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import AnyFact, encode
from kiosk.domain.ids import MemberId, SessionId, uuid7
from sync.client.line import LEVEL, HttpProvince
from sync.client.push import LIMITS
from sync.protocol import Push
from sync.province.accept import accept
from sync.province.database import Database
from sync.province.migrations import migrate
from tests.sync.people import Keys, let_in
from tests.sync.postgres import start_cluster, why_not
from tests.sync.servers import running

SESSIONS = 1_000
FACTS = 20
MEMBER = MemberId(secrets.token_hex(16))
PROCEDURES = [f"1.00{number}" for number in random.sample(range(1000, 9999), 47)]


def run() -> dict[str, float | str]:
    """Sessions a second of one core inside `accept`; seconds and bytes of a thousand over loopback HTTP."""
    keys = Keys()
    bodies = [encode(fact) for fact in _facts(keys, SESSIONS)]
    pushes = list(_batches(bodies))
    packed = [len(zstandard.compress(msgspec.msgpack.encode(push), LEVEL)) for push in pushes]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite+pysqlite:///{folder / 'ingest.sqlite'}"
        bare, rate = _bare(folder, pushes), _ingest(url, keys, pushes)
        beside = _on_postgres(folder, keys, pushes)
        seconds = _over_http(folder, keys, pushes)
    return {
        "ingest with numbers, sessions/s of one core (≥ 2000)": rate,
        "the same on PostgreSQL, the server's own core (≥ 2000)": beside,
        "bare inserts of the same entries, sessions/s of one core": bare,
        "ingest, times the bare inserts": bare / rate,
        f"{SESSIONS} sessions over loopback, s": seconds,
        f"{SESSIONS} sessions on the wire, kB (< 300)": sum(packed) / 1000,
        "largest batch, share of all (≤ 0.1)": max(len(push.bodies) for push in pushes) / len(bodies),
    }


def _ingest(url: str, keys: Keys, pushes: list[Push]) -> float:
    database = Database(url)
    migrate(database)
    now = datetime.now(UTC)
    sender = let_in(database, keys, at=now)
    accept(database, sender, pushes[0], now)  # the statements are composed once in the life of a process
    begin = process_time()
    for push in pushes[1:]:
        accept(database, sender, push, now)
    used = process_time() - begin
    database.close()
    return sum(len(push.bodies) for push in pushes[1:]) / FACTS / used


def _on_postgres(folder: Path, keys: Keys, pushes: list[Push]) -> float | str:
    reason = why_not()
    if reason:
        return reason
    with start_cluster(folder) as cluster, cluster.database() as url:
        return _ingest(url, keys, pushes)


def _bare(folder: Path, pushes: list[Push]) -> float:
    """The same bytes into one table, a commit for each batch, by nothing but the driver."""
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE entry (ledger INT, seq INT, body BLOB, digest BLOB, PRIMARY KEY (ledger, seq)) WITHOUT ROWID"
    )
    begin = process_time()
    for push in pushes:
        connection.execute("BEGIN IMMEDIATE")
        rows = [(1, push.first + at, body, push.previous) for at, body in enumerate(push.bodies)]
        connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
    used = process_time() - begin
    connection.close()
    return SESSIONS / used


def _over_http(folder: Path, keys: Keys, pushes: list[Push]) -> float:
    url = f"sqlite+pysqlite:///{folder / 'http.sqlite'}"
    with running(url, folder, "afresh") as server:
        database = Database(url)
        device = let_in(database, keys, at=datetime.now(UTC)).id
        database.close()
        line = HttpProvince(server.url, device, keys)
        begin = perf_counter()
        for push in pushes:
            line.push(push)
        seconds = perf_counter() - begin
        line.close()
    return seconds


def _batches(bodies: list[bytes]) -> list[Push]:
    """As the kiosk's outbox cuts them."""
    pushes: list[Push] = []
    digest, first = GENESIS, 1
    batch: list[bytes] = []
    size = 0
    for body in (*bodies, None):
        if body is None or len(batch) == LIMITS.entries or (batch and size + len(body) > LIMITS.bytes):
            previous = digest
            for taken in batch:
                digest = link(digest, taken)
            pushes.append(Push(ledger="1" * 32, first=first, previous=previous, bodies=tuple(batch), last=digest))
            first, batch, size = first + len(batch), [], 0
        if body is not None:
            batch.append(body)
            size += len(body)
    return pushes


def _facts(keys: Keys, count: int) -> list[AnyFact]:
    facts: list[AnyFact] = []
    at = datetime.now(UTC) - timedelta(days=30)
    for _ in range(count):
        session = SessionId(uuid7(at))
        told = _session(session, keys)
        for fact in told:
            at += timedelta(seconds=random.uniform(3, 60))
            facts.append(msgspec.structs.replace(fact, at=at))
    return facts


def _session(session: SessionId, keys: Keys) -> list[AnyFact]:
    at = datetime.now(UTC)
    steps = ("consent", "identity", "papers", "form-1", "form-2", "form-3", "form-4", "review")
    code = slip_code.issue(keys.slip_key(), secrets.token_bytes(slip_code.NONCE_BYTES))
    told: list[AnyFact] = [
        f.SessionOpened(at=at, session=session, member=MEMBER, centre="08782"),
        f.ProcedureChosen(at=at, session=session, procedure=random.choice(PROCEDURES), checked_on="2026-11-01"),
        f.ConsentGiven(at=at, session=session, keep_paused=False, keep_days=30, wording="2026-11"),
        f.IdentityTaken(at=at, session=session, means="card"),
        *(
            f.PaperChecked(at=at, session=session, paper=paper, there=True)
            for paper in ("to-khai", "cccd", "chung-sinh")
        ),
        *(f.StepReached(at=at, session=session, step=step) for step in steps),
        f.AnswersReviewed(at=at, session=session, declared=("cam-doan",)),
        f.SlipIssued(at=at, session=session, code=code),
        f.SlipPrinted(at=at, session=session, paper="roll"),
        f.SessionEnded(at=at, session=session, outcome="prepared", satisfaction=3),
        f.PrivateErased(at=at, session=session),
    ]
    assert len(told) == FACTS
    return told


if __name__ == "__main__":
    print(msgspec.json.format(msgspec.json.encode(run())).decode())
