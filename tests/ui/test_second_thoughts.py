"""A changed mind, another card, a mistake made late: what is filed is what the citizen last saw and said."""

import pytest

from kiosk.domain import facts as f
from tests.ui.desk import CARD, Desk

HOUSEHOLD = {"dan_toc": "Kinh", "noi_cu_tru": "hai luu"}
OTHER_CARD = "017185000056||Bùi Thị Thử|20101985|Nữ|Tổ 5, Hòa Bình, Phú Thọ|15092025||||"


@pytest.fixture
def review(desk: Desk) -> Desk:
    desk.to_form("1.011607", card=CARD)
    desk.answer(HOUSEHOLD)
    return desk


def back_to_the_card(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.tap("back")
    desk.comes("prepare")
    desk.tap("back")
    desk.comes("identity")


def write_day(desk: Desk, field: str, *parts: str) -> None:
    for part, text in zip(("day", "month", "year"), parts, strict=True):
        desk.write(f"{part}:{field}", text)
    desk.leave_box()


def test_another_card_takes_the_place_of_the_first(desk: Desk) -> None:
    back_to_the_card(desk)
    desk.scan(OTHER_CARD)
    desk.tap("forward")
    desk.comes("prepare")

    kept = desk.kept()
    assert kept["nyc_ho_ten"] == "Bùi Thị Thử"
    assert kept["nyc_so_giay_to"] == "017185000056"
    assert not any("Trần Văn Thử" in answer or "026048000034" in answer for answer in kept.values())


def test_what_only_the_first_card_said_goes_with_it(desk: Desk) -> None:
    back_to_the_card(desk)
    assert desk.kept()["card.issued"] == "2022-08-10"
    desk.scan(OTHER_CARD.replace("15092025", ""))
    desk.tap("forward")
    desk.comes("prepare")

    assert desk.kept()["card.id"] == "017185000056"
    assert not {"card.issued", "nyc_ngay_cap"} & desk.kept().keys()


def test_who_agrees_again_is_asked_for_the_particulars_that_were_erased(desk: Desk) -> None:
    back_to_the_card(desk)
    desk.tap("back")
    desk.comes("consent")
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    desk.tap("back")
    desk.comes("consent")
    desk.agree(keep=True)
    assert not desk.hands.sees("forward")

    desk.scan(CARD)
    desk.tap("forward")
    desk.comes("prepare")
    assert desk.kept()["nyc_ho_ten"] == "Trần Văn Thử"


def test_what_the_citizen_wrote_over_a_card_stays(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.write("input:nyc_ho_ten", "Trần Văn Khác")
    desk.tap("back")
    desk.comes("prepare")
    desk.tap("back")
    desk.comes("identity")
    desk.scan(OTHER_CARD)
    desk.tap("forward")
    desk.comes("prepare")

    assert desk.kept()["nyc_ho_ten"] == "Trần Văn Khác"
    assert desk.kept()["nyc_so_giay_to"] == "017185000056"


def test_a_day_said_before_consent_is_kept_with_it_and_can_be_corrected(desk: Desk) -> None:
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    write_day(desk, "tre_ngay_sinh", "12", "11", "2026")
    desk.tap("back")
    desk.comes("consent")
    desk.agree(keep=True)
    desk.tap("card:none")
    desk.comes("prepare")
    assert desk.kept()["tre_ngay_sinh"] == "2026-11-12"
    assert desk.state.fleeting == {}

    write_day(desk, "tre_ngay_sinh", "01", "11", "2026")
    assert desk.kept()["tre_ngay_sinh"] == desk.state.known["tre_ngay_sinh"] == "2026-11-01"
    assert desk.hands.reads("day:tre_ngay_sinh") == "01"


def test_without_identity_nothing_of_the_card_is_left(desk: Desk) -> None:
    back_to_the_card(desk)
    desk.tap("card:none")
    desk.comes("prepare")

    assert not any("Thử" in answer or "026048000034" in answer for answer in desk.kept().values())


def test_a_mistake_made_on_the_way_back_is_not_filed_as_the_old_answer(review: Desk) -> None:
    review.tap("edit:ngay_sinh")
    review.comes("form")
    review.write("day:ngay_sinh", "31")
    review.write("month:ngay_sinh", "02")
    review.leave_box()
    review.leave_box()
    review.tap("back", "forward")
    review.hands.until(lambda: review.state.page in {"review", "form"}, "no page comes", 3)
    while review.state.page == "form" and review.problem() == "":
        review.tap("forward")
    if review.state.page == "review":
        review.declare()
        review.tap("forward")

    assert review.state.page == "form"
    assert review.state.errors.keys() == {"ngay_sinh"}


def test_ticks_survive_a_look_at_an_answer_and_fall_when_one_is_changed(review: Desk) -> None:
    (field,) = review.window.declarations()
    review.declare()
    review.tap("edit:ho_ten", "forward")
    review.comes("review")
    assert review.kept()[field] == "true"

    review.tap("edit:ho_ten")
    review.write("input:ho_ten", "Trần Văn Khác")
    review.tap("forward")
    review.comes("review")
    assert field not in review.kept()
    review.tap("forward")
    assert review.problem() == "Bác đọc và đánh dấu vào từng lời cam đoan."


def to_the_portal(desk: Desk) -> None:
    desk.sit_down("1.001266", card=CARD)
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("portal")


def test_a_card_scanned_into_the_dossier_box_never_gets_into_the_log(desk: Desk) -> None:
    to_the_portal(desk)
    desk.write_code(CARD)
    desk.leave_box()

    assert desk.problem().startswith("Đây không phải mã hồ sơ.")
    assert desk.state.session is not None
    with desk.second().reading() as ledger:
        assert not any(isinstance(fact, f.DossierFiled) for fact in ledger.facts(desk.state.session.id))


def test_a_dossier_code_is_durable_when_its_box_is_left(desk: Desk) -> None:
    to_the_portal(desk)
    desk.write_code("h44.15-261120-0007")
    desk.leave_box()

    assert desk.state.session is not None
    with desk.second().reading() as ledger:
        filed = [fact for fact in ledger.facts(desk.state.session.id) if isinstance(fact, f.DossierFiled)]
    assert [fact.dossier for fact in filed] == ["H44.15-261120-0007"]
