"""How a scope narrows a query: the one place where it becomes SQL."""

from sqlalchemy import ColumnElement, true

from sync.province.staff.rights import Scope


def within(scope: Scope, centre: ColumnElement[str]) -> ColumnElement[bool]:
    """The condition that the row belongs to one of the communes of the scope."""
    if scope.communes is None:
        return true()
    return centre.in_(sorted(scope.communes))
