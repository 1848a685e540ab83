"""Codes of dossiers and of the post come by a scanner: what is sure is kept, what is not waits for a hand."""

import pytest

from kiosk.app.scanning import Scan
from kiosk.domain import facts as f
from tests.ui.desk import Desk


@pytest.fixture
def portal(desk: Desk) -> Desk:
    desk.sit_down("1.004837", keep=True)
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("portal")
    return desk


def filed(desk: Desk) -> list[str]:
    """The codes that the log holds of the session on the screen."""
    assert desk.state.session is not None
    with desk.second().reading() as ledger:
        facts = ledger.facts(desk.state.session.id)
    return [fact.dossier for fact in facts if isinstance(fact, f.DossierFiled)]


@pytest.mark.parametrize("way", ["port", "keys"])
def test_an_odd_code_that_is_scanned_waits_in_its_box_for_a_hand(portal: Desk, way: str) -> None:
    if way == "port":
        portal.scanner.say(Scan("HS.2026.0007", "port"))
    else:
        portal.scan("HS.2026.0007")

    assert portal.hands.reads("dossier") == "HS.2026.0007"
    assert portal.shows("Mã này khác dạng thường gặp.")
    assert filed(portal) == []
    portal.tap("forward", "forward")
    portal.comes("finish")
    assert filed(portal) == ["HS.2026.0007"]


def test_a_code_in_the_address_of_a_stranger_is_asked_about_and_not_filed(portal: Desk) -> None:
    portal.scan("https://tin-tuc.example.vn/bai?ma=H44.15-261120-0007")
    assert portal.problem().startswith("Mã này nằm trong một địa chỉ khác.")
    assert portal.hands.reads("dossier") == "H44.15-261120-0007"
    assert filed(portal) == []

    portal.scan("https://dichvucong.gov.vn.example.vn/?ma=H44.15-261120-0008")
    assert filed(portal) == []
    portal.scan("https://dichvucong.gov.vn/?ma=H44.15-261120-0009")
    assert filed(portal) == ["H44.15-261120-0009"]


def test_a_code_from_a_strange_address_is_filed_by_the_hand_that_goes_on(portal: Desk) -> None:
    portal.scan("https://tin-tuc.example.vn/bai?ma=H44.15-261120-0007")
    portal.tap("forward")
    portal.comes("finish")

    assert filed(portal) == ["H44.15-261120-0007"]


@pytest.mark.parametrize("scanned", [True, False])
def test_a_slips_code_and_a_number_of_the_post_are_no_dossiers(portal: Desk, scanned: bool) -> None:
    assert portal.state.session is not None
    for code, sentence in (
        (portal.state.session.slip, "Đây là mã trên phiếu hỗ trợ, không phải mã hồ sơ."),
        ("EB123456785VN", "Đây là số bưu gửi, không phải mã hồ sơ."),
        ("C12345678", "Đây không phải mã hồ sơ."),
    ):
        if scanned:
            portal.scanner.say(Scan(code, "port"))
        else:
            portal.write_code(code)
            portal.leave_box()
        assert portal.problem().startswith(sentence)

    assert portal.state.session.dossier == ""
    assert filed(portal) == []


@pytest.mark.parametrize("box", ["input:parcel", ""])
def test_a_tracking_number_is_scanned_into_its_box_at_the_end_and_at_the_look_up(portal: Desk, box: str) -> None:
    while not portal.hands.sees("option:delivery:post"):
        portal.tap("forward")
    portal.tap("option:delivery:post")
    portal.write_code("H44.15-261120-0007")
    portal.tap("forward")
    portal.comes("finish")
    if box:
        portal.hands.enter(box)
    portal.scan("EB123456785VN")
    assert portal.problem() == "Đã ghi số bưu gửi."
    assert portal.hands.reads("input:parcel") == "EB123456785VN"

    portal.tap("forward", "card:lookup")
    portal.scan("H44.15-261120-0007")
    if box:
        portal.hands.enter(box)
    portal.scan("RR473124829VN")
    assert portal.problem() == "Đã ghi số bưu gửi."
    assert portal.state.query == "H44.15-261120-0007"
    assert portal.state.found is not None
    assert portal.state.found.session is not None
    assert portal.state.found.session.parcel == "RR473124829VN"
    assert portal.hands.reads("input:parcel") == "RR473124829VN"
