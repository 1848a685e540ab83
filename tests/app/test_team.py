"""A PIN guards the counter: wrong ones are counted durably, and after five the wait grows, whatever the clock does."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app import ask, team
from kiosk.app import team_commands as tc
from kiosk.domain.ids import MemberId
from kiosk.domain.team_facts import Role
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
