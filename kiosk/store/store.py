"""The one place where a store is put together: `open_store` for the kiosk, `open_sync_side` for the sync process."""

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from io import FileIO
from pathlib import Path

from kiosk.errors import Unavailable
from kiosk.store import backup, history
from kiosk.store.boxes import Boxes
from kiosk.store.centre import Keyring, make_centre_secret
from kiosk.store.device import DeviceKeys, device_keys, make_device_keys
from kiosk.store.engine import transaction, use_wal
from kiosk.store.files import StoreFiles, any_there
from kiosk.store.keys import AskKey, KeyWarning, database_key
from kiosk.store.ledger import SqliteLedger
from kiosk.store.lock import hold
from kiosk.store.migrations import KEY_STEPS, LEDGER_STEPS, migrate, version_of
from kiosk.store.outbox import Outbox
from kiosk.store.private import PrivateData
from kiosk.store.sharing import read_again


class Store:
    """The kiosk's store, made by `open_store`; `warning` is what an operator should know of its key."""

    def __init__(self, files: StoreFiles, warning: KeyWarning) -> None:
        self._held = hold(files.main_path.parent, alone=False)
        self.files = files
        self.warning: KeyWarning = warning
        self._main = files.main()
        self._keys = files.keys()
        self._private = PrivateData(self._keys)
        self.keyring = Keyring(self._keys)
        self._identity: DeviceKeys | None = None

    @property
    def secrets(self) -> DeviceKeys:
        """This machine's identity and the key of its slip codes."""
        if self._identity is None:
            self._identity = device_keys(self._keys)
        return self._identity

    @contextmanager
    def unit(self) -> Generator[SqliteLedger]:
        """A write unit: leaving the block commits all of it, leaving it by an exception undoes all of it.

        Keys are destroyed after the removal of their rows is committed, or a kill in between would leave an open
        session without its answers; a key that a kill or a full disk left behind goes with the next unit or start.
        """
        with transaction(self._main, write=True) as connection:
            ledger = SqliteLedger(connection, self._private, self.keyring)
            yield ledger
            ledger.boxes.finish()
        self._private.doom(ledger.doomed)

    @contextmanager
    def reading(self) -> Generator[SqliteLedger]:
        """A read-only unit: one moment of the store, which waits for nobody; writing in it is a bug and flies."""
        with transaction(self._main, write=False) as connection:
            yield SqliteLedger(connection, self._private, self.keyring)

    def pair(self, secret: bytes) -> None:
        """Become one with the machines of the centre that have this secret: read what they sealed, and seal as they do.

        What a crash leaves half done is done again at the next start.
        """
        self.keyring.use(secret)
        with self.unit() as ledger:
            ledger.boxes.settle()

    def outbox(self) -> Outbox:
        """The sync process's view of this store, on a connection of its own; whoever asks closes it."""
        return Outbox(self.files.main(single=True))

    def verify_chain(self) -> int:
        """How many entries there are, all chained; raises `Unavailable("store", "damaged")` otherwise."""
        with transaction(self._main, write=False) as connection:
            return history.verify_chain(connection)

    def settle_fork(self, at: datetime) -> bool:
        """Carry out the fork that the sync process found, if there is one, and say whether there was."""
        with transaction(self._main, write=False) as connection:
            pending = history.pending_fork(connection)
        if pending is None:
            return False
        self.go_on_under_new_id(*pending, at=at, reason="fork")
        return True

    def go_on_under_new_id(self, ledger: str, agreed_seq: int, at: datetime, reason: history.Reason) -> str:
        """End a ledger after `agreed_seq` and carry what came after it over to a new one, whose id is returned."""
        with transaction(self._main, write=True) as connection:
            return history.go_on_under_new_id(connection, ledger, agreed_seq, at, reason)

    def backup(self, target: Path) -> int:
        """A consistent copy of the ledger's file while the work goes on, under the same key and without any keys.

        How many entries it holds; raises `Unavailable("store")` when it cannot be written or would not be sound.
        """
        return backup.write(self.files, target)

    def prepare(self) -> None:
        """Migrate both files, give the machine its identity, and finish what a crash left between the files."""
        self.files.check_key(self._main, self._keys)
        for engine, steps in ((self._keys, KEY_STEPS), (self._main, LEDGER_STEPS)):
            use_wal(engine)
            migrate(engine, steps)
        make_device_keys(self._keys)
        make_centre_secret(self._keys)
        with transaction(self._main, write=True) as connection:
            self._private.sweep(connection)
            read_again(connection)
            Boxes(connection, self._private, self.keyring).settle()

    def close(self) -> None:
        """Close every connection; the last one out writes the journals back."""
        self._main.dispose()
        self._keys.dispose()
        self._held.close()


class SyncSide:
    """What the sync process holds of a store, made by `open_sync_side`."""

    def __init__(self, outbox: Outbox, secrets: DeviceKeys, held: FileIO) -> None:
        self.outbox = outbox
        self.secrets = secrets
        self._held = held

    def close(self) -> None:
        """Close the outbox's connection."""
        self.outbox.close()
        self._held.close()


def open_store(directory: Path, ask_key: AskKey = database_key) -> Store:
    """The store in `directory`: made there at the first start, migrated and swept at each.

    Raises `Unavailable("keyring")`, or `Unavailable("store")` with `detail` "wrong-key", "key-missing",
    "key-unreadable", "damaged", "newer-than-program", "disk-full", "disk-error", "read-only", "cannot-open" or "busy".
    """
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("store", "cannot-open") from error
    source = ask_key(directory, may_make=not any_there(directory))
    files = StoreFiles(directory, source.key)
    files.touch()
    with ExitStack() as undo:
        store = Store(files, source.warning)
        undo.callback(store.close)
        store.prepare()
        undo.pop_all()
    return store


def open_sync_side(directory: Path) -> SyncSide:
    """The sync process's side of a store that the kiosk has made; it migrates nothing and sweeps nothing.

    Raises `Unavailable("store", "not-ready")` until a kiosk of the same version has opened the store.
    """
    if not any_there(directory):
        raise Unavailable("store", "not-ready")
    files = StoreFiles(directory, database_key(directory, may_make=False).key)
    main, keys = files.main(single=True), files.keys()
    with ExitStack() as undo:
        held = undo.enter_context(hold(directory, alone=False))
        undo.callback(main.dispose)
        files.check_key(main, keys)
        for engine, steps in ((keys, KEY_STEPS), (main, LEDGER_STEPS)):
            with transaction(engine, write=False) as connection:
                if version_of(connection, steps) < len(steps):
                    raise Unavailable("store", "not-ready")
        side = SyncSide(Outbox(main), device_keys(keys), held)
        keys.dispose()
        undo.pop_all()
    return side


def restore_store(directory: Path, source: Path, at: datetime) -> int:
    """Put a backup in the place of the ledger's file; how many entries it brought.

    The file that was there is kept beside it. What the citizens' keys no longer open is removed at the next start.
    Raises `Unavailable("store", "busy")` while a kiosk or its sync process has the store open.
    """
    with hold(directory, alone=True):
        return backup.restore(StoreFiles(directory, database_key(directory, may_make=False).key), source, at)
