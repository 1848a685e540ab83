"""Invented citizens at the real pages: what is known is taken over, what is old is asked about, nothing is guessed."""

from collections.abc import Mapping

import pytest

from kiosk.domain.questions.compounds import ABROAD, Address, read, read_rows
from tests.ui.desk import Desk
from ui.demo.filling import Filler

WIDOW = "017152000014||Xa Thị Mến|01011952|Nữ|Xóm Nưa, Vầy Nưa, Đà Bắc, Hòa Bình|10082022"
MOTHER = "025301000020||Bàn Thị Mẩy|20112001|Nữ|Thôn 1, Hải Lựu, Phú Thọ|10082025||||"
BIRTH = {
    "nyc_noi_cu_tru": "hai luu",
    "nyc_dien_thoai": "0912000111",
    "nyc_quan_he": "me",
    "tre_ho": "Triệu Lò",
    "tre_ten": "Sao",
    "tre_ngay_sinh": "12/11/2026",
    "tre_gioi_tinh": "nu",
    "tre_dan_toc": "Dao",
}

MORE = {"me_dan_toc": "Dao"}
DEAD = {"nc_ngay_sinh": "//1950", "nc_dan_toc": "Mường"}


def go_to(desk: Desk, field: str, prepared: Mapping[str, str]) -> None:
    """By real clicks to the page on which a question stands."""
    filler = Filler(desk.hands, desk.window.questions, prepared)
    while all(row.key != field for row in desk.window.questions()):
        before = desk.state.session
        filler.fill_page()
        desk.tap("forward")
        stuck = desk.state.session == before
        assert not stuck, {name: wrong.code for name, wrong in desk.state.errors.items()}


def question(desk: Desk, field: str) -> Mapping[str, str]:
    row = next(row for row in desk.window.questions() if row.key == field)
    return {"warning": row.warning, "error": row.error, "hint": row.hint, "ask": row.ask, "kept": row.kept}


def sentences(desk: Desk, field: str) -> list[str]:
    """Labels of the buttons that fill a question in."""
    return [offer.label for row in desk.window.questions() if row.key == field for offer in row.offers]


@pytest.fixture
def widow(desk: Desk) -> Desk:
    desk.to_form("1.000656", card=WIDOW)
    return desk


@pytest.fixture
def birth(desk: Desk) -> Desk:
    desk.to_form("1.001193", card=MOTHER)
    return desk


def test_a_card_with_an_old_commune_suggests_today_s_and_fills_none_in(widow: Desk) -> None:
    go_to(widow, "nyc_noi_cu_tru", {})
    assert question(widow, "nyc_noi_cu_tru")["ask"].startswith("Tên này ứng với nhiều xã bây giờ.")
    assert read(Address, widow.kept()["nyc_noi_cu_tru"]).commune_code == ""
    assert widow.hands.sees("place:nyc_noi_cu_tru:04828")

    widow.tap("place:nyc_noi_cu_tru:04891")

    assert read(Address, widow.kept()["nyc_noi_cu_tru"]) == Address(
        "Xóm Nưa", "04891", "25", "Xóm Nưa, Vầy Nưa, Đà Bắc, Hòa Bình"
    )
    assert question(widow, "nyc_noi_cu_tru")["kept"] == "Trên giấy cũ: Xóm Nưa, Vầy Nưa, Đà Bắc, Hòa Bình"


def test_an_old_name_of_several_communes_is_a_question_and_stays_beside_the_answer(widow: Desk) -> None:
    go_to(widow, "nc_noi_cu_tru_cuoi", {"nyc_noi_cu_tru": "hai luu", "nyc_dien_thoai": "0912000111", **DEAD})
    widow.write("search:nc_noi_cu_tru_cuoi", "Thanh Sơn")
    assert question(widow, "nc_noi_cu_tru_cuoi")["ask"].startswith("Tên này ứng với nhiều xã bây giờ.")

    widow.tap("place:nc_noi_cu_tru_cuoi:05047")

    assert read(Address, widow.kept()["nc_noi_cu_tru_cuoi"]).text == "Thanh Sơn"
    widow.write("search:nc_noi_cu_tru_cuoi", "Hải Lựu")
    assert question(widow, "nc_noi_cu_tru_cuoi")["ask"] == ""


def test_an_old_phone_number_is_told_and_changed_only_by_a_tap(widow: Desk) -> None:
    go_to(widow, "nyc_dien_thoai", {"nyc_noi_cu_tru": "hai luu"})
    widow.write("input:nyc_dien_thoai", "0168 123 4567")
    widow.leave_box()
    assert "nyc_dien_thoai" not in widow.kept()
    assert "0381234567" in question(widow, "nyc_dien_thoai")["error"]

    widow.tap("take:nyc_dien_thoai:number:0381234567")

    assert widow.kept()["nyc_dien_thoai"] == "0381234567"
    assert sentences(widow, "nyc_dien_thoai") == []


def test_who_died_before_being_born_is_told_at_once_where_it_stands(widow: Desk) -> None:
    go_to(widow, "nc_ngay_chet", {"nyc_noi_cu_tru": "hai luu", "nyc_dien_thoai": "0912000111", **DEAD})
    for box, text in (("day", "31"), ("month", "12"), ("year", "1949")):
        widow.write(f"{box}:nc_ngay_chet", text)
    widow.leave_box()

    assert question(widow, "nc_ngay_chet")["error"] != ""


def test_the_mother_is_taken_over_by_one_tap_and_never_by_itself(birth: Desk) -> None:
    go_to(birth, "me_ho_ten", BIRTH)
    birth.tap("option:co_thong_tin_me:true")
    assert "me_ho_ten" not in birth.kept()
    assert sentences(birth, "me_ho_ten") == ["Lấy hết của người yêu cầu"]
    assert question(birth, "me_ho_ten")["hint"] == "Hỏi vì ở câu “Khai thông tin mẹ” bác chọn “Có”."
    assert question(birth, "me_ngay_sinh")["hint"] == "Cán bộ so ngày này với giấy tờ của bác."

    birth.tap("take:me_ho_ten:person:me:nyc")

    kept = birth.kept()
    assert (kept["me_ho_ten"], kept["me_ngay_sinh"]) == ("Bàn Thị Mẩy", "2001-11-20")
    assert kept["me_noi_cu_tru"] == kept["nyc_noi_cu_tru"]
    assert birth.problem() == "Đã lấy 5 câu. Bác xem lại cho đúng."


def test_a_copy_stays_as_it_is_when_the_first_one_changes(birth: Desk) -> None:
    go_to(birth, "me_ho_ten", BIRTH)
    birth.tap("option:co_thong_tin_me:true", "take:me_ho_ten:person:me:nyc")
    while all(row.key != "nyc_ho_ten" for row in birth.window.questions()):
        birth.tap("back")
    birth.write("input:nyc_ho_ten", "Bàn Thị Khác")
    birth.leave_box()

    assert birth.kept()["nyc_ho_ten"] == "Bàn Thị Khác"
    assert birth.kept()["me_ho_ten"] == "Bàn Thị Mẩy"


def test_two_families_names_are_asked_about_once_both_parents_are_known(birth: Desk) -> None:
    father = {"cha_ho_ten": "Triệu Văn Sinh", "cha_ngay_sinh": "//1997", "cha_so_dinh_danh": "025097000034"}
    more = {"me_so_dinh_danh": "025301000020", "me_ho_ten": "Bàn Thị Mẩy", "me_ngay_sinh": "//2001"}
    go_to(birth, "cap_ban_sao", {**BIRTH, **father, **more, "cha_dan_toc": "Dao", "me_dan_toc": "Dao"})
    while all(row.key != "tre_ho" for row in birth.window.questions()):
        birth.tap("back")

    assert question(birth, "tre_ho")["warning"].startswith("Họ này có chữ không theo họ cha hay họ mẹ.")


def test_a_group_is_found_by_another_name_that_it_has(birth: Desk) -> None:
    go_to(birth, "tre_dan_toc", BIRTH)
    birth.write("search:tre_dan_toc", "cao lan")
    assert birth.shows("Sán Chay (Cao Lan)")

    birth.tap("place:tre_dan_toc:Sán Chay")

    assert birth.kept()["tre_dan_toc"] == "Sán Chay"


MANY = 12


@pytest.fixture
def household(desk: Desk) -> Desk:
    """A household of twelve, typed in line by line."""
    desk.to_form("1.011607", card=WIDOW)
    go_to(desk, "tv", {"dan_toc": "Mường", "noi_cu_tru": "hai luu"})
    for number in range(MANY):
        desk.tap("add:tv")
        desk.write("part:tv:ho_ten", f"Đinh Công {'ABCDEGHIKLMN'[number]}")
        desk.write("part:tv:quan_he", "con")
        desk.leave_box()
    return desk


def names(desk: Desk) -> str:
    return "".join(row["ho_ten"][-1] for row in read_rows(desk.kept()["tv"]))


def test_lines_of_a_table_are_added_changed_put_up_and_taken_out_by_touch(household: Desk) -> None:
    assert names(household) == "ABCDEGHIKLMN"

    household.tap("raise:tv:11", "raise:tv:10", "remove:tv:0")
    assert names(household) == "BCDEGHIKNLM"

    household.tap("open:tv:10")
    household.write("part:tv:ho_ten", "Đinh Công Z")
    household.leave_box()
    assert names(household) == "BCDEGHIKNLZ"
    assert not household.hands.sees("raise:tv:0")


def test_a_cell_that_is_wrong_says_so_and_stops_the_page_until_it_is_right_or_gone(household: Desk) -> None:
    household.tap("open:tv:3")
    household.write("part:tv:ngay_sinh", "31/02/1990")
    household.leave_box()
    assert household.shows("Không có ngày này") or household.shows("ngày này trong lịch")
    household.tap("open:tv:3", "forward")
    assert household.problem() != ""
    assert household.hands.sees("part:tv:ngay_sinh")

    household.tap("raise:tv:3", "open:tv:2")
    assert household.hands.reads("part:tv:ngay_sinh") == "31/02/1990"
    household.tap("remove:tv:2")

    assert not [name for name in household.kept() if name.startswith("~")]
    assert names(household) == "ABCEGHIKLMN"


def test_a_word_that_no_list_has_is_kept_as_it_was_typed(birth: Desk) -> None:
    go_to(birth, "tre_dan_toc", BIRTH)
    birth.write("search:tre_dan_toc", "Pa Dí")
    birth.tap("place:tre_dan_toc:Pa Dí")

    assert birth.kept()["tre_dan_toc"] == "Pa Dí"
    assert birth.hands.reads("search:tre_dan_toc") == "Pa Dí"


def test_a_mother_who_lives_abroad_has_an_address_there(birth: Desk) -> None:
    go_to(birth, "me_noi_cu_tru", {**BIRTH, "me_ho_ten": "Bùi Thị Xa", "me_so_dinh_danh": "C1234567", **MORE})
    birth.write("search:me_noi_cu_tru", "Đài Bắc, Đài Loan")
    birth.tap("place:me_noi_cu_tru:00000")

    address = read(Address, birth.kept()["me_noi_cu_tru"])
    assert (address.commune_code, address.text) == (ABROAD, "Đài Bắc, Đài Loan")
    assert question(birth, "me_noi_cu_tru")["kept"] == ""
    birth.write("search:me_noi_cu_tru", "Hải Lựu")
    birth.tap("place:me_noi_cu_tru:08782")
    assert read(Address, birth.kept()["me_noi_cu_tru"]).text == ""
