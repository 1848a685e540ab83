"""The tables of the province: what it was sent, who sent it, and what it makes of it."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    literal_column,
    true,
)
from sqlalchemy.engine import Dialect


class Instant(TypeDecorator[datetime]):
    """A moment in UTC with its zone, on SQLite (which keeps no zone) as on PostgreSQL."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC; a moment without a zone is taken to be UTC."""
        if value is None or value.tzinfo is None:
            return value
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """UTC with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """Whole microseconds since 1970."""
    return (at - _EPOCH) // _MICROSECOND


@lru_cache(maxsize=1024)  # a batch has one
def moment(stored: int) -> datetime:
    """The moment so many microseconds after 1970, in UTC."""
    return _EPOCH + stored * _MICROSECOND


metadata = MetaData()

device = Table(
    "device",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("centre", String(5), nullable=False),
    Column("public_key", LargeBinary(32), nullable=False, unique=True),
    Column("slip_key", LargeBinary(32), nullable=False),
    Column("tag", String(2), nullable=False, index=True),
    Column("machine", Text, nullable=False),
    Column("build", Text, nullable=False),
    Column("enrolled_at", Instant, nullable=False),
    Column("last_heard", Instant),
    Column("revoked_at", Instant),
    Column("tokens", Float, nullable=False),
    Column("tokens_at", Instant, nullable=False),
)

enrol_code = Table(
    "enrol_code",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("centre", String(5), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("device", String(32)),
)

ledger = Table(
    "ledger",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("device", String(32), nullable=False),
    Column("name", String(32), nullable=False),
    Column("head", BigInteger, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    Index("ledger_of_device", "device", "name", unique=True),
)

entry = Table(
    "entry",
    metadata,
    Column("ledger", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    Column("received_us", BigInteger, nullable=False),  # a number: converting each moment took a quarter of the ingest
    Column("set_aside", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
Index(
    "entry_set_aside",
    entry.c.ledger,
    entry.c.seq,
    sqlite_where=entry.c.set_aside == true(),
    postgresql_where=entry.c.set_aside == true(),
)

fork = Table(
    "fork",
    metadata,
    Column("device", String(32), primary_key=True),
    Column("ledger", String(32), primary_key=True),
    Column("first_seen", Instant, nullable=False),
    Column("last_seen", Instant, nullable=False),
    Column("times", Integer, nullable=False),
    Column("agreed", BigInteger),
)

session = Table(
    "session",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("device", String(32), nullable=False),
    Column("centre", String(5), nullable=False),
    Column("procedure", Text, nullable=False),
    Column("slip", String(18), unique=True),
    Column("dossier", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("satisfaction", SmallInteger, nullable=False),
    Column("opened_at", Instant),
    Column("slip_at", Instant),
    Column("filed_at", Instant),
    Column("ended_at", Instant),
    Column("received_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Index("session_of_centre", "centre", "id"),
    sqlite_with_rowid=False,
)
IS_FILED = session.c.dossier != literal_column("''")
"""Written out in each question by dossier, so that both databases see that the index holds what is asked."""
Index("session_by_dossier", session.c.dossier, sqlite_where=IS_FILED, postgresql_where=IS_FILED)

feed_head = Table(
    "feed_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
)

shared_entry = Table(
    "shared_entry",
    metadata,
    Column("centre", String(5), primary_key=True),
    Column("no", BigInteger, primary_key=True, autoincrement=False),
    Column("ledger", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Index("shared_entry_of_ledger", "ledger", "seq", unique=True),
    sqlite_with_rowid=False,
)

box = Table(
    "box",
    metadata,
    Column("centre", String(5), primary_key=True),
    Column("subject", String(64), primary_key=True),
    Column("field", String(100), primary_key=True),
    Column("turn", BigInteger, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("origin", String(32), nullable=False),
    Column("no", BigInteger, nullable=False),
    Index("box_of_centre", "centre", "no"),
    sqlite_with_rowid=False,
)

erased = Table(
    "erased",
    metadata,
    Column("centre", String(5), primary_key=True),
    Column("subject", String(64), primary_key=True),
    sqlite_with_rowid=False,
)

centre_feed = Table(
    "centre_feed",
    metadata,
    Column("centre", String(5), primary_key=True),
    Column("no", BigInteger, nullable=False),
)

bucket = Table(
    "bucket",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("tokens", Float, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

schema_version = Table(
    "schema_version",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
)
