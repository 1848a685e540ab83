"""How a model holds its one frozen view, and how rows become list roles."""

from collections.abc import Callable, Sequence
from typing import ClassVar, cast

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

from ui.views.base import Row, View

DISPLAY_ROLE, USER_ROLE = 0, 0x0100
"""`Qt.ItemDataRole`'s; the class `Qt` takes 20 ms to come into being, for which the first frame would have to wait."""


def camel(name: str) -> str:
    """`page_source` as QML writes it: `pageSource`."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def plain(value: object) -> object:
    """A value as QML can read it: structs become maps with camel-case keys, tuples become lists."""
    if isinstance(value, msgspec.Struct):
        return {camel(name): plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple):
        return [plain(item) for item in cast("tuple[object, ...]", value)]
    return value


FIRST_ROWS = 12
"""How many rows of a long list a new page begins with: what is in sight of a screen, so that its first frame comes
soon. The others are there in the frame after it."""


class Rows(QAbstractListModel):
    """A list of rows of one type; a row whose key stays keeps its delegate, so that no field loses its focus."""

    def __init__(self, row: type[Row], parent: QObject) -> None:
        super().__init__(parent)
        self._names = row.__struct_fields__
        self._rows: tuple[Row, ...] = ()
        self._count = 0

    def show(self, rows: Sequence[Row], *, most: int | None = None) -> None:
        """Put `rows` in place of what is shown; of many, only `most` until `complete`."""
        before, self._rows = self._rows, tuple(rows)
        if [row.key for row in before] != [row.key for row in rows]:
            self.beginResetModel()
            self._count = len(rows) if most is None else min(most, len(rows))
            self.endResetModel()
            return
        if most is None:
            self.complete()
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                place = self.index(number)
                self.dataChanged.emit(place, place)

    def complete(self) -> bool:
        """Show all rows; whether some were still missing."""
        if self._count == len(self._rows):
            return False
        self.beginInsertRows(QModelIndex(), self._count, len(self._rows) - 1)
        self._count = len(self._rows)
        self.endInsertRows()
        return True

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """How many rows there are."""
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY_ROLE) -> object:
        """The value of one role; list roles come as lists of maps."""
        place = role - USER_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return plain(getattr(self._rows[index.row()], self._names[place]))

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """Role names are the row's field names in camel case."""
        first = USER_ROLE
        return {first + number: QByteArray(camel(name).encode()) for number, name in enumerate(self._names)}


class ViewModel(QObject):
    """Holds one view; a subclass declares `changed` itself, because a base class's signal does not notify QML."""

    changed: ClassVar[Signal]

    def __init__(self, view: View, **rows: type[Row]) -> None:
        super().__init__()
        self._blank = view
        self.view = view
        self.lists = {name: Rows(row, self) for name, row in rows.items()}

    def show(self, view: View, *, most: int | None = None) -> None:
        """Show another view; an equal one changes nothing. Of long lists only `most` rows until `complete`."""
        if view == self.view:
            return
        self.view = view
        for name, rows in self.lists.items():
            rows.show(getattr(view, name), most=most)
        self.changed.emit()

    def complete(self) -> bool:
        """Show the rows that the first frame did not wait for; whether there were any."""
        missing = [rows.complete() for rows in self.lists.values()]
        return any(missing)

    def forget(self) -> None:
        """Show nothing, so that nothing of a page that was left stays in memory."""
        self.show(self._blank)


def row_list(name: str) -> Callable[[ViewModel], Rows]:
    """The getter of a list property."""

    def get(model: ViewModel) -> Rows:
        return model.lists[name]

    return get
