"""How this store and those of the centre's other machines come together: the code, and the stick."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.domain.sharing import Brought, Carried, Parcel, pieces_of
from kiosk.errors import Refused, Unavailable
from kiosk.store.stick import Stick, files_in, read_file, write_file
from kiosk.store.store import Store

ELSEWHERE: Final = frozenset({"stick-other-centre", "stick-foreign"})
"""Files that are nothing to this centre, on a stick that is used for more: nobody need hear of them."""


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
        """Write all that this machine knows of the team, in place of what it wrote there before.

        Raises `Unavailable("stick")`; then the older file is still there.
        """
        with self._store.reading() as ledger:
            parcel, centre = ledger.parcel(), ledger.setting("centre")
        stick = Stick(self._store.secrets)
        name = stick.name(centre, at)
        write_file(folder, name, stick.pack(parcel, self._store.keyring.current, centre, at))
        self._clear_away(stick, folder, name, frozenset(parcel.facts))
        return Carried(len(parcel.facts), len(parcel.boxes))

    def _clear_away(self, stick: Stick, folder: Path, but: str, known: frozenset[bytes]) -> None:
        """Remove this machine's older files: what was erased since must not lie about for ever.

        One that tells of something which this machine has lost since stays.
        """
        with suppress(Unavailable):
            for path in files_in(folder):
                with suppress(Refused, OSError):
                    data = read_file(path) if path.name != but else b""
                    if stick.is_own(data) and known.issuperset(self._opened(stick, data).facts):
                        path.unlink()

    def _opened(self, stick: Stick, data: bytes) -> Parcel:
        """An own file, under whichever code it was written."""
        key = next((key for key in self._store.keyring.all() if stick.is_under(data, key)), None)
        return stick.unpack(data, key or self._store.keyring.current, "")

    def read_stick(self, folder: Path) -> Brought:
        """What the other machines wrote; nothing of it is taken in yet. A file that is bad spoils no other.

        Where there is none but bad ones, refused as `Stick.unpack` does with the newest; else with "stick-empty" or
        "stick-only-own". Raises `Unavailable("stick")`.
        """
        with self._store.reading() as ledger:
            centre = ledger.setting("centre")
        stick, key = Stick(self._store.secrets), self._store.keyring.current
        paths, parcels, bad = files_in(folder), list[Parcel](), list[Refused]()
        for path in paths:
            try:
                data = read_file(path)
                if not stick.is_own(data):
                    parcels.append(stick.unpack(data, key, centre))
            except Refused as refusal:
                bad.append(refusal)
        if not parcels:
            raise bad[0] if bad else Refused("stick-only-own" if paths else "stick-empty")
        unread = sum(refusal.code not in ELSEWHERE for refusal in bad)
        return Brought(len(parcels), tuple(piece for parcel in parcels for piece in pieces_of(parcel)), unread)
