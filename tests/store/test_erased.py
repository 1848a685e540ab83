"""Promise: what was destroyed on one machine is destroyed on all, and who was taken off the team stays off it."""

import secrets

from msgspec.structs import replace

from kiosk.app.ports import Member
from kiosk.domain import team_facts as tf
from kiosk.domain.ids import NoteId
from kiosk.store.store import Store
from tests.store.visits import AT, MEMBER, VISITS, fact, hand_over

HA = Member(MEMBER, "Lê Thu Hà", "volunteer", "$argon2id$hash")
NOTE = NoteId("b" * 32)


def test_the_words_of_a_note_come_back_neither_from_the_other_machine_nor_from_an_old_stick(
    pair: tuple[Store, Store],
) -> None:
    one, other = pair
    with one.unit() as ledger:
        ledger.append([tf.HandoverWritten(at=AT, note=NOTE, member=MEMBER)])
        ledger.save_answers(NOTE, {"text": "Máy in kẹt giấy"})
    hand_over(one, other)
    with other.reading() as ledger:
        old = ledger.parcel()
    with one.unit() as ledger:
        ledger.append([tf.HandoverErased(at=AT, note=NOTE)])
        ledger.erase_private(NOTE)
    hand_over(other, one)
    hand_over(one, other)
    for store in pair:
        with store.unit() as ledger:
            ledger.take_in(old)
        with store.reading() as ledger:
            assert (ledger.answers(NOTE), ledger.private_key(NOTE), ledger.parcel().boxes) == ({}, None, ())


def test_a_pin_that_was_changed_elsewhere_does_not_bring_a_member_back_who_was_taken_off_the_team(
    pair: tuple[Store, Store],
) -> None:
    one, other = pair
    with one.unit() as ledger:
        ledger.save_member(HA)
    hand_over(one, other)
    with one.unit() as ledger:
        ledger.save_member(replace(HA, pin=""))
        ledger.append([tf.MemberLeft(at=AT, member=MEMBER)])
    for number in range(5):
        with other.unit() as ledger:
            ledger.save_member(replace(HA, pin=f"$argon2id$newer{number}"))
    hand_over(other, one)
    hand_over(one, other)
    for store in pair:
        with store.unit() as ledger:
            assert ledger.members() == []
            ledger.rebuild_projections()
        with store.reading() as ledger:
            assert (ledger.members(), ledger.parcel().boxes) == ([], ())


def test_another_pairing_code_makes_nothing_old_new(pair: tuple[Store, Store]) -> None:
    one, other = pair
    with one.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT)])
        ledger.save_answers(VISITS[0], {"place": "Khu 3"})
        ledger.save_member(HA)
    hand_over(one, other)
    with one.unit() as ledger:
        ledger.save_answers(VISITS[0], {"place": "Khu 5"})
        ledger.save_member(replace(HA, pin="$argon2id$newer"))
    for number in range(30):  # the other one has written more meanwhile, so its turns are further on
        with other.unit() as ledger:
            ledger.append([fact(number % 3, VISITS[1], AT)])
    for _ in range(3):
        secret = secrets.token_bytes(16)
        for store in pair:
            store.pair(secret)
        hand_over(other, one)
        hand_over(one, other)
        for store in pair:
            with store.reading() as ledger:
                assert ledger.answers(VISITS[0]) == {"place": "Khu 5"}
                assert [member.pin for member in ledger.members()] == ["$argon2id$newer"]
                assert {box.key for box in ledger.parcel().boxes} == {store.keyring.current.name}
