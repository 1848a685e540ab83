"""What every fact is: something that happened, of a session or of the team."""

from datetime import datetime

import msgspec

from kiosk.domain.ids import SessionId


class Fact(msgspec.Struct, frozen=True, tag_field="type", kw_only=True, omit_defaults=True):
    """Something that happened; `at` is the kiosk's claim of the time, in UTC: a claim, never an order."""

    at: datetime


class SessionFact(Fact, frozen=True):
    """A fact of one session."""

    session: SessionId


class TeamFact(Fact, frozen=True, kw_only=True):
    """A fact of the team, not of a session."""


class SharedFact(TeamFact, frozen=True, kw_only=True):
    """A fact that the machines of a centre tell each other.

    `turn` is a Lamport counter, given when the fact is appended: greater than that of every fact that was known where
    this one was written. Facts from several machines are folded in the order of their turns, never of their clocks.
    """

    turn: int = 0
