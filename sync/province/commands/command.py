"""What a command is: its arguments, what it does, and how its refusals are told in a terminal."""

import argparse
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final, TypeAlias

from sync.province.config import Config
from sync.province.database import Database
from sync.province.staff.rights import ALL_RIGHTS, WHOLE_PROVINCE, Staff

OPERATOR: Final = Staff(id="", name="tantay-province", role="admin", scope=WHOLE_PROVINCE, rights=ALL_RIGHTS)
"""Who stands in the record for the commands: whoever may start them on the server's own machine."""


class Beside(str):
    """A line for the person at the terminal, kept apart from what a program reads (standard error)."""

    __slots__ = ()


Lines: TypeAlias = Iterator[str]
Run: TypeAlias = Callable[[argparse.Namespace, Config, Database], Lines]
RunFirst: TypeAlias = Callable[[argparse.Namespace, Config], Lines]
"""What is done before the database is opened."""

AddParser: TypeAlias = Callable[..., argparse.ArgumentParser]


def now() -> datetime:
    """The province's clock."""
    return datetime.now(UTC)
