"""The command `tantay-province`: run the server, let machines and people in, count, publish, keep copies."""

import argparse
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from typing import Final

from kiosk.errors import Refused, Unavailable
from sync.province.commands import machines, numbers, people, serving
from sync.province.commands.command import Beside, Run, RunFirst
from sync.province.commands.log import log_to_stderr
from sync.province.config import read_config
from sync.province.database import Database, shown
from sync.province.migrations import is_there, migrate

SORTS: Final = (serving, machines, people, numbers)
"""The rooms in which the commands are."""

SENTENCES: Final = {
    "bad-setting": "the setting {name} cannot be used",
    "no-database": "no database of the province is at {where}: only `serve`, `seed` and `restore` begin one. "
    "The settings of the server that runs here stand in its service's environment, not in this shell's",
    **machines.SENTENCES,
    **numbers.SENTENCES,
    **people.SENTENCES,
    **serving.SENTENCES,
}


NOBODY_READS: Final = 128 + signal.SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 1 with a sentence when refused, 2 when it cannot be understood.

    When nobody reads any more what it prints (`| head`), it ends without a word, as by SIGPIPE.
    """
    if sys.stdout is None:  # after `>&-`
        return _outcome(arguments)
    try:
        try:
            return _outcome(arguments)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what Python itself flushes at the end
        return NOBODY_READS


def _outcome(arguments: Sequence[str] | None) -> int:
    asked = _parser().parse_args(arguments)
    log_to_stderr()
    try:
        _run(asked)
    except Refused as refusal:
        print(SENTENCES[refusal.code].format(**refusal.values), file=sys.stderr)
        return 1
    except Unavailable as outage:
        print(f"not available: {outage}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tantay-province", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for sort in SORTS:
        sort.add(commands.add_parser)
    return parser


def _run(asked: argparse.Namespace) -> None:
    config = read_config(os.environ)
    if "run_first" in asked:
        first: RunFirst = asked.run_first
        _say(first(asked, config))
        return
    if "makes_one" not in asked and not is_there(config.database_url):
        raise Refused("no-database", where=shown(config.database_url))
    database = Database(config.database_url)
    with database.serving():
        migrate(database)
        run: Run = asked.run
        _say(run(asked, config, database))
    database.close()


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, file=sys.stderr if isinstance(line, Beside) else sys.stdout, flush=True)


if __name__ == "__main__":
    sys.exit(main())
