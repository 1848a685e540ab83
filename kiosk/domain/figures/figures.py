"""What is counted, and how two counts become one.

Persons, sessions, cases and registrations are four different things, counted apart and never added to each other.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

import msgspec

from kiosk.domain.ids import MemberId, VisitId

Tally: TypeAlias = Mapping[str, int]

TableCode: TypeAlias = Literal[
    "procedure",  # cases by national code
    "place",  # sessions: counter, home
    "channel",  # cases: filed on the portal, filed elsewhere, not filed
    "delivery",  # cases: how the result is wanted
    "outcome",  # sessions
    "hour",  # sessions by the hour in which they began
    "face",  # what those who answered said
    "paper",  # sessions in which this paper was missing
    "topic",  # guidances
    "level",  # guidances: the level that was reached
    "guidance-end",
    "machine",  # incidents
    "cause",
    "incident-end",
    "visit-way",  # registrations
    "visit-state",
    "visit-act",  # what was done on the days of the span, for whatever registration
]

Doubt: TypeAlias = Literal["clock", "not-ended", "not-signed-out", "not-called"]
"""Why something has no time: a clock that went back, no end, no sign-out, a number that nobody called."""


class Figures(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The count of a span, or of a part of it; `join` adds two.

    Persons cannot be told apart without personal data: `alone` came in sittings of their own, `tickets` are numbers
    whose sittings are one person's, `homes` are visits with the persons helped at each. `hours` are seconds there;
    those of the members in `unsure` are estimated in part.
    """

    sessions: int = 0
    cases: int = 0
    registrations: int = 0
    guidances: int = 0
    incidents: int = 0
    alone: int = 0
    tickets: frozenset[str] = frozenset()
    homes: Mapping[VisitId, int] = {}
    asked: int = 0
    tallies: Mapping[TableCode, Tally] = {}
    waits: tuple[int, ...] = ()
    handlings: tuple[int, ...] = ()
    repair_minutes: int = 0
    hours: Mapping[MemberId, int] = {}
    unsure: frozenset[MemberId] = frozenset()
    doubts: Tally = {}

    @property
    def persons(self) -> int:
        """The estimate: who comes on another day, or takes another number, is counted again."""
        return self.alone + len(self.tickets) + sum(self.homes.values())

    @property
    def answered(self) -> int:
        """How many of those who were asked chose a face."""
        return sum(self.tally("face").values())

    def tally(self, code: TableCode) -> Tally:
        """One table."""
        return self.tallies.get(code, {})


def one(code: TableCode, key: str, count: int = 1) -> Mapping[TableCode, Tally]:
    """A table with one entry; none for nothing."""
    return {code: {key: count}} if count else {}


def together(*tables: Mapping[TableCode, Tally]) -> Mapping[TableCode, Tally]:
    """These tables as one set of tables."""
    found: dict[TableCode, Tally] = {}
    for table in tables:
        for code, tally in table.items():
            found[code] = add(found[code], tally) if code in found else tally
    return found


def add(left: Tally, right: Tally) -> Tally:
    """Entry by entry."""
    return {key: left.get(key, 0) + right.get(key, 0) for key in {**left, **right}}


def join(parts: Iterable[Figures]) -> Figures:
    """All of these as one; it does not matter how a span was cut, or in which order the parts come.

    A visit on two days is one household: the larger number of persons holds.
    """
    parts = tuple(parts)
    homes: dict[VisitId, int] = {}
    hours: dict[MemberId, int] = {}
    doubts: Tally = {}
    for part in parts:
        homes |= {visit: max(count, homes.get(visit, 0)) for visit, count in part.homes.items()}
        hours |= {member: seconds + hours.get(member, 0) for member, seconds in part.hours.items()}
        doubts = add(doubts, part.doubts) if part.doubts else doubts
    return Figures(
        sessions=sum(part.sessions for part in parts),
        cases=sum(part.cases for part in parts),
        registrations=sum(part.registrations for part in parts),
        guidances=sum(part.guidances for part in parts),
        incidents=sum(part.incidents for part in parts),
        alone=sum(part.alone for part in parts),
        tickets=frozenset(ticket for part in parts for ticket in part.tickets),
        homes=homes,
        asked=sum(part.asked for part in parts),
        tallies=together(*(part.tallies for part in parts)),
        waits=tuple(sorted(seconds for part in parts for seconds in part.waits)),
        handlings=tuple(sorted(seconds for part in parts for seconds in part.handlings)),
        repair_minutes=sum(part.repair_minutes for part in parts),
        hours=hours,
        unsure=frozenset(member for part in parts for member in part.unsure),
        doubts=doubts,
    )


def doubt(why: Doubt, count: int = 1) -> Tally:
    """One thing that has no time, and why."""
    return {why: count} if count else {}
