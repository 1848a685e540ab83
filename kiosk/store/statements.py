"""Every statement that the program runs on its tables, in one place, so that a test can ask for each one's plan.

Names of parameters are those of the columns; `whole` statements at the end read everything and run only on demand.
"""

from typing import Final

from sqlalchemy import BindParameter, bindparam, delete, func, insert, null, or_, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert

from kiosk.store import schema as t


def _named(*names: str) -> dict[str, BindParameter[object]]:
    return {name: bindparam(name) for name in names}


_ledger, _entry, _row = t.ledger.c, t.entry.c, t.session_row.c
_stands: Final = or_(_ledger.ends_at_seq.is_(None), _entry.seq <= _ledger.ends_at_seq)
"""An entry after the end of its ledger stands again, under a newer ledger."""

# the ledger
HEAD: Final = (
    select(_ledger.no, _ledger.id, _entry.seq, _entry.digest)
    .select_from(t.ledger.outerjoin(t.entry, _entry.ledger == _ledger.no))
    .where(_ledger.no == select(func.max(_ledger.no)).scalar_subquery())
    .order_by(_entry.seq.desc())
    .limit(1)
)
ADD_ENTRY: Final = insert(t.entry).values(
    ledger=bindparam("ledger"),
    seq=bindparam("seq"),
    subject=bindparam("subject"),
    body=bindparam("body"),
    digest=bindparam("digest"),
)
BODIES: Final = (
    select(_entry.body)
    .join(t.ledger, _ledger.no == _entry.ledger)
    .where(_entry.subject == bindparam("subject"), _stands)
    .order_by(_entry.ledger, _entry.seq)
)

# what can be found without folding
_ROW: Final = (
    _row.session,
    _row.opened_at,
    _row.member,
    _row.procedure,
    _row.state,
    _row.outcome,
    _row.slip,
    _row.dossier,
)
ROW: Final = select(*_ROW).where(_row.session == bindparam("session"))
ROW_BY_SLIP: Final = select(*_ROW).where(_row.slip == bindparam("slip"))
ROW_BY_DOSSIER: Final = (
    select(*_ROW).where(_row.dossier == bindparam("dossier")).order_by(_row.opened_at.desc()).limit(1)
)
UNFINISHED: Final = select(*_ROW).where(_row.state.in_(("open", "parked"))).order_by(_row.opened_at, _row.session)
SESSIONS_BETWEEN: Final = select(func.count()).where(
    _row.opened_at >= bindparam("start"), _row.opened_at < bindparam("end")
)
PROCEDURE_COUNTS: Final = select(t.procedure_count.c.procedure, t.procedure_count.c.times)
ADD_ROW: Final = insert(t.session_row).values({column.name: bindparam(column.name) for column in t.session_row.c})
TOUCH_ROW: Final = (
    update(t.session_row)
    .where(_row.session == bindparam("of"))
    .values(changed_at=bindparam("changed_at"), last_entry=bindparam("last_entry"))
)
CHANGE_ROW: Final = TOUCH_ROW.values(
    {
        name: func.coalesce(given, _row[name])
        for name, given in _named("member", "procedure", "state", "outcome", "slip", "dossier").items()
    }
)
MOVE_ROW: Final = (
    update(t.session_row).where(_row.session == bindparam("of")).values(last_entry=bindparam("last_entry"))
)
COUNT_PROCEDURE: Final = (
    upsert(t.procedure_count)
    .values(procedure=bindparam("procedure"), times=1)
    .on_conflict_do_update(index_elements=["procedure"], set_={"times": t.procedure_count.c.times + 1})
)

# private data
_answer: Final = t.answer.c
ANSWERS: Final = select(_answer.field, _answer.sealed).where(_answer.session == bindparam("session"))
SAVE_ANSWER: Final = (
    upsert(t.answer)
    .values(session=bindparam("session"), field=bindparam("field"), sealed=bindparam("sealed"))
    .on_conflict_do_update(index_elements=["session", "field"], set_={"sealed": bindparam("sealed")})
)
DROP_ANSWER: Final = delete(t.answer).where(_answer.session == bindparam("of"), _answer.field == bindparam("named"))
DROP_ANSWERS: Final = delete(t.answer).where(_answer.session == bindparam("of"))
NEXT_SEALED: Final = select(func.min(_answer.session)).where(_answer.session > bindparam("after"))
LAST_CHANGE: Final = select(_row.changed_at).where(_row.session == bindparam("session"))
KEY: Final = select(t.session_key.c.key).where(t.session_key.c.session == bindparam("session"))
ADD_KEY: Final = insert(t.session_key).values(session=bindparam("session"), key=bindparam("key"))
DROP_KEY: Final = delete(t.session_key).where(t.session_key.c.session == bindparam("of"))
KEYED: Final = select(t.session_key.c.session)
DEVICE: Final = select(t.device.c.seed, t.device.c.slip_key).where(t.device.c.id == 1)
ADD_DEVICE: Final = insert(t.device).values(id=1, seed=bindparam("seed"), slip_key=bindparam("slip_key"))

# the team and this machine
_member: Final = t.member.c
MEMBERS: Final = select(
    _member.id, _member.name, _member.role, _member.pin, _member.wrong, _member.locked_until
).order_by(_member.id)
_MEMBER_CHANGES: Final = _named("name", "role", "pin", "wrong", "locked_until")
SAVE_MEMBER: Final = (
    upsert(t.member)
    .values(id=bindparam("id"), **_MEMBER_CHANGES)
    .on_conflict_do_update(index_elements=["id"], set_=_MEMBER_CHANGES)
)
SETTING: Final = select(t.setting.c.value).where(t.setting.c.name == bindparam("name"))
SAVE_SETTING: Final = (
    upsert(t.setting)
    .values(name=bindparam("name"), value=bindparam("value"))
    .on_conflict_do_update(index_elements=["name"], set_={"value": bindparam("value")})
)

# the way to the province
STANDINGS: Final = (
    select(
        _ledger.no,
        _ledger.id,
        func.coalesce(
            _ledger.ends_at_seq,
            select(func.max(_entry.seq)).where(_entry.ledger == _ledger.no).correlate(t.ledger).scalar_subquery(),
            0,
        ),
        func.coalesce(t.cursor.c.held, 0),
    )
    .select_from(t.ledger.outerjoin(t.cursor, t.cursor.c.ledger == _ledger.id))
    .order_by(_ledger.no)
)
DIGEST_AT: Final = select(_entry.digest).where(_entry.ledger == bindparam("ledger"), _entry.seq == bindparam("seq"))
ENTRIES_AFTER: Final = (
    select(_entry.seq, _entry.body, _entry.digest)
    .where(_entry.ledger == bindparam("ledger"), _entry.seq > bindparam("after"), _entry.seq <= bindparam("head"))
    .order_by(_entry.seq)
    .limit(bindparam("most"))
)
WAITING_SESSIONS: Final = select(func.count()).where(_row.last_entry >= bindparam("first"))
NOW_HELD: Final = (
    upsert(t.cursor)
    .values(ledger=bindparam("ledger"), held=bindparam("held"), at=bindparam("at"))
    .on_conflict_do_update(index_elements=["ledger"], set_={"held": bindparam("held"), "at": bindparam("at")})
)
_uplink: Final = t.uplink.c
UPLINK: Final = select(
    _uplink.device,
    _uplink.centre,
    _uplink.public_url,
    _uplink.enrolled_at,
    _uplink.last_try,
    _uplink.last_success,
    _uplink.failing_since,
    _uplink.problem,
    _uplink.feed_cursor,
).where(_uplink.id == 1)
_set_uplink: Final = update(t.uplink).where(_uplink.id == 1)
ENROLLED: Final = _set_uplink.values(_named("device", "centre", "public_url", "enrolled_at"))
TRIED: Final = _set_uplink.values(last_try=bindparam("at"))
SUCCEEDED: Final = _set_uplink.values(
    last_try=bindparam("at"), last_success=bindparam("at"), failing_since=null(), problem=""
)
FAILED: Final = _set_uplink.values(
    last_try=bindparam("at"),
    failing_since=func.coalesce(_uplink.failing_since, bindparam("at")),
    problem=bindparam("problem"),
)
FED: Final = _set_uplink.values(feed_cursor=bindparam("feed_cursor"))
_STATUS_CHANGES: Final = _named("status", "note", "at")
STATUS: Final = select(t.status.c.slip, t.status.c.status, t.status.c.note, t.status.c.at).where(
    t.status.c.slip == bindparam("slip")
)
SAVE_STATUS: Final = (
    upsert(t.status)
    .values(slip=bindparam("slip"), **_STATUS_CHANGES)
    .on_conflict_do_update(index_elements=["slip"], set_=_STATUS_CHANGES)
)

# a second history
ASK_FORK: Final = (
    upsert(t.fork_request)
    .values(ledger=bindparam("ledger"), agreed_seq=bindparam("agreed_seq"), at=bindparam("at"))
    .on_conflict_do_update(
        index_elements=["ledger"], set_={"agreed_seq": bindparam("agreed_seq"), "at": bindparam("at")}
    )
)
FORKS: Final = select(t.fork_request.c.ledger, t.fork_request.c.agreed_seq)
LEDGER: Final = select(_ledger.no).where(_ledger.id == bindparam("id"))
END_LEDGER: Final = update(t.ledger).where(_ledger.no == bindparam("of")).values(ends_at_seq=bindparam("ends_at_seq"))
END_LATER: Final = update(t.ledger).where(_ledger.no > bindparam("of")).values(ends_at_seq=0)
ADD_LEDGER: Final = insert(t.ledger).values(
    id=bindparam("id"), started_at=bindparam("started_at"), reason=bindparam("reason")
)
ENTRIES_BEYOND: Final = (
    select(_entry.subject, _entry.body)
    .join(t.ledger, _ledger.no == _entry.ledger)
    .where(tuple_(_entry.ledger, _entry.seq) > tuple_(bindparam("of"), bindparam("agreed")), _stands)
    .order_by(_entry.ledger, _entry.seq)
)

# whole: read everything, on demand only
WHOLE_CHAIN: Final = select(_entry.ledger, _entry.seq, _entry.body, _entry.digest).order_by(_entry.ledger, _entry.seq)
WHOLE_LEDGER: Final = (
    select(_entry.ledger, _entry.seq, _entry.body)
    .join(t.ledger, _ledger.no == _entry.ledger)
    .where(_stands)
    .order_by(_entry.ledger, _entry.seq)
)
FORGET_ROWS: Final = delete(t.session_row)
FORGET_COUNTS: Final = delete(t.procedure_count)
