"""The rows of an import as they are kept, and the statements that they are when they are read again."""

from typing import Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, func, select

from sync.province.cases.file_doubts import RowDoubt, doubt_of
from sync.province.cases.found_rows import STATEMENT, Finding
from sync.province.cases.kinds import Statement
from sync.province.cases.names import Book, meaning
from sync.province.tables.imports import import_row

IS_DOUBTFUL: Final = import_row.c.doubt != ""


class PreviewRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a preview; `statement` is None where the row has a mistake, in `cell` under `heading`."""

    number: int
    verdict: Finding
    fault: str
    masked: bool
    before: str
    statement: Statement | None
    heading: str = ""
    cell: str = ""
    doubt: RowDoubt = RowDoubt()


def statement_of(row: Row[tuple[object, ...]], source: str) -> Statement:
    """What the row says, which has no mistake."""
    return Statement(source=source, **{name: getattr(row, name) for name in STATEMENT})


def preview_row(row: Row[tuple[object, ...]], source: str) -> PreviewRow:
    """What the preview shows of it."""
    return PreviewRow(
        number=row.number,
        verdict=row.verdict,
        fault=row.fault,
        masked=row.masked,
        before=row.before,
        statement=None if row.verdict == "error" else statement_of(row, source),
        heading=row.heading or "",
        cell=row.cell or "",
        doubt=doubt_of(row.doubt),
    )


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


def doubts_counted(connection: Connection, identity: str) -> dict[str, int]:
    """How many rows of this import are doubtful, and of these how many go back and to a past day."""
    query = select(import_row.c.doubt, func.count()).where(import_row.c.import_id == identity, IS_DOUBTFUL)
    found = [(doubt_of(kept), count) for kept, count in connection.execute(query.group_by(import_row.c.doubt))]
    return {
        "doubtful": sum(count for _, count in found),
        "back": sum(count for doubt, count in found if doubt.back),
        "past": sum(count for doubt, count in found if doubt.past),
    }
