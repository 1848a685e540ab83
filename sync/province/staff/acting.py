"""Whether somebody whom the door let in may still act, for deeds by which others come in."""

from sqlalchemy import Connection, select

from kiosk.errors import Rejected
from sync.province.staff.rights import Staff
from sync.province.tables.staff import account


def must_still_act(connection: Connection, staff: Staff) -> None:
    """Raises `Rejected("signed-out")` where the account was shut, or has another role, since the request was let in.

    Whoever shuts it at this moment waits for the end of this transaction, and takes back what it made. A command of the
    operator has no account.
    """
    query = select(account.c.role, account.c.disabled_at).where(account.c.id == staff.id)
    row = connection.execute(query.with_for_update(read=True)).one_or_none()
    if row is not None and (row.disabled_at is not None or row.role != staff.role):
        raise Rejected("signed-out")
