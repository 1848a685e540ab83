"""How long the server takes for a citizen's page while five hundred a second ask for one, on both databases.

Budget: p99 ≤ 20 ms in the server on two cores. The hours of other programs on the machine are in the times of the wall
and not in the processor's, so both are told: with two cores, 500 a second leave 4 ms of processor for each.
"""

import asyncio
import random
import secrets
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

import psutil

from sync.province.cases.by_command import set_status
from sync.province.commands.command import OPERATOR
from sync.province.database import Database
from sync.province.migrations import migrate
from tests.sync.cases.offices import Office
from tests.sync.postgres import start_cluster, why_not
from tests.sync.servers import Server, running

RATE = 500
SECONDS = 10
LINES = 32
LONGEST = 90
"""Connections that are kept open, as a proxy does."""


def run() -> dict[str, float | str]:
    """Percentiles of the wall's time from sending to the last byte, and the processor's time for each page."""
    result: dict[str, float | str] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        result |= _measure(f"sqlite+pysqlite:///{folder / 'province.sqlite'}", folder, "SQLite, one process", 1)
        if why_not():
            return result | {"PostgreSQL": why_not()}
        with start_cluster(folder) as cluster, cluster.database() as url:
            result |= _measure(url, folder, "PostgreSQL, two workers", 2)
    return result


def _measure(url: str, folder: Path, kind: str, workers: int) -> dict[str, float | str]:
    slips = _filled(url)
    with ExitStack() as stack:
        servers: list[Server] = []
        for number in range(workers):
            (home := folder / f"{kind}-{number}").mkdir()
            servers.append(stack.enter_context(running(url, home, "afresh", TANTAY_TRUSTED_PROXIES="127.0.0.1")))
        processes = [process_at(server.url) for server in servers]
        # After this everything is loaded, and every line to the database stands.
        asyncio.run(_ask([server.url for server in servers], slips, RATE, 2.0))
        before = sum(sum(process.cpu_times()[:2]) for process in processes)
        begin = perf_counter()
        times = sorted(asyncio.run(_ask([server.url for server in servers], slips, RATE, SECONDS)))
        took = perf_counter() - begin
        used = sum(sum(process.cpu_times()[:2]) for process in processes) - before
    return {
        f"{kind}: pages a second (asked for: {RATE})": len(times) / took,
        f"{kind}: programs that wanted a processor, of {psutil.cpu_count()}": psutil.getloadavg()[0],
        f"{kind}: processor for a page, ms (≤ {2000 / RATE:g})": used / len(times) * 1000,
        f"{kind}: p50, ms": times[len(times) // 2] * 1000,
        f"{kind}: p99, ms (≤ 20)": times[len(times) * 99 // 100] * 1000,
    }


def _filled(url: str) -> list[str]:
    database = Database(url)
    migrate(database)
    office = Office(database)
    slips = office.all_come([office.dossier() for _ in range(300)], datetime.now(UTC))
    for slip in slips[::2]:
        set_status(database, OPERATOR, slip, "in-progress", "Số 7", datetime.now(UTC))
    database.close()
    return slips


def process_at(url: str) -> psutil.Process:
    """The server, our child, that listens there."""
    port = urlsplit(url).port
    children = psutil.Process().children()
    return next(one for one in children if any(line.laddr.port == port for line in one.net_connections("tcp")))


async def _ask(urls: list[str], slips: list[str], rate: int, seconds: float) -> list[float]:
    """So many questions a second, each at its own moment whether or not those before it are answered."""
    times: list[float] = []
    waiting: asyncio.Queue[float] = asyncio.Queue()
    lines = [asyncio.create_task(_line(urls[number % len(urls)], slips, waiting, times)) for number in range(LINES)]
    loop = asyncio.get_running_loop()
    begin = loop.time() + 0.5
    moments = [begin + number / rate for number in range(int(rate * seconds))]
    for at in moments:
        loop.call_at(at, waiting.put_nowait, at)
    done = asyncio.Event()
    loop.call_at(moments[-1], done.set)
    async with asyncio.timeout(LONGEST):
        await done.wait()
        await waiting.join()
    for line in lines:
        line.cancel()
    await asyncio.gather(*lines, return_exceptions=True)
    return times


async def _line(url: str, slips: list[str], waiting: asyncio.Queue[float], times: list[float]) -> None:
    address = urlsplit(url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    try:
        while True:
            at = await waiting.get()
            phone = f"2001:db8:{secrets.token_hex(2)}:{secrets.token_hex(2)}::1"
            head = (
                f"GET /t/{random.choice(slips)} HTTP/1.1\r\nhost: {address.netloc}\r\nx-forwarded-for: {phone}\r\n\r\n"
            )
            writer.write(head.encode())
            told = await reader.readuntil(b"\r\n\r\n")
            assert told.startswith(b"HTTP/1.1 200"), told[:100]
            size = int(told.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            await reader.readexactly(size)
            times.append(asyncio.get_running_loop().time() - at)
            waiting.task_done()
    finally:
        writer.close()
