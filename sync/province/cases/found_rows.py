"""What is found of the rows of a file: when it is read, and again when it is applied, as others may speak meanwhile."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, select, update

from sync.province.cases.file_doubts import RowDoubt, doubt_of, doubts_in
from sync.province.cases.judging import TAKEN, Verdict, judge
from sync.province.cases.kinds import Statement
from sync.province.cases.reading.rows import Drafted
from sync.province.staff.rights import Scope
from sync.province.tables.imports import import_row

Finding: TypeAlias = Verdict | Literal["older"]
"""The verdict, or `older`: it is kept for the history, and what stands was said later, so that nobody sees a change."""

WRITTEN: Final[frozenset[Finding]] = frozenset({*TAKEN, "older"})

STATEMENT: Final = ("slip", "code", "kind", "part", "said", "word", "sure", "note", "at", "day_only", "due")
"""What of a statement is kept with its row; the source is the file's."""
_SILENT: Final[dict[str, object]] = {
    "slip": "", "code": "", "kind": "dossier", "part": "", "said": "", "word": "", "sure": True, "note": "",
    "at": None, "day_only": False, "due": None,
}  # fmt: skip
_NO_MISTAKE: Final[dict[str, object]] = {"heading": None, "cell": None}


class FoundRow(msgspec.Struct, frozen=True, kw_only=True):
    """What is found of one row; `before` is what was said before, or of an older row what stands."""

    verdict: Finding
    fault: str = ""
    before: str = ""
    doubt: RowDoubt = RowDoubt()

    def is_doubted_since(self, was: "FoundRow") -> bool:
        """Whether more is doubtful of the row than was named when it was looked at."""
        return bool(self.doubt) and self.doubt != was.doubt

    def is_older_since(self, was: "FoundRow") -> bool:
        """Whether something newer was said since it was looked at."""
        return self.verdict == "older" != was.verdict


def find_rows(connection: Connection, statements: Sequence[Statement], scope: Scope, now: datetime) -> list[FoundRow]:
    """What is found of each now, in their order."""
    verdicts = judge(connection, statements, scope, now)
    return [
        FoundRow(verdict="older", before=doubt.newer, doubt=doubt)
        if doubt.newer
        else FoundRow(verdict=judged.verdict, fault=judged.fault, before=judged.before, doubt=doubt)
        for judged, doubt in zip(verdicts, doubts_in(connection, statements, verdicts, scope, now), strict=True)
    ]


def rows_of(
    connection: Connection, identity: str, drafts: Sequence[Drafted], scope: Scope, now: datetime
) -> list[dict[str, object]]:
    """The rows of a file that was just read, as they are kept."""
    said = [draft.statement for draft in drafts if draft.statement is not None]
    found = iter(find_rows(connection, said, scope, now))
    rows: list[dict[str, object]] = []
    for place, draft in enumerate(drafts, start=1):
        one = FoundRow(verdict="error", fault=draft.fault) if draft.statement is None else next(found)
        is_told = one.verdict != "error"
        rows.append(
            {
                "import_id": identity, "place": place, "number": draft.number, "masked": draft.masked,
                **_kept(one),
                **(_NO_MISTAKE if is_told else {"heading": draft.heading, "cell": draft.cell}),
                **({name: getattr(draft.statement, name) for name in STATEMENT} if is_told else _SILENT),
            }
        )  # fmt: skip
    return rows


def rows_found(connection: Connection, identity: str, which: ColumnElement[bool]) -> dict[int, FoundRow]:
    """What was found of these rows when they were last looked at, by their places, in the order of the file."""
    columns = ("place", "verdict", "fault", "before", "doubt")
    of = (import_row.c.import_id == identity) & which
    rows = connection.execute(select(*(import_row.c[name] for name in columns)).where(of).order_by(import_row.c.place))
    return {
        row.place: FoundRow(verdict=row.verdict, fault=row.fault, before=row.before, doubt=doubt_of(row.doubt))
        for row in rows
    }


def keep_found(connection: Connection, identity: str, found: Mapping[int, FoundRow]) -> None:
    """What is found of these rows now, by their places."""
    if found:
        of = (import_row.c.import_id == identity) & (import_row.c.place == bindparam("row"))
        connection.execute(update(import_row).where(of), [{"row": place, **_kept(one)} for place, one in found.items()])


def _kept(one: FoundRow) -> dict[str, object]:
    return {"verdict": one.verdict, "fault": one.fault, "before": one.before, "doubt": str(one.doubt)}
