"""What is said again when something is taken back: what files after it say too, and was not kept twice."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Connection, Row, select, update

from sync.province.cases.heard import Subject, subject_of
from sync.province.cases.judging import TAKEN, is_of_its_reading, judge
from sync.province.cases.kept_rows import statements_in
from sync.province.cases.kinds import Statement
from sync.province.cases.naming import read_book
from sync.province.cases.speaking import Speaker, speak
from sync.province.database import among, chunks
from sync.province.staff.rights import scope_of
from sync.province.tables.imports import import_file, import_row

_Told: TypeAlias = tuple[str, Subject, tuple[tuple[object, ...], ...]]


def say_again(connection: Connection, since: datetime, gone: set[Subject], now: datetime) -> None:
    """Of what was said of these subjects then, let the files that were applied since say what they left to it.

    Each is judged as on the day on which it was read, and speaks for those for whom it spoke then.
    """
    files = select(import_file).where(import_file.c.state == "applied", import_file.c.applied_at >= since)
    told: set[_Told] = set()
    for file in connection.execute(files.order_by(import_file.c.applied_at, import_file.c.id)).all():
        news = _news(_of(connection, file, gone), file.communes, told)
        scope = scope_of(file.communes)
        verdicts = judge(connection, news, scope, file.made_at)
        taken = [one for one, judged in zip(news, verdicts, strict=True) if judged.verdict in TAKEN]
        if taken:
            speak(connection, Speaker(id=file.made_by, scope=scope, import_id=file.id), taken, now)
            more = import_file.c.applied_rows + len(taken)
            connection.execute(update(import_file).where(import_file.c.id == file.id).values(applied_rows=more))


def _of(connection: Connection, file: Row[tuple[object, ...]], gone: set[Subject]) -> list[Statement]:
    """What the file says of these subjects."""
    book = read_book(connection, file.source)
    said: list[Statement] = []
    for column, keys in ((import_row.c.slip, {one[0] for one in gone}), (import_row.c.code, {one[1] for one in gone})):
        for some in chunks(sorted(keys - {""})):
            which = among(connection, column, some) & (import_row.c.verdict != "error")
            said += statements_in(connection, file, book, which)
    return [statement for statement in said if subject_of(statement) in gone]


def _news(statements: Iterable[Statement], communes: str, told: set[_Told]) -> list[Statement]:
    """Those of which no file before said the same to the same communes; each says most of what the last one did."""
    by_subject: dict[Subject, list[Statement]] = {}
    for statement in statements:
        by_subject.setdefault(subject_of(statement), []).append(statement)
    news: list[Statement] = []
    for subject, some in by_subject.items():
        said = tuple((one.said, one.note, one.due, None if is_of_its_reading(one) else one.at) for one in some)
        mark = communes, subject, said
        if mark not in told:
            told.add(mark)
            news += some
    return news
