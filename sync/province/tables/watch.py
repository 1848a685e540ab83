"""Tables of what is watched, and of whom it was told."""

from typing import Final

from sqlalchemy import Table

TABLES: Final[tuple[Table, ...]] = ()
