"""What publishing needs from the outside, and how the server does it by itself once a day."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec
import structlog
from litestar import Litestar

from kiosk.domain.catalogue import Procedure
from kiosk.errors import Unavailable
from sync.province.database import Database
from sync.province.publish.publisher import publish
from sync.province.publish.sources import Vocabulary
from sync.province.publish.store import take_turn

EVERY: Final = timedelta(hours=24)
LOOK_SECONDS: Final = 600
"""How often a worker looks whether it is its turn."""

_log = structlog.stdlib.get_logger()


class Known(NamedTuple):
    """What procedures and communes are called, the procedures themselves, and under which licence places are."""

    vocabulary: Vocabulary
    procedures: Sequence[Procedure]
    places_notice: str


class Opening(msgspec.Struct, frozen=True):
    """Who publishes, whom to ask (an address, or empty), and the names, which are read when they are needed."""

    publisher: str
    contact: str
    known: Callable[[], Known]


def publish_in_turn(database: Database, opening: Opening, now: datetime) -> int:
    """Publish if it is this worker's turn; how many new versions there are."""
    if not take_turn(database, now, EVERY):
        return 0
    known = opening.known()
    done = publish(database, known.vocabulary, known.procedures, now)
    _log.info("published", count=len(done))
    return len(done)


@asynccontextmanager
async def publishing(
    _app: Litestar, database: Database, opening: Opening, now: Callable[[], datetime]
) -> AsyncGenerator[None]:
    """While the server runs, it publishes; workers take turns through the database."""

    async def rounds() -> None:
        while True:
            try:
                await asyncio.to_thread(publish_in_turn, database, opening, now())
            except Unavailable as outage:
                _log.warning("publishing-put-off", detail=outage.detail)
            except Exception as bug:
                _log.error("publishing-failed", exc_info=bug)
                raise
            await asyncio.sleep(LOOK_SECONDS)

    task = asyncio.create_task(rounds())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
