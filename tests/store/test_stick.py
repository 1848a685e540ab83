"""Promise: a file on a stick is read whole or not at all, by the centre's machines only, and harms nothing there is."""

import resource
from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.sharing import PIECE, Parcel
from kiosk.errors import Refused, Unavailable
from kiosk.store import stick as sticks
from kiosk.store.link import TeamLink
from kiosk.store.stick import Stick
from kiosk.store.store import Store
from tests.store.visits import AT, NAMES, VISITS, fact, hand_over


@pytest.fixture
def folder_of_stick(tmp_path: Path) -> Path:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    return folder


def work(store: Store, times: int = 1) -> None:
    with store.unit() as ledger:
        ledger.save_setting("centre", "04795")
        ledger.append([fact(number % 3, VISITS[0], AT) for number in range(times)])
        ledger.save_answers(VISITS[0], {"name": NAMES[0], "phone": "0987654321"})


def take(store: Store, folder: Path) -> tuple[int, int]:
    facts, boxes = 0, 0
    for piece in TeamLink(store).read_stick(folder).pieces:
        with store.unit() as ledger:
            new = ledger.take_in(piece)
        facts, boxes = facts + new[0], boxes + new[1]
    return facts, boxes


def test_what_one_machine_wrote_another_reads_once_and_carries_on(
    pair: tuple[Store, Store], folder_of_stick: Path
) -> None:
    one, other = pair
    work(one, PIECE + 5)
    carried = TeamLink(one).write_stick(folder_of_stick, AT)
    assert (carried.facts, carried.boxes) == (PIECE + 5, 2)
    assert take(other, folder_of_stick) == (PIECE + 5, 2)
    assert take(other, folder_of_stick) == (0, 0)
    with one.reading() as ledger, other.reading() as told:
        assert told.subject_facts(VISITS[0]) == ledger.subject_facts(VISITS[0])
        assert told.answers(VISITS[0]) == ledger.answers(VISITS[0])
        assert told.parcel() == ledger.parcel()
    TeamLink(other).write_stick(folder_of_stick, AT - timedelta(days=4000))
    assert len(sticks.files_in(folder_of_stick)) == 2
    assert take(one, folder_of_stick) == (0, 0)
    assert [path.name[0] for path in folder_of_stick.iterdir()] == ["t", "t"]


def test_nothing_private_can_be_read_in_the_file(pair: tuple[Store, Store], folder_of_stick: Path) -> None:
    work(pair[0])
    TeamLink(pair[0]).write_stick(folder_of_stick, AT)
    (file,) = folder_of_stick.iterdir()
    data = file.read_bytes()
    secret = pair[0].keyring.current.secret
    for word in (NAMES[0].encode(), b"0987654321", VISITS[0].encode(), b"visit-requested", secret):
        assert word not in data


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 5000), flip=st.integers(1, 255), cut=st.integers(0, 5000))
def test_no_changed_byte_and_no_cut_goes_unseen(pair: tuple[Store, Store], place: int, flip: int, cut: int) -> None:
    one, other = pair
    key, writer, reader = one.keyring.current, Stick(one.secrets), Stick(other.secrets)
    data = writer.pack(Parcel((b"\x81",) * 9), key, "04795", AT)
    place, cut = place % len(data), cut % len(data)
    changed = data[:place] + bytes([data[place] ^ flip]) + data[place + 1 :]
    for bad in (changed, data[:cut]):
        with pytest.raises(Refused, match="stick-"):
            reader.unpack(bad, key, "04795")
    assert reader.unpack(data, key, "04795") == Parcel((b"\x81",) * 9)


def test_each_kind_of_bad_file_has_its_word(
    pair: tuple[Store, Store], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = pair
    key, mine = one.keyring.current, Stick(one.secrets)
    data = mine.pack(Parcel(), key, "04795", AT)

    def refused(bad: bytes, centre: str = "04795", *, by: Store = one) -> str:
        with pytest.raises(Refused) as refusal:
            mine.unpack(bad, by.keyring.current, centre)
        return refusal.value.code

    assert refused(b"") == refused(b"%PDF-1.7") == "stick-foreign"
    assert refused(data[:-1]) == refused(data + b"x") == "stick-damaged"
    assert refused(data, "08782") == "stick-other-centre"
    assert refused(data, by=store) == "stick-not-paired"
    forged = data.replace(one.secrets.public_key(), store.secrets.public_key())
    assert refused(forged) == "stick-damaged"
    with monkeypatch.context() as newer:
        newer.setattr(sticks, "VERSION", 2)
        future = mine.pack(Parcel(), key, "04795", AT)
    assert refused(future) == "stick-newer"
    with monkeypatch.context() as small:
        small.setattr(sticks, "MAX_PLAIN", 100)
        assert refused(mine.pack(Parcel((bytes(1000),)), key, "04795", AT)) == "stick-huge"


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "tantay-04795-2026-11-26-abcd.ttb"
    with file.open("wb") as hole:
        hole.truncate(sticks.MAX_FILE + 1)
    with pytest.raises(Refused, match="stick-huge"):
        sticks.read_file(file)


@contextmanager
def room_for(size: int) -> Generator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_stick_keeps_what_was_on_it_and_nothing_of_the_new(tmp_path: Path) -> None:
    sticks.write_file(tmp_path, "tantay-a.ttb", b"old")
    with room_for(1000), pytest.raises(Unavailable) as outage:
        sticks.write_file(tmp_path, "tantay-a.ttb", bytes(5000))
    assert (outage.value.what, outage.value.detail) == ("stick", "full")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"tantay-a.ttb": b"old"}


def test_a_stick_that_was_pulled_out_is_gone(tmp_path: Path, store: Store) -> None:
    for ask in (TeamLink(store).read_stick, lambda folder: TeamLink(store).write_stick(folder, AT)):
        with pytest.raises(Unavailable) as outage:
            ask(tmp_path / "pulled-out")
        assert (outage.value.what, outage.value.detail) == ("stick", "gone")


def test_the_same_is_told_by_a_stick_and_by_hand(pair: tuple[Store, Store], folder_of_stick: Path) -> None:
    one, other = pair
    work(one, 3)
    TeamLink(one).write_stick(folder_of_stick, AT)
    assert take(other, folder_of_stick) == (3, 2)
    assert hand_over(one, other) == (0, 0)


def test_a_bad_file_spoils_no_other_on_the_same_stick(
    pair: tuple[Store, Store], store: Store, folder_of_stick: Path
) -> None:
    one, other = pair
    work(one, 3)
    TeamLink(one).write_stick(folder_of_stick, AT)
    (good,) = folder_of_stick.iterdir()
    whole = good.read_bytes()
    (folder_of_stick / "tantay-04795-2026-11-25-0000.ttb").write_bytes(whole[: len(whole) // 2])
    (folder_of_stick / "tantay-04795-2026-11-25-1111.ttb").write_bytes(b"")
    for desk, centre in ((store, "08782"), (other, "04795")):
        with desk.unit() as ledger:
            ledger.save_setting("centre", centre)
    TeamLink(store).write_stick(folder_of_stick, AT)
    brought = TeamLink(other).read_stick(folder_of_stick)
    assert (brought.files, brought.unread) == (1, 1)
    assert take(other, folder_of_stick) == (3, 2)
    good.unlink()
    with pytest.raises(Refused, match="stick-"):
        TeamLink(other).read_stick(folder_of_stick)


def test_a_machine_leaves_one_file_of_its_own_on_a_stick_so_that_nothing_erased_stays_there(
    pair: tuple[Store, Store], folder_of_stick: Path
) -> None:
    one, other = pair
    for day in range(4):
        work(one)
        for store in (one, other):
            TeamLink(store).write_stick(folder_of_stick, AT + timedelta(days=day))
    one.pair(bytes(16))
    TeamLink(one).write_stick(folder_of_stick, AT - timedelta(days=9))
    assert len(sticks.files_in(folder_of_stick)) == 2


def test_an_older_file_stays_where_the_machine_has_lost_what_is_in_it(
    pair: tuple[Store, Store], folder_of_stick: Path
) -> None:
    one, _ = pair
    stick = Stick(one.secrets)
    lost = stick.pack(Parcel((b"\x81",)), one.keyring.current, "04795", AT)
    kept = folder_of_stick / stick.name("04795", AT - timedelta(days=1))
    kept.write_bytes(lost)
    work(one)
    TeamLink(one).write_stick(folder_of_stick, AT)
    assert kept.read_bytes() == lost
