"""What a table says first, in one sentence, computed from the table itself: the words beside its chart."""

from typing import NamedTuple

from sync.province.boards.table import Column, Row, Table, number_of, share
from sync.province.boards.texts import Language, said, with_unit
from sync.province.web.words import Words


class _Found(NamedTuple):
    row: Row
    value: float


def finding(table: Table, language: Language) -> str:
    """The largest line with its share, the next one, and the smallest; or that there is nothing."""
    if table.drawn is None:
        return ""
    at, column = table.column(table.drawn.columns[0])
    found = [_Found(row, value) for row in table.rows if (value := number_of(row.cells[at])) is not None]
    if not any(value for _, value in found):
        return said(Words("Chưa có gì trong thời gian này.", "Nothing in this time yet."), language)
    ordered = sorted(found, key=lambda one: -one.value)
    head = said(column.head, language)
    top = _told(ordered[0], column, at, language)
    alone = ordered[0].value == ordered[-1].value
    if len(ordered) == 1:
        return f"{head}: {top}."
    if alone:
        return said(
            Words(
                f"{head}: mọi dòng bằng nhau, {_amount(ordered[0], column, at, language)}.",
                f"{head}: all lines are equal, {_amount(ordered[0], column, at, language)}.",
            ),
            language,
        )
    parts = [
        f"{head}: {said(Words('cao nhất', 'highest'), language)} {top}{_share_text(table, ordered[0], column, at, language)}"
    ]
    if len(ordered) > 2 and ordered[1].value:
        parts.append(f"{said(Words('tiếp theo', 'then'), language)} {_told(ordered[1], column, at, language)}")
    parts.append(f"{said(Words('thấp nhất', 'lowest'), language)} {_told(ordered[-1], column, at, language)}")
    return "; ".join(parts) + "."


def _told(one: _Found, column: Column, at: int, language: Language) -> str:
    return f"{said(one.row.label, language)} ({_amount(one, column, at, language)})"


def _amount(one: _Found, column: Column, at: int, language: Language) -> str:
    return with_unit(one.row.cells[at], column, language)


def _share_text(table: Table, one: _Found, column: Column, at: int, language: Language) -> str:
    """Of what adds up, how much of all the largest line is."""
    whole = None if table.whole is None else table.whole.cells[at]
    if not column.adds or not isinstance(whole, int):
        return ""
    percent = share(int(one.value), whole)
    if percent is None:
        return ""
    return said(Words(f", bằng {percent} % tổng số", f", {percent} % of all"), language)
