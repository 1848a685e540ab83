"""The rows of an import as they are kept, and the statements that they are when they are read again."""

from typing import Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, select

from sync.province.cases.kinds import Statement
from sync.province.cases.names import Book, meaning
from sync.province.tables.imports import import_row

STATEMENT: Final = ("slip", "code", "kind", "part", "said", "word", "sure", "note", "at", "day_only", "due")
"""What of a statement is kept with its row; the source is the file's."""


def statement_of(row: Row[tuple[object, ...]], source: str) -> Statement:
    """What the row says, which has no mistake."""
    return Statement(source=source, **{name: getattr(row, name) for name in STATEMENT})


def statements_in(
    connection: Connection, file: Row[tuple[object, ...]], book: Book, which: ColumnElement[bool]
) -> list[Statement]:
    """What these rows of the file say, in its order, by what their names mean now."""
    of = (import_row.c.import_id == file.id) & which
    rows = connection.execute(select(import_row).where(of).order_by(import_row.c.place))
    return [_named(statement_of(row, file.source), book) for row in rows]


def _named(statement: Statement, book: Book) -> Statement:
    name = meaning(book, statement.source, statement.kind, statement.said)
    word, sure = ("", False) if name is None else (name.word, name.sure)
    return msgspec.structs.replace(statement, word=word, sure=sure)
