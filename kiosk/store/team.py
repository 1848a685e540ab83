"""The members of the team as rows."""

from kiosk.app.ports import Member
from kiosk.store import statements as sql
from kiosk.store.connection import Connection, Row
from kiosk.store.schema import micros, moment


def load_members(connection: Connection) -> list[Member]:
    """The team, in the order they joined."""
    return [_member(row) for row in connection.execute(sql.MEMBERS)]


def load_member(connection: Connection, member: str) -> Member | None:
    """One of them, or None."""
    row = connection.execute(sql.MEMBER, {"id": member}).first()
    return None if row is None else _member(row)


def store_member(connection: Connection, member: Member) -> None:
    """Keep a member as it now is."""
    locked = None if member.locked_until is None else micros(member.locked_until)
    connection.execute(
        sql.SAVE_MEMBER,
        {
            "id": member.id,
            "name": member.name,
            "role": member.role,
            "pin": member.pin,
            "wrong": member.wrong,
            "locked_until": locked,
        },
    )


def _member(row: Row) -> Member:
    return Member(
        id=row.id,
        name=row.name,
        role=row.role,
        pin=row.pin,
        wrong=row.wrong,
        locked_until=None if row.locked_until is None else moment(row.locked_until),
    )
