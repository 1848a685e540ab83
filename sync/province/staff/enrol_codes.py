"""The codes that let one machine in: made once, shown once, good for a day, taken back while nobody has used them."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, true

from kiosk.domain.ids import uuid7
from kiosk.errors import Refused
from sync.province.database import Database
from sync.province.schema import device, enrol_code
from sync.province.staff.acting import must_still_act
from sync.province.staff.rights import Scope, Staff
from sync.province.staff.scope import within
from sync.province.tables.watch import bound_code, code_note

ENROL_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: what is typed as I, L or O is read as 1, 1 and 0."""
ENROL_LENGTH: Final = 10
ENROL_LIFE: Final = timedelta(hours=24)
Purpose: TypeAlias = Literal["move", "replace"]
_MISREAD: Final = str.maketrans("ILO", "110", " -.\t")


class OpenCode(msgspec.Struct, frozen=True, kw_only=True):
    """A code that nobody has used yet: of the code itself nothing is known any more.

    `id`, `maker` and `made_at` are None where a program made it that did not write them down. `device`,
    `machine` and `home` are the id, the name and the commune of the machine that it moves, or in whose place it lets
    another in.
    """

    id: str | None
    centre: str
    expires_at: datetime
    maker: str | None
    made_at: datetime | None
    purpose: Purpose | None
    device: str | None
    machine: str | None
    home: str | None


def make_enrol_code(database: Database, centre: str, now: datetime) -> str:
    """A one-time code that lets one machine of this centre in within `ENROL_LIFE`; stored only as a digest."""
    with database.write() as connection:
        return write_enrol_code(connection, centre, now)


def write_enrol_code(
    connection: Connection,
    centre: str,
    now: datetime,
    bound: str = "",
    purpose: Purpose = "move",
    by: Staff | None = None,
) -> str:
    """The same in a transaction of the caller's, for one machine only when it is `bound` to one, with its maker.

    Codes that ran out unused go. Raises `Rejected("signed-out")` where the maker's account was shut in the meantime.
    """
    if not (len(centre) == 5 and centre.isdecimal() and centre.isascii()):
        raise Refused("bad-centre", centre=centre)
    code = "".join(secrets.choice(ENROL_ALPHABET) for _ in range(ENROL_LENGTH))
    digest = digest_of_code(code)
    if by is not None:
        must_still_act(connection, by)
    _forget(connection, enrol_code.c.expires_at < now)
    maker, maker_name = (by.id, by.name) if by else ("", "")
    connection.execute(insert(enrol_code).values(digest=digest, centre=centre, expires_at=now + ENROL_LIFE))
    connection.execute(
        insert(code_note).values(digest=digest, id=uuid7(now), maker=maker, maker_name=maker_name, made_at=now)
    )
    if bound:
        connection.execute(insert(bound_code).values(digest=digest, device=bound, purpose=purpose))
    return f"{code[: ENROL_LENGTH // 2]}-{code[ENROL_LENGTH // 2 :]}"


def open_codes(connection: Connection, scope: Scope, now: datetime) -> list[OpenCode]:
    """The codes for communes of the scope that would let a machine in now, the newest first."""
    query = (
        select(
            code_note.c.id,
            enrol_code.c.centre,
            enrol_code.c.expires_at,
            code_note.c.maker_name.label("maker"),
            code_note.c.made_at,
            bound_code.c.purpose,
            bound_code.c.device,
            device.c.machine,
            device.c.centre.label("home"),
        )
        .select_from(enrol_code)
        .outerjoin(code_note, code_note.c.digest == enrol_code.c.digest)
        .outerjoin(bound_code, bound_code.c.digest == enrol_code.c.digest)
        .outerjoin(device, device.c.id == bound_code.c.device)
        .where(_unused(), enrol_code.c.expires_at >= now, within(scope, enrol_code.c.centre))
        .order_by(enrol_code.c.expires_at.desc(), enrol_code.c.digest)
    )
    return [OpenCode(**row) for row in connection.execute(query).mappings()]


def take_back(connection: Connection, name: str) -> bool:
    """The code with this id lets nobody in any more; whether it would have: a machine may have used it meanwhile."""
    return bool(_forget(connection, code_note.c.id == name))


def take_back_all_of(connection: Connection, maker: str) -> int:
    """No machine comes in any more by what this account made; how many codes that were."""
    return _forget(connection, code_note.c.maker == maker)


def take_back_all(connection: Connection) -> None:
    """No machine comes in any more by any code that was made before."""
    _forget(connection, true())


def digest_of_code(code: str) -> bytes:
    """What is stored of a code: its digest under a fixed word, as 50 random bits for a day need no more."""
    plain = code.upper().translate(_MISREAD)
    return hmac.digest(b"tantay/enrol-code/1", plain.encode(), hashlib.sha256)


def _forget(connection: Connection, which: ColumnElement[bool]) -> int:
    """A machine that comes with the code at this moment is waited for, or finds it gone."""
    known = select(enrol_code.c.digest).outerjoin(code_note, code_note.c.digest == enrol_code.c.digest)
    held = known.where(and_(which, _unused())).order_by(enrol_code.c.digest).with_for_update(of=enrol_code)
    digests: Sequence[bytes] = connection.execute(held).scalars().all()
    for table in (bound_code, code_note, enrol_code):
        connection.execute(delete(table).where(table.c.digest.in_(digests)))
    return len(digests)


def _unused() -> ColumnElement[bool]:
    return enrol_code.c.device.is_(None)
