"""How this store and those of the centre's other machines come together: the code, and the stick."""

from datetime import datetime
from pathlib import Path

from kiosk.domain.sharing import Brought, Carried, pieces_of
from kiosk.errors import Refused
from kiosk.store.stick import Stick, files_in, read_file, write_file
from kiosk.store.store import Store


class TeamLink:
    """`kiosk.app.sharing.Link` over a store; writing and reading may be asked for on a thread of their own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def secret(self) -> bytes:
        """The centre's secret, as this machine has it."""
        return self._store.keyring.current.secret

    def pair(self, secret: bytes) -> None:
        """Become one with the machines that have this secret."""
        self._store.pair(secret)

    def write_stick(self, folder: Path, at: datetime) -> Carried:
        """Write all that this machine knows of the team; raises `Unavailable("stick")`."""
        with self._store.reading() as ledger:
            parcel, centre = ledger.parcel(), ledger.setting("centre")
        stick = Stick(self._store.secrets)
        write_file(folder, stick.name(centre, at), stick.pack(parcel, self._store.keyring.current, centre, at))
        return Carried(len(parcel.facts), len(parcel.boxes))

    def read_stick(self, folder: Path) -> Brought:
        """What the other machines wrote; nothing of it is taken in yet, and one bad file spoils all.

        Refused as `Stick.unpack` does, or with "stick-empty" or "stick-only-own"; raises `Unavailable("stick")`.
        """
        with self._store.reading() as ledger:
            centre = ledger.setting("centre")
        stick = Stick(self._store.secrets)
        files = [read_file(path) for path in files_in(folder)]
        others = [data for data in files if not stick.is_own(data)]
        if not others:
            raise Refused("stick-only-own" if files else "stick-empty")
        parcels = [stick.unpack(data, self._store.keyring.current, centre) for data in others]
        return Brought(len(others), tuple(piece for parcel in parcels for piece in pieces_of(parcel)))
