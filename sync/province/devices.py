"""Which machines the province knows: how they are let in, recognised and shut out."""

from datetime import datetime

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, select, update

from kiosk.domain.ids import uuid7
from kiosk.domain.slip_code import tag_of
from kiosk.errors import Refused, Rejected
from sync.protocol import Enrol
from sync.province.database import Database, add_if_new
from sync.province.limits import PUSHES
from sync.province.schema import device, enrol_code
from sync.province.staff.enrol_codes import digest_of_code
from sync.province.stays import Line, begin_stay, catch_up, end_stay
from sync.province.tables.watch import bound_code, heartbeat, replacement


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """A machine that is let in."""

    id: str
    centre: str
    slip_key: bytes


class _Met(Exception):
    """The same machine was let in at this moment by another code."""


def enrol(database: Database, request: Enrol, now: datetime) -> Device:
    """Let the machine in; one that asks again because the answer was lost gets the same answer.

    A code may be bound to one machine: to move it, or to let another in in its place, which shuts it out.

    Raises `Rejected`: `enrol-code-unknown` (never made, taken back, expired, used by another machine), `other-centre`,
    `revoked`, and `pending-first` for a machine that moves with entries it has not sent yet.
    """
    try:
        return _enrol(database, request, now)
    except _Met:
        return _enrol(database, request, now)


def _enrol(database: Database, request: Enrol, now: datetime) -> Device:
    with database.write() as connection:
        code = connection.execute(
            select(enrol_code).where(enrol_code.c.digest == digest_of_code(request.code)).with_for_update()
        ).one_or_none()
        if code is None or code.expires_at < now:
            raise Rejected("enrol-code-unknown")
        this = select(device).where(device.c.public_key == request.public_key).with_for_update()
        known = connection.execute(this).one_or_none()
        name = uuid7(now) if known is None else known.id
        if code.device is not None and code.device != name:
            raise Rejected("enrol-code-unknown")
        bound = connection.execute(select(bound_code).where(bound_code.c.digest == code.digest)).one_or_none()
        moves = bound is not None and bound.device == name
        if bound is not None and not moves and bound.purpose != "replace":
            raise Rejected("enrol-code-unknown")
        if not moves and request.centre not in {"", code.centre}:
            raise Rejected("other-centre", code.centre)
        if known is not None and known.revoked_at is not None:
            raise Rejected("revoked")
        if known is not None and known.centre != code.centre and request.waiting:
            raise Rejected("pending-first", str(request.waiting))
        before = None if known is None else Line(known.centre, known.enrolled_at, known.revoked_at)
        _write_device(connection, name, before, centre=code.centre, request=request, now=now)
        connection.execute(update(enrol_code).where(enrol_code.c.digest == code.digest).values(device=name))
        if bound is not None and not moves and code.device is None:
            _take_the_place_of(connection, bound.device, name, now)
    return Device(id=name, centre=code.centre, slip_key=request.slip_key)


def _take_the_place_of(connection: Connection, old: str, new: str, now: datetime) -> None:
    """The old machine is shut out; what it had not sent is written down as lost, until its disk should come back."""
    lost = connection.execute(select(heartbeat.c.waiting).where(heartbeat.c.device == old)).scalar()
    if not add_if_new(connection, replacement, old=old, device=new, at=now, lost=lost):
        connection.execute(update(replacement).where(replacement.c.old == old).values(device=new, at=now, lost=lost))
    write_revoked(connection, old, now, now)


def authenticate(database: Database, name: str, signature: bytes, signed: bytes) -> Device:
    """The device that made this signature; raises `Rejected`: `unknown-device`, `bad-signature` or `revoked`."""
    with database.read() as connection:
        row = connection.execute(select(device).where(device.c.id == name)).one_or_none()
    if row is None:
        raise Rejected("unknown-device")
    verify(row.public_key, signature, signed)
    if row.revoked_at is not None:
        raise Rejected("revoked")
    return Device(id=row.id, centre=row.centre, slip_key=row.slip_key)


def verify(public_key: bytes, signature: bytes, signed: bytes) -> None:
    """Raises `Rejected("bad-signature")` unless the holder of the key signed exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, signed)
    except (InvalidSignature, ValueError) as error:
        raise Rejected("bad-signature") from error


def write_revoked(connection: Connection, name: str, at: datetime | None, now: datetime) -> bool:
    """Shut the machine out from `at` on, or let it in again with None; refused with `unknown-device`.

    False where it is so already: who is shut out stays so from when it was.
    """
    known = select(device.c.centre, device.c.enrolled_at, device.c.revoked_at).where(device.c.id == name)
    row = connection.execute(known.with_for_update()).one_or_none()
    if row is None:
        raise Refused("unknown-device", device=name)
    if (at is None) == (row.revoked_at is None):
        return False
    catch_up(connection, name, Line(*row))
    connection.execute(update(device).where(device.c.id == name).values(revoked_at=at))
    if at is None:
        begin_stay(connection, name, row.centre, now)
    else:
        end_stay(connection, name, at)
    return True


def _write_device(
    connection: Connection, name: str, before: Line | None, *, centre: str, request: Enrol, now: datetime
) -> None:
    """A new line, or with what the machine says of itself now; it may have stood elsewhere `before`."""
    values = {
        "centre": centre,
        "slip_key": request.slip_key,
        "tag": tag_of(request.slip_key),
        "machine": request.machine,
        "build": request.build,
        "last_heard": now,
    }
    if before is None:
        birth = {"id": name, "public_key": request.public_key, "enrolled_at": now}
        if not add_if_new(connection, device, **values, **birth, tokens=PUSHES.burst, tokens_at=now):
            raise _Met
        begin_stay(connection, name, centre, now)
        return
    if before.centre != centre:
        catch_up(connection, name, before)
        connection.execute(update(device).where(device.c.id == name).values(enrolled_at=now))
        end_stay(connection, name, now)
        begin_stay(connection, name, centre, now)
    connection.execute(update(device).where(device.c.id == name).values(**values))
