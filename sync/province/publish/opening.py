"""What the pages of open data are told, and how the server publishes by itself: once a day, in a process beside it.

In a process beside it, because a month of a million sessions is ten seconds of work, and citizens are waiting.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Final

import msgspec
import structlog
from litestar import Litestar

from kiosk.errors import Unavailable
from sync.province.database import Database
from sync.province.publish.store import take_turn

EVERY: Final = timedelta(hours=24)
LOOK_SECONDS: Final = 300.0
"""How often a worker looks whether it is its turn."""

_COMMAND: Final = (sys.executable, "-m", "sync.province", "publish")
_log = structlog.stdlib.get_logger()


class Opening(msgspec.Struct, frozen=True):
    """Who publishes, whom to ask (an address, or empty), and the licence of the names of places."""

    publisher: str
    contact: str
    places_notice: str


@asynccontextmanager
async def publishing(
    _app: Litestar, database: Database, now: Callable[[], datetime], look: float = LOOK_SECONDS
) -> AsyncGenerator[None]:
    """While the server runs, it publishes; workers take turns through the database."""
    task = asyncio.create_task(take_turns(database, now, look))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def take_turns(database: Database, now: Callable[[], datetime], look: float) -> None:
    """For ever: publish whenever it is this worker's turn."""
    while True:
        await asyncio.sleep(look)
        try:
            if await asyncio.to_thread(take_turn, database, now(), EVERY):
                await _publish()
        except Unavailable as outage:
            _log.warning("publishing-put-off", detail=outage.detail)


async def _publish() -> None:
    process = await asyncio.create_subprocess_exec(*_COMMAND, stdout=asyncio.subprocess.DEVNULL)
    try:
        if await process.wait():
            _log.error("publishing-failed", detail=f"exit {process.returncode}")
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
