"""Tables of what the staff and other systems say of dossiers."""

from typing import Final

from sqlalchemy import Table

TABLES: Final[tuple[Table, ...]] = ()
