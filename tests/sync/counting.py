"""Random histories told by two machines of a centre, and what the province answers when asked for their numbers."""

import secrets
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import select

from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.fact import SessionFact
from kiosk.domain.facts import AnyFact, encode
from kiosk.domain.figures.span import Span
from kiosk.domain.ids import SessionId
from sync.protocol import Push
from sync.province.accept import accept
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.staff.rights import Scope
from sync.province.tallies.models import LIVE
from sync.province.tallies.questions import Part, Question, counts, hours, persons
from tests.domain.test_figures import ledgers
from tests.sync.people import Keys, let_in

HEARD = datetime.fromisoformat("2026-12-01T00:00:00+00:00")
JUNK = (b"", b"\xc1", b"not msgpack", b"\x81\xa4type\xb3invented-next-year!")

_centres = count(10_000)

Piece = tuple[int, list[bytes]]
"""Which machine sends, and what."""


class Told:
    """A history of one centre, and in which pieces it came to the province."""

    def __init__(self, centre: str, facts: list[AnyFact], pieces: list[Piece]) -> None:
        self.centre, self.facts, self.pieces = centre, facts, pieces


@st.composite
def histories(draw: st.DrawFn) -> Told:
    """A ledger's facts shared out between two machines, cut anywhere, told twice now and then, with junk between."""
    centre = f"{next(_centres)}"
    facts = [_own(fact, centre) for fact in draw(ledgers())]
    homes: dict[str, int] = {}
    told: tuple[list[bytes], list[bytes]] = ([], [])
    for fact in facts:
        machine = draw(st.integers(0, 1))
        if isinstance(fact, SessionFact):
            machine = homes.setdefault(fact.session, machine)
        elif isinstance(fact, tf.GuidanceBegun | tf.GuidanceEnded):
            machine = homes.setdefault(fact.guidance, machine)
        told[machine].append(encode(fact))
        if not isinstance(fact, SessionFact) and draw(st.integers(0, 9)) == 0:
            told[1 - machine].append(encode(fact))
        if draw(st.integers(0, 9)) == 0:
            told[machine].append(draw(st.sampled_from(JUNK)))
    pieces: list[Piece] = []
    while any(told):
        machine = draw(st.sampled_from([number for number in (0, 1) if told[number]]))
        size = draw(st.integers(1, len(told[machine])))
        pieces.append((machine, told[machine][:size]))
        del told[machine][:size]
    return Told(centre, facts, pieces)


def _own(fact: AnyFact, centre: str) -> AnyFact:
    """The fact with sessions that no other history has."""
    if isinstance(fact, SessionFact):
        return replace(fact, session=f"{centre}{fact.session}")
    if isinstance(fact, v.VisitMade):
        return replace(fact, sessions=tuple(SessionId(f"{centre}{one}") for one in fact.sessions))
    return fact


class Sender:
    """A machine that was let in, and sends what it is given, each time under the ledger that it has then."""

    def __init__(self, database: Database, centre: str) -> None:
        self.keys = Keys()
        self.device: Device = let_in(database, self.keys, centre)
        self._database = database
        self.new_ledger()

    def new_ledger(self) -> None:
        self._ledger, self._sent, self._digest = secrets.token_hex(16), 0, GENESIS

    def send(self, bodies: list[bytes], at: datetime = HEARD) -> None:
        previous = self._digest
        for body in bodies:
            self._digest = link(self._digest, body)
        push = Push(
            ledger=self._ledger, first=self._sent + 1, previous=previous, bodies=tuple(bodies), last=self._digest
        )
        accept(self._database, self.device, push, at)
        self._sent += len(bodies)


def tell(database: Database, told: Told) -> None:
    """Send all of it to the province."""
    machines = [Sender(database, told.centre) for _ in range(2)]
    for number, (machine, bodies) in enumerate(told.pieces):
        machines[machine].send(bodies, HEARD + timedelta(minutes=number))


def answers(database: Database, centre: str, first: date, last: date) -> dict[str, Any]:
    """What the province says of these days, under the names of `by_hand`."""
    span, scope = Span(first, last), Scope(frozenset({centre}))
    with database.read() as connection:

        def told(measure: str, *by: Part, **where: str) -> Counter[str]:
            found = counts(connection, Question(measure, span, scope, by, where))  # pyright: ignore[reportArgumentType]
            return Counter({" ".join(key): n for key, n in found.items() if n})

        heap: dict[str, Any] = {
            "sessions": told("session").total(),
            "place": told("session", "b"),
            "outcome": told("session", "a"),
            "hour": told("hour", "a"),
            "procedure": told("procedure", "a"),
            "channel": told("channel", "a"),
            "delivery": told("delivery", "a"),
            "paper": told("paper", "a", "b"),
            "face": told("face", "a") - Counter({"asked": 1 << 30}),
            "topic": told("guidance", "a"),
            "guidance-end": told("guidance", "b"),
            "level": _named(told("guidance", "c")),
            "registrations": told("registration").total(),
            "cases": told("case").total(),
            "persons": sum(persons(connection, span, scope).values()),
            "posted": told("visit-act", a="posted").total(),
            "made": told("visit-act", a="made").total(),
            "machine": told("incident", "a"),
            "cause": _named(told("incident", "b")),
            "incident-end": told("incident", "c"),
            "repair_minutes": told("repair-minutes").total(),
            "handlings": sorted(told("handling", "a").elements()),
            "waits": sorted(told("wait", "a").elements()),
            "hours": {},
        }
        for (member, _), seconds in counts(connection, Question("hours", span, scope, ("a", "b"))).items():
            heap["hours"][member] = heap["hours"].get(member, 0) + seconds
        assert sum(hours(connection, span, scope).values()) == sum(heap["hours"].values())
    return heap


def _named(tally: Counter[str]) -> Counter[str]:
    return Counter({key: n for key, n in tally.items() if key})


def in_minutes(seconds: list[int]) -> list[str]:
    return [f"{(one + 30) // 60:04d}" for one in seconds]


def tables(database: Database, centre: str = "") -> dict[str, set[tuple[object, ...]]]:
    """Every row of the read models but where entries are, which may be written in more or fewer runs."""
    found: dict[str, set[tuple[object, ...]]] = {}
    with database.read() as connection:
        for table in LIVE:
            query = select(table)
            if centre:
                query = query.where(table.c.centre == centre)
            if table is not LIVE.trace:
                found[table.name] = {tuple(row) for row in connection.execute(query)}
    return found
