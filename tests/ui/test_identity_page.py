"""Who the citizen is: a scanned card is shown before it counts, other codes are named, and typing works as well."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk import ADDRESS, CARD, Desk


@pytest.fixture
def asked(desk: Desk) -> Desk:
    desk.choose("1.001193")
    desk.agree()
    return desk


def test_a_scanned_card_is_shown_whole_and_counts_only_after_forward(asked: Desk) -> None:
    asked.scan(CARD)
    assert asked.shows("Trần Văn Thử")
    assert asked.shows("026048000034")
    assert asked.kept() == {}

    asked.tap("forward")
    asked.comes("prepare")
    assert asked.kept()["nyc_ho_ten"] == "Trần Văn Thử"


def test_a_scanner_is_heard_without_a_tap_first(asked: Desk) -> None:
    assert asked.focused() == "scan"
    assert not asked.hands.sees("key:a")


def test_another_card_can_be_read_instead(asked: Desk) -> None:
    asked.scan(CARD)
    asked.tap("again")
    asked.scan(CARD.replace("Trần Văn Thử", "Nguyễn Văn Mẫu"))

    assert asked.shows("Nguyễn Văn Mẫu")
    assert not asked.shows("Trần Văn Thử")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("https://example.vn/", "Đây là một địa chỉ trang mạng"),
        (f"{ADDRESS}/t/ABC", "Đây là phiếu hỗ trợ."),
        ("00020101021138", "Đây là mã chuyển tiền"),
        ("IDVNM0480000341026048000034", "Đây là dòng chữ máy đọc"),
        ("GD4797912345678|4e677579|01/01/1950|", "Đây là mã của thẻ bảo hiểm y tế"),
        ("xin chào", "Đây là một mã khác"),
        ("026048000034||Trần Văn Thử|05061948", "026"),
    ],
)
def test_a_code_that_is_no_card_is_named_and_nothing_is_taken(asked: Desk, line: str, sentence: str) -> None:
    asked.scan(line)

    assert asked.problem()
    if not sentence.isdigit():
        assert asked.problem().startswith(sentence)
    assert asked.state.card is None
    assert asked.kept() == {}


def test_a_doubtful_card_says_what_to_look_at_and_can_still_be_used(asked: Desk) -> None:
    asked.scan("026048000034||Tr?n Văn Th?|01011949|Nam|Thôn Ví Dụ, Hải Lựu|10082022")
    assert asked.shows("Tr?n Văn Th?")
    assert asked.state.card is not None
    assert asked.state.card.text_is_damaged

    asked.tap("forward")
    asked.comes("prepare")
    assert "nyc_ho_ten" not in asked.kept()
    asked.tap("case:3.000722")
    assert not any("Tr?n" in answer for answer in asked.kept().values())
    assert asked.kept()["nyc_so_giay_to"] == "026048000034"


def test_the_name_that_the_scanner_spoilt_is_typed_beside_what_the_card_says(asked: Desk) -> None:
    asked.scan("026048000034||Tr?n Văn Th?|05061948|Nam|Thôn Ví Dụ, Hải Lựu|10082022")
    assert asked.shows("Họ tên và địa chỉ sẽ để trống, bác gõ lại nhé.")
    asked.tap("card:letters")
    asked.hands.until(lambda: asked.focused() == "input:card.name", f"the focus is on {asked.focused()}", 3)
    assert asked.hands.reads("input:card.id") == "026048000034"
    assert asked.hands.reads("input:card.name") == ""
    asked.write("input:card.name", "trần văn thử")
    asked.tap("forward")
    asked.comes("prepare")

    assert asked.kept()["nyc_ho_ten"] == "Trần Văn Thử"
    assert asked.kept()["nyc_ngay_sinh"] == "1948-06-05"
    assert "?" not in "".join(value for name, value in asked.kept().items() if name.startswith("card."))


def test_particulars_are_typed_kept_box_by_box_and_fill_the_declaration(asked: Desk) -> None:
    asked.tap("card:type", "forward")
    assert asked.problem() == "Còn 4 chỗ cần sửa, xem dòng chữ đỏ."

    asked.write("input:card.id", "026048000034")
    asked.write("input:card.name", "nguyễn văn mẫu")
    assert asked.kept()["card.id"] == "026048000034"
    asked.write("year:card.dob", "1948")
    asked.tap("option:card.sex:nam", "forward")
    asked.comes("prepare")

    assert asked.kept()["nyc_ho_ten"] == "Nguyễn Văn Mẫu"
    assert asked.kept()["nyc_so_giay_to"] == "026048000034"
    assert asked.state.session is not None
    assert asked.state.session.identity == "typed"


def test_the_number_of_somebody_else_takes_the_cards_particulars_away_and_says_so(asked: Desk) -> None:
    """What was typed by hand stays; nothing of the first card goes into the paper of the second person."""
    asked.scan(CARD)
    asked.tap("forward")
    asked.comes("prepare")
    assert "Hải Lựu" in asked.kept()["nyc_noi_cu_tru"]
    asked.tap("back")
    asked.comes("identity")
    asked.tap("card:type")
    asked.write("input:card.name", "nguyễn thị mẫu")
    asked.write("input:card.id", "025150000012")
    asked.leave_box()

    assert asked.problem().startswith("Số này của thẻ khác.")
    assert {name for name in asked.kept() if name.startswith("card.")} == {"card.name", "card.id"}
    assert asked.hands.reads("input:card.name") == "Nguyễn Thị Mẫu"
    asked.write("year:card.dob", "1950")
    asked.tap("option:card.sex:nu", "forward")
    asked.comes("prepare")
    assert asked.kept()["nyc_ho_ten"] == "Nguyễn Thị Mẫu"
    assert "nyc_noi_cu_tru" not in asked.kept()


def test_a_name_put_right_beside_the_same_number_keeps_what_the_card_says(asked: Desk) -> None:
    asked.scan(CARD)
    asked.tap("forward", "back")
    asked.comes("identity")
    asked.tap("card:type")
    asked.write("input:card.name", "Trần Văn Thủ")
    asked.leave_box()
    asked.tap("forward")
    asked.comes("prepare")

    assert "Hải Lựu" in asked.kept()["nyc_noi_cu_tru"]
    assert asked.kept()["nyc_ho_ten"] == "Trần Văn Thủ"


def test_of_a_birth_without_day_and_month_the_year_is_taken_and_looked_at(asked: Desk) -> None:
    asked.scan("025150000012||Nguyễn Thị Mẫu|00001950|Nữ|Khu 3, Hưng Hóa, Tam Nông, Phú Thọ|25042021")
    assert asked.shows("1950 (xin kiểm tra)")
    assert asked.shows("Mã trên thẻ không ghi đủ ngày, tháng sinh.")
    asked.tap("forward")
    asked.comes("prepare")

    assert asked.kept()["card.dob"] == "1950"
    assert asked.kept()["nyc_ho_ten"] == "Nguyễn Thị Mẫu"


def test_a_wrong_number_stays_in_its_box_with_its_sentence(asked: Desk) -> None:
    asked.tap("card:type")
    asked.write("input:card.id", "12")
    asked.write("input:card.name", "Nguyễn Văn Mẫu")
    asked.write("year:card.dob", "1948")
    asked.tap("option:card.sex:nam", "forward")

    assert asked.state.page == "identity"
    assert asked.problem() == "Còn 1 chỗ cần sửa, xem dòng chữ đỏ."
    assert asked.hands.reads("input:card.id") == "12"
    asked.hands.until(lambda: asked.focused() == "input:card.id", f"the focus is on {asked.focused()}", 3)


def test_going_without_identity_is_possible(asked: Desk) -> None:
    asked.tap("card:none")
    asked.comes("prepare")

    assert asked.kept() == {}


def test_the_parents_that_a_childs_card_names_are_shown(asked: Desk) -> None:
    asked.scan("025215000078||Đinh Văn Bé|05062015|Nam|Thôn Ví Dụ, Hải Lựu|10102025||Đinh Văn Cha|Lê Thị Mẹ|")

    assert asked.shows("Đinh Văn Cha")
    assert asked.shows("Lê Thị Mẹ")


def test_of_a_birthday_on_the_first_of_january_only_the_year_is_taken_when_she_says_so(asked: Desk) -> None:
    asked.scan(CARD.replace("05061948", "01011948"))
    assert asked.shows("01/01/1948")
    asked.tap("card:year-only")
    assert not asked.hands.sees("card:year-only")
    assert not asked.shows("01/01/1948")

    asked.tap("forward")
    asked.comes("prepare")
    assert asked.kept()["card.dob"] == "1948"


def test_a_lost_zero_is_offered_and_the_number_does_not_go_on_without_it(asked: Desk) -> None:
    asked.scan(CARD.replace("026048", "26048"))
    asked.tap("forward")
    assert asked.problem() == "Số định danh phải đủ 12 chữ số. So với thẻ rồi bấm “Thêm số 0 ở đầu”."
    assert asked.kept() == {}

    asked.tap("card:zero", "forward")
    asked.comes("prepare")
    assert asked.kept()["card.id"] == "026048000034"


def test_sex_that_was_not_read_comes_from_the_number_and_is_marked(asked: Desk) -> None:
    asked.scan(CARD.replace("|Nam|", "|N?|"))

    assert asked.shows("Nam (xin kiểm tra)")
    assert asked.shows("Máy quét không đọc được giới tính.")


def test_what_was_being_typed_stands_there_after_a_step_back(asked: Desk) -> None:
    asked.tap("card:type")
    asked.write("input:card.name", "Nguyễn Văn Mẫu")
    asked.tap("back", "back")
    asked.comes("consent")
    asked.tap("forward")
    asked.comes("identity")

    assert asked.state.stage == "typed"
    assert asked.hands.reads("input:card.name") == "Nguyễn Văn Mẫu"


def test_what_was_being_typed_stands_there_after_a_pause(asked: Desk) -> None:
    asked.tap("card:type")
    asked.write("input:card.name", "Nguyễn Văn Mẫu")
    session = asked.state.session
    assert session is not None
    asked.tap("pause", "card:waiting", f"resume:{session.id}")
    asked.comes("identity")

    assert asked.state.stage == "typed"
    assert asked.hands.reads("input:card.name") == "Nguyễn Văn Mẫu"


def test_typing_by_hand_begins_in_the_first_box(asked: Desk) -> None:
    while asked.focused() != "card:type":
        asked.hands.press(Qt.Key.Key_Tab)
    asked.hands.press(Qt.Key.Key_Return)
    asked.hands.until(lambda: asked.focused() == "input:card.id", f"the focus is on {asked.focused()}", 3)


def test_an_old_number_of_nine_digits_leads_to_the_procedures_for_a_card(asked: Desk) -> None:
    asked.tap("card:type")
    asked.write("input:card.id", "130000012")
    asked.tap("forward")
    assert asked.shows("1.014061")

    asked.scan(CARD.replace("026048000034", "130000012"))
    assert "1.014063" in asked.problem()
