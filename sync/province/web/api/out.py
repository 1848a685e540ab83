"""What goes out to other systems: sessions page by page, dossiers with their standing, machines; never a person."""

import base64
import binascii
from datetime import date, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Row, select, tuple_

from kiosk.domain.calendar.working_days import Calendar
from kiosk.errors import Rejected
from sync.province.cases.known import statements_of
from sync.province.cases.standing import Said, Standing, days_late
from sync.province.cases.waiting import waiting
from sync.province.database import Database
from sync.province.schema import IS_FILED, session
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.watch.fleet import Standing as Machine
from sync.province.watch.fleet import fleet

MAX_PAGE: Final = 500


class SessionOut(msgspec.Struct, frozen=True, kw_only=True):
    """One sitting at a counter; times are the kiosk's claims but `received_at` and `updated_at`, which are ours.

    `updated_at` is when a machine told something of it last; what an office says of its dossier does not move it.
    """

    id: str
    centre: str
    procedure: str
    slip: str | None
    dossier: str | None
    outcome: str
    satisfaction: int | None
    opened_at: datetime | None
    slip_at: datetime | None
    filed_at: datetime | None
    ended_at: datetime | None
    received_at: datetime
    updated_at: datetime


class SessionsOut(msgspec.Struct, frozen=True, kw_only=True):
    """Sessions by commune and then by id; ask again with `next` as the cursor until it is null."""

    sessions: list[SessionOut]
    next: str | None


class SaidOut(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was said, in the office's words and in ours where we have one; `exact`: they mean the same."""

    kind: str
    part: str
    word: str
    exact: bool
    said: str
    source: str
    note: str
    at: datetime
    due: date | None


class DossierOut(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier and where it stands; `late_days` are working days since the appointment, counted today."""

    slip: str | None
    dossier: str | None
    centre: str
    procedure: str
    outcome: str
    filed_at: datetime | None
    due: date | None
    late_days: int
    road: list[SaidOut]
    parts: list[SaidOut]
    payment: SaidOut | None
    delivery: SaidOut | None


class DossiersOut(msgspec.Struct, frozen=True, kw_only=True):
    """The sessions that filed under this code; nearly always one."""

    dossiers: list[DossierOut]


class DevicesOut(msgspec.Struct, frozen=True, kw_only=True):
    """Machines by commune; ask again with `next` as the cursor until it is null."""

    devices: list[Machine]
    next: str | None


class WaitingOut(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier's code of which no session is there yet, since when it waits, and what was said, oldest first."""

    code: str
    since: datetime
    said: list[SaidOut]


class WaitingsOut(msgspec.Struct, frozen=True, kw_only=True):
    """Codes in their order; ask again with `next` as the cursor until it is null."""

    waiting: list[WaitingOut]
    next: str | None


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which sessions are asked for."""

    centre: str | None = None
    procedure: str | None = None
    since: datetime | None = None
    cursor: str | None = None
    limit: int = 100


def sessions_out(database: Database, scope: Scope, wanted: Wanted) -> SessionsOut:
    """A page of sessions; one that comes in meanwhile moves none of the others."""
    query = select(session).where(within(scope, session.c.centre))
    if wanted.cursor is not None:
        query = query.where(tuple_(session.c.centre, session.c.id) > tuple_(*read_cursor(wanted.cursor)))
    if wanted.centre is not None:
        query = query.where(session.c.centre == wanted.centre)
    if wanted.procedure is not None:
        query = query.where(session.c.procedure == wanted.procedure)
    if wanted.since is not None:
        query = query.where(session.c.updated_at >= wanted.since)
    with database.read() as connection:
        rows = connection.execute(query.order_by(session.c.centre, session.c.id).limit(wanted.limit + 1)).all()
    shown = rows[: wanted.limit]
    more = len(rows) > wanted.limit
    return SessionsOut(
        sessions=[_session(row) for row in shown],
        next=write_cursor(shown[-1].centre, shown[-1].id) if more else None,
    )


def dossiers_out(database: Database, scope: Scope, code: str, calendar: Calendar, today: date) -> DossiersOut:
    """The dossiers behind a code; raises `Rejected("not-found")` when there is none in this scope."""
    keyed = session.c.slip == code if "-" not in code else (session.c.dossier == code) & IS_FILED
    query = select(session).where(keyed, within(scope, session.c.centre)).order_by(session.c.id).limit(MAX_PAGE)
    with database.read() as connection:
        rows = connection.execute(query).all()
        keys = [(row.slip or row.id, row.dossier, row.centre) for row in rows]
        standings = statements_of(connection, keys) if keys else {}
    if not rows:
        raise Rejected("not-found")
    return DossiersOut(
        dossiers=[_dossier(row, standings[row.slip or row.id], calendar, today) for row in rows],
    )


def devices_out(database: Database, scope: Scope, cursor: str | None, limit: int) -> DevicesOut:
    """A page of machines."""
    after = ("", "") if cursor is None else read_cursor(cursor)
    shown = sorted(
        (line for line in fleet(database, scope) if (line.centre, line.id) > after),
        key=lambda one: (one.centre, one.id),
    )
    page = shown[:limit]
    more = len(shown) > limit
    return DevicesOut(devices=page, next=write_cursor(page[-1].centre, page[-1].id) if more else None)


def waiting_out(database: Database, scope: Scope, cursor: str | None, limit: int) -> WaitingsOut:
    """A page of what waits; a code that comes in meanwhile moves none of the others."""
    found = waiting(database, scope, "" if cursor is None else read_cursor(cursor)[1], limit + 1)
    page = [
        WaitingOut(code=one.code, since=one.since, said=[_said(said) for said in one.said]) for one in found[:limit]
    ]
    return WaitingsOut(waiting=page, next=write_cursor("", page[-1].code) if len(found) > limit else None)


def write_cursor(centre: str, identity: str) -> str:
    """A place in a list, which means nothing to whoever carries it."""
    return base64.urlsafe_b64encode(f"{centre}\n{identity}".encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> tuple[str, str]:
    """The place; raises `Rejected("not-found")` for a cursor that we never wrote."""
    try:
        plain = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Rejected("not-found", "cursor") from error
    centre, parted, identity = plain.partition("\n")
    if not parted or "\x00" in plain:
        raise Rejected("not-found", "cursor")
    return centre, identity


def _session(row: Row[tuple[object, ...]]) -> SessionOut:
    values: dict[str, Any] = {name: getattr(row, name) for name in SessionOut.__struct_fields__}
    values |= {"satisfaction": row.satisfaction or None, "dossier": row.dossier or None}
    return SessionOut(**values)


def _dossier(row: Row[tuple[object, ...]], standing: Standing, calendar: Calendar, today: date) -> DossierOut:
    return DossierOut(
        slip=row.slip,
        dossier=row.dossier or None,
        centre=row.centre,
        procedure=row.procedure,
        outcome=row.outcome,
        filed_at=row.filed_at,
        due=standing.due,
        late_days=days_late(standing.due, is_over=standing.is_over, today=today, calendar=calendar),
        road=[_said(said) for said in standing.road],
        parts=[_said(said) for said in standing.parts],
        payment=None if standing.payment is None else _said(standing.payment),
        delivery=None if standing.delivery is None else _said(standing.delivery),
    )


def _said(said: Said) -> SaidOut:
    return SaidOut(
        kind=said.kind, part=said.part, word=said.word, exact=said.sure and bool(said.word), said=said.said,
        source=said.source, note=said.note, at=said.at, due=said.due,
    )  # fmt: skip
