"""How moments and places are stored; the tables themselves stand in `migrations`.

Every table has one writer process: `cursor`, `uplink`, `status`, `fork_request` and `inbox` are the sync process's,
all others the kiosk's. Times are whole microseconds since 1970 in UTC, because SQLite has no type for them.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def place(ledger: int, seq: int) -> int:
    """The place of an entry among those of all ledgers; there is room for a million million in each."""
    return ledger << 40 | seq


def micros(at: datetime) -> int:
    """A moment, with its zone, as it is stored."""
    return (at - _EPOCH) // _MICROSECOND


def moment(stored: int) -> datetime:
    """A stored moment, in UTC."""
    return _EPOCH + stored * _MICROSECOND
