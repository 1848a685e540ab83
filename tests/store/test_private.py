"""Promise: private data is readable with its session's key and by nothing else, and gone for good when the key is."""

import os
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.base import Cipher
from cryptography.hazmat.primitives.ciphers.modes import CBC

from kiosk.domain import facts as f
from kiosk.domain.ids import SessionId
from kiosk.errors import Refused, Unavailable
from kiosk.store.connection import DatabaseError
from kiosk.store.files import KEYS_FILE, MAIN_FILE
from kiosk.store.store import Store, open_store, restore_store
from tests.store.stories import Story

CANARIES = {"ho_ten": "NGUYỄN THỊ HOÀNG YẾN", "so_dinh_danh": "025190001234", "dien_thoai": "0987654321"}


@pytest.fixture
def session(store: Store, story: Story) -> SessionId:
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(session, CANARIES)
    return session


def test_answers_come_back_and_an_empty_one_is_removed(store: Store, session: SessionId) -> None:
    with store.unit() as ledger:
        ledger.save_answers(session, {"dien_thoai": "", "ho_ten": "NGUYỄN THỊ YẾN"})
        assert ledger.answers(session) == {"ho_ten": "NGUYỄN THỊ YẾN", "so_dinh_danh": "025190001234"}
    with store.reading() as ledger:
        assert ledger.answers(session) == {"ho_ten": "NGUYỄN THỊ YẾN", "so_dinh_danh": "025190001234"}
        key = ledger.private_key(session)
    assert key is not None
    assert len(key) == 16


def test_nothing_to_keep_makes_no_key(store: Store, story: Story) -> None:
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(session, {"ho_ten": ""})
        ledger.save_answers(session, {})
        assert ledger.private_key(session) is None


def test_each_session_has_a_key_of_its_own(store: Store, story: Story, session: SessionId) -> None:
    other, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(other, {"ho_ten": "LÊ VĂN BA"})
    with store.reading() as ledger:
        assert ledger.private_key(other) != ledger.private_key(session)
        assert ledger.answers(other) == {"ho_ten": "LÊ VĂN BA"}
        assert ledger.answers(session) == CANARIES


def test_erasing_leaves_no_answer_and_no_key_and_may_be_asked_twice(
    store: Store, folder: Path, story: Story, session: SessionId
) -> None:
    for _ in range(2):
        with store.unit() as ledger:
            ledger.append([f.PrivateErased(at=story.tick(), session=session)])
            ledger.erase_private(session)
            assert ledger.answers(session) == {}
            assert ledger.private_key(session) is None
    store.close()

    again = open_store(folder)
    with again.reading() as ledger:
        assert ledger.answers(session) == {}
        assert ledger.private_key(session) is None
        assert len(ledger.facts(session)) == 4
    again.close()


def test_a_unit_that_fails_erases_nothing(store: Store, session: SessionId) -> None:
    with pytest.raises(Refused), store.unit() as ledger:  # noqa: PT012 - the unit is what is tried
        ledger.erase_private(session)
        raise Refused("not-open")

    with store.reading() as ledger:
        assert ledger.answers(session) == CANARIES


def test_answers_are_whole_when_the_commit_that_erases_them_fails(
    store: Store, folder: Path, session: SessionId
) -> None:
    with pytest.raises(DatabaseError, match="FOREIGN KEY"), store.unit() as ledger:  # noqa: PT012 - likewise
        ledger.erase_private(session)
        ledger.connection.execute("PRAGMA defer_foreign_keys = ON")
        ledger.connection.execute("INSERT INTO entry VALUES (9, 1, 'team', x'00', x'00')")  # found by the commit only
    store.close()

    again = open_store(folder)
    with again.reading() as ledger:
        assert ledger.answers(session) == CANARIES
    again.close()


def test_answers_cannot_be_saved_in_the_unit_that_erases_them(store: Store, session: SessionId) -> None:
    with pytest.raises(ValueError, match="erases"), store.unit() as ledger:  # noqa: PT012 - the unit is what is tried
        ledger.erase_private(session)
        ledger.save_answers(session, {"ho_ten": "TRẦN VĂN TƯ"})
    with store.reading() as ledger:
        assert ledger.answers(session) == CANARIES


def test_answers_saved_after_erasing_are_under_a_new_key(store: Store, session: SessionId) -> None:
    with store.reading() as ledger:
        before = ledger.private_key(session)
    with store.unit() as ledger:
        ledger.erase_private(session)
    with store.unit() as ledger:
        ledger.save_answers(session, {"ho_ten": "TRẦN VĂN TƯ"})

    with store.reading() as ledger:
        assert ledger.answers(session) == {"ho_ten": "TRẦN VĂN TƯ"}
        assert ledger.private_key(session) not in {None, before}


def test_a_row_moved_to_another_field_does_not_open(store: Store, session: SessionId) -> None:
    with store.unit() as ledger:
        ledger.connection.execute(
            "UPDATE answer SET sealed = (SELECT sealed FROM answer WHERE field = 'ho_ten') WHERE field = 'dien_thoai'"
        )
    with pytest.raises(Unavailable, match="damaged"), store.reading() as ledger:
        ledger.answers(session)


def test_no_file_ever_holds_a_readable_name(store: Store, folder: Path, story: Story, session: SessionId) -> None:
    journals = f"{MAIN_FILE}-wal", f"{MAIN_FILE}-shm", f"{KEYS_FILE}-wal"
    assert all((folder / name).exists() for name in journals)
    with store.reading() as ledger:
        key = ledger.private_key(session)
    assert key is not None
    secrets = [text.encode(form) for text in CANARIES.values() for form in ("utf-8", "utf-16-le")] + [key]

    assert found(secrets, folder) == []
    store.backup(folder / "backup.db")
    with store.unit() as ledger:
        ledger.append([f.PrivateErased(at=story.tick(), session=session)])
        ledger.erase_private(session)
    assert found(secrets, folder) == []
    store.close()
    assert found(secrets, folder) == []


def found(secrets: list[bytes], folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() for text in secrets if text in path.read_bytes()]


def test_what_was_erased_cannot_be_read_from_a_backup_made_before(
    store: Store, folder: Path, story: Story, session: SessionId, tmp_path: Path
) -> None:
    store.backup(tmp_path / "backup.db")
    with store.unit() as ledger:
        ledger.erase_private(session)
    store.close()
    restore_store(folder, tmp_path / "backup.db", story.tick())

    again = open_store(folder)
    with again.unit() as ledger:
        assert ledger.answers(session) == {}
        assert ledger.private_key(session) is None
        assert ledger.connection.execute("SELECT count(*) FROM answer").scalar_one() == 0
    again.close()


def test_sealed_rows_do_not_open_under_any_other_key(store: Store, session: SessionId) -> None:
    with store.reading() as ledger:
        sealed = ledger.connection.execute("SELECT sealed FROM answer").scalar()
    assert sealed is not None
    with pytest.raises(InvalidTag):
        ChaCha20Poly1305(os.urandom(32)).decrypt(sealed[:12], sealed[12:], f"{session}|ho_ten".encode())


def test_a_destroyed_key_is_nowhere_in_its_file_even_for_one_who_has_the_database_key(
    store: Store, folder: Path, session: SessionId
) -> None:
    with store.reading() as ledger:
        key = ledger.private_key(session)
        sealed = ledger.connection.execute("SELECT sealed FROM answer WHERE field = 'ho_ten'").scalar_one()
    assert key is not None
    main, keys = ((folder / name, store.files._key_of(name)) for name in (MAIN_FILE, KEYS_FILE))
    assert key in plain_pages(*keys)
    assert sealed in plain_pages(*main)
    with store.unit() as ledger:
        ledger.erase_private(session)

    assert key not in plain_pages(*keys)
    store.close()
    assert key not in plain_pages(*keys)
    assert sealed not in plain_pages(*main)


def plain_pages(path: Path, key: bytes) -> bytes:
    """Every page of an SQLCipher 4 file and of its journal, decrypted by hand, those no longer in use included.

    A page ends with its 16-byte vector and a 64-byte MAC; page 1 begins with 16 bytes of salt
    (https://www.zetetic.net/sqlcipher/design/).
    """
    journal = path.with_name(path.name + "-wal")
    frames = journal.read_bytes()[32:] if journal.exists() else b""
    pages = [path.read_bytes()[start : start + 4096] for start in range(0, path.stat().st_size, 4096)]
    pages += [frames[start + 24 : start + 24 + 4096] for start in range(0, len(frames), 24 + 4096)]
    plain: list[bytes] = []
    for page in pages:
        for start in (0, 16):
            decryptor = Cipher(AES(key), CBC(page[-80:-64])).decryptor()
            plain.append(decryptor.update(page[start:-80]))
    return b"".join(plain)


def test_a_crash_between_the_two_files_is_swept_at_the_next_start(
    store: Store, folder: Path, story: Story, session: SessionId
) -> None:
    orphan, facts = story.opened()
    with pytest.raises(Refused), store.unit() as ledger:  # noqa: PT012 - the unit is what is tried
        ledger.append(facts)
        ledger.save_answers(orphan, {"ho_ten": "AI ĐÓ"})
        raise Refused("power-cut")
    keyless, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(keyless, {"ho_ten": "AI KHÁC"})
    store._private.destroy_keys([keyless])
    store.close()

    again = open_store(folder)
    with again.reading() as ledger:
        assert ledger.private_key(orphan) is None
        assert ledger.answers(session) == CANARIES
        sealed = ledger.connection.execute("SELECT DISTINCT session FROM answer").scalars()
    assert sealed == [session]
    again.close()


def test_an_answer_saved_after_a_failed_first_one_survives_the_next_start(
    store: Store, folder: Path, story: Story
) -> None:
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
    with pytest.raises(Refused), store.unit() as ledger:  # noqa: PT012 - the unit is what is tried
        ledger.save_answers(session, {"ho_ten": "AI ĐÓ"})
        raise Refused("disk-full")
    with store.unit() as ledger:
        ledger.save_answers(session, {"ho_ten": "AI ĐÓ"})
    store.close()

    again = open_store(folder)
    with again.reading() as ledger:
        assert ledger.answers(session) == {"ho_ten": "AI ĐÓ"}
    again.close()


def test_what_has_been_kept_too_long_can_be_found(store: Store, story: Story, session: SessionId) -> None:
    before = story.now
    other, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(other, {"ho_ten": "LÊ VĂN BA"})

    with store.reading() as ledger:
        assert ledger.kept_before(before) == []
        assert ledger.kept_before(story.now) == [session]
        assert sorted(ledger.kept_before(story.tick())) == sorted([session, other])
    with store.unit() as ledger:
        ledger.erase_private(session)
    with store.reading() as ledger:
        assert ledger.kept_before(story.now) == [other]
