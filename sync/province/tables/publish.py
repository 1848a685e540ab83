"""Tables of what was published."""

from typing import Final

from sqlalchemy import Table

TABLES: Final[tuple[Table, ...]] = ()
