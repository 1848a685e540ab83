"""What other machines of the centre told this one: taken in once each, in any order, and handed on."""

from collections.abc import Callable, Sequence

import msgspec

from kiosk.domain.facts import decode
from kiosk.domain.sharing import LEAP, Box, Parcel, Told, erased_by, is_of, told
from kiosk.domain.team_facts import subject_of
from kiosk.errors import Rejected
from kiosk.store import statements as sql
from kiosk.store.boxes import Boxes
from kiosk.store.connection import Connection
from kiosk.store.projection import keep_shared, project_subject

INBOX_TAKEN = "inbox_taken"
"""The kiosk's setting with the number of the last parcel that it took out of the sync process's inbox."""

UNREAD = ""
"""The subject of facts of a type that this version does not know."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Whose a parcel is: our centre's, and whether the province has it already."""

    centre: str
    from_feed: bool


def take_in(
    connection: Connection, boxes: Boxes, erase: Callable[[str], None], parcel: Parcel, source: Source
) -> tuple[int, int]:
    """Take in what is new of a parcel; what is not for machines to tell each other, or of another centre, is left out.

    How many facts and boxes were new. Facts first: a box of a subject that one of them erases is never opened.
    """
    limit = (connection.execute(sql.TURN).scalar() or 0) + LEAP
    told_of = (known for body in parcel.facts if (known := told(body)) is not None)
    found = [known for known in told_of if is_of(known.fact, source.centre) and known.turn <= limit]
    new = [known for known in found if _keep(connection, known)]
    if new:
        connection.execute(sql.RAISE_TURN, {"turn": max(known.turn for known in new)})
    for subject in dict.fromkeys(subject_of(known.fact)[1] for known in new if known.fact is not None):
        project_again(connection, subject)
    for known in new:
        if subject := erased_by(known.fact):
            erase(subject)
    return len(new), boxes.take((box for box in parcel.boxes if box.turn <= limit), from_feed=source.from_feed)


def whole_parcel(connection: Connection, boxes: Boxes) -> Parcel:
    """All that this machine knows of the team, its own and what it heard."""
    return Parcel(tuple(connection.execute(sql.WHOLE_SHARED).scalars()), tuple(boxes.whole()))


def next_in_inbox(connection: Connection) -> tuple[int, Parcel] | None:
    """The first parcel that the sync process laid down and that was not taken yet."""
    after = int(connection.execute(sql.SETTING, {"name": INBOX_TAKEN}).scalar() or 0)
    row = connection.execute(sql.NEXT_IN_INBOX, {"after": after}).first()
    return None if row is None else (row.no, msgspec.msgpack.decode(row.parcel, type=Parcel))


def into_inbox(connection: Connection, facts: Sequence[bytes], boxes: Sequence[Box]) -> None:
    """The sync process's side: lay a parcel down, and clear away those that were taken."""
    taken = int(connection.execute(sql.SETTING, {"name": INBOX_TAKEN}).scalar() or 0)
    connection.execute(sql.TIDY_INBOX, {"taken": taken})
    if facts or boxes:
        parcel = msgspec.msgpack.encode(Parcel(tuple(facts), tuple(boxes)))
        connection.execute(sql.INTO_INBOX, {"taken": taken, "parcel": parcel})


def read_again(connection: Connection) -> None:
    """Find out what is said by facts that an older version could only keep."""
    for body in connection.execute(sql.SHARED, {"subject": UNREAD}).scalars():
        known = told(body)
        if known is not None and known.fact is not None:
            subject = subject_of(known.fact)[1]
            connection.execute(sql.REREAD, {"subject": subject, "of": known.digest})
            project_again(connection, subject)


def project_again(connection: Connection, subject: str) -> None:
    """Bring the row of a subject up to date from the beginning: what was heard may come before what was known."""
    connection.execute(sql.OPEN_SUBJECT, {"subject": subject, "is_open": 1})
    for body in connection.execute(sql.SHARED, {"subject": subject}).scalars():
        try:
            fact = decode(body)
        except Rejected:
            continue
        project_subject(connection, fact)  # pyright: ignore[reportArgumentType] - only facts of the team are shared


def _keep(connection: Connection, known: Told) -> bool:
    subject = UNREAD if known.fact is None else subject_of(known.fact)[1]
    return keep_shared(connection, subject, known.turn, known.body)
