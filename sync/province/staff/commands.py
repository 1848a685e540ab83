"""The commands of whoever runs the server: let the first administrator in, and end somebody's wait."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from sync.province.config import Config
from sync.province.database import Database
from sync.province.staff.rights import ALL_RIGHTS, ROLES, WHOLE_PROVINCE, Staff

OPERATOR: Final = Staff(id="", name="tantay-province", role="admin", scope=WHOLE_PROVINCE, rights=ALL_RIGHTS)
"""Who stands in the record for the commands: whoever may start them on the server's own machine."""

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


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """`invite` and `unlock`."""
    inviting = add("invite", help="make a link by which one person gets an account")
    inviting.add_argument("--role", required=True, help=", ".join(ROLES))
    inviting.add_argument("--communes", default="", help="five-digit codes, comma-separated; none: all of the province")
    inviting.add_argument("--name", required=True, help="whom it is for")
    inviting.set_defaults(run=_invite)

    unlocking = add("unlock", help="let somebody who failed too often try again at once")
    unlocking.add_argument("login")
    unlocking.set_defaults(run=_unlock)


def _invite(asked: argparse.Namespace, config: Config, database: Database) -> None:
    from sync.province.staff.invitations import invite  # here: it loads what other commands do without

    communes = [code.strip() for code in asked.communes.split(",")]
    with database.write() as connection:
        code = invite(connection, OPERATOR, asked.name, asked.role, communes, datetime.now(UTC))
    server = config.public_url or f"http://127.0.0.1:{config.port}"
    sys.stdout.write(f"{server}/staff/invited/{code}\n")
    sys.stderr.write("Good for one person, for 7 days.\n")


def _unlock(asked: argparse.Namespace, _config: Config, database: Database) -> None:
    from sync.province.staff.accounts import unlock

    with database.write() as connection:
        unlock(connection, OPERATOR, asked.login, datetime.now(UTC))
