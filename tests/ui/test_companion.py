"""Beside the portal: one of its steps at a time, the answers to it, and what is noted of the filing."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root
from kiosk.domain import facts as f
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, Desk
from ui.acts import companion, fill
from ui.clipboard import SECONDS, Clipboard
from ui.present import companion as companion_view

EXTRACT = "2.000635"
ANSWERS = {"nyc_noi_cu_tru": "hai luu", "co_quan_dk": "hai luu"}
RED = "Chỉ bác gõ mật khẩu, mã OTP."


def corrected(desk: Desk, field: str, text: str) -> None:
    """Back to the declaration for one answer, and forward to the portal again."""
    desk.act(fill.edit, field=field)
    desk.comes("form")
    desk.write(f"input:{field}", text)
    desk.tap("forward")
    desk.comes("review")
    desk.declare()
    desk.tap("forward", "forward")
    desk.comes("portal")


def facts_of(desk: Desk) -> list[f.AnyFact]:
    assert desk.state.session is not None
    with desk.second().reading() as ledger:
        return ledger.facts(desk.state.session.id)


def to_portal(desk: Desk, *, keep: bool = True) -> Desk:
    desk.to_form(EXTRACT, keep=keep, card=CARD)
    desk.answer(ANSWERS)
    desk.swear()
    desk.go_on("slip")
    desk.go_on("portal")
    return desk


@pytest.fixture
def portal(desk: Desk) -> Desk:
    return to_portal(desk)


def to_step(desk: Desk, kind: str) -> None:
    while desk.state.stage.partition("-")[0] != kind:
        desk.tap("forward")


def test_the_steps_come_one_by_one_with_their_own_answers_and_the_red_lines(portal: Desk) -> None:
    seen: list[str] = []
    while True:
        number, every = companion.part_of(portal.world, portal.state)
        seen.append(every[number].kind)
        assert portal.shows(f"Bước {number + 1} trên {len(every)}")
        assert portal.shows(RED)
        here = {key for part in every for key in [companion.piece_key(*one) for one in part.pieces]}
        mine = {companion.piece_key(*one) for one in every[number].pieces}
        assert {key for key in here if portal.hands.sees(f"copy:{key}")} == mine
        assert len(mine) <= companion.MOST_PIECES
        if number == len(every) - 1:
            break
        portal.tap("forward")

    assert list(dict.fromkeys(seen)) == ["open", "agency", "login", "info", "papers", "fee", "code"]


def test_back_goes_a_step_back_and_from_the_first_to_the_slip(portal: Desk) -> None:
    portal.tap("forward", "forward", "back")
    assert portal.state.stage == "agency"
    portal.tap("back", "back")
    portal.comes("slip")


def test_copying_takes_the_answer_as_the_box_wants_it_and_moves_on(portal: Desk) -> None:
    portal.tap("forward", "copy:code")
    assert portal.clipboard() == EXTRACT
    portal.to_answers("nyc_ho_ten")
    assert portal.clipboard() == "Trần Văn Thử"
    following = portal.state.marked
    assert following
    portal.hands.until(lambda: portal.focused() == f"copy:{following}", "the next one has no focus", 3)
    portal.tap(f"copy:{following}")
    assert portal.clipboard() == companion.texts(portal.world, portal.state)[following]


def test_an_answer_that_was_corrected_is_not_copied_yet(portal: Desk) -> None:
    portal.to_answers("nyc_ho_ten", "nyc_so_giay_to")
    assert portal.state.copied == {"nyc_ho_ten", "nyc_so_giay_to"}
    corrected(portal, "nyc_ho_ten", "Trần Văn Khác")

    assert portal.state.copied == {"nyc_so_giay_to"}
    portal.to_answers("nyc_ho_ten")
    assert portal.clipboard() == "Trần Văn Khác"
    assert portal.hands.reads("copy:nyc_ho_ten") == "Đã chép"
    assert portal.shows("đã chép 2/")


def test_an_address_is_copied_box_by_box(portal: Desk) -> None:
    portal.to_answers("nyc_noi_cu_tru:commune")

    assert portal.clipboard() == "Xã Hải Lựu"


@pytest.fixture
def timed(desk: Desk) -> Iterator[tuple[Desk, list[float]]]:
    """A counter whose clipboard goes by a clock that the test moves."""
    at = [0.0]
    clipboard = Clipboard(lambda: at[0])
    QGuiApplication.clipboard().clear()
    desk.shell._world = replace(desk.world, copy=clipboard.copy, tick=clipboard.tick, forget=clipboard.forget)
    yield to_portal(desk), at
    clipboard.forget()


def test_a_minute_after_copying_the_kiosks_own_tick_clears_it(timed: tuple[Desk, list[float]]) -> None:
    desk, at = timed
    desk.to_answers("nyc_ho_ten")
    at[0] += SECONDS - 1
    desk.tick()
    assert desk.clipboard() == "Trần Văn Thử"
    at[0] += 1
    desk.tick()
    assert desk.clipboard() == ""
    assert desk.state.page == "portal"


@pytest.mark.parametrize("way", ["pause", "close"])
def test_pausing_and_closing_the_window_clear_it_at_once(portal: Desk, way: str) -> None:
    portal.to_answers("nyc_ho_ten")
    if way == "pause":
        portal.tap("pause")
        portal.comes("home")
    else:
        portal.shell.close()

    assert portal.clipboard() == ""


def test_the_code_on_the_screen_leads_to_the_procedure_then_to_the_agencies_of_this_ward(portal: Desk) -> None:
    world = portal.world
    assert world.library.portal is not None
    first = companion.portal_address(world, portal.state)
    assert portal.shows(first)
    assert first == world.library.procedure(EXTRACT).portal.detail_url
    portal.tap("forward")
    second = companion.portal_address(world, portal.state)
    assert "wardCode=08782" in second
    assert portal.shows(second)


@pytest.mark.parametrize("works", [True, False])
def test_it_opens_here_or_says_what_to_do_instead(desk: Desk, works: bool) -> None:
    opened: list[str] = []
    desk.shell._world = replace(desk.world, open_link=lambda address: opened.append(address) is None and works)
    to_portal(desk)
    desk.tap("openHere")

    assert opened == [companion.portal_address(desk.world, desk.state)]
    assert desk.problem().startswith("Máy này không mở được trang của Cổng.") is not works


def test_a_scanned_receipt_gives_its_code_and_says_whose_it_is(portal: Desk) -> None:
    portal.tap("toCode")
    portal.hands.until(lambda: portal.focused() == "dossier", "the box has no focus", 3)
    portal.scan("https://dichvucong.gov.vn/?ma=H44.15-261120-0007")

    assert portal.state.dossier == "H44.15-261120-0007"
    assert portal.hands.reads("dossierNote") == "H44 là mã của tỉnh Phú Thọ."
    assert portal.hands.reads("forward") == "Đã nộp, tiếp tục"
    portal.tap("forward")
    portal.comes("finish")


def test_an_old_provinces_code_and_an_odd_one_are_doubted_and_taken(portal: Desk) -> None:
    portal.write_code("H62.15-261120-0007")
    portal.leave_box()
    assert "có lẽ là mã cũ" in portal.hands.reads("dossierNote")
    portal.write("dossier", "ABC 2026 07")
    portal.leave_box()
    assert portal.shows("Mã này khác dạng thường gặp.")
    portal.tap("forward")
    assert portal.problem().startswith("Mã này khác dạng thường gặp.")
    assert portal.hands.reads("forward") == "Đúng mã này"
    portal.tap("forward")
    portal.comes("finish")
    filed = [fact.dossier for fact in facts_of(portal) if isinstance(fact, f.DossierFiled)]
    assert filed == ["H62.15-261120-0007", "ABC 2026 07"]


def test_without_a_code_the_last_step_says_what_to_do(portal: Desk) -> None:
    to_step(portal, "code")
    portal.tap("forward")

    assert portal.problem() == "Bác gõ mã hồ sơ Cổng vừa cấp, hoặc bấm “Để sau”."
    assert portal.state.page == "portal"


def test_payment_and_delivery_are_noted_and_the_address_stays_private(portal: Desk) -> None:
    to_step(portal, "fee")
    assert portal.shows("Tạm tính:")
    portal.tap("option:payment:counter", "option:delivery:post")
    portal.write("input:@recipient", "Bùi Thị Mẫu Đơn")
    portal.write("input:@parcel-phone", "0912")
    portal.leave_box()
    assert portal.state.errors.keys() == {"@parcel-phone"}
    assert "@parcel-phone" not in portal.kept()
    portal.write("input:@parcel-phone", "+84 912 345 678")
    portal.leave_box()
    assert portal.kept()["@parcel-phone"] == "0912345678"
    portal.tap("copy:@recipient")
    assert portal.clipboard() == "Bùi Thị Mẫu Đơn"
    portal.write_code("H44.15-261120-0007")
    portal.tap("forward")
    portal.comes("finish")

    assert portal.shows("Trả tại quầy")
    assert portal.shows("Bưu điện gửi về nhà")
    told = facts_of(portal)
    assert [fact.how for fact in told if isinstance(fact, f.PaymentNoted)] == ["counter"]
    assert [fact.how for fact in told if isinstance(fact, f.DeliveryChosen)] == ["centre", "post"]
    assert not any(b"M\xe1\xba\xabu" in f.encode(fact) or b"0912345678" in f.encode(fact) for fact in told)


def test_how_the_result_comes_is_taken_over_from_the_declaration_and_can_be_changed(portal: Desk) -> None:
    to_step(portal, "fee")
    assert portal.hands.item("option:delivery:centre").property("chosen")
    assert portal.shows("Lấy theo tờ khai của bác.")
    portal.tap("option:delivery:electronic")
    assert not portal.shows("Lấy theo tờ khai của bác.")
    portal.tap("back", "forward")

    assert portal.hands.item("option:delivery:electronic").property("chosen")
    assert [fact.how for fact in facts_of(portal) if isinstance(fact, f.DeliveryChosen)] == ["centre", "electronic"]


def test_a_wrong_tracking_number_is_refused_and_a_right_one_noted_at_the_end_and_later(portal: Desk) -> None:
    to_step(portal, "fee")
    portal.tap("option:delivery:post")
    portal.write_code("H44.15-261120-0007")
    portal.tap("forward")
    portal.comes("finish")
    portal.write("input:parcel", "EB123456789VN")
    portal.leave_box()
    assert portal.shows("Số bưu gửi không đúng")
    portal.write("input:parcel", "eb 123456785 vn")
    portal.leave_box()
    assert portal.problem() == "Đã ghi số bưu gửi."
    portal.tap("forward", "card:lookup")
    portal.write("query", "H44.15-261120-0007")
    portal.tap("find")
    assert portal.state.found is not None
    assert portal.state.found.session is not None
    assert portal.state.found.session.parcel == "EB123456785VN"
    portal.write("input:parcel", "RR473124829VN")
    portal.leave_box()
    assert portal.state.found.session.parcel == "RR473124829VN"


def test_without_the_guide_the_way_to_the_portal_is_still_there(make_desk: MakeDesk, tmp_path: Path) -> None:
    root = tmp_path / "resources"
    shutil.copytree(resources_root(), root)
    (root / "guidance" / "portal.json").write_text("{", encoding="utf-8")
    desk = make_desk(library=Catalogue(root))
    desk.sign_in()
    to_portal(desk)

    assert desk.hands.sees("openHere")
    assert desk.shows("https://dichvucong.gov.vn/")


def test_a_personal_number_is_whole_only_while_it_is_its_turn(portal: Desk) -> None:
    portal.to_answers()
    numbers = [row for row in companion_view.answers_to_copy(portal.world, portal.state) if "•" in row.value]
    assert numbers
    number = numbers[0]
    while portal.state.marked != number.key:
        portal.tap(f"copy:{portal.state.marked}")

    (now,) = [row for row in companion_view.answers_to_copy(portal.world, portal.state) if row.key == number.key]
    assert now.value.isdecimal()
    portal.tap(f"copy:{number.key}")
    assert portal.clipboard() == now.value or portal.copied[-1] == now.value
