"""A dossier code that looks unusual: it is asked about before it is filed, and can be corrected until the very end."""

import pytest

from tests.ui.desk import Desk

TYPED, RIGHT = "12345", "H44.15-261120-0007"


@pytest.fixture
def portal(desk: Desk) -> Desk:
    desk.sit_down("2.000908")
    desk.go_on("slip")
    desk.go_on("portal")
    return desk


def filed(desk: Desk) -> str:
    assert desk.state.session is not None
    return desk.state.session.dossier


def test_an_unusual_code_is_filed_only_by_the_tap_that_says_it_is_right(portal: Desk) -> None:
    portal.write_code(TYPED)
    portal.tap("forward")
    assert portal.state.page == "portal"
    assert portal.problem().startswith("Mã này khác dạng thường gặp.")
    assert (portal.hands.reads("forward"), filed(portal)) == ("Đúng mã này", "")

    portal.write("dossier", RIGHT)
    portal.tap("forward")
    portal.comes("finish")
    assert filed(portal) == RIGHT


def test_a_wrong_code_is_corrected_from_the_last_page_and_shown_where_it_is_looked_up(portal: Desk) -> None:
    portal.write_code(TYPED)
    portal.tap("forward", "forward")
    portal.comes("finish")
    assert filed(portal) == TYPED

    portal.tap("back")
    portal.comes("portal")
    assert portal.hands.reads("dossier") == TYPED
    portal.write("dossier", RIGHT)
    portal.tap("forward")
    portal.comes("finish")
    assert portal.shows(RIGHT)

    portal.tap("forward", "card:lookup")
    portal.write("query", RIGHT)
    portal.tap("find")
    assert RIGHT in portal.texts()
