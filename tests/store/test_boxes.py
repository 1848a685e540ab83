"""Promise: private data goes sealed from machine to machine of one centre, opens nowhere else, and ends everywhere."""

import secrets
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.app.ports import Member
from kiosk.domain import team_facts as tf
from kiosk.domain.ids import SessionId
from kiosk.domain.sharing import MAX_BODY, Parcel
from kiosk.store.boxes import MAX_TEXT, SETTLED
from kiosk.store.store import Store, open_store
from tests.store.visits import AT, MEMBER, NAMES, VISITS, fact, hand_over


def test_a_member_can_sign_in_at_the_other_machine(pair: tuple[Store, Store]) -> None:
    one, other = pair
    member = Member(MEMBER, "Lê Thu Hà", "official", "$argon2id$hash")
    with one.unit() as ledger:
        ledger.save_member(member)
        ledger.append([tf.MemberJoined(at=AT, member=MEMBER, role="official")])
    assert hand_over(one, other) == (1, 1)
    with one.unit() as ledger:
        ledger.save_member(replace(member, wrong=3))
    assert hand_over(one, other) == (0, 0)

    with other.unit() as ledger:
        assert ledger.members() == [member]
        ledger.save_member(replace(member, wrong=2))
    with one.unit() as ledger:
        ledger.save_member(replace(member, name="Lê Thu Hà (CT)"))
    assert hand_over(one, other) == (0, 1)
    with other.reading() as ledger:
        assert [(known.name, known.wrong) for known in ledger.members()] == [("Lê Thu Hà (CT)", 2)]


def test_a_box_opens_only_where_it_belongs_and_is_kept_shut_by_strangers(tmp_path: Path) -> None:
    one, stranger = open_store(tmp_path / "one"), open_store(tmp_path / "stranger")
    with one.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT), fact(0, VISITS[1], AT)])
        ledger.save_answers(VISITS[0], {"name": NAMES[0]})
        box = ledger.parcel().boxes
    assert box == ()
    with one.reading() as ledger:
        (box,) = ledger.parcel().boxes
    assert NAMES[0].encode() not in msgspec.msgpack.encode(box)

    hand_over(one, stranger)
    with stranger.reading() as ledger:
        assert ledger.answers(VISITS[0]) == {}
        assert ledger.parcel().boxes == (box,)
    stranger.pair(one.keyring.current.secret)
    with stranger.reading() as ledger:
        assert ledger.answers(VISITS[0]) == {"name": NAMES[0]}

    flipped = bytes([box.sealed[0] ^ 1]) + box.sealed[1:]
    wrong = [
        replace(box, subject=VISITS[1]),
        replace(box, field="phone"),
        replace(box, turn=box.turn + 1),
        replace(box, turn=box.turn + 1, sealed=flipped),
        replace(box, turn=box.turn + 1, sealed=b""),
        replace(box, turn=0),
    ]
    with stranger.unit() as ledger:
        assert ledger.take_in(Parcel((), tuple(wrong))) == (0, 0)
        assert ledger.answers(VISITS[0]) == {"name": NAMES[0]}
    one.close()
    stranger.close()


def test_what_was_boxed_before_the_pairing_is_read_by_the_others_after_it(tmp_path: Path) -> None:
    one, other = open_store(tmp_path / "one"), open_store(tmp_path / "other")
    with other.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT)])
        ledger.save_answers(VISITS[0], {"name": NAMES[0]})
        ledger.save_member(Member(MEMBER, "Lê Thu Hà", "official", "hash"))
    other.pair(one.keyring.current.secret)
    hand_over(other, one)
    with one.reading() as ledger:
        assert ledger.answers(VISITS[0]) == {"name": NAMES[0]}
        assert [member.name for member in ledger.members()] == ["Lê Thu Hà"]
    one.close()
    other.close()


def test_answers_of_a_session_are_in_no_box_and_a_backup_holds_none(store: Store, tmp_path: Path) -> None:
    session = SessionId(secrets.token_hex(16))
    with store.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT)])
        ledger.save_answers(session, {"name": NAMES[0]})
        ledger.save_answers(VISITS[0], {"name": NAMES[0]})
    with store.reading() as ledger:
        assert [(box.subject, box.field) for box in ledger.parcel().boxes] == [(VISITS[0], "name")]
    outbox = store.outbox()
    outbox.lay_down((), (), 77)
    store.backup(tmp_path / "backup.db")
    engine = store.files.backup(tmp_path / "backup.db")
    with engine.connect() as connection:
        assert connection.execute("SELECT count(*) FROM box").scalar_one() == 0
        # where it is put back, all boxes are heard again: the keys of its answers may be lost with the old machine
        assert connection.execute("SELECT share_cursor FROM uplink").scalar_one() == 0
    assert outbox.share_cursor() == 77
    outbox.close()
    engine.dispose()


def test_an_old_stick_brings_nothing_back_after_erasing(pair: tuple[Store, Store]) -> None:
    one, other = pair
    with one.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT)])
        ledger.save_answers(VISITS[0], {"name": NAMES[0]})
    with one.reading() as ledger:
        old = ledger.parcel()
    hand_over(one, other)
    with other.unit() as ledger:
        ledger.append([fact(3, VISITS[0], AT)])
        ledger.erase_private(VISITS[0])
    hand_over(other, one)
    for store in pair:
        with store.unit() as ledger:
            assert ledger.take_in(old) == (0, 0)
        with store.reading() as ledger:
            assert (ledger.answers(VISITS[0]), ledger.private_key(VISITS[0])) == ({}, None)
            assert ledger.parcel().boxes == ()


def test_boxes_are_sent_once_in_bundles_and_again_to_a_province_that_lost_something(store: Store) -> None:
    with store.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT)])
        ledger.save_answers(VISITS[0], {"sketch": "x" * MAX_TEXT, "map": "y" * MAX_TEXT, "film": "z" * (MAX_TEXT + 1)})
        ledger.save_answers(VISITS[0], {f"n{number}": "z" * MAX_TEXT for number in range(20)})
    outbox = store.outbox()
    sent: list[str] = []
    bundles = 0
    while (found := outbox.boxes(200))[0]:
        assert all(len(box.sealed) <= MAX_BODY for box in found[0])
        sent += [box.field for box in found[0]]
        bundles += 1
        outbox.boxes_sent(found[1])
    assert sorted(sent) == sorted(["sketch", "map", *(f"n{number}" for number in range(20))])
    assert bundles == 2

    ledger_id = outbox.own_ledger()
    outbox.now_held(ledger_id, 1, AT)
    assert outbox.boxes(200)[0] == []
    outbox.now_held(ledger_id, 0, AT)
    assert outbox.boxes(200)[0] != []
    outbox.close()


def test_who_was_in_the_team_before_there_were_boxes_gets_one_that_any_newer_one_outdoes(folder: Path) -> None:
    store = open_store(folder)
    with store.unit() as ledger:
        ledger.save_member(Member(MEMBER, "Lê Thu Hà", "official", "hash"))
        ledger.append([fact(0, VISITS[0], AT)])
        ledger.save_answers(VISITS[0], {"name": NAMES[0]})
    with store.unit() as ledger:
        ledger.connection.execute("DELETE FROM box")
        ledger.save_setting(SETTLED, "")
    store.close()
    store = open_store(folder)
    with store.reading() as ledger:
        found = {(box.subject, box.field, box.turn) for box in ledger.parcel().boxes}
    assert found == {(MEMBER, "member", 1), (VISITS[0], "name", 1)}
    store.close()
