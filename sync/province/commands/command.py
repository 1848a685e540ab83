"""What a command is: its arguments, what it does, and how its refusals are told in a terminal."""

import argparse
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TypeAlias

from sync.province.config import Config
from sync.province.database import Database


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
