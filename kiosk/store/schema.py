"""The tables as the statements see them; how they came to be stands in `migrations`.

Every table has one writer process: `cursor`, `uplink`, `status` and `fork_request` are the sync process's,
all others the kiosk's. Times are whole microseconds since 1970 in UTC, because SQLite has no type for them.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

LEDGER_TABLES: Final = MetaData()
"""Tables of the main file, which backups hold."""

KEY_TABLES: Final = MetaData()
"""Tables of the file of keys, which no backup ever holds."""

TEAM: Final = "team"
"""The subject of facts that belong to no session."""

ledger: Final = Table(
    "ledger",
    LEDGER_TABLES,
    Column("no", Integer, primary_key=True),
    Column("id", Text),
    Column("started_at", Integer),
    Column("ends_at_seq", Integer),
    Column("reason", Text),
)
entry: Final = Table(
    "entry",
    LEDGER_TABLES,
    Column("ledger", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("subject", Text),
    Column("body", LargeBinary),
    Column("digest", LargeBinary),
)
session_row: Final = Table(
    "session_row",
    LEDGER_TABLES,
    Column("session", Text, primary_key=True),
    Column("opened_at", Integer),
    Column("member", Text),
    Column("procedure", Text),
    Column("state", Text),
    Column("outcome", Text),
    Column("slip", Text),
    Column("dossier", Text),
    Column("changed_at", Integer),
    Column("last_entry", Integer),
)
procedure_count: Final = Table(
    "procedure_count",
    LEDGER_TABLES,
    Column("procedure", Text, primary_key=True),
    Column("times", Integer),
)
answer: Final = Table(
    "answer",
    LEDGER_TABLES,
    Column("session", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("sealed", LargeBinary),
)
member: Final = Table(
    "member",
    LEDGER_TABLES,
    Column("id", Text, primary_key=True),
    Column("name", Text),
    Column("role", Text),
    Column("pin", Text),
    Column("wrong", Integer),
    Column("locked_until", Integer),
)
setting: Final = Table(
    "setting",
    LEDGER_TABLES,
    Column("name", Text, primary_key=True),
    Column("value", Text),
)
cursor: Final = Table(
    "cursor",
    LEDGER_TABLES,
    Column("ledger", Text, primary_key=True),
    Column("held", Integer),
    Column("at", Integer),
)
uplink: Final = Table(
    "uplink",
    LEDGER_TABLES,
    Column("id", Integer, primary_key=True),
    Column("device", Text),
    Column("centre", Text),
    Column("public_url", Text),
    Column("enrolled_at", Integer),
    Column("last_try", Integer),
    Column("last_success", Integer),
    Column("failing_since", Integer),
    Column("problem", Text),
    Column("feed_cursor", Integer),
)
status: Final = Table(
    "status",
    LEDGER_TABLES,
    Column("slip", Text, primary_key=True),
    Column("status", Text),
    Column("note", Text),
    Column("at", Integer),
)
fork_request: Final = Table(
    "fork_request",
    LEDGER_TABLES,
    Column("ledger", Text, primary_key=True),
    Column("agreed_seq", Integer),
    Column("at", Integer),
)

device: Final = Table(
    "device",
    KEY_TABLES,
    Column("id", Integer, primary_key=True),
    Column("seed", LargeBinary),
    Column("slip_key", LargeBinary),
)
session_key: Final = Table(
    "session_key",
    KEY_TABLES,
    Column("session", Text, primary_key=True),
    Column("key", LargeBinary),
)

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
