"""Tables of what is counted."""

from typing import Final

from sqlalchemy import Table

TABLES: Final[tuple[Table, ...]] = ()
