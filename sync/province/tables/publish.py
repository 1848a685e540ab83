"""Tables of what was published: files as they went out, never changed; and, never served, what they have counted."""

from typing import Final

from sqlalchemy import Column, Integer, LargeBinary, String, Table

from sync.province.schema import Instant, metadata

open_file = Table(
    "open_file",
    metadata,
    Column("dataset", String(32), primary_key=True),
    Column("period", String(10), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("form", String(4), primary_key=True),
    Column("packed", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("published_at", Instant, nullable=False),
)
"""One file in one form; `packed` is gzip, `size` and `sha256` are of the file itself."""

open_basis = Table(
    "open_basis",
    metadata,
    Column("dataset", String(32), primary_key=True),
    Column("period", String(10), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
"""What the newest version of a month has counted, by commune: exact numbers, so that no later version counts again."""

open_turn = Table(
    "open_turn",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("taken_at", Instant, nullable=False),
)
"""When a worker last took the day's turn to publish."""

TABLES: Final[tuple[Table, ...]] = (open_file, open_basis, open_turn)
