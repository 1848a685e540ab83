"""The record of what the staff did: written in the transaction that did it, never changed, never shortened."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, insert, or_, select

from sync.province.staff.rights import Scope, Staff
from sync.province.staff.scope import within
from sync.province.staff.subjects import known_things, sort_of
from sync.province.tables.staff import account, staff_record


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was done; `about` is what people call whom or what it was done to, empty when nobody knows.

    `centres` are the communes whose data it was about, none for the whole province;
    `came_at` is when a file came that it was done to.
    """

    seq: int
    at: datetime
    who: str
    action: str
    centres: tuple[str, ...]
    subject: str
    about: str
    came_at: datetime | None
    details: dict[str, str]


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which lines: empty means all; `before` is the number of the line above the page, where the `oldest` stand first
    or the newest.
    """

    who: str = ""
    action: str = ""
    centre: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    oldest: bool = False


def record(
    connection: Connection, staff: Staff, action: str, subject: str, now: datetime, *, centre: str = "", **details: str
) -> None:
    """Write down that `staff` did `action` (a word such as `status-set`) to `subject` (an id or code).

    `centre` is the commune whose data it was, or several with a blank between; empty for the whole province. `details`
    hold nothing that names a citizen. The detail `name` is what people call the subject: it is read also when the
    subject itself is no more.
    """
    places = centre.split()
    several = " ".join(sorted(places)) if len(places) > 1 else None
    connection.execute(
        insert(staff_record).values(
            at=now,
            account=staff.id,
            who=staff.name,
            action=action,
            centre="" if several else centre,
            communes=several,
            subject=subject,
            details=msgspec.json.encode(details).decode(),
        )
    )


def lines(connection: Connection, scope: Scope, wanted: Wanted, limit: int) -> list[Line]:
    """What was done in any of these communes."""
    query = _query().where(_touches(scope))
    if wanted.who:
        query = query.where(staff_record.c.who.icontains(wanted.who, autoescape=True))
    if wanted.action:
        query = query.where(staff_record.c.action == wanted.action)
    if wanted.centre:
        query = query.where(_touches(Scope(frozenset({wanted.centre}))))
    if wanted.since is not None:
        query = query.where(staff_record.c.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(staff_record.c.at < wanted.until)
    if wanted.before is not None:
        seq = staff_record.c.seq
        query = query.where(seq > wanted.before if wanted.oldest else seq < wanted.before)
    order = staff_record.c.seq.asc() if wanted.oldest else staff_record.c.seq.desc()
    return _read(connection, connection.execute(query.order_by(order).limit(limit)).all())


def lines_of(connection: Connection, who: str, action: str, limit: int) -> list[Line]:
    """What this account did of one kind, the newest first."""
    query = _query().where(staff_record.c.account == who, staff_record.c.action == action)
    return _read(connection, connection.execute(query.order_by(staff_record.c.seq.desc()).limit(limit)).all())


def _touches(scope: Scope) -> ColumnElement[bool]:
    """The condition that a line is about a commune of the scope, also where it is about others too."""
    several = (staff_record.c.communes.contains(code, autoescape=True) for code in sorted(scope.communes or ()))
    return or_(within(scope, staff_record.c.centre), *several)


def _query() -> Select[*tuple[object, ...]]:
    return select(staff_record, account.c.name.label("person")).join_from(
        staff_record, account, account.c.id == staff_record.c.subject, isouter=True
    )


def _read(connection: Connection, rows: Sequence[Row[*tuple[object, ...]]]) -> list[Line]:
    things = known_things(connection, ((row.action, row.subject) for row in rows))
    lines: list[Line] = []
    for row in rows:
        details = msgspec.json.decode(row.details, type=dict[str, str])
        sort = sort_of(row.action)
        thing = None if sort is None else things.get((sort, row.subject))
        lines.append(
            Line(
                seq=row.seq,
                at=row.at,
                who=row.who,
                action=row.action,
                centres=tuple((row.communes or row.centre).split()),
                subject=row.subject,
                about=row.person or details.get("name", "") or (thing.name if thing else ""),
                came_at=thing.came_at if thing else None,
                details=details,
            )
        )
    return lines
