"""Size of the letters, ground and language are in reach on every page, act at once, and leave with the citizen."""

from tests.ui.conftest import MakeDesk
from tests.ui.desk import Desk

TOOLS = ("textSize", "contrast", "language")


def test_the_ways_of_reading_are_in_reach_before_anybody_has_signed_in(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open()
    for name in TOOLS:
        assert desk.hands.sees(name), f"standby: {name}"
    desk.tap("start")
    desk.comes("sign-in")
    for name in TOOLS:
        assert desk.hands.sees(name), f"sign-in: {name}"


def test_one_tap_makes_the_ground_black_and_another_makes_it_light_again(desk: Desk) -> None:
    assert desk.window.root.property("color").name() == "#f6f4ef"
    desk.tap("contrast")
    assert desk.window.root.property("color").name() == "#000000"
    assert desk.hands.reads("contrast") == "Nền sáng"
    desk.tap("contrast")
    assert desk.window.root.property("color").name() == "#f6f4ef"


def test_one_tap_changes_the_language_and_keeps_the_place(desk: Desk) -> None:
    desk.choose("1.001193")
    desk.tap("agreeYes", "language")

    assert desk.state.page == "consent"
    assert desk.state.agreed == "yes"
    assert desk.hands.reads("forward") == "Continue"
    desk.tap("language")
    assert desk.hands.reads("forward") == "Tiếp tục"


def test_the_next_citizen_finds_everything_as_it_was(desk: Desk) -> None:
    desk.choose("1.001193")
    desk.tap(*TOOLS)
    assert (desk.state.text_scale, desk.state.contrast, desk.state.language) == (1.25, True, "en")
    desk.tap("pause")
    desk.comes("home")

    assert (desk.state.text_scale, desk.state.contrast, desk.state.language) == (1.0, False, "vi")
