"""What a table says first, in one sentence, computed from the table itself: the words beside its chart."""

from typing import NamedTuple

from sync.province.boards.table import Column, Row, Table, number_of, share
from sync.province.boards.texts import with_unit
from sync.province.language import Language, Words, said


class _Found(NamedTuple):
    row: Row
    value: float


_FEW = 4
"""So few lines are simply all told."""

_SHORT = 40
"""The least of names longer than this is not worth the reading."""


def finding(table: Table, language: Language) -> str:
    """The largest line with its share, the next one, and the smallest that is not nothing; of a few lines, all."""
    if table.drawn is None:
        return ""
    at, column = table.column(table.drawn.columns[0])
    found = [_Found(row, value) for row in table.rows if (value := number_of(row.cells[at]))]
    head = said(column.head, language)
    if not found:
        return said(Words("Chưa có gì trong thời gian này.", "Nothing in this time yet."), language)
    if len(found) <= _FEW and table.drawn.shape == "bars":
        return f"{head}: {'; '.join(_told(one, column, at, language) for one in found)}."
    ordered = sorted(found, key=lambda one: -one.value)
    if ordered[0].value == ordered[-1].value:
        amount = _amount(ordered[0], column, at, language)
        return said(
            Words(f"{head}: mọi dòng bằng nhau, {amount}.", f"{head}: all lines are equal, {amount}."), language
        )
    highest, then, lowest = (said(one, language) for one in _PLACES)
    share_of_all = _share_text(table, ordered[0], column, at, language)
    last = ordered[-1]
    ending = f"; {lowest} {_told(last, column, at, language)}" if len(said(last.row.label, language)) <= _SHORT else ""
    return (
        f"{head}: {highest} {_told(ordered[0], column, at, language)}{share_of_all}; "
        f"{then} {_told(ordered[1], column, at, language)}{ending}."
    )


_PLACES = (Words("cao nhất", "highest"), Words("tiếp theo", "then"), Words("thấp nhất", "lowest"))


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
