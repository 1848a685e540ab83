"""Promise: the words of a note that one machine erased come back on none, whoever was away for how long."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app import shift_commands as sc
from kiosk.app import shifts
from kiosk.app.ports import Member
from kiosk.store.store import Store, open_store
from tests.app.test_shifts import NOTE, OFFICIAL, VOLUNTEER, Watch

WORDS = "Bác Năm ở xóm Trại quay lại lấy hồ sơ"


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Store, Store]]:
    """Two machines of one centre."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    one, other = open_store(tmp_path / "one"), open_store(tmp_path / "other")
    other.pair(one.keyring.current.secret)
    for store in (one, other):
        with store.unit() as ledger:
            ledger.save_setting("centre", "08782")
            ledger.save_member(Member(OFFICIAL, "Lê Thu Hà", "official", "x"))
            ledger.save_member(Member(VOLUNTEER, "Nguyễn Văn Mẫu", "volunteer", "x"))
    yield one, other
    one.close()
    other.close()


def tells(source: Store, target: Store) -> None:
    with source.reading() as ledger:
        parcel = ledger.parcel()
    with target.unit() as ledger:
        ledger.take_in(parcel)


def words(store: Store) -> str:
    with store.reading() as ledger:
        return ledger.answer(NOTE, "text")


def test_a_machine_that_was_away_brings_nothing_back_and_forgets_them_too(two: tuple[Store, Store]) -> None:
    one, away = two
    watch = Watch()
    shifts.write_note(sc.WriteNote(NOTE, OFFICIAL, WORDS), one.unit, watch)
    tells(one, away)
    shifts.read_note(sc.ReadNote(NOTE, VOLUNTEER), one.unit, watch)
    assert words(away) == WORDS

    watch.time += timedelta(days=31)
    shifts.erase_notes(one.reading, one.unit, watch)
    tells(away, one)
    assert words(one) == ""
    tells(one, away)
    assert words(away) == ""
    with away.reading() as ledger:
        assert ledger.private_key(NOTE) is None
        assert ledger.parcel().boxes == () or all(box.subject != NOTE for box in ledger.parcel().boxes)
    shifts.erase_notes(away.reading, away.unit, watch)
    with away.reading() as ledger:
        assert len(ledger.subject_facts(NOTE)) == 3
