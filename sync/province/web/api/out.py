"""What goes out to other systems: sessions page by page, dossiers with their standing, machines; never a person."""

import base64
import binascii
from datetime import date, datetime
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta
from sqlalchemy import Row, select, tuple_

from kiosk.domain.calendar.working_days import Calendar
from kiosk.errors import Rejected
from sync.province.cases.kinds import Kind, OurWord
from sync.province.cases.known import statements_of
from sync.province.cases.standing import Said, Standing, days_late
from sync.province.cases.waiting import waiting
from sync.province.database import Database
from sync.province.schema import IS_FILED, session
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.watch.fleet import Standing as Machine
from sync.province.watch.fleet import fleet
from sync.province.web.api.fields import Commune, DossierCode, Moment, Next, OutcomeWord, Procedure

MAX_PAGE: Final = 500


class SessionOut(msgspec.Struct, frozen=True, kw_only=True):
    """One sitting at a counter; times are the kiosk's claims but `received_at` and `updated_at`, which are ours.

    `updated_at` is when a machine told something of it last; what an office says of its dossier does not move it.
    """

    id: Annotated[str, Meta(description="The session's own name, which never changes.")]
    centre: Commune
    procedure: Procedure
    slip: Annotated[str | None, Meta(description="The 18 signs of the citizen's slip; null where none was printed.")]
    dossier: DossierCode
    outcome: OutcomeWord
    satisfaction: Annotated[
        int | None, Meta(description="What the citizen answered, from 1 (bad) to 3 (good); null: no answer.")
    ]
    opened_at: Annotated[Moment | None, Meta(description="When it began; null while that is not heard.")]
    slip_at: Annotated[Moment | None, Meta(description="When the slip was printed; null: none was.")]
    filed_at: Annotated[Moment | None, Meta(description="When the dossier was filed; null: it was not.")]
    ended_at: Annotated[Moment | None, Meta(description="When it ended; null: it has not.")]
    received_at: Annotated[Moment, Meta(description="When the province first heard of it.")]
    updated_at: Annotated[Moment, Meta(description="When the province last heard anything new: see `since`.")]


class SessionsOut(msgspec.Struct, frozen=True, kw_only=True):
    """Sessions by commune and then by id; ask again with `next` as the cursor until it is null."""

    sessions: Annotated[list[SessionOut], Meta(description="The sessions of this page.")]
    next: Next


class SaidOut(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was said, in the office's words and in ours where we have one; `exact`: they mean the same."""

    kind: Annotated[
        Kind,
        Meta(
            description="Of what it is said: where the `dossier` stands, or one `part` of a joined procedure; "
            "`payment`: what was paid; `delivery`: how the result travels."
        ),
    ]
    part: Annotated[str, Meta(description="The part's name where `kind` is `part`, else empty.")]
    word: OurWord
    exact: Annotated[bool, Meta(description="Whether `word` means just what `said` says, and not only about the same.")]
    said: Annotated[str, Meta(description="The status by the office's own name.")]
    source: Annotated[str, Meta(description="Which system or file said it, by the name of its token or source.")]
    note: Annotated[str, Meta(description="What the office wrote to it; empty: nothing.")]
    at: Annotated[Moment, Meta(description="Since when it is so, as the office says.")]
    due: Annotated[date | None, Meta(description="The appointment that was told with it; null: none.")]


class DossierOut(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier and where it stands; `late_days` are working days since the appointment, counted today."""

    slip: Annotated[str | None, Meta(description="The 18 signs of the citizen's slip; null where none was printed.")]
    dossier: DossierCode
    centre: Commune
    procedure: Procedure
    outcome: OutcomeWord
    filed_at: Annotated[Moment | None, Meta(description="When it was filed, by the kiosk's clock; null: it was not.")]
    due: Annotated[date | None, Meta(description="The appointment that was told last; null: none.")]
    late_days: Annotated[
        int,
        Meta(description="Working days that have begun since `due`; 0: it is not late, or nobody waits any more."),
    ]
    road: Annotated[list[SaidOut], Meta(description="All that was said of the dossier itself, the oldest first.")]
    parts: Annotated[list[SaidOut], Meta(description="What was said last of each part of a joined procedure.")]
    payment: Annotated[SaidOut | None, Meta(description="What was said last of its fee; null: nothing.")]
    delivery: Annotated[
        SaidOut | None, Meta(description="What was said last of how the result travels; null: nothing.")
    ]


class DossiersOut(msgspec.Struct, frozen=True, kw_only=True):
    """The sessions that filed under this code; nearly always one."""

    dossiers: Annotated[list[DossierOut], Meta(description="One for each session that filed under the code.")]


class DevicesOut(msgspec.Struct, frozen=True, kw_only=True):
    """Machines by commune; ask again with `next` as the cursor until it is null."""

    devices: Annotated[list[Machine], Meta(description="The machines of this page.")]
    next: Next


class WaitingOut(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier's code of which no session is there yet, since when it waits, and what was said, oldest first."""

    code: Annotated[str, Meta(description="The dossier's code that was said.", examples=["H44.22-261126-0001"])]
    since: Annotated[Moment, Meta(description="When the province was first told something by it.")]
    said: Annotated[list[SaidOut], Meta(description="All that was said by it, the oldest moment first.")]


class WaitingsOut(msgspec.Struct, frozen=True, kw_only=True):
    """Codes in their order; ask again with `next` as the cursor until it is null."""

    waiting: Annotated[list[WaitingOut], Meta(description="The codes of this page.")]
    next: Next


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
        raise Rejected("not-found", "The cursor is none that a page gave.") from error
    centre, parted, identity = plain.partition("\n")
    if not parted or "\x00" in plain:
        raise Rejected("not-found", "The cursor is none that a page gave.")
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
