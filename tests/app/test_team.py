"""A PIN guards the counter: wrong ones are counted durably, and after five the wait grows, whatever the clock does."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app import ask, team
from kiosk.app import team_commands as tc
from kiosk.domain.facts import decode
from kiosk.domain.ids import MemberId
from kiosk.domain.team_facts import MemberJoined, MemberLeft, MemberSignedIn, Role
from kiosk.errors import Refused
from kiosk.store.pins import ArgonPins
from kiosk.store.store import Store, open_store

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
ME = MemberId("1" * 32)


class Watch:
    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def store(tmp_path: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    store = open_store(tmp_path)
    team.add_member(tc.AddMember(ME, "Lê Thu Hà", "official", "25807"), store.unit, watch, ArgonPins())
    yield store
    store.close()


def sign_in(store: Store, watch: Watch, pin: str) -> None:
    team.sign_in(tc.SignIn(ME, pin), store.unit, watch, ArgonPins())


def wrong(store: Store, watch: Watch) -> Refused:
    with pytest.raises(Refused) as refusal:
        sign_in(store, watch, "99999")
    return refusal.value


def test_the_right_pin_opens_the_counter_and_clears_the_count(store: Store, watch: Watch) -> None:
    for _ in range(4):
        assert wrong(store, watch).code == "pin-wrong"
    sign_in(store, watch, "25807")

    assert wrong(store, watch).values == {"left": "4"}


def test_after_five_wrong_pins_the_wait_grows_up_to_a_quarter_of_an_hour(store: Store, watch: Watch) -> None:
    waits: list[int] = []
    for _ in range(4):
        wrong(store, watch)
    for _ in range(8):
        refusal = wrong(store, watch)
        assert refusal.code == "pin-wait"
        waits.append(int(refusal.values["seconds"]))
        watch.time += timedelta(seconds=waits[-1] + 1)

    assert waits == [31, 61, 121, 241, 481, 901, 901, 901]


def test_while_waiting_even_the_right_pin_waits_and_costs_no_try(store: Store, watch: Watch) -> None:
    for _ in range(5):
        wrong(store, watch)

    with pytest.raises(Refused, match="pin-wait"):
        sign_in(store, watch, "25807")
    watch.time += timedelta(seconds=32)
    sign_in(store, watch, "25807")


def test_a_clock_set_back_ten_years_does_not_lock_anybody_out_for_longer(store: Store, watch: Watch) -> None:
    for _ in range(5):
        wrong(store, watch)
    watch.time -= timedelta(days=3650)

    assert int(wrong(store, watch).values["seconds"]) <= 15 * 60 + 1


def test_a_lock_set_under_a_clock_years_ahead_ends_after_the_longest_wait(store: Store, watch: Watch) -> None:
    watch.time += timedelta(days=1400)
    for _ in range(5):
        wrong(store, watch)
    watch.time -= timedelta(days=1400)

    assert wrong(store, watch).code == "pin-wait"
    watch.time += timedelta(minutes=16)
    sign_in(store, watch, "25807")


def test_wrong_pins_are_counted_across_a_restart(tmp_path: Path, store: Store, watch: Watch) -> None:
    for _ in range(5):
        wrong(store, watch)
    store.close()
    again = open_store(tmp_path)

    assert wrong(again, watch).code == "pin-wait"
    again.close()


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "١٢٣٤", "２５８０"])
def test_a_pin_has_four_to_eight_plain_digits(pin: str) -> None:
    with pytest.raises(Refused, match="pin-shape"):
        team.check_pin(pin)


@pytest.mark.parametrize("pin", ["0000", "1234", "87654321", "4321"])
def test_a_pin_that_everybody_tries_first_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="pin-easy"):
        team.check_pin(pin)


@pytest.mark.parametrize("name", ["Lê Thu Hà", "  Lê  Thu Hà ", unicodedata.normalize("NFD", "Lê Thu Hà")])
def test_two_members_have_two_names(store: Store, watch: Watch, name: str) -> None:
    with pytest.raises(Refused, match="name-taken"):
        team.add_member(tc.AddMember(MemberId("2" * 32), name, "volunteer", "8642", ME), store.unit, watch, ArgonPins())


def test_nobody_joins_a_team_without_one_of_its_officials(store: Store, watch: Watch) -> None:
    other = MemberId("2" * 32)
    with pytest.raises(Refused, match="officials-only"):
        team.add_member(tc.AddMember(other, "Kẻ Gian", "official", "1470"), store.unit, watch, ArgonPins())
    team.add_member(tc.AddMember(other, "Vũ An", "volunteer", "8642", ME), store.unit, watch, ArgonPins())
    with pytest.raises(Refused, match="officials-only"):
        team.add_member(tc.AddMember(MemberId("3" * 32), "Kẻ", "it", "1470", other), store.unit, watch, ArgonPins())


@pytest.mark.parametrize("role", ["official", "leader"])
def test_a_technician_makes_nobody_an_official_or_a_leader(store: Store, watch: Watch, role: Role) -> None:
    technician, other = MemberId("2" * 32), MemberId("3" * 32)
    team.add_member(tc.AddMember(technician, "Vũ An", "it", "8642", ME), store.unit, watch, ArgonPins())
    with pytest.raises(Refused, match="leaders-only"):
        team.add_member(tc.AddMember(other, "Kẻ Gian", role, "1470", technician), store.unit, watch, ArgonPins())
    team.add_member(tc.AddMember(other, "Trần Bình", "volunteer", "1470", technician), store.unit, watch, ArgonPins())


def test_a_member_needs_a_name(store: Store, watch: Watch) -> None:
    with pytest.raises(Refused, match="name-missing"):
        team.add_member(
            tc.AddMember(MemberId("2" * 32), " \u00a0", "volunteer", "8642", ME), store.unit, watch, ArgonPins()
        )


def test_no_name_and_no_pin_stands_in_the_ledger(store: Store) -> None:
    assert [member.name for member in ask.machine(store.reading).members] == ["Lê Thu Hà"]
    with store.reading() as ledger:
        bodies = b"".join(ledger.connection.execute("SELECT body FROM entry").scalars())
    assert "Lê".encode() not in bodies
    assert b"25807" not in bodies


@pytest.mark.parametrize(
    ("url", "code", "refused"),
    [
        ("ftp://x", "ABC", "province-url"),
        ("", "ABC", "province-url"),
        ("http://anywhere.example", "ABC", "province-url"),
        ("https://[::1", "ABC", "province-url"),
        ("https://a\u200bb.example", "ABC", "province-url"),
        ("https://x", " ", "enrol-code-missing"),
        ("http://127.0.0.1:8440", " ", "enrol-code-missing"),
    ],
)
def test_enrolment_needs_an_address_and_a_code(store: Store, url: str, code: str, refused: str) -> None:
    with pytest.raises(Refused, match=refused):
        team.ask_enrolment(tc.AskEnrolment(url, code), store.unit)


def test_a_machine_asks_for_enrolment_by_its_settings(store: Store) -> None:
    team.ask_enrolment(tc.AskEnrolment("https://province.example/", " AB-CD "), store.unit)

    with store.reading() as ledger:
        assert (ledger.setting("wanted_url"), ledger.setting("enrol_code")) == ("https://province.example", "AB-CD")


OTHER, THIRD = MemberId("2" * 32), MemberId("3" * 32)


@pytest.fixture
def team_of_three(store: Store, watch: Watch) -> Store:
    for member, name, role in ((OTHER, "Vũ An", "volunteer"), (THIRD, "Phạm Bình", "it")):
        command = tc.AddMember(member, name, role, "8642", ME)  # pyright: ignore[reportArgumentType]
        team.add_member(command, store.unit, watch, ArgonPins())
    return store


def names(store: Store) -> list[str]:
    return [member.name for member in ask.machine(store.reading).members]


def signs_in(store: Store, watch: Watch, member: MemberId, pin: str) -> bool:
    try:
        team.sign_in(tc.SignIn(member, pin), store.unit, watch, ArgonPins())
    except Refused:
        return False
    return True


def test_an_official_gives_a_member_a_new_pin_which_ends_the_wait_for_the_old(
    team_of_three: Store, watch: Watch
) -> None:
    for _ in range(5):
        assert not signs_in(team_of_three, watch, OTHER, "99999")
    team.set_pin(tc.SetPin(OTHER, "7531", ME), team_of_three.unit, watch, ArgonPins())

    assert not signs_in(team_of_three, watch, OTHER, "8642")
    assert signs_in(team_of_three, watch, OTHER, "7531")


def test_another_role_is_told_to_all_and_a_corrected_name_to_nobody(team_of_three: Store, watch: Watch) -> None:
    def told() -> list[tuple[MemberId, Role]]:
        with team_of_three.reading() as ledger:
            bodies = ledger.connection.execute("SELECT body FROM entry ORDER BY seq").scalars()
            facts = [decode(body) for body in bodies]
        return [(fact.member, fact.role) for fact in facts if isinstance(fact, MemberJoined)]

    before = told()
    name = next(one.name for one in ask.machine(team_of_three.reading).members if one.id == OTHER)
    team.change_member(tc.ChangeMember(OTHER, f"{name} Hai", "volunteer", ME), team_of_three.unit, watch)
    assert told() == before

    team.change_member(tc.ChangeMember(OTHER, name, "it", ME), team_of_three.unit, watch)
    assert told() == [*before, (OTHER, "it")]


@pytest.mark.parametrize("by", [OTHER, THIRD, MemberId("9" * 32)])
def test_nobody_but_officials_and_leaders_gives_another_a_pin_or_takes_one_off_the_team(
    team_of_three: Store, watch: Watch, by: MemberId
) -> None:
    with pytest.raises(Refused, match="leaders-only"):
        team.set_pin(tc.SetPin(ME, "7531", by), team_of_three.unit, watch, ArgonPins())
    with pytest.raises(Refused, match="leaders-only"):
        team.remove_member(tc.RemoveMember(ME, by), team_of_three.unit, watch)

    assert signs_in(team_of_three, watch, ME, "25807")


def test_ones_own_pin_is_changed_with_the_old_one_only_and_wrong_ones_are_counted(
    team_of_three: Store, watch: Watch
) -> None:
    for old in ("", "1470", "9999", "1111"):
        with pytest.raises(Refused, match="pin-wrong"):
            team.set_pin(tc.SetPin(OTHER, "7531", OTHER, old), team_of_three.unit, watch, ArgonPins())
    with pytest.raises(Refused, match="pin-wait"):
        team.set_pin(tc.SetPin(OTHER, "7531", OTHER, "0000"), team_of_three.unit, watch, ArgonPins())
    watch.time += timedelta(minutes=1)
    team.set_pin(tc.SetPin(OTHER, "7531", OTHER, "8642"), team_of_three.unit, watch, ArgonPins())

    assert signs_in(team_of_three, watch, OTHER, "7531")


def test_an_official_too_changes_their_own_pin_with_the_old_one_only(store: Store, watch: Watch) -> None:
    with pytest.raises(Refused, match="pin-wrong"):
        team.set_pin(tc.SetPin(ME, "7531", ME), store.unit, watch, ArgonPins())


def test_who_was_taken_off_the_team_is_let_in_no_more_and_stays_in_the_history(
    team_of_three: Store, watch: Watch
) -> None:
    assert signs_in(team_of_three, watch, OTHER, "8642")
    team.mark_card(tc.MarkCard(OTHER, "a" * 64, ME), team_of_three.unit)
    team.remove_member(tc.RemoveMember(OTHER, ME), team_of_three.unit, watch)

    assert names(team_of_three) == ["Lê Thu Hà", "Phạm Bình"]
    assert not signs_in(team_of_three, watch, OTHER, "8642")
    assert not signs_in(team_of_three, watch, OTHER, "")
    assert ask.card_mark(team_of_three.reading, OTHER) == ""
    with team_of_three.reading() as ledger:
        bodies = [decode(body) for body in ledger.connection.execute("SELECT body FROM entry ORDER BY seq").scalars()]
    left = bodies[-1]
    assert isinstance(left, MemberLeft)
    assert (left.at, left.member) == (watch.time, OTHER)
    assert any(isinstance(fact, MemberSignedIn) and fact.member == OTHER for fact in bodies)
    with pytest.raises(Refused, match="member-unknown"):
        team.set_pin(tc.SetPin(OTHER, "7531", ME), team_of_three.unit, watch, ArgonPins())


def test_nobody_takes_themselves_off_the_team_so_that_an_official_is_always_left(
    team_of_three: Store, watch: Watch
) -> None:
    with pytest.raises(Refused, match="remove-yourself"):
        team.remove_member(tc.RemoveMember(ME, ME), team_of_three.unit, watch)
    for member in (OTHER, THIRD):
        team.remove_member(tc.RemoveMember(member, ME), team_of_three.unit, watch)

    assert names(team_of_three) == ["Lê Thu Hà"]


def test_a_name_is_free_again_once_its_owner_has_left(team_of_three: Store, watch: Watch) -> None:
    team.remove_member(tc.RemoveMember(OTHER, ME), team_of_three.unit, watch)
    again = tc.AddMember(MemberId("4" * 32), "Vũ An", "volunteer", "8642", ME)
    team.add_member(again, team_of_three.unit, watch, ArgonPins())

    assert names(team_of_three)[-1] == "Vũ An"
