"""The record of what the staff did: written in the transaction that did it, never changed, never shortened."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert

from sync.province.staff.rights import Staff
from sync.province.tables.staff import staff_record


def record(
    connection: Connection, staff: Staff, action: str, subject: str, now: datetime, *, centre: str = "", **details: str
) -> None:
    """Write down that `staff` did `action` (a word such as `status-set`) to `subject` (an id or code).

    `centre` is the commune whose data it was; `details` hold nothing that names a citizen.
    """
    connection.execute(
        insert(staff_record).values(
            at=now,
            account=staff.id,
            who=staff.name,
            action=action,
            centre=centre,
            subject=subject,
            details=msgspec.json.encode(details).decode(),
        )
    )
