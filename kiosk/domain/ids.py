"""Identifiers: time-ordered UUIDs (RFC 9562, version 7) made by the kiosk itself, so that no line is needed."""

import secrets
from datetime import datetime
from typing import NewType

SessionId = NewType("SessionId", str)
"""32 lower-case hexadecimal digits of a UUIDv7."""

MemberId = NewType("MemberId", str)
"""The same shape; a member of the team, whose name is private data."""

VisitId = NewType("VisitId", str)
"""The same shape; a request to be helped at home."""

NoteId = NewType("NoteId", str)
"""The same shape; a note from one shift to the next."""

GuidanceId = NewType("GuidanceId", str)
"""The same shape; a citizen being led through VNeID or the portal."""

IncidentId = NewType("IncidentId", str)
"""The same shape; a fault of a machine."""

TicketId = NewType("TicketId", str)
"""The same shape; a number in the queue."""


TIME_DIGITS = 12
"""How many digits at the beginning of an id tell its time."""


def uuid7(at: datetime) -> str:
    """A fresh UUIDv7 in 32 hexadecimal digits, ordered by `at` to the millisecond."""
    millis = int(at.timestamp() * 1000) & (1 << 48) - 1
    value = millis << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return f"{value:032x}"
