"""Which column is which: by the words that offices write above them, in any order and below any title. Pure."""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from kiosk.errors import Refused
from sync.province.cases.kinds import name_key
from sync.province.cases.reading.sheet import Cell, Row
from sync.province.cases.reading.values import text_of_cell

Column: TypeAlias = Literal["code", "status", "date", "note", "due", "part", "payment", "delivery"]
COLUMNS: Final[tuple[Column, ...]] = get_args(Column)

_NAMES: Final[dict[Column, tuple[str, ...]]] = {
    "code": ("mã hồ sơ", "số hồ sơ", "mã số hồ sơ", "số biên nhận", "mã biên nhận", "mã phiếu", "dossier code",
             "dossier", "code"),
    "status": ("trạng thái", "trạng thái hồ sơ", "tình trạng", "tình trạng hồ sơ", "tình trạng xử lý",
               "trạng thái xử lý", "status", "status text"),
    "date": ("ngày", "ngày cập nhật", "thời gian cập nhật", "ngày trạng thái", "thời điểm", "ngày chuyển trạng thái",
             "date", "updated"),
    "note": ("ghi chú", "nội dung", "lý do", "yêu cầu", "note", "remark"),
    "due": ("ngày hẹn", "ngày hẹn trả", "hẹn trả", "ngày hẹn trả kết quả", "hạn trả", "hạn xử lý", "due",
            "appointment"),
    "part": ("thủ tục con", "phần", "thủ tục thành phần", "nhóm thủ tục", "part", "sub procedure"),
    "payment": ("thanh toán", "trạng thái thanh toán", "tình trạng thanh toán", "lệ phí", "payment"),
    "delivery": ("trả kết quả", "hình thức trả", "trạng thái trả kết quả", "bưu chính", "chuyển phát", "delivery"),
}  # fmt: skip
_BY_KEY: Final[dict[str, Column]] = {name_key(name): column for column, names in _NAMES.items() for name in names}
_SAID: Final[frozenset[Column]] = frozenset({"status", "payment", "delivery"})
_HEAD: Final = 30
"""Rows among which the headings stand; above them are titles."""


class Layout(msgspec.Struct, frozen=True):
    """Where each column stands, below which row the content begins, and what each is headed in this file."""

    places: dict[Column, int]
    below: int
    headings: dict[Column, str]

    def cell(self, row: Sequence[Cell], column: Column) -> Cell:
        """What stands in this row under this heading; None where there is no such column, or the row ends before."""
        place = self.places.get(column)
        return None if place is None or place >= len(row) else row[place]


def layout_of(rows: Sequence[Row]) -> Layout | None:
    """The headings, or None when no row has both a code and something that is said of it.

    Refused with `import-heading-twice` when two columns have one meaning: which of them counts is not ours to guess.
    """
    for number, cells in rows[:_HEAD]:
        found: list[tuple[Column, int]] = [
            (column, place) for place, cell in enumerate(cells) if (column := _column(cell)) is not None
        ]
        named = {column for column, _ in found}
        if "code" not in named or not named & _SAID:
            continue
        for place, (column, _) in enumerate(found):
            if column in {before for before, _ in found[:place]}:
                raise Refused("import-heading-twice", heading=_NAMES[column][0])
        return Layout(dict(found), number, {column: text_of_cell(cells[place]) for column, place in found})
    return None


def _column(cell: Cell) -> Column | None:
    if not isinstance(cell, str) or len(cell) > 80:
        return None
    key = name_key(cell).replace("_", " ").strip(" :*()")
    return _BY_KEY.get(key)
