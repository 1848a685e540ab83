"""Copies of the ledger's file: made beside the work, proved before they count, and put back without rewriting history.

A backup holds no key of any session: what was erased after it was made cannot be read from it.
"""

import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.errors import Unavailable
from kiosk.store import history
from kiosk.store import statements as sql
from kiosk.store.boxes import SETTLED
from kiosk.store.connection import Engine
from kiosk.store.engine import named_errors, transaction
from kiosk.store.files import StoreFiles
from kiosk.store.keys import sync_folder
from kiosk.store.migrations import LEDGER_STEPS, version_of
from kiosk.store.uplink import standings

REPLACED: Final = ".replaced"
"""What the name of a ledger's file gets that a backup took the place of."""


def write(files: StoreFiles, target: Path) -> int:
    """Copy the ledger's file to `target`, which appears only when it is whole and sound; its number of entries."""
    draft = target.with_name(target.name + ".new")
    try:
        draft.unlink(missing_ok=True)
        draft.touch(mode=0o600)
        _copy(files.main(single=True), draft)
        _without_boxes(files, draft)
        entries = verify(files, draft)
        _make_durable(draft)
        draft.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise Unavailable("store", "cannot-open") from error
    return entries


def verify(files: StoreFiles, path: Path) -> int:
    """How many entries a backup holds; raises `Unavailable("store", "damaged")` when it is not sound in every page."""
    engine = files.backup(path)
    try:
        with transaction(engine, write=False) as connection:
            version_of(connection, LEDGER_STEPS)
            sick = connection.execute("PRAGMA cipher_integrity_check").all()
            if sick or connection.execute("PRAGMA integrity_check").scalars() != ["ok"]:
                raise Unavailable("store", "damaged")
            return history.verify_chain(connection)
    finally:
        engine.dispose()


def restore(files: StoreFiles, source: Path, at: datetime) -> int:
    """Put a backup in the place of the ledger's file, which is kept beside it; how many entries the backup holds.

    The restored history goes on under a new ledger, because the province may hold more of the old one than the backup.
    """
    entries = verify(files, source)
    place = files.main_path
    draft = place.with_name(place.name + ".new")
    try:
        shutil.copyfile(source, draft)
        draft.chmod(0o600)
        _begin_new_ledger(files, draft, at)
        _make_durable(draft)
        _set_aside(place)
        draft.replace(place)
        sync_folder(place.parent)
    except OSError as error:
        raise Unavailable("store", "cannot-open") from error
    return entries


def _copy(main: Engine, draft: Path) -> None:
    try:
        with named_errors(), main.connect() as connection:
            connection.execute("VACUUM INTO ?", (str(draft),))
    finally:
        main.dispose()


def _without_boxes(files: StoreFiles, draft: Path) -> None:
    """The centre's key outlives what is erased: a backup that held boxes could be read after their end."""
    engine = files.backup(draft)
    try:
        with transaction(engine, write=True) as connection:
            connection.execute(sql.FORGET_BOXES)
            connection.execute(sql.FORGET_INBOX)
            connection.execute(sql.SHARED_UP_TO, {"cursor": 0})  # what is left out here has to be heard again
            connection.execute(sql.SAVE_SETTING, {"name": SETTLED, "value": ""})
    finally:
        engine.dispose()


def _set_aside(place: Path) -> None:
    """Copy what is there, then take its journal away: at no moment is there no ledger at all."""
    journals = [place.with_name(place.name + ending) for ending in ("-wal", "-shm")]
    for old in (place, *journals):
        if old.exists():
            shutil.copyfile(old, old.with_name(old.name.replace(place.name, place.name + REPLACED)))
    for journal in journals:
        journal.unlink(missing_ok=True)


def _begin_new_ledger(files: StoreFiles, path: Path, at: datetime) -> None:
    engine = files.backup(path)
    try:
        with transaction(engine, write=True) as connection:
            newest = standings(connection)[-1]
            history.go_on_under_new_id(connection, newest.id, newest.head, at, "restored")
    finally:
        engine.dispose()


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
