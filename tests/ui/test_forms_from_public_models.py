"""Each form made from a public model is filled to its end by real clicks, and says how sure it is of itself."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.domain.local_time import day_of
from kiosk.domain.questions.answers import cross_problems, visible
from tests.ui.desk import CARD, Desk
from ui.acts import fill
from ui.demo.filling import Filler
from ui.words import say

REQUESTER = {"nyc_loai_cu_tru": "thuong_tru", "nyc_noi_cu_tru": "hai luu"}
CORRECTION = {
    **REQUESTER,
    "nyc_quan_he": "cha_me",
    "ndk_ho_ten": "Trần Thị Mẫu",
    "ndk_ngay_sinh": "12/11/2012",
    "ndk_so_dinh_danh": "026312000017",
    "ndk_gioi_tinh": "nu",
    "ndk_dan_toc": "Mường",
    "noi_dk": "hai luu",
    "noi_dung_sua": "Đang là Trần Thị Mẩu, xin ghi lại là Trần Thị Mẫu",
    "ly_do": "Ghi sai dấu",
    "cap_ban_sao": "true",
    "so_ban_sao": "2",
}
OWN_RECORD = {
    **REQUESTER,
    "nyc_quan_he": "ban_than",
    "ndk_gioi_tinh": "nam",
    "ndk_dan_toc": "Kinh",
    "noi_dk": "hai luu",
    "cap_ban_sao": "false",
}
CARD_SHEET = {"noi_cu_tru": "hai luu", "noi_nop": "hai luu"}
BY_ANOTHER = {
    **CARD_SHEET,
    "co_dai_dien": "true",
    "dd_ho_ten": "Trần Văn Con",
    "dd_ngay_sinh": "01/02/1980",
    "dd_gioi_tinh": "nam",
    "dd_so_dinh_danh": "026080000017",
}
ALLOWANCE = {
    "dan_toc": "Kinh",
    "noi_cu_tru": "hai luu",
    "nhom": "khuyet_tat",
    "so_giay_xac_nhan": "12/GXN",
    "dang_huong": "co",
    "co_khai_thay": "true",
    "dd_so_dinh_danh": "026080000017",
    "hinh_thuc": "tien_mat",
}
BUSINESS = {
    "noi_cu_tru": "hai luu",
    "tru_so": "hai luu",
    "ten": "Hộ kinh doanh Mẫu Đơn",
    "von": "50000000",
    "chu_the": "ho_gia_dinh",
}
BIRTH_AGAIN = {
    **REQUESTER,
    "nyc_quan_he": "ban_than",
    "ks_ho_ten": "Trần Văn Thử",
    "ks_ngay_sinh": "//1948",
    "ks_gioi_tinh": "nam",
    "ks_dan_toc": "Dao",
    "ks_noi_sinh": "hai luu",
    "noi_dk_cu": "hai luu",
}
SIGNATURE = {"cach_ky": "diem_chi", "so_ban": "2", "noi_ky": "tai_nha", "dia_chi_nha": "hai luu"}


@pytest.mark.parametrize(
    ("procedure", "answers"),
    [
        ("1.004859", CORRECTION),
        ("1.004859", OWN_RECORD),
        ("1.014061", CARD_SHEET),
        ("1.014063", CARD_SHEET),
        ("1.014064", BY_ANOTHER),
        ("1.012564", CARD_SHEET),
        ("1.001776", ALLOWANCE),
        ("1.001612", BUSINESS),
        ("1.004884", BIRTH_AGAIN),
        ("2.000884", SIGNATURE),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_the_form_is_filled_signed_and_prepared(desk: Desk, procedure: str, answers: Mapping[str, str]) -> None:
    desk.to_form(procedure, card=CARD)
    form = desk.world.library.form(desk.world.library.procedure(procedure).form.id)
    desk.fill(answers)
    kept = desk.kept()
    asked = visible(form, desk.state.known, day_of(desk.state.now), procedure)
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")

    assert kept.keys() & {field.id for field in form.fields if not field.stored} == set()
    missing = [field.id for field in form.fields if field.id in asked and field.required and field.stored]
    assert [name for name in missing if not kept.get(name) and form.field(name).type != "signature"] == [
        field.id for field in form.fields if field.is_declaration
    ]
    answered = {name for name in answers if name in asked and form.field(name).stored}
    assert answered <= kept.keys()


def test_the_kind_of_request_about_a_card_is_written_by_the_machine(desk: Desk) -> None:
    desk.to_form("1.014064", card=CARD)
    desk.fill(CARD_SHEET)

    kept = desk.kept()
    assert (kept["noi_dung"], kept["viec"]) == ("cap_the", "cap_lai")
    assert kept["noi_dung_cu_the"] == "Đề nghị cấp lại thẻ căn cước bị mất"


def test_the_owner_of_a_household_business_is_of_age(desk: Desk) -> None:
    form = desk.world.library.form("ho_kinh_doanh")
    day = day_of(desk.state.now)
    born = {"ngay_sinh": f"{day.year - 18}-{day.month:02d}-{day.day + 1:02d}"}

    assert cross_problems(form, born, day, "refuse") == [("ngay_sinh", "owner-under-18")]
    assert cross_problems(form, {"ngay_sinh": f"{day.year - 18}-{day.month:02d}-{day.day:02d}"}, day, "refuse") == []


def test_a_form_whose_text_was_not_seen_says_so_on_its_first_page_and_on_no_other(desk: Desk) -> None:
    desk.sit_down("1.001776", card=CARD)
    assert desk.shows("Mỗi nhóm có mẫu riêng (1a đến 1đ)")
    assert desk.shows("máy không lưu nhóm")

    desk.tap("forward")
    desk.comes("form")
    sentence = "Chưa chắc tờ khai này đủ các câu của mẫu"
    assert desk.shows(sentence)

    desk.fill({**ALLOWANCE, "co_khai_thay": "false"})
    assert not desk.shows(sentence)
    desk.tap("back")
    desk.comes("form")
    assert not desk.shows(sentence)


def test_a_sheet_of_our_own_has_no_model_that_it_could_fall_short_of(desk: Desk) -> None:
    desk.to_form("2.000884", card=CARD)

    assert not desk.shows("Chưa chắc tờ khai này đủ các câu của mẫu")


def test_what_is_said_of_health_is_gone_and_asked_again_when_the_session_is_taken_up(desk: Desk) -> None:
    desk.to_form("1.001776", card=CARD, keep=True)
    desk.fill(ALLOWANCE)
    desk.tap("pause")
    desk.comes("home")
    desk.tap("card:waiting")
    (row,) = desk.state.waiting
    desk.tap(f"resume:{row.session}")
    desk.comes("form")  # at the first question that was never kept

    assert desk.problem() == say("vi", "later.never-stored")
    assert "nhom" not in desk.state.known
    assert "so_giay_xac_nhan" not in desk.state.known
    assert desk.state.known["dang_huong"] == "co"


def test_who_is_married_is_told_after_the_tap_that_no_marriage_is_possible_and_nobody_before_it(desk: Desk) -> None:
    desk.to_form("1.000894", keep=True)
    filler = Filler(desk.hands, desk.window.questions, {"nam_dan_toc": "Kinh"})
    while not desk.hands.sees("field:nam_tinh_trang"):
        filler.fill_page()
        desk.tap("forward")
    married = desk.hands.item("option:nam_tinh_trang:1")
    assert married.property("detail") == desk.hands.item("option:nam_tinh_trang:2").property("detail") == ""

    filler.fill_page()
    desk.tap("option:nam_tinh_trang:1")
    sentence = "Đang có vợ, có chồng thì không kết hôn được (Luật Hôn nhân và gia đình, Điều 5)."
    assert desk.shows(sentence)
    desk.tap("forward")
    assert desk.state.page == "form"
    assert desk.state.errors["nam_tinh_trang"].code == "married-now"

    desk.tap("pause")
    desk.comes("home")
    desk.tap("card:waiting")
    assert desk.shows(f"Khai như hiện nay thì không nộp được. {sentence}")


def test_who_is_led_to_a_mistake_that_was_scrolled_away_sees_its_red_line(desk: Desk) -> None:
    desk.to_form("1.000894")
    filler = Filler(desk.hands, desk.window.questions, {"nam_dan_toc": "Kinh"})
    while not desk.hands.sees("field:nam_tinh_trang"):
        filler.fill_page()
        desk.tap("forward")
    filler.fill_page()
    desk.tap("textSize", "textSize", "textSize", "option:nam_tinh_trang:1")
    pager = next(
        item for item in above(desk.hands.item("field:nam_tinh_trang")) if item.property("overflow") is not None
    )
    box = desk.hands.item("field:nam_tinh_trang")
    turn = "pager-up" if desk.hands.sees("pager-up") else "pager-down"
    while desk.hands.sees(turn) and in_view(box, pager):
        desk.tap(turn)
    assert not in_view(box, pager)

    desk.tap("forward")
    desk.hands.until(lambda: in_view(box, pager), "the red line is out of sight", 3)


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    while item.parentItem():
        item = item.parentItem()
        yield item


def in_view(item: QQuickItem, pager: QQuickItem) -> bool:
    """Its head, where the label and the red line stand."""
    return 0 <= item.mapToItem(pager, QPointF(0, 0)).y() < pager.height()


@pytest.mark.parametrize(("died", "told"), [("20/11/2026", True), ("24/11/2025", True), ("23/11/2025", False)])
def test_no_paper_for_a_recent_death_is_asked_about_and_stops_nobody(desk: Desk, died: str, told: bool) -> None:
    desk.to_form("1.000656", card=CARD)
    desk.act(fill.answer, field="nc_ngay_chet", typed=died)
    desk.act(fill.edit, field="gbt_loai")
    desk.tap("option:gbt_loai:khong")

    assert desk.shows("Mất chưa đầy một năm thì thường có giấy báo tử.") is told
    assert "gbt_loai" not in desk.state.errors
