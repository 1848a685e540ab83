"""The command `tantay-province`: run the server, let machines in, say where a dossier stands."""

import argparse
import json
import logging
import os
import socket
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import structlog
from structlog.typing import EventDict

from kiosk.diagnostics import ALLOWED, places_of
from kiosk.domain.local_time import day_of
from kiosk.errors import Refused, Unavailable
from sync.province.config import Config, read_config
from sync.province.database import Database
from sync.province.devices import list_devices, make_enrol_code, revoke
from sync.province.migrations import migrate
from sync.province.statuses import STATUSES, set_status
from sync.province.tallies.rebuilding import rebuild

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.publish.opening import Opening
    from sync.province.web.pages import Names

LISTENING: Final = "tantay-province-listening"
"""The first word of the line that says, for programs, where the server listens."""

SENTENCES: Final = {
    "bad-setting": "the setting {name} cannot be used",
    "bad-centre": "{centre} is not the five-digit code of a commune",
    "unknown-device": "no machine has the id {device}",
    "rebuild-overtaken": "another rebuild was begun, and goes on in place of this one",
    "seed-used": "this database has machines of its own: --into-used to add made-up ones to them all the same",
    "seed-numbers": "at least one session, at least one working day, and 1 to {centres} centres",
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

    again = commands.add_parser(
        "rebuild", help="make sessions and numbers anew from the entries, while the server serves"
    )
    again.set_defaults(run=_rebuild)
    _add_data_commands(commands.add_parser)
    return parser


def _add_data_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    made_up = add("seed", help="fill an empty database with made-up centres, to try it at its size")
    made_up.add_argument("--sessions", type=int, default=100_000)
    made_up.add_argument("--centres", type=int, default=148)
    made_up.add_argument("--days", type=int, default=365, help="how many days it goes back")
    made_up.add_argument("--seed", type=int, default=1, help="the same number makes the same histories")
    made_up.add_argument("--until", type=date.fromisoformat, help="the last day, YYYY-MM-DD (yesterday)")
    made_up.add_argument("--into-used", action="store_true", help="also where machines were let in already")
    made_up.set_defaults(run=_seed)

    opened = add("publish", help="publish what open data may be published now")
    opened.set_defaults(run=_publish)


def _serve(asked: argparse.Namespace, config: Config, database: Database) -> None:
    import uvicorn  # here, because the other commands should answer without loading a web framework

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.api import Edge
    from sync.province.app import make_app

    listener = socket.create_server(
        (asked.host or config.host, config.port if asked.port is None else asked.port), backlog=2048
    )
    host, port = listener.getsockname()[:2]
    url = config.public_url or f"http://{host}:{port}"
    edge = Edge(database, _now, url, config.trusted_proxies)
    app = make_app(edge, _names(Catalogue(), Communes()), _opening(config))
    server = uvicorn.Server(
        uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False, server_header=False, lifespan="on")
    )
    print(LISTENING, f"http://{host}:{port}", url, flush=True)
    server.run(sockets=[listener])


def _names(catalogue: "Catalogue", communes: "Communes") -> "Names":
    from sync.province.web.pages import Names

    def procedure(code: str) -> str:
        try:
            return f"{catalogue.procedure(code).name.vi} ({code})"
        except (Refused, Unavailable):
            return code

    return Names(procedure, communes.commune_name)


def _opening(config: Config) -> "Opening":
    from kiosk.catalogue.files import resources_root
    from sync.province.publish.opening import Opening

    notice = (resources_root() / "places" / "NOTICE").read_text("utf-8")
    return Opening(config.open_publisher, config.open_contact, notice)


def _publish(_asked: argparse.Namespace, _config: Config, database: Database) -> None:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.publish.publisher import publish
    from sync.province.publish.sources import Vocabulary

    procedures = Catalogue().procedures()
    names = {procedure.code: procedure.name.vi for procedure in procedures}
    for new in publish(database, Vocabulary(names, Communes().commune_name), procedures, _now()):
        print(f"{new.dataset} {new.period} version {new.version}: {new.lines} new lines")


def _enrol(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    print(make_enrol_code(database, asked.centre, _now()))
    print("Good for one machine, for 24 hours.", file=sys.stderr)


def _status(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    said = set_status(database, asked.code, asked.status, asked.note, _now())
    print(said.slip, said.status, said.at.isoformat(timespec="seconds"))


def _devices(_asked: argparse.Namespace, _config: Config, database: Database) -> None:
    for line in list_devices(database):
        shown = {name: getattr(line, name) for name in line.__struct_fields__}
        print(json.dumps(shown, ensure_ascii=False, default=str))


def _revoke(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    revoke(database, asked.device, None if asked.undo else _now())


def _rebuild(_asked: argparse.Namespace, _config: Config, database: Database) -> None:
    print(rebuild(database), "entries read")


def _seed(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.seeding.seed import Plan, must_be_new, seed
    from sync.province.seeding.world import USUAL_FAULTS, World

    if not asked.into_used:
        must_be_new(database)
    catalogue = Catalogue()
    guide = catalogue.guidance
    world = World(
        communes=Communes().home_codes(),
        procedures=tuple((one.code, tuple(paper.id for paper in one.papers)) for one in catalogue.procedures()),
        topics=tuple(topic.id for topic in guide.topics) if guide else ("level-2",),
        causes=USUAL_FAULTS,
    )
    until = asked.until or day_of(_now()) - timedelta(days=1)
    plan = Plan(sessions=asked.sessions, centres=asked.centres, days=asked.days, seed=asked.seed, until=until)
    seed(database, world, plan, _now(), print)


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
