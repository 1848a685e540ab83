"""Filling a declaration the way a person does: looking at each box, and giving the answer that belongs into it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from ui.views.sitting import FieldRow, PartRow

USUAL: Mapping[str, str] = {
    "text": "Không có gì thêm",
    "long": "Không có gì thêm",
    "name": "Nguyễn Văn Mẫu",
    "number": "025150000012",
    "phone": "0912000111",
    "email": "mau@example.vn",
    "money": "500000",
    "date": "15/03/1980",
    "partial": "//1950",
    "time": "08:30",
    "yesno": "true",
    "address": "hai luu",
}
"""What is answered to a required question for which nothing was prepared, by kind of box."""

HAI_LUU = "08782"


class Reach(Protocol):
    """What it takes to answer: to touch a thing by its name, to put a text into a box, to see what was found."""

    def tap(self, name: str) -> None: ...

    def write(self, name: str, text: str) -> None: ...

    def sees(self, name: str) -> bool: ...


class Filler:
    """Fills pages with prepared answers by field id, and the usual answer where a required one is missing.

    `look` gives the questions that stand on the page now.
    """

    def __init__(self, hands: Reach, look: Callable[[], Sequence[FieldRow]], prepared: Mapping[str, str]) -> None:
        self._hands = hands
        self._look = look
        self._prepared = prepared

    def fill_page(self) -> None:
        """Answer every question that is shown, also those that an answer brings up."""
        done: set[str] = set()
        while fresh := [row for row in self._look() if row.shown and row.key not in done]:
            done.add(fresh[0].key)
            self._fill(fresh[0])

    def _fill(self, row: FieldRow) -> None:
        wanted = self._prepared.get(row.key)
        if wanted is None and (not row.required or _is_answered(row)):
            return
        answer = wanted if wanted is not None else _usual(row)
        match row.kind:
            case "date" | "partial":
                self._date(row.key, answer)
            case "choice" | "many" | "yesno":
                self._hands.tap(f"option:{row.key}:{answer}")
            case "address" | "pick":
                self._address(row, answer)
            case "parts":
                self._parts(row.key, row.parts, answer)
            case "table":
                self._hands.tap(f"add:{row.key}")
                cells = next(fresh.parts for fresh in self._look() if fresh.key == row.key)
                self._parts(row.key, cells, answer)
            case "note":
                pass
            case _:
                self._hands.write(f"input:{row.key}", answer)

    def _date(self, key: str, answer: str) -> None:
        for place, text in zip(("day", "month", "year"), answer.split("/"), strict=True):
            if text:
                self._hands.write(f"{place}:{key}", text)

    def _address(self, row: FieldRow, answer: str) -> None:
        if row.parts:
            self._hands.write(f"part:{row.key}:detail", "Thôn Ví Dụ")
        self._hands.write(f"search:{row.key}", answer)
        name = f"place:{row.key}:{HAI_LUU if answer == USUAL['address'] else answer}"
        if self._hands.sees(name):
            self._hands.tap(name)

    def _parts(self, field: str, parts: Sequence[PartRow], answer: str) -> None:
        for part in parts:
            name = f"{field}:{part.key}"
            if part.options:
                self._hands.tap(f"option:{name}:{part.options[0].key}")
            elif answer:
                self._hands.write(f"part:{name}", answer)
            else:
                self._hands.write(f"part:{name}", _usual_part(part))


def _usual(row: FieldRow) -> str:
    if row.kind in {"choice", "many"}:
        return row.options[0].key
    if row.kind == "number" and not _is_identity(row.key):
        return "1"
    return USUAL.get(row.kind, "")


def _usual_part(part: PartRow) -> str:
    if part.kind == "number" and not _is_identity(part.key):
        return "3"
    return {"date": "15/03/1980", "partial": "1950"}.get(part.kind, USUAL.get(part.kind, "Mẫu"))


def _is_identity(key: str) -> bool:
    return any(word in key for word in ("dinh_danh", "giay_to", "card.id", "cccd", "so_can_cuoc", "number"))


def _is_answered(row: FieldRow) -> bool:
    return bool(row.value or row.query or row.entries or any(option.chosen for option in row.options))
