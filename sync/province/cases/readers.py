"""Who reads what is said of a dossier: the sessions behind its code, and the session or the machine behind a slip."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from sync.province.cases.known import makers_of
from sync.province.database import among, chunks
from sync.province.schema import IS_FILED, session


class Reader(NamedTuple):
    """A citizen, by the slip in the hand, the code of the dossier (each may be empty), and the commune."""

    slip: str
    dossier: str
    centre: str


def readers_of(connection: Connection, codes: Sequence[str], slips: Sequence[str]) -> dict[str, list[Reader]]:
    """By slip or dossier's code its readers; a slip whose session has not come is its machine's commune's."""
    found: dict[str, list[Reader]] = {}
    of = select(session.c.slip, session.c.dossier, session.c.centre)
    for some in chunks(codes):
        for row in connection.execute(of.where(IS_FILED, among(connection, session.c.dossier, some))):
            found.setdefault(row.dossier, []).append(Reader(row.slip or "", row.dossier, row.centre))
    for some in chunks(slips):
        for row in connection.execute(of.where(among(connection, session.c.slip, some))):
            found.setdefault(row.slip, []).append(Reader(row.slip, row.dossier, row.centre))
    makers = makers_of(connection, (slip for slip in slips if slip not in found))
    return found | {slip: [Reader(slip, "", maker.centre)] for slip, maker in makers.items()}
