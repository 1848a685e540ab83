"""The commands of whoever runs the server: let the first administrator in, and end somebody's wait."""

import argparse
from typing import Final

from sync.province.commands.command import OPERATOR, AddParser, Beside, Lines, now
from sync.province.config import Config
from sync.province.database import Database, shown
from sync.province.staff.rights import ROLES

SENTENCES: Final = {
    "name-missing": "the invitation needs a name",
    "name-long": "a name has at most {most} characters",
    "role-unknown": "{role} is not a role; they are: " + ", ".join(ROLES),
    "communes-missing": "a leader or official needs --communes",
    "communes-of-a-province-role": "a role of the province sees all of it; leave --communes out",
    "commune-unknown": "{commune} is not the five-digit code of a commune",
    "login-unknown": "nobody signs in as {login}",
}
"""How refusals are told in a terminal."""


def add(add_parser: AddParser) -> None:
    """`invite` and `unlock`."""
    inviting = add_parser("invite", help="make a link by which one person gets an account")
    inviting.add_argument("--role", required=True, help=", ".join(ROLES))
    inviting.add_argument("--communes", default="", help="five-digit codes, comma-separated; none: all of the province")
    inviting.add_argument("--name", required=True, help="whom it is for")
    inviting.set_defaults(run=_invite)

    unlocking = add_parser("unlock", help="let somebody who failed too often try again at once")
    unlocking.add_argument("login")
    unlocking.set_defaults(run=_unlock)


def _invite(asked: argparse.Namespace, config: Config, database: Database) -> Lines:
    from sync.province.staff.invitations import invite  # here: it loads what other commands do without

    communes = [code.strip() for code in asked.communes.split(",")]
    with database.write() as connection:
        code = invite(connection, OPERATOR, asked.name, asked.role, communes, now())
    yield f"{config.public_url}/staff/invited/{code}"
    if not config.public_url:
        yield Beside(
            "Put the server's own address in front, as `serve` printed it at its start: http://127.0.0.1:8440, unless "
            "a host or port was given. With TANTAY_PUBLIC_URL set, it stands there by itself."
        )
    yield Beside(f"The province's pages, for {asked.name}: good for one person, for 7 days.")
    yield Beside(f"It is good at the server over {shown(config.database_url)}.")


def _unlock(asked: argparse.Namespace, _config: Config, database: Database) -> Lines:
    from sync.province.staff.accounts import unlock

    with database.write() as connection:
        unlock(connection, OPERATOR, asked.login, now())
    yield from ()
