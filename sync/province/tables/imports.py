"""What the offices said of dossiers, the files in which they said it, and the answers that other systems got."""

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, LargeBinary, String, Table, Text

from sync.province.schema import Instant, metadata

spoken = Table(
    "spoken",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("slip", String(18), nullable=False),  # of slip and code one is empty
    Column("code", String(40), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("part", Text, nullable=False),
    Column("word", String(20), nullable=False),
    Column("sure", Boolean, nullable=False),
    Column("said", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("day_only", Boolean, nullable=False),
    Column("due", Date),
    Column("communes", Text, nullable=False),  # of whose sessions it may speak; empty for the whole province
    Column("spoken_at", Instant, nullable=False),
    Column("speaker", String(40), nullable=False),
    Column("import_id", String(32), nullable=False),
    Column("undone_at", Instant),
    Index("spoken_of_slip", "slip"),
    Index("spoken_of_code", "code"),
    Index("spoken_in_import", "import_id"),
    Index("spoken_by_name", "source", "name_key"),
)

feed_slip = Table(
    "feed_slip",
    metadata,
    Column("slip", String(18), primary_key=True),
    Column("centre", String(5), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Index("feed_of_centre", "centre", "seq", unique=True),
    sqlite_with_rowid=False,
)

status_name = Table(
    "status_name",
    metadata,
    Column("source", Text, primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("name_key", Text, primary_key=True),
    Column("said", Text, nullable=False),
    Column("word", String(20), nullable=False),
    Column("sure", Boolean, nullable=False),
    Column("changed_by", String(40), nullable=False),
    Column("changed_at", Instant, nullable=False),
)

import_file = Table(
    "import_file",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("communes", Text, nullable=False),
    Column("made_by", String(40), nullable=False),
    Column("made_at", Instant, nullable=False, index=True),
    Column("state", String(10), nullable=False),  # previewed, applied, undone
    Column("applied_at", Instant),
    Column("applied_rows", Integer, nullable=False),
    Column("undone_at", Instant),
)

import_row = Table(
    "import_row",
    metadata,
    Column("import_id", String(32), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("fault", String(40), nullable=False),
    Column("masked", Boolean, nullable=False),
    Column("before", Text, nullable=False),
    Column("slip", String(18), nullable=False),
    Column("code", String(40), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("part", Text, nullable=False),
    Column("word", String(20), nullable=False),
    Column("sure", Boolean, nullable=False),
    Column("said", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Instant),
    Column("day_only", Boolean, nullable=False),
    Column("due", Date),
    Column("heading", Text),  # where a mistake is, and what stands there; empty for a row without one
    Column("cell", Text),
    Column("doubt", Text),  # from which word it goes back, and whether its day is past: see cases.file_doubts
    Index("import_row_by_verdict", "import_id", "verdict", "place"),
)

api_reply = Table(
    "api_reply",
    metadata,
    Column("token", String(32), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("asked", LargeBinary(32), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

TABLES: Final = (spoken, feed_slip, status_name, import_file, import_row, api_reply)
