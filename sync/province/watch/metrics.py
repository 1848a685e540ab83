"""How the province does, for Prometheus: computed at each question, from the database and from the system's own table.

No counter lives in a process: with many workers behind one address each would tell another part of the truth.
"""

import os
from collections.abc import Iterator
from datetime import datetime
from typing import Final

import psutil
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import Connection, case, func, select

from sync.province.database import Database
from sync.province.schema import device, entry, feed_head, fork, ledger, schema_version
from sync.province.tables.watch import alert, certificate, channel, heartbeat, lease, telling
from sync.province.watch.alerts import WATCH

SUPERVISOR: Final = "TANTAY_SUPERVISOR"
"""In each worker's environment: the process above it, whose children are the workers."""


def exposition(database: Database, now: datetime) -> bytes:
    """Everything, in Prometheus' own text; raises `Unavailable("database")`."""
    registry = CollectorRegistry(auto_describe=False)
    with database.read() as connection:
        found = [*_of_machines(connection, now), *_of_entries(connection), *_of_alerts(connection, now)]
    registry.register(_Found([*found, *_of_workers()]))
    return generate_latest(registry)


class _Found(Collector):
    def __init__(self, metrics: list[Metric]) -> None:
        self._metrics = metrics

    def collect(self) -> Iterator[Metric]:
        return iter(self._metrics)


def _of_machines(connection: Connection, now: datetime) -> Iterator[Metric]:
    state = case((device.c.revoked_at.is_(None), "in"), else_="shut_out")
    machines = GaugeMetricFamily("tantay_devices", "Machines that were let in, by state.", labels=["state"])
    for name, count in connection.execute(select(state, func.count()).group_by(state)):
        machines.add_metric([name], count)
    yield machines
    heard = GaugeMetricFamily(
        "tantay_centre_last_heard_seconds", "Seconds since a centre was heard.", labels=["centre"]
    )
    waiting = GaugeMetricFamily("tantay_centre_waiting_entries", "Entries that wait at a centre.", labels=["centre"])
    query = (
        select(device.c.centre, func.max(device.c.last_heard), func.sum(heartbeat.c.waiting))
        .outerjoin(heartbeat, heartbeat.c.device == device.c.id)
        .where(device.c.revoked_at.is_(None))
        .group_by(device.c.centre)
    )
    for centre, last, waits in connection.execute(query):
        if last is not None:
            heard.add_metric([centre], max(0.0, (now - last).total_seconds()))
        waiting.add_metric([centre], float(waits or 0))
    yield heard
    yield waiting


def _of_entries(connection: Connection) -> Iterator[Metric]:
    def one(kind: type[Metric], name: str, text: str, value: object) -> Metric:
        return kind(name, text, value=float(value or 0))  # pyright: ignore[reportArgumentType, reportCallIssue]

    entries = connection.execute(select(func.sum(ledger.c.head))).scalar()
    aside = connection.execute(select(func.count()).select_from(entry).where(entry.c.set_aside)).scalar()
    yield one(CounterMetricFamily, "tantay_entries", "Entries that the province holds.", entries)
    yield one(GaugeMetricFamily, "tantay_entries_set_aside", "Entries that were kept and not read.", aside)
    forks = connection.execute(select(func.sum(fork.c.times))).scalar()
    yield one(CounterMetricFamily, "tantay_forks", "Times that two histories met.", forks)
    latest = connection.execute(select(func.max(device.c.last_heard))).scalar()
    if latest is not None:
        text = "When a machine was last heard, seconds since 1970."
        yield one(GaugeMetricFamily, "tantay_last_heard_timestamp_seconds", text, latest.timestamp())
    version = connection.execute(select(schema_version.c.version)).scalar()
    yield one(GaugeMetricFamily, "tantay_schema_version", "The schema of the database.", version)
    feed = connection.execute(select(feed_head.c.seq)).scalar()
    yield one(GaugeMetricFamily, "tantay_feed_position", "The last place in the feed of statuses.", feed)


def _of_alerts(connection: Connection, now: datetime) -> Iterator[Metric]:
    alerts = GaugeMetricFamily("tantay_alerts_open", "What is amiss now, by kind.", labels=["kind"])
    query = select(alert.c.kind, func.count()).where(alert.c.open_key.is_not(None)).group_by(alert.c.kind)
    for kind, count in connection.execute(query):
        alerts.add_metric([kind], count)
    yield alerts
    untold = GaugeMetricFamily("tantay_alerts_untold", "What could not be told yet, by way.", labels=["way"])
    owed = (
        select(channel.c.kind, func.count())
        .join(telling, telling.c.channel == channel.c.id)
        .where(telling.c.due_at.is_not(None), channel.c.removed_at.is_(None))
        .group_by(channel.c.kind)
    )
    for way, count in connection.execute(owed):
        untold.add_metric([way], count)
    yield untold
    yield from _of_certificate(connection, now)
    until = connection.execute(select(lease.c.until).where(lease.c.name == WATCH)).scalar()
    if until is not None:
        late = max(0.0, (now - until).total_seconds())
        yield GaugeMetricFamily(
            "tantay_watch_late_seconds", "How long nobody has looked for what is amiss.", value=late
        )


def _of_certificate(connection: Connection, now: datetime) -> Iterator[Metric]:
    shown = connection.execute(select(certificate)).one_or_none()
    if shown is None:
        return
    unasked = 0.0 if shown.unasked_since is None else max(0.0, (now - shown.unasked_since).total_seconds())
    text = "How long the server's own certificate could not be asked when it ends; 0 while it can."
    yield GaugeMetricFamily("tantay_certificate_unasked_seconds", text, value=unasked)
    if shown.until is not None:
        text = "When the certificate ends, as it was last shown, seconds since 1970."
        yield GaugeMetricFamily("tantay_certificate_ends_timestamp_seconds", text, value=shown.until.timestamp())


def _of_workers() -> Iterator[Metric]:
    """Memory, time and files of each worker, as the system has them: all of them, whichever is asked."""
    memory = GaugeMetricFamily("tantay_worker_resident_bytes", "Memory of a worker.", labels=["pid"])
    used = CounterMetricFamily("tantay_worker_cpu_seconds", "Time that a worker has used.", labels=["pid"])
    files = GaugeMetricFamily("tantay_worker_open_files", "Open files and lines of a worker.", labels=["pid"])
    begun = GaugeMetricFamily("tantay_worker_start_time_seconds", "When a worker began.", labels=["pid"])
    for worker in _workers():
        try:
            with worker.oneshot():
                times, label = worker.cpu_times(), [str(worker.pid)]
                memory.add_metric(label, worker.memory_info().rss)
                used.add_metric(label, times.user + times.system)
                files.add_metric(label, worker.num_fds())
                begun.add_metric(label, worker.create_time())
        except psutil.Error:
            continue  # it has just ended
    yield from (memory, used, files, begun)


def _workers() -> list[psutil.Process]:
    above = os.environ.get(SUPERVISOR, "")
    own = psutil.Process()
    if not above.isdecimal() or own.ppid() != int(above):
        return [own]
    return [child for child in psutil.Process(int(above)).children() if _is_worker(child, own)]


def _is_worker(child: psutil.Process, own: psutil.Process) -> bool:
    """Not the helper that Python starts beside them."""
    try:
        return child.pid == own.pid or any("spawn_main" in part for part in child.cmdline())
    except psutil.Error:
        return False
