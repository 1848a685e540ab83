"""The command `tantay-province`: run the server, let machines in, say where a dossier stands."""

import argparse
import json
import logging
import os
import socket
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import structlog
from structlog.typing import EventDict

from kiosk.diagnostics import ALLOWED, places_of
from kiosk.domain.calendar.working_days import calendar_of
from kiosk.errors import Refused, Unavailable
from sync.province.config import Config, read_config
from sync.province.database import Database
from sync.province.devices import make_enrol_code, revoke
from sync.province.migrations import migrate
from sync.province.read_models import rebuild
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.statuses import STATUSES, set_status
from sync.province.watch.fleet import fleet

if TYPE_CHECKING:
    from litestar import Litestar

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.watch.watching import Watch
    from sync.province.web.pages import Names

LISTENING: Final = "tantay-province-listening"
"""The first word of the line that says, for programs, where the server listens."""

SENTENCES: Final = {
    "bad-setting": "the setting {name} cannot be used",
    "bad-centre": "{centre} is not the five-digit code of a commune",
    "unknown-device": "no machine has the id {device}",
    "server-running": "a server is using this database; stop it first",
    "database-there": "a database is there already; --replace puts it aside",
    "bad-backup": "this file is no whole backup of a province: {why}",
    "file-there": "{file} is there already",
    "unknown-status": "{status} is not a status; they are: " + ", ".join(STATUSES),
    "unknown-slip": "no machine of ours ever made the code {slip}",
    "note-too-long": "a note has at most {limit} characters",
    "slip-code-letter": "no slip code has the character {letter}",
    "slip-code-length": "a slip code has {wanted} characters, not {given}",
    "slip-code-mistyped": "the slip code has a mistyped character",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 1 with a sentence when refused, 2 when it cannot be understood."""
    asked = _parser().parse_args(arguments)
    _log_to_stderr()
    try:
        config = read_config(os.environ)
        if "run_first" in asked:
            asked.run_first(asked, config)
            return 0
        database = Database(config.database_url)
        migrate(database)
        run: Callable[[argparse.Namespace, Config, Database], None] = asked.run
        run(asked, config, database)
    except Refused as refusal:
        print(SENTENCES[refusal.code].format(**refusal.values), file=sys.stderr)
        return 1
    except Unavailable as outage:
        print(f"not available: {outage}", file=sys.stderr)
        return 1
    database.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tantay-province", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="run the server")
    serve.add_argument("--host", help="address to listen on (TANTAY_HOST, 127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on, 0 for any (TANTAY_PORT, 8440)")
    serve.add_argument("--workers", type=int, choices=range(1, 65), metavar="N", help="processes (TANTAY_WORKERS, 1)")
    serve.set_defaults(run=_serve)

    enrol = commands.add_parser("enrol", help="make a one-time code that lets one machine in")
    enrol.add_argument("--centre", required=True, help="five-digit code of the commune")
    enrol.set_defaults(run=_enrol)

    status = commands.add_parser("status", help="say where the dossier behind a slip stands")
    status.add_argument("code", help="the slip's code, in any spelling")
    status.add_argument("status", metavar="STATUS", help=", ".join(STATUSES))
    status.add_argument("--note", default="", help="what the citizen reads with it, without personal data")
    status.set_defaults(run=_status)

    devices = commands.add_parser("devices", help="list the machines that were let in, one JSON object a line")
    devices.set_defaults(run=_devices)

    shut = commands.add_parser("revoke", help="shut a machine out")
    shut.add_argument("device")
    shut.add_argument("--undo", action="store_true", help="let it in again")
    shut.set_defaults(run=_revoke)

    again = commands.add_parser("rebuild", help="read the sessions out of the entries again")
    again.set_defaults(run=_rebuild)
    _add_running(commands.add_parser)
    return parser


def _add_running(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """The commands of whoever runs the server."""
    watch = add_parser("watch", help="look for what is amiss once a minute, in a process of its own")
    watch.add_argument("--once", action="store_true", help="look once")
    watch.set_defaults(run=_watch)

    backup = add_parser("backup", help="write a copy of the whole database, while the server runs")
    backup.add_argument("file", type=Path)
    backup.set_defaults(run=_backup)

    restore = add_parser("restore", help="put a copy back; no server may run")
    restore.add_argument("file", type=Path)
    restore.add_argument("--replace", action="store_true", help="put aside the database that is there")
    restore.set_defaults(run_first=_restore)


def _serve(asked: argparse.Namespace, config: Config, database: Database) -> None:
    from sync.province.serving import run_many, run_one  # here: other commands answer without a web framework

    address = (asked.host or config.host, config.port if asked.port is None else asked.port)
    listener = socket.create_server(address, backlog=2048)
    host, port = listener.getsockname()[:2]
    url = config.public_url or f"http://{host}:{port}"
    workers: int = asked.workers or config.workers
    app = _app(config, database, url) if workers == 1 else None
    with database.serving():
        print(LISTENING, f"http://{host}:{port}", url, flush=True)
        if app is not None:
            run_one(app, listener)
        else:
            run_many("sync.province.__main__:worker", listener, workers, url)


def worker() -> "Litestar":
    """One of several servers over one socket, as its supervisor makes it."""
    from sync.province.serving import SERVED_URL, end_with_parent

    end_with_parent()
    _log_to_stderr()
    config = read_config(os.environ)
    return _app(config, Database(config.database_url), config.public_url or os.environ[SERVED_URL])


def _app(config: Config, database: Database, url: str) -> "Litestar":
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.api import Edge
    from sync.province.app import make_app
    from sync.province.serving import watched_over

    edge = Edge(
        database,
        _now,
        url,
        config.trusted_proxies,
        metrics_token=config.metrics_token,
        has_mail=config.mail_box is not None,
    )
    names = _names(Catalogue(), Communes())
    return watched_over(make_app(edge, names), lambda: _watch_of(config, database, names, url))


def _watch_of(config: Config, database: Database, names: "Names", url: str) -> "Watch":
    from sync.province.watch.telling import Teller
    from sync.province.watch.watching import Watch, new_holder

    teller = Teller(public_url=url, mail_box=config.mail_box, commune=names.commune)
    return Watch(database=database, calendar=names.calendar, teller=teller, now=_now, holder=new_holder())


def _watch(asked: argparse.Namespace, config: Config, database: Database) -> None:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.watch.watching import Watcher, watch_once

    url = config.public_url or f"http://{config.host}:{config.port}"
    watch = _watch_of(config, database, _names(Catalogue(), Communes()), url)
    if asked.once:
        print("looked" if watch_once(watch) else "another process looks")
    else:
        Watcher(watch).run()


def _backup(asked: argparse.Namespace, config: Config, database: Database) -> None:
    from sync.province.watch.backup import back_up

    entries = back_up(config.database_url, database, asked.file)
    print(f"{entries} entries, each chained to the one before; {asked.file}")


def _restore(asked: argparse.Namespace, config: Config) -> None:
    from sync.province.watch.backup import restore

    print(restore(config.database_url, asked.file, replace=asked.replace, now=_now()))


def _names(catalogue: "Catalogue", communes: "Communes") -> "Names":
    from sync.province.web.pages import Names

    def procedure(code: str) -> str:
        try:
            return f"{catalogue.procedure(code).name.vi} ({code})"
        except (Refused, Unavailable):
            return code

    calendar = calendar_of(catalogue.holidays)
    return Names(procedure, communes.commune_name, calendar=calendar, homes=communes.home_communes)


def _enrol(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    print(make_enrol_code(database, asked.centre, _now()))
    print("Good for one machine, for 24 hours.", file=sys.stderr)


def _status(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    said = set_status(database, asked.code, asked.status, asked.note, _now())
    print(said.slip, said.status, said.at.isoformat(timespec="seconds"))


def _devices(_asked: argparse.Namespace, _config: Config, database: Database) -> None:
    for line in fleet(database, WHOLE_PROVINCE):
        shown = {name: getattr(line, name) for name in line.__struct_fields__}
        print(json.dumps(shown, ensure_ascii=False, default=str))


def _revoke(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    revoke(database, asked.device, None if asked.undo else _now())


def _rebuild(_asked: argparse.Namespace, _config: Config, database: Database) -> None:
    print(rebuild(database), "entries read")


def _now() -> datetime:
    return datetime.now(UTC)


def _log_to_stderr() -> None:
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _listed,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _listed(_log: object, _method: str, event: EventDict) -> EventDict:
    """Fields on the house's list only; of an exception its places and never its words, which may quote somebody."""
    error = event.get("exc_info")
    trace = {"exception": places_of(error)} if isinstance(error, BaseException) else {}
    return {key: value for key, value in event.items() if key in ALLOWED} | trace


if __name__ == "__main__":
    sys.exit(main())
