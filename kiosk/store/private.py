"""Private data, sealed field by field under a key of its session, which lives in another file."""

import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from kiosk.errors import Unavailable
from kiosk.store import statements as sql
from kiosk.store.connection import Connection, Engine
from kiosk.store.engine import named_errors, transaction

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

KEY_BYTES: Final = 16
"""What the slip's QR can carry; 128 bits."""

_NONCE_BYTES: Final = 12


class PrivateData:
    """The answers of sessions: rows in the main file, keys in the file of keys.

    A key is committed before the first row sealed under it, and destroyed after the removal of its rows is committed:
    a crash may leave a key without rows, which the next start destroys, and never an open session without its answers.
    """

    def __init__(self, keys: Engine) -> None:
        self._keys = keys
        self._at_work: tuple[str, bytes] | None = None
        self._doomed: set[str] = set()

    def key(self, session: str) -> bytes | None:
        """The session's key, or None when it was destroyed, is about to be, or was never made."""
        if session in self._doomed:
            return None
        with transaction(self._keys, write=False) as keys:
            return keys.execute(sql.KEY, {"session": session}).scalar()

    def save(self, main: Connection, session: str, answers: Mapping[str, str]) -> None:
        """Seal and store these answers in the open unit `main`; an empty string removes one.

        Never under a key that still waits for its destruction: that goes first, or nothing is saved.
        """
        if session in self._doomed:
            self.destroy_keys([session])
        key = self._remembered(session)
        if key is None:
            if not any(answers.values()):
                return
            key = self._new_key(main, session)
        self._at_work = (session, key)
        cipher = _cipher(key, session)
        for field, value in answers.items():
            if value:
                sealed = {"session": session, "field": field, "sealed": _seal(cipher, session, field, value)}
                main.execute(sql.SAVE_ANSWER, sealed)
            else:
                main.execute(sql.DROP_ANSWER, {"of": session, "named": field})

    def answers(self, main: Connection, session: str) -> dict[str, str]:
        """What was stored, or nothing when the key is gone.

        Raises `Unavailable("store", "damaged")` for a row that its own key does not open.
        """
        key = self.key(session)
        if key is None:
            return {}
        cipher = _cipher(key, session)
        rows = main.execute(sql.ANSWERS, {"session": session}).all()
        return {row.field: _unseal(cipher, session, row.field, row.sealed) for row in rows}

    def answer(self, main: Connection, session: str, field: str) -> str:
        """One of them; empty when it or the key is gone."""
        key = self.key(session)
        row = main.execute(sql.ANSWER, {"session": session, "named": field}).first() if key is not None else None
        return "" if key is None or row is None else _unseal(_cipher(key, session), session, field, row.sealed)

    def doom(self, sessions: Iterable[str]) -> None:
        """Destroy the keys of these sessions, whose rows are gone for good; a key that resists now goes later.

        That is with the next that is doomed, before anything new of its session is saved, or at the next start.
        """
        self._doomed.update(sessions)
        if self._doomed:
            with suppress(Unavailable):
                self.destroy_keys(sorted(self._doomed))

    def destroy_keys(self, sessions: list[str]) -> None:
        """Destroy these keys so that their pages are overwritten, in the file and in its journal."""
        self._at_work = None
        with transaction(self._keys, write=True) as keys:
            for session in sessions:
                keys.execute(sql.DROP_KEY, {"of": session})
        self._truncate()
        self._doomed.difference_update(sessions)

    def sweep(self, main: Connection) -> None:
        """Finish what a crash left between the two files: destroy keys without rows, remove rows without a key."""
        keyed = set(self.kept())
        sealed = set(_sealed_sessions(main))
        for session in sealed - keyed:
            self.remove_rows(main, session)
        if keyed - sealed:
            self.destroy_keys(sorted(keyed - sealed))

    def kept(self) -> list[str]:
        """Sessions that have a key: as many as are at work or paused, not as many as there ever were."""
        with transaction(self._keys, write=False) as keys:
            return keys.execute(sql.KEYED).scalars()

    def remove_rows(self, main: Connection, session: str) -> None:
        """Remove the sealed answers of a session in the open unit `main`."""
        main.execute(sql.DROP_ANSWERS, {"of": session})

    def _remembered(self, session: str) -> bytes | None:
        """The key of the session that was saved last: keys come and go under the main file's write lock, held here."""
        if self._at_work is not None and self._at_work[0] == session:
            return self._at_work[1]
        return self.key(session)

    def _truncate(self) -> None:
        """Write the journal back into the file of keys and cut it to nothing."""
        with named_errors(), self._keys.connect() as keys:
            keys.execute("PRAGMA wal_checkpoint(TRUNCATE)").all()

    def make_keys(self, main: Connection, sessions: Iterable[str]) -> None:
        """Make the keys that these will need, in one go: each commit of the file of keys costs a write to the disk."""
        missing = [session for session in dict.fromkeys(sessions) if self.key(session) is None]
        stale = [session for session in missing if session in self._doomed]
        if stale:
            self.destroy_keys(stale)
        if missing:
            with transaction(self._keys, write=True) as keys:
                keys.execute_many(
                    sql.ADD_KEY, [{"session": session, "key": secrets.token_bytes(KEY_BYTES)} for session in missing]
                )
        for session in missing:
            self.remove_rows(main, session)  # rows of a destroyed key would not open under this one

    def _new_key(self, main: Connection, session: str) -> bytes:
        key = secrets.token_bytes(KEY_BYTES)
        with transaction(self._keys, write=True) as keys:
            keys.execute(sql.ADD_KEY, {"session": session, "key": key})
        self.remove_rows(main, session)  # rows of a destroyed key would not open under this one
        return key


def _sealed_sessions(main: Connection) -> Iterator[str]:
    """Sessions with sealed rows, by leaps along the index: a step a session, not a step a row."""
    session = ""
    while (session := main.execute(sql.NEXT_SEALED, {"after": session}).scalar()) is not None:
        yield session


def _cipher(key: bytes, session: str) -> "ChaCha20Poly1305":
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(SHA256(), length=32, salt=session.encode(), info=b"tantay answers 1").derive(key)
    return ChaCha20Poly1305(derived)


def _seal(cipher: "ChaCha20Poly1305", session: str, field: str, value: str) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, value.encode(), f"{session}|{field}".encode())


def _unseal(cipher: "ChaCha20Poly1305", session: str, field: str, sealed: bytes) -> str:
    from cryptography.exceptions import InvalidTag

    nonce, text = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return cipher.decrypt(nonce, text, f"{session}|{field}".encode()).decode()
    except InvalidTag as error:
        raise Unavailable("store", "damaged") from error
