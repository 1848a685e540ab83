"""What can be read in an entry, and whether both databases can hold what it says."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from kiosk.domain import facts as f
from kiosk.domain.fact import SessionFact, SharedFact
from kiosk.domain.facts import AnyFact, decode
from kiosk.domain.sharing import MAX_TURN
from kiosk.domain.slip_code import LENGTH
from kiosk.errors import Rejected
from sync.province.devices import Device

MAX_TEXT: Final = 200
MAX_ID: Final = 64
MAX_SESSION: Final = 32

CaseFact: TypeAlias = f.SessionOpened | f.ProcedureChosen | f.SlipIssued | f.DossierFiled | f.SessionEnded
"""The facts that a `Case` shows."""

CASE_FACTS: Final = frozenset({f.SessionOpened, f.ProcedureChosen, f.SlipIssued, f.DossierFiled, f.SessionEnded})

_IDS: Final = frozenset({"visit", "ticket", "member", "guidance", "incident"})
_NEVER_COUNTED: Final = frozenset({"turn", "estimate", "number"})


class Entry(NamedTuple):
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
    return all(holds(getattr(fact, name)) for name, holds in _checks(type(fact)))


@cache
def _checks(kind: type[AnyFact]) -> tuple[tuple[str, Callable[[object], bool]], ...]:
    """What has to hold for which of its fields; facts of a session that nobody reads are known by their session."""
    fields = kind.__struct_fields__
    if issubclass(kind, SessionFact):
        fields = tuple(name for name in fields if kind in CASE_FACTS or name == "session")
    found = [(name, _check_of(name)) for name in fields if name not in _NEVER_COUNTED]
    return (*found, ("turn", _is_turn)) if issubclass(kind, SharedFact) else tuple(found)


def _check_of(name: str) -> Callable[[object], bool]:
    if name in _IDS:
        return _is_id
    return {"session": is_session, "centre": _is_centre, "code": _is_code}.get(name, _is_value)


def _is_text(value: object, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most and "\x00" not in value


def _is_id(value: object) -> bool:
    return value is None or _is_text(value, MAX_ID)


def is_session(value: object) -> bool:
    return _is_text(value, MAX_SESSION)


def _is_centre(value: object) -> bool:
    return _is_text(value, 5)


def _is_code(value: object) -> bool:
    return _is_text(value, LENGTH)


def _is_turn(value: object) -> bool:
    return isinstance(value, int) and 0 <= value <= MAX_TURN


def _is_value(value: object) -> bool:
    if isinstance(value, str):
        return _is_text(value, MAX_TEXT)
    if isinstance(value, datetime):
        return value.tzinfo is not None
    return not isinstance(value, int) or 0 <= value < 1 << 15
