"""What can be read in an entry, and whether both databases can hold what it says."""

from collections.abc import Iterable
from functools import cache
from typing import Final, TypeAlias

import msgspec

from kiosk.domain import facts as f
from kiosk.domain.fact import SessionFact
from kiosk.domain.facts import AnyFact, decode
from kiosk.domain.sharing import MAX_TURN
from kiosk.domain.slip_code import LENGTH
from kiosk.errors import Rejected
from sync.province.devices import Device

MAX_TEXT: Final = 200
MAX_ID: Final = 64
MAX_SESSION: Final = 32
MAX_NUMBER: Final = (1 << 15) - 1

CaseFact: TypeAlias = f.SessionOpened | f.ProcedureChosen | f.SlipIssued | f.DossierFiled | f.SessionEnded
"""The facts that a `Case` shows."""

CASE_FACTS: Final = frozenset({f.SessionOpened, f.ProcedureChosen, f.SlipIssued, f.DossierFiled, f.SessionEnded})

_LONGEST: Final = {
    **dict.fromkeys(("visit", "ticket", "member", "guidance", "incident"), MAX_ID),
    "session": MAX_SESSION,
    "centre": 5,
    "code": LENGTH,
}
_NEVER_COUNTED: Final = frozenset({"at", "estimate", "number"})


class Entry(msgspec.Struct, frozen=True):
    """One entry as it came: its place, its bytes, the fact if it could be read, who sent it and when."""

    ledger: int
    seq: int
    body: bytes
    fact: AnyFact | None
    sender: Device
    received_us: int


def read_facts(bodies: Iterable[bytes]) -> list[AnyFact | None]:
    """The fact in each body; None where there is none that this version and this database can read."""
    return [_read(body) for body in bodies]


def _read(body: bytes) -> AnyFact | None:
    try:
        fact = decode(body)
    except Rejected:
        return None
    return fact if _is_storable(fact) else None


def _is_storable(fact: AnyFact) -> bool:
    """Whether both databases can hold its values: PostgreSQL refuses a NUL in a text and a number over its width."""
    if fact.at.tzinfo is None or not 2000 <= fact.at.year <= 9998:
        return False
    texts, numbers = _checks(type(fact))
    for name, most in texts:
        value = getattr(fact, name)
        if isinstance(value, str) and (len(value) > most or "\x00" in value):
            return False
    return not numbers or all(0 <= getattr(fact, name) <= most for name, most in numbers)


@cache
def _checks(kind: type[AnyFact]) -> tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]:
    """How long its texts may be, and how great its numbers.

    Of facts of a session in which nothing is looked up, only the session matters.
    """
    fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
    if issubclass(kind, SessionFact) and kind not in CASE_FACTS:
        fields = {"session": str}
    numbers = [name for name, of in fields.items() if of is int and name not in _NEVER_COUNTED]
    texts = [name for name in fields if name not in numbers and name not in _NEVER_COUNTED]
    return (
        tuple((name, _LONGEST.get(name, MAX_TEXT)) for name in texts),
        tuple((name, MAX_TURN if name == "turn" else MAX_NUMBER) for name in numbers),
    )


def is_session(value: str) -> bool:
    """Whether it may be a session's id."""
    return len(value) <= MAX_SESSION and "\x00" not in value
