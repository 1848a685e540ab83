"""Who is in the team, who may change it, and what is told of that."""

from datetime import timedelta

import pytest

from kiosk.app import ask, team
from kiosk.app import team_commands as tc
from kiosk.domain.facts import decode
from kiosk.domain.ids import MemberId
from kiosk.domain.team_facts import MemberJoined, MemberLeft, MemberSignedIn, Role
from kiosk.errors import Refused
from kiosk.store.pins import ArgonPins
from kiosk.store.store import Store
from tests.app.test_team import ME, Watch, store, watch

__all__ = ["store", "watch"]

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
