"""Months as they are published: communes with machines, sessions that arrive in time, late or in two halves."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

import httpx

from kiosk.domain import facts as f
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import AnyFact, encode
from kiosk.domain.ids import SessionId, uuid7
from kiosk.domain.local_time import VIETNAM
from sync.protocol import Push
from sync.province.accept import accept
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.publish.publisher import Published, publish
from sync.province.publish.sources import Vocabulary
from sync.province.schema import metadata
from sync.province.tables.publish import open_turn
from tests.sync.attack import Row
from tests.sync.people import MEMBER, Keys, let_in

PROCEDURES = {"1.001193": "Đăng ký khai sinh", "2.000635": "Cấp bản sao trích lục hộ tịch"}
VOCABULARY = Vocabulary(PROCEDURES, lambda code: f"Xã {code}")
MONTH = date(2026, 10, 1)
IN_MONTH = datetime(2026, 10, 31, 9, tzinfo=UTC)
CLOSED = datetime(2026, 11, 12, 1, tzinfo=UTC)
"""When October is over, settled, and everybody was heard."""


class Sitting(NamedTuple):
    """So many sessions alike; the channel is `elsewhere` where they were filed elsewhere."""

    commune: str
    day: int
    procedure: str
    outcome: str
    elsewhere: bool
    times: int

    @property
    def at(self) -> datetime:
        return datetime.combine(MONTH + timedelta(days=self.day), time(9), VIETNAM).astimezone(UTC)

    @property
    def leaf(self) -> tuple[str, str, str, str, str]:
        day = f"{MONTH + timedelta(days=self.day)}"
        return self.commune, day, self.procedure, "elsewhere" if self.elsewhere else "none", self.outcome


class Province:
    """A database and the machines that tell it what happens."""

    def __init__(self, database: Database, communes: Iterable[str]) -> None:
        self.database = database
        self._machines = {commune: _Machine(database, commune) for commune in communes}

    def tell(self, sittings: Sequence[Sitting], now: datetime) -> list[tuple[Sitting, SessionId]]:
        """The sessions arrive, whole."""
        opened = self.begin(sittings, now)
        self.end(opened, now)
        return opened

    def begin(self, sittings: Sequence[Sitting], now: datetime) -> list[tuple[Sitting, SessionId]]:
        """They were opened, and more is not known."""
        opened = [(one, SessionId(uuid7(one.at))) for one in sittings for _ in range(one.times)]
        for commune, machine in self._machines.items():
            facts: list[AnyFact] = []
            for one, session in opened:
                if one.commune == commune:
                    about = f.ProcedureChosen(
                        at=one.at, session=session, procedure=one.procedure, checked_on="2026-07-01"
                    )
                    facts += [f.SessionOpened(at=one.at, session=session, member=MEMBER, centre=commune), about]
            machine.push(facts, now)
        return opened

    def end(self, opened: Sequence[tuple[Sitting, SessionId]], now: datetime) -> None:
        for commune, machine in self._machines.items():
            facts: list[AnyFact] = []
            for one, session in opened:
                if one.commune == commune:
                    facts.append(f.SessionEnded(at=one.at, session=session, outcome=one.outcome))  # pyright: ignore[reportArgumentType]
                    if one.elsewhere:
                        facts.append(f.FilingGivenUp(at=one.at, session=session, reason="filed-elsewhere"))
            machine.push(facts, now)

    def heard(self, now: datetime) -> None:
        """Every machine says that it is well, and nothing new."""
        for machine in self._machines.values():
            machine.push([], now)

    def publish(self, now: datetime) -> list[Published]:
        return publish(self.database, VOCABULARY, (), now)


class _Machine:
    def __init__(self, database: Database, commune: str) -> None:
        self._database = database
        self._sender: Device = let_in(database, Keys(), commune, IN_MONTH - timedelta(days=60))
        self._seq, self._digest = 0, GENESIS

    def push(self, facts: Sequence[AnyFact], now: datetime) -> None:
        bodies = [encode(fact) for fact in facts]
        last = self._digest
        for body in bodies:
            last = link(last, body)
        push = Push(ledger="1" * 32, first=self._seq + 1, previous=self._digest, bodies=tuple(bodies), last=last)
        accept(self._database, self._sender, push, now)
        self._seq, self._digest = self._seq + len(bodies), last


def emptied(database: Database) -> Database:
    """As if nothing had ever happened."""
    with database.write() as connection:
        for table in metadata.sorted_tables:
            if table.name not in {"schema_version", "feed_head", "staff_record", open_turn.name}:
                connection.execute(table.delete())
    return database


def rows(url: str, file: str) -> list[Row]:
    """The lines of a file that anybody may fetch; none where there is no such file."""
    answer = httpx.get(f"{url}/open/v1/{file}", trust_env=False)
    if answer.status_code == 404:
        return []
    return list(csv.DictReader(io.StringIO(answer.raise_for_status().text)))
