"""What the machines of a centre tell each other: facts as the bytes that they are, and private data in sealed boxes."""

import hashlib
from typing import Final

import msgspec

from kiosk.domain.fact import SharedFact
from kiosk.domain.facts import AnyFact, decode
from kiosk.domain.team_facts import AnyTeamFact, HandoverErased, MemberLeft, SubjectKind
from kiosk.domain.visit_facts import VisitErased
from kiosk.errors import Rejected

BOXED: Final[frozenset[SubjectKind]] = frozenset({"visit", "handover", "incident"})
"""Kinds of subjects whose private data every machine of the centre should be able to read."""

MEMBER: Final = "member"
"""The field of a box with a member's name, role and PIN's hash; its subject is the member's id."""

MAX_TURN: Final = 1 << 53
LEAP: Final = 1 << 32
"""Further ahead than this no machine can be: one word of a broken one must not use up the turns of all."""

MAX_BODY: Final = 1 << 16


class Box(msgspec.Struct, frozen=True):
    """One private field of a subject, sealed under the centre's key, which `key` names; the greatest turn holds."""

    subject: str
    field: str
    turn: int
    key: bytes
    sealed: bytes

    @property
    def rank(self) -> tuple[int, bytes]:
        """What decides between two boxes of one field, alike on every machine."""
        return self.turn, self.sealed


class Parcel(msgspec.Struct, frozen=True):
    """What one machine hands to another, by the province's feed or on a stick."""

    facts: tuple[bytes, ...] = ()
    boxes: tuple[Box, ...] = ()


class Drive(msgspec.Struct, frozen=True):
    """A stick that is plugged in: where its files lie, and the name that is written on it."""

    path: str
    name: str


class Carried(msgspec.Struct, frozen=True):
    """How much went onto a stick."""

    facts: int
    boxes: int


class Brought(msgspec.Struct, frozen=True):
    """What a stick held, in pieces that are taken in one by one; `files` is how many files of other machines.

    `unread` is how many files besides could not be read: damaged, under another code, or of a newer program.
    """

    files: int
    pieces: tuple[Parcel, ...]
    unread: int = 0


class Told(msgspec.Struct, frozen=True):
    """A shared fact as it came; `fact` is None for a type that this version does not know, which is kept all the same.

    The order of facts is that of their turns, then of their digests: a fact that was sent again under another ledger
    has the same place everywhere, which no ledger's id could promise.
    """

    body: bytes
    turn: int
    fact: AnyTeamFact | None

    @property
    def digest(self) -> bytes:
        """What it is known by: the same bytes are the same fact, whoever sends them."""
        return digest_of(self.body)


PIECE: Final = 200
"""Facts of one piece: a tap may wait for it."""


def pieces_of(parcel: Parcel) -> tuple[Parcel, ...]:
    """The same in pieces, facts before boxes, in the order of their turns."""
    facts = [Parcel(facts=parcel.facts[at : at + PIECE]) for at in range(0, len(parcel.facts), PIECE)]
    boxes = [Parcel(boxes=parcel.boxes[at : at + PIECE]) for at in range(0, len(parcel.boxes), PIECE)]
    return (*facts, *boxes)


class _Envelope(msgspec.Struct, frozen=True):
    type: str
    turn: int = 0


_envelope = msgspec.msgpack.Decoder(_Envelope)


def digest_of(body: bytes) -> bytes:
    """The SHA-256 of a fact's bytes."""
    return hashlib.sha256(body).digest()


def told(body: bytes) -> Told | None:
    """The shared fact in these bytes; None when machines do not tell each other such a thing, or it cannot be."""
    if len(body) > MAX_BODY:
        return None
    try:
        fact: AnyFact | None = decode(body)
        turn = fact.turn if isinstance(fact, SharedFact) else 0
    except Rejected:
        fact, turn = None, _turn_of(body)
    if not 0 < turn <= MAX_TURN:
        return None
    if fact is None:
        return Told(body, turn, None)
    return Told(body, turn, fact) if isinstance(fact, SharedFact) and _is_of_our_time(fact) else None


def is_of(fact: AnyFact | None, centre: str) -> bool:
    """Whether nothing in the fact says that it is another centre's."""
    said = getattr(fact, "centre", centre)
    return not centre or said == centre


def erased_by(fact: AnyFact | None) -> str:
    """The subject whose private data is gone for good with this fact; empty for any other.

    Who has left the team comes back under another id: no PIN that is set meanwhile elsewhere lets them in again.
    """
    match fact:
        case VisitErased():
            return fact.visit
        case HandoverErased():
            return fact.note
        case MemberLeft():
            return fact.member
        case _:
            return ""


def _turn_of(body: bytes) -> int:
    try:
        return _envelope.decode(body).turn
    except (msgspec.DecodeError, RecursionError):
        return 0


def _is_of_our_time(fact: SharedFact) -> bool:
    """A day of the centre can be made of it, however wrong the clock was; a dead one begins with 1970."""
    return fact.at.tzinfo is not None and 1970 <= fact.at.year < 9999
