"""The server itself, the watcher beside it, and copies of all that it knows."""

import argparse
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Final

import structlog

from kiosk.errors import Refused
from sync.province.commands.command import AddParser, Lines, now
from sync.province.commands.log import log_to_stderr
from sync.province.config import Config, read_config
from sync.province.database import Database, shown
from sync.province.inside import SETTING as INSIDE

if TYPE_CHECKING:
    from litestar import Litestar

    from sync.province.watch.watching import Watch
    from sync.province.web.pages import Names

LISTENING: Final = "tantay-province-listening"
"""The first word of the line that says, for programs, where the server listens."""

SENTENCES: Final = {
    "server-running": "another process uses this database (a server, a watcher, a command); stop it first",
    "cannot-listen": "cannot listen on {host}, port {port}: {why}",
    "file-not-written": "{file} cannot be written: {why}",
    "database-there": "a database is there already; --replace puts it aside",
    "bad-backup": "this file is no whole backup of a province: {why}",
    "file-there": "{file} is there already",
}


TELLING: Final = (
    "Alerts go out by e-mail when TANTAY_SMTP_URL (smtp://user:password@host:587 or smtps://...) and TANTAY_MAIL_FROM "
    f"are set. Webhooks go by https to public addresses only; {INSIDE}, host names, addresses and nets (10.20.0.0/16) "
    "with commas between, opens receivers inside the province's own network, also over http."
)
"""What the environment says of alerts, for who asks for help."""


def add(add_parser: AddParser) -> None:
    """`serve`, `watch`, `backup` and `restore`."""
    serve = add_parser("serve", help="run the server", epilog=TELLING)
    serve.add_argument("--host", help="address to listen on (TANTAY_HOST, 127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on, 0 for any (TANTAY_PORT, 8440)")
    serve.add_argument("--workers", type=int, choices=range(1, 65), metavar="N", help="processes (TANTAY_WORKERS, 1)")
    serve.add_argument("--parent", type=int, help="end when this process is no longer our parent")
    serve.set_defaults(run=_serve, makes_one=True)

    does = "look for what is amiss once a minute, in a process of its own"
    watch = add_parser("watch", help=does, epilog=TELLING)
    watch.add_argument("--once", action="store_true", help="look once")
    watch.set_defaults(run=_watch)

    backup = add_parser("backup", help="write a copy of the whole database, while the server runs")
    backup.add_argument("file", type=Path)
    backup.set_defaults(run=_backup)

    restore = add_parser("restore", help="put a copy back; no server may run")
    restore.add_argument("file", type=Path)
    restore.add_argument("--replace", action="store_true", help="put aside the database that is there")
    restore.set_defaults(run_first=_restore)


def worker() -> "Litestar":
    """One of several servers over one socket, as its supervisor makes it."""
    from sync.province.processes import SERVED_URL, SUPERVISOR, end_with_parent

    end_with_parent(int(os.environ.get(SUPERVISOR, "0")))
    log_to_stderr()
    config = read_config(os.environ)
    return _app(config, Database(config.database_url), config.public_url or os.environ[SERVED_URL])


def _serve(asked: argparse.Namespace, config: Config, database: Database) -> Lines:
    from sync.province.processes import end_with_parent, run_many, run_one  # here: other commands need no web framework
    from sync.province.rebuilding import is_wanted

    if asked.parent is not None:
        end_with_parent(asked.parent)
    address = (asked.host or config.host, config.port if asked.port is None else asked.port)
    try:
        listener = socket.create_server(address, backlog=2048)
    except OSError as error:
        why = (error.strerror or "").partition(" (while")[0]  # Python says there what the sentence says already
        raise Refused("cannot-listen", host=address[0], port=str(address[1]), why=why) from error
    host, port = listener.getsockname()[:2]
    url = config.public_url or f"http://{host}:{port}"
    workers: int = asked.workers or config.workers
    app = _app(config, database, url) if workers == 1 else None
    if is_wanted(database):
        structlog.get_logger().warning("rebuild-wanted", detail="run `tantay-province rebuild`")
    yield f"{LISTENING} http://{host}:{port} {url}"
    if app is not None:
        run_one(app, listener)
    else:
        run_many("sync.province.commands.serving:worker", listener, workers, url)


def _app(config: Config, database: Database, url: str) -> "Litestar":
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.api import Edge
    from sync.province.app import make_app
    from sync.province.commands.wiring import names_of, opening_of
    from sync.province.processes import watched_over

    edge = Edge(
        database,
        now,
        url,
        config.trusted_proxies,
        metrics_token=config.metrics_token,
        has_mail=config.mail_box is not None,
        inside=config.inside,
        sso=config.sso,
    )
    names = names_of(Catalogue(), Communes())
    app = make_app(edge, names, opening_of(config))
    return watched_over(app, lambda: _watch_of(config, database, names, url))


def _watch_of(config: Config, database: Database, names: "Names", url: str) -> "Watch":
    from sync.province.watch.telling import Teller
    from sync.province.watch.watching import Watch, new_holder

    teller = Teller(
        public_url=url,
        mail_box=config.mail_box,
        inside=config.inside,
        commune=names.commune,
        counter=names.lexicon.words,
    )
    return Watch(database=database, calendar=names.calendar, teller=teller, now=now, holder=new_holder())


def _watch(asked: argparse.Namespace, config: Config, database: Database) -> Lines:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.commands.wiring import names_of
    from sync.province.watch.watching import Watcher, watch_once

    if config.mail_box is not None and not config.public_url:  # which port `serve` has bound is not known here
        told = "letters go out without a link to the page of alerts; set TANTAY_PUBLIC_URL to the server's address"
        structlog.get_logger().warning("public-url-missing", detail=told)
    watch = _watch_of(config, database, names_of(Catalogue(), Communes()), config.public_url)
    if asked.once:
        yield "looked" if watch_once(watch) else "another process looks"
    else:
        Watcher(watch).run()


def _backup(asked: argparse.Namespace, config: Config, database: Database) -> Lines:
    from sync.province.watch.backup import back_up

    entries = back_up(config.database_url, database, asked.file)
    yield f"{entries} entries of {shown(config.database_url)}, each chained to the one before; {asked.file}"


def _restore(asked: argparse.Namespace, config: Config) -> Lines:
    from sync.province.watch.backup import restore

    yield str(restore(config.database_url, asked.file, replace=asked.replace, now=now()))
