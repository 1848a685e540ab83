"""Tables of the province's staff: accounts, who is signed in, tokens of programs, and the record of what they did."""

from typing import Final

from sqlalchemy import DDL, BigInteger, Column, Integer, LargeBinary, String, Table, Text, event

from sync.province.schema import Instant, metadata
from sync.province.tables import doors

account = Table(
    "account",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("login", String(100), nullable=False, unique=True),  # lower case
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("communes", Text, nullable=False),  # five-digit codes with a blank between; empty: the whole province
    Column("password", Text),  # argon2's own form; NULL for who signs in elsewhere, or was not here yet
    Column("created_at", Instant, nullable=False),
    Column("disabled_at", Instant),
    Column("used_at", Instant),  # when it was last used, also when no session is open any more; NULL: never
)

staff_session = Table(
    "staff_session",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),  # SHA-256 of what the cookie holds
    Column("account", String(32), nullable=False, index=True),
    Column("opened_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("machine", Text, nullable=False),  # what the browser calls itself, for the list of one's own sessions
    sqlite_with_rowid=False,
)

token = Table(
    "token",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),  # SHA-256 of the token
    Column("id", String(32), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("maker", String(32), nullable=False),
    Column("rights", Text, nullable=False),  # with a blank between
    Column("communes", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
    sqlite_with_rowid=False,
)

staff_record = Table(
    "staff_record",
    metadata,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
    Column("account", String(32), nullable=False, index=True),
    Column("who", Text, nullable=False),  # the name as it was then
    Column("action", String(40), nullable=False),
    Column("centre", String(5), nullable=False),  # whose data it was about; empty for several and the whole province
    Column("communes", Text),  # the several, with a blank between; NULL for one and for the whole province
    Column("subject", Text, nullable=False),
    Column("details", Text, nullable=False),  # JSON, without personal data of citizens
)

for _change in ("UPDATE", "DELETE"):
    event.listen(
        staff_record,
        "after_create",
        DDL(
            f"CREATE TRIGGER staff_record_no_{_change.lower()} BEFORE {_change} ON staff_record "
            "BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END"
        ).execute_if(dialect="sqlite"),
    )
event.listen(
    staff_record,
    "after_create",
    DDL(
        "CREATE OR REPLACE FUNCTION staff_record_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the record is only added to'; END $$;"
        "CREATE TRIGGER staff_record_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_record "
        "FOR EACH STATEMENT EXECUTE FUNCTION staff_record_refuse()"
    ).execute_if(dialect="postgresql"),
)
"""What was written down stays so, also for who has the database's own password and writes SQL by mistake."""

TABLES: Final = (account, staff_session, token, staff_record, *doors.TABLES)
