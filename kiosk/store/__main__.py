"""The command `tantay-store`: back up, put back, prove and rebuild the log of one kiosk."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.errors import Unavailable
from kiosk.store.backup import REPLACED
from kiosk.store.files import MAIN_FILE, any_there
from kiosk.store.store import open_store, restore_store

SENTENCES: Final = {
    "busy": "a kiosk or its sync process has the store open; close it first",
    "cannot-open": "a file or its folder cannot be opened or written",
    "damaged": "it is damaged, or under the key of another store",
    "disk-full": "the disk is full",
    "key-missing": "its key is neither in the system's keyring nor beside it",
    "key-unreadable": "the file with its key cannot be read",
    "newer-than-program": "a newer version of the program has written it",
    "read-only": "it cannot be written",
    "wrong-key": "its key does not fit",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 1 with a sentence when it cannot be, 2 when it cannot be understood."""
    asked = _parser().parse_args(arguments)
    if not any_there(asked.store):
        print(f"There is no store in {asked.store}.", file=sys.stderr)
        return 1
    run: Callable[[argparse.Namespace], str] = asked.run
    try:
        print(run(asked))
    except Unavailable as outage:
        why = SENTENCES.get(outage.detail, str(outage))
        print(f"This could not be done: {why}.", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tantay-store", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, text in (
        ("backup", _backup, "copy the log to a file, also while the kiosk works"),
        ("restore", _restore, "put such a file in the log's place; the kiosk must be closed"),
        ("verify", _verify, "prove that no entry is missing or changed"),
        ("rebuild", _rebuild, "derive the lists of sessions from the entries again"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--store", type=Path, required=True, help="the kiosk's store")
        if run in {_backup, _restore}:
            command.add_argument("file", type=Path, help="the backup, under the store's own key")
        command.set_defaults(run=run)
    return parser


def _backup(asked: argparse.Namespace) -> str:
    store = open_store(asked.store)
    try:
        entries = store.backup(asked.file)
    finally:
        store.close()
    return f"{entries} entries are in {asked.file}. No citizen's answers can be read from it alone."


def _restore(asked: argparse.Namespace) -> str:
    entries = restore_store(asked.store, asked.file, datetime.now(UTC))
    return f"{entries} entries were put back. What was there before is kept as {MAIN_FILE}{REPLACED}."


def _verify(asked: argparse.Namespace) -> str:
    store = open_store(asked.store)
    try:
        return f"{store.verify_chain()} entries, none missing and none changed."
    finally:
        store.close()


def _rebuild(asked: argparse.Namespace) -> str:
    store = open_store(asked.store)
    try:
        with store.unit() as ledger:
            ledger.rebuild_projections()
        return f"The lists were derived again from {store.verify_chain()} entries."
    finally:
        store.close()


if __name__ == "__main__":
    sys.exit(main())
