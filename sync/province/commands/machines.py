"""Which machines are let in, and where a dossier stands, for whoever runs the server."""

import argparse
import json
from typing import Final

from sync.province.cases.by_command import set_status
from sync.province.cases.kinds import STATUSES
from sync.province.commands.command import OPERATOR, AddParser, Beside, Lines, now
from sync.province.config import Config
from sync.province.database import Database, shown
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch.fleet import fleet, new_code, shut_out, standing

SENTENCES: Final = {
    "bad-centre": "{centre} is not the five-digit code of a commune",
    "unknown-device": "no machine has the id {device}",
    "unknown-status": "{status} is not a status; they are: " + ", ".join(STATUSES),
    "unknown-slip": "no machine of ours ever made the code {slip}",
    "note-too-long": "a note has at most {limit} characters",
    "slip-code-letter": "no slip code has the character {letter}",
    "slip-code-length": "a slip code has {wanted} characters, not {given}",
    "slip-code-mistyped": "the slip code has a mistyped character",
}


def add(add_parser: AddParser) -> None:
    """`enrol`, `devices`, `revoke` and `status`."""
    enrol = add_parser("enrol", help="make a one-time code that lets one machine in")
    enrol.add_argument("--centre", required=True, help="five-digit code of the commune")
    enrol.set_defaults(run=_enrol)

    devices = add_parser("devices", help="list the machines that were let in, one JSON object a line")
    devices.set_defaults(run=_devices)

    shut = add_parser("revoke", help="shut a machine out")
    shut.add_argument("device")
    shut.add_argument("--undo", action="store_true", help="let it in again")
    shut.set_defaults(run=_revoke)

    status = add_parser("status", help="say where the dossier behind a slip stands")
    status.add_argument("code", help="the slip's code, in any spelling")
    status.add_argument("status", metavar="STATUS", help=", ".join(STATUSES))
    status.add_argument("--note", default="", help="what the citizen reads with it, without personal data")
    status.set_defaults(run=_status)


def _enrol(asked: argparse.Namespace, config: Config, database: Database) -> Lines:
    yield new_code(database, OPERATOR, asked.centre, now())
    yield Beside(f"Good for one machine, for 24 hours, at the server over {shown(config.database_url)}.")


def _devices(_asked: argparse.Namespace, _config: Config, database: Database) -> Lines:
    for line in fleet(database, WHOLE_PROVINCE):
        shown = {name: getattr(line, name) for name in line.__struct_fields__}
        yield json.dumps(shown, ensure_ascii=False, default=str)


def _revoke(asked: argparse.Namespace, _config: Config, database: Database) -> Lines:
    shut_out(database, OPERATOR, asked.device, now(), again=asked.undo)
    one = standing(database, WHOLE_PROVINCE, asked.device)
    if one is not None:
        since = f"shut out since {one.revoked_at.isoformat(timespec='seconds')}" if one.revoked_at else "let in"
        yield f"{one.id} {one.machine} {one.centre} {since}"


def _status(asked: argparse.Namespace, _config: Config, database: Database) -> Lines:
    said = set_status(database, OPERATOR, asked.code, asked.status, asked.note, now())
    yield f"{said.slip} {said.status} {said.at.isoformat(timespec='seconds')}"
