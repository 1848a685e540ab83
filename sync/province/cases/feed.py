"""What the kiosks are told: of each slip of their centre the standing as it is now, each time that it has changed.

A slip stands once in the feed, where it last changed; an import that is undone brings it to the end again. Older kiosks
keep one status and one note for a slip, so the note tells in words what they have no field for.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, select

from sync.protocol import FEED_PAGE, FeedPage, FeedStatus
from sync.province.cases import words
from sync.province.cases.known import statements_of
from sync.province.cases.standing import Said, Standing
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.schema import IS_FILED, session
from sync.province.tables.imports import feed_slip, spoken


def feed(database: Database, asker: Device, after: int) -> FeedPage:
    """What changed for the slips of the asker's centre after this place, at most `FEED_PAGE`."""
    with database.read() as connection:
        rows = (
            connection.execute(
                select(feed_slip.c.slip, feed_slip.c.seq, session.c.dossier, session.c.centre, session.c.filed_at)
                .outerjoin(session, session.c.slip == feed_slip.c.slip)
                .where(feed_slip.c.centre == asker.centre, feed_slip.c.seq > after)
                .order_by(feed_slip.c.seq)
                .limit(FEED_PAGE)
            )
            .mappings()
            .all()
        )
        keys = [(row["slip"], row["dossier"] or "", row["centre"] or asker.centre) for row in rows]
        standings = statements_of(connection, keys) if keys else {}
    told = tuple(_told(row, standings[row["slip"]]) for row in rows)
    return FeedPage(statuses=told, cursor=told[-1].seq if told else after, more=len(told) == FEED_PAGE)


def newly_named(connection: Connection, sessions: set[str]) -> set[str]:
    """The slips among these sessions whose dossier was spoken of before they came."""
    if not sessions:
        return set()
    query = select(session.c.slip).where(
        session.c.id.in_(sessions),
        session.c.slip.is_not(None),
        IS_FILED,
        select(spoken.c.seq).where(spoken.c.code == session.c.dossier).exists(),
    )
    return {slip for slip in connection.execute(query).scalars() if slip is not None}


def _told(row: RowMapping, standing: Standing) -> FeedStatus:
    base = "filed" if row["filed_at"] is not None or row["dossier"] else "prepared"
    known = [said.word for said in standing.road if said.word]
    return FeedStatus(
        seq=row["seq"],
        slip=row["slip"],
        status=known[-1] if known else base,
        note=note_of(standing),
        at=standing.told_at or datetime.fromtimestamp(row["seq"] / 1000, UTC),
        retracted=standing.told_at is None,
    )


def note_of(standing: Standing) -> str:
    """All that is said beside the status, a line for each thing."""
    now = standing.now
    lines = [now.note if now is not None else ""]
    if now is not None and now.said and (not now.sure or not now.word):
        lines.append(f"{words.OFFICE_WROTE.vi}: {words.quoted(now.said)}")
    lines += [f"{said.part}: {_in_words(said)}" for said in standing.parts]
    for said in (standing.payment, standing.delivery):
        if said is not None:
            lines.append(f"{words.KIND[said.kind].vi}: {_in_words(said)}")
    if standing.due is not None and not standing.is_over:
        lines.append(f"{words.APPOINTMENT.vi}: {words.day(standing.due)}")
    return "\n".join(line for line in lines if line)


def _in_words(said: Said) -> str:
    word = words.word_of(said.kind, said.word)
    told = words.quoted(said.said) if word is None or not said.sure else word.vi
    return f"{told}. {said.note}" if said.note else told
