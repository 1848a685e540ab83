"""Promise: what was destroyed on one machine is destroyed on all, and who was taken off the team stays off it."""

from msgspec.structs import replace

from kiosk.app.ports import Member
from kiosk.domain import team_facts as tf
from kiosk.domain.ids import NoteId
from kiosk.store.store import Store
from tests.store.visits import AT, MEMBER, hand_over

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
