"""A page without a session that nobody touches gives way to the standby page, and nobody is signed in any more."""

import pytest

from tests.ui.desk import PATIENCE, VOLUNTEER, Desk, Quiet


@pytest.mark.parametrize("card", ["card:procedure", "card:lookup", "card:waiting", "card:settings", ""])
def test_pages_without_a_session_give_way_to_the_standby_page(desk: Desk, quiet: Quiet, card: str) -> None:
    if card:
        desk.tap(card)
    quiet.passes(1)
    quiet.passes(PATIENCE)

    assert desk.state.page == "standby"
    assert desk.state.member is None


def test_a_card_that_was_chosen_and_left_gives_way_to_the_standby_page(desk: Desk, quiet: Quiet) -> None:
    volunteer = next(one.id for one in desk.state.members if one.name == VOLUNTEER)
    desk.tap("signOut", "forward", "start", f"member:{volunteer}", "textSize")
    quiet.passes(1)
    quiet.passes(PATIENCE)

    assert desk.state.page == "standby"
    assert desk.state.text_scale == 1.0
