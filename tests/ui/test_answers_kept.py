"""An answer is on the disk when its box is left; what is wrong says so, loses nothing, and is where forward leads."""

import pytest

from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, Desk
from ui.demo.filling import Filler
from ui.words import say

ENOUGH = {"nyc_noi_cu_tru": "hai luu"}


@pytest.fixture
def form(desk: Desk) -> Desk:
    """The first page of the birth registration, filled in from the card as far as the card goes."""
    desk.to_form("1.001193", card=CARD)
    return desk


def test_what_the_card_says_is_kept_before_its_page_is_seen(form: Desk) -> None:
    assert form.kept()["nyc_ho_ten"] == "Trần Văn Thử"
    assert form.kept()["nyc_ngay_sinh"] == "1948-06-05"
    assert form.kept()["nyc_so_giay_to"] == "026048000034"


def test_a_box_of_text_is_kept_when_it_is_left(form: Desk) -> None:
    form.write("input:nyc_ho_ten", "Trần Văn Khác")
    assert form.kept()["nyc_ho_ten"] == "Trần Văn Thử"

    form.leave_box()
    assert form.kept()["nyc_ho_ten"] == "Trần Văn Khác"


def test_a_choice_is_kept_at_once(form: Desk) -> None:
    form.tap("option:nyc_loai_giay_to:ho_chieu")

    assert form.kept()["nyc_loai_giay_to"] == "ho_chieu"


def test_a_date_is_kept_when_its_last_box_is_left_and_not_before(form: Desk) -> None:
    form.write("day:nyc_ngay_sinh", "07")
    assert form.kept()["nyc_ngay_sinh"] == "1948-06-05"
    form.write("year:nyc_ngay_sinh", "1950")
    form.leave_box()

    assert form.kept()["nyc_ngay_sinh"] == "1950-06-07"


def test_a_place_that_is_tapped_is_kept_with_its_province(form: Desk) -> None:
    form.tap("forward")
    form.write("part:nyc_noi_cu_tru:detail", "Thôn Ví Dụ")
    form.write("search:nyc_noi_cu_tru", "hai luu")
    form.tap("place:nyc_noi_cu_tru:08782")

    kept = form.kept()["nyc_noi_cu_tru"]
    assert '"detail":"Thôn Ví Dụ"' in kept
    assert '"commune_code":"08782"' in kept
    assert '"province_code":"25"' in kept


def test_forward_saves_the_box_that_is_still_being_written_in(form: Desk) -> None:
    form.write("input:nyc_ho_ten", "Trần Văn Khác")
    form.tap("forward")

    assert form.kept()["nyc_ho_ten"] == "Trần Văn Khác"


def test_the_cells_of_a_table_and_the_boxes_of_a_consent_are_kept_one_by_one(desk: Desk) -> None:
    desk.to_form("1.004222", card=CARD)
    answered = {"chu_ho": "Trần Văn Thử", "quan_he_chu_ho": "con", "chu_ho_id": "026165000012"}
    while not desk.hands.sees("add:tv"):
        desk.quick_filler(answered).fill_page()
        desk.tap("forward")
    desk.tap("add:tv")
    desk.write("part:tv:ho_ten", "Nguyễn Văn Mẫu")
    desk.write("part:tv:so_dinh_danh", "026198000017")
    assert '"ho_ten":"Nguyễn Văn Mẫu"' in desk.kept()["tv"]
    desk.leave_box()
    assert '"so_dinh_danh":"026198000017"' in desk.kept()["tv"]

    desk.tap("forward")
    desk.write("part:yk_chu_ho:name", "Trần Văn Hai")
    desk.tap("option:yk_chu_ho:means:vneid")
    assert '"name":"Trần Văn Hai"' in desk.kept()["yk_chu_ho"]
    assert '"means":"vneid"' in desk.kept()["yk_chu_ho"]


def test_a_line_of_a_table_is_opened_again_and_removed(desk: Desk) -> None:
    test_the_cells_of_a_table_and_the_boxes_of_a_consent_are_kept_one_by_one(desk)
    desk.tap("back", "open:tv:0")
    desk.write("part:tv:ho_ten", "Nguyễn Văn Khác")
    desk.tap("open:tv:0")
    assert '"ho_ten":"Nguyễn Văn Khác"' in desk.kept()["tv"]

    desk.tap("remove:tv:0")
    assert "tv" not in desk.kept()


def test_what_is_no_answer_stays_in_its_box_with_its_sentence_and_survives_a_restart(form: Desk) -> None:
    form.write("day:nyc_ngay_sinh", "31")
    form.write("month:nyc_ngay_sinh", "02")
    form.leave_box()
    form.leave_box()
    assert form.shows("Không có ngày này")
    assert form.hands.reads("day:nyc_ngay_sinh") == "31"

    form.tap("pause", "card:waiting")
    session = form.state.waiting[0].session
    form.tap(f"resume:{session}")
    form.comes("form")
    assert form.hands.reads("day:nyc_ngay_sinh") == "31"
    assert form.shows("Bác xem lại chỗ này rồi gõ lại.")

    form.tap("forward")
    assert form.state.page == "form"
    assert form.problem() == "Còn 1 chỗ cần sửa, xem dòng chữ đỏ."


def test_forward_tells_of_all_that_is_not_right_and_leads_to_the_first(form: Desk) -> None:
    form.write("input:nyc_so_giay_to", "12")
    form.write("input:nyc_ho_ten", "")
    form.tap("forward")

    assert set(form.state.errors) == {"nyc_ho_ten", "nyc_so_giay_to"}
    assert form.problem() == "Còn 2 chỗ cần sửa, xem dòng chữ đỏ."
    form.hands.until(lambda: form.focused() == "input:nyc_ho_ten", f"the focus is on {form.focused()}", 3)

    form.hands.type("Trần Văn Thử")
    form.tap("forward")
    form.hands.until(lambda: form.focused() == "input:nyc_so_giay_to", f"the focus is on {form.focused()}", 3)
    assert form.hands.reads("input:nyc_so_giay_to") == "12"


def test_a_session_that_the_program_died_in_opens_where_it_was_after_the_pin(form: Desk, make_desk: MakeDesk) -> None:
    form.write("input:nyc_ho_ten", "Trần Văn Khác")
    form.tap("forward")
    step = form.state.session.step if form.state.session else ""

    again = make_desk(clock=form.clock)
    again.open()
    again.tap("start", f"member:{form.state.member.id if form.state.member else ''}")
    again.enter_pin()
    again.comes("form")

    assert again.state.session is not None
    assert again.state.session.step == step
    again.tap("back")
    assert again.hands.reads("input:nyc_ho_ten") == "Trần Văn Khác"


def test_a_missing_commune_leads_to_the_box_of_the_commune(form: Desk) -> None:
    """The card's address is taken over word for word; only its commune of today is still to be chosen."""
    while not any(wrong.code == "commune-missing" for wrong in form.state.errors.values()):
        Filler(form.hands, form.window.questions, {}).fill_page()
        form.tap("forward")

    assert form.shows(say("vi", "commune-missing"))
    form.hands.until(lambda: form.focused() == "search:nyc_noi_cu_tru", f"the focus is on {form.focused()}", 3)
