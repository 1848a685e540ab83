"""What a table says first, in one sentence, computed from the table itself: the words beside its chart."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from sync.province.boards.table import Column, Row, Table, number_of, share
from sync.province.boards.texts import with_unit
from sync.province.language import Language, Words, said


class _Found(NamedTuple):
    row: Row
    value: float


_FEW = 4
"""So few lines are simply all told."""

_NAMED = 2
"""So many equal lines are told by their names."""

_SHORT = 40
"""The least of names longer than this is not worth the reading."""


def finding(table: Table, language: Language) -> str:
    """The largest line with its share, the next one, and the smallest where it is the only one; of a few lines, all.

    Lines that are equal are told together, so that none of them seems to be more than the others.
    """
    if table.drawn is None:
        return ""
    at, column = table.column(table.drawn.columns[0])
    found = [_Found(row, value) for row in table.rows if (value := number_of(row.cells[at]))]
    head = said(column.head, language)
    if not found:
        return said(Words("Chưa có gì trong thời gian này.", "Nothing in this time yet."), language)
    if len(found) <= _FEW and table.drawn.shape == "bars":
        return f"{head}: {'; '.join(_told([one], column, at, language) for one in found)}."
    equal = _equal(found)
    has_nothing = any(number_of(row.cells[at]) == 0 for row in table.rows)
    if len(equal) == 1 and not has_nothing:
        amount = _amount(found[0], column, at, language)
        return said(
            Words(f"{head}: mọi dòng bằng nhau, {amount}.", f"{head}: all lines are equal, {amount}."), language
        )
    highest, then, lowest = (said(one, language) for one in _PLACES)
    parts = [f"{highest} {_told(equal[0], column, at, language)}{_share_text(table, equal[0], column, at, language)}"]
    if len(equal) > 1:
        parts.append(f"{then} {_told(equal[1], column, at, language)}")
    if len(equal) > 2 and not has_nothing and _is_short(equal[-1], language):
        parts.append(f"{lowest} {_told(equal[-1], column, at, language)}")
    return f"{head}: {'; '.join(parts)}."


_PLACES = (Words("cao nhất", "highest"), Words("tiếp theo", "then"), Words("thấp nhất", "lowest"))


def _equal(found: Sequence[_Found]) -> list[list[_Found]]:
    """The lines by their value, the largest first."""
    ordered = sorted(found, key=lambda one: -one.value)
    return [list(group) for _, group in groupby(ordered, key=lambda one: one.value)]


def _is_short(equal: Sequence[_Found], language: Language) -> bool:
    return len(equal) == 1 and len(said(equal[0].row.label, language)) <= _SHORT


def _told(equal: Sequence[_Found], column: Column, at: int, language: Language) -> str:
    """Lines with the same amount; of many, how many they are."""
    amount = _amount(equal[0], column, at, language)
    if len(equal) > _NAMED:
        lines = Words(f"{len(equal)} dòng bằng nhau", f"{len(equal)} lines that are equal")
        return f"{said(lines, language)} ({amount})"
    names = said(Words(" và ", " and "), language).join(_name(one.row, language) for one in equal)
    return f"{names} ({amount})"


def _name(row: Row, language: Language) -> str:
    """As it stands in the table; in quotes where its own colon would be taken for the sentence's."""
    name = said(row.label, language).rstrip(": ")
    return f"“{name}”" if ":" in name else name


def _amount(one: _Found, column: Column, at: int, language: Language) -> str:
    return with_unit(one.row.cells[at], column, language)


def _share_text(table: Table, equal: Sequence[_Found], column: Column, at: int, language: Language) -> str:
    """Of what adds up, how much of all the largest line is; nothing where several are the largest."""
    whole = None if table.whole is None else table.whole.cells[at]
    if not column.adds or not isinstance(whole, int) or len(equal) > 1:
        return ""
    percent = share(int(equal[0].value), whole)
    if percent is None:
        return ""
    return said(Words(f", bằng {percent} % tổng số", f", {percent} % of all"), language)
