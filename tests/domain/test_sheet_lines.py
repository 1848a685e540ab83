"""A line of the model takes the answers that there are, keeps room for others, and drops what does not apply."""

from datetime import date

import pytest
from msgspec.structs import replace

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.domain.on_paper import sheets as s
from kiosk.domain.on_paper.declaration import BLANK, declaration
from kiosk.domain.on_paper.layouts import Item, Layout, Sign, slots
from kiosk.domain.on_paper.sheets import Block, Line, Piece
from kiosk.domain.on_paper.standing import EXPIRED, NOT_OFFICIAL, banner, kind_of, office

CATALOGUE, PLACES = Catalogue(), Communes()
TODAY = date(2026, 11, 26)
FORM, BIRTH = CATALOGUE.form("khai_sinh"), CATALOGUE.procedure("1.001193")
PLAIN = Layout(
    schema_version=2, checked_on=TODAY, sources=("test",), id="khai_sinh", confidence="B", title="TỜ KHAI", items=("",)
)


def set_in(item: Item, answers: dict[str, str], *signs: Sign) -> tuple[Block, ...]:
    layout = replace(PLAIN, items=(item,), signatures=signs)
    return declaration(FORM, layout, answers, BIRTH, centre="Xã Hải Lựu", names=PLACES, today=TODAY).body


def line(template: str, **answers: str) -> tuple[str, bool]:
    made = set_in(template, answers)[0]
    assert isinstance(made, Line)
    return "".join(piece.text for piece in made.pieces), made.dotted


def test_a_template_is_read_in_pieces() -> None:
    assert [(slot.before, slot.field) for slot in slots("Số {a}, ngày {b} tại xã")] == [
        ("Số ", "a"),
        (", ngày ", "b"),
        (" tại xã", ""),
    ]
    assert slots("Chữ thôi") == slots("Chữ thôi")


@pytest.mark.parametrize(
    ("template", "answers", "text", "dotted"),
    [
        ("Họ tên: {nyc_ho_ten}", {"nyc_ho_ten": "Trần Văn Thử"}, "Họ tên: Trần Văn Thử", False),
        ("Họ tên: {nyc_ho_ten}", {}, "Họ tên: ", True),
        ("Tên: {tre_ho} {tre_chu_dem} {tre_ten}", {"tre_ho": "Bùi", "tre_ten": "An"}, "Tên: Bùi An", False),
        ("Giấy: {nyc_so_giay_to}, cấp ngày {nyc_ngay_cap}", {"nyc_so_giay_to": "1"}, "Giấy: 1, cấp ngày ", True),
        ("Số {nyc_so_giay_to} do {nyc_noi_cap}", {"nyc_noi_cap": "Bộ"}, f"Số {BLANK} do Bộ", False),
        ("Số lượng: {nyc_email} bản", {}, "Số lượng: ", True),
        ("Số lượng: {nyc_email} bản", {"nyc_email": "2"}, "Số lượng: 2 bản", False),
        ("Quan hệ: {nyc_quan_he} ({nyc_quan_he_khac})", {"nyc_quan_he": "cha"}, "Quan hệ: Cha", False),
        ("Quan hệ: {nyc_quan_he} ({nyc_quan_he_khac})", {"nyc_quan_he": "khac"}, f"Quan hệ: Khác ({BLANK})", False),
        ("Mẹ: {me_ho_ten}", {"co_thong_tin_me": "false", "me_ho_ten": "Ẩn"}, "Mẹ: ", True),
        ("Nơi: {tre_noi_sinh_ten}, {tre_que_quan}", {"tre_que_quan": '{"text":"Xã A"}'}, "Nơi: Xã A", False),
    ],
)
def test_what_a_line_says(template: str, answers: dict[str, str], text: str, dotted: bool) -> None:
    assert line(template, **answers) == (text, dotted)


def test_words_without_an_answer_are_a_paragraph() -> None:
    assert set_in("Tôi cam đoan.", {})[0] == Line((Piece("Tôi cam đoan."),))


def test_an_answer_that_is_no_table_any_more_is_shown_as_it_is_kept() -> None:
    form, layout = CATALOGUE.form("ct01"), CATALOGUE.layout("ct01")
    sheet = declaration(
        form, layout, {"tv": "khong phai bang"}, CATALOGUE.procedure("1.004222"), centre="", names=PLACES, today=TODAY
    )

    assert Line((Piece("khong phai bang", given=True),)) in sheet.body


def test_another_persons_word_stands_above_the_place_to_sign() -> None:
    form, layout = CATALOGUE.form("ct01"), CATALOGUE.layout("ct01")
    said = '{"name":"Bùi Thị Mẫu","number":"025170000012","opinion":"Đồng ý","means":"vneid"}'
    answers = {"loai": "thuong_tru", "yk_chu_so_huu": said, "ky_nguoi_ke_khai": "true", "quan_he_chu_ho": "con"}
    procedure = CATALOGUE.procedure("1.004222")
    sheet = declaration(form, layout, answers, procedure, centre="", names=PLACES, today=TODAY)
    (signatures,) = (block for block in sheet.body if isinstance(block, s.Signatures))
    owner, signer = signatures.places[1], signatures.places[3]

    texts = ["".join(piece.text for piece in one.pieces) for one in owner.lines]
    assert texts == ["Đồng ý", "Xác nhận qua VNeID", "Họ và tên: Bùi Thị Mẫu", "Số định danh: 025170000012"]
    assert signer.hint == "(Điểm chỉ)"


def test_a_broken_opinion_is_shown_as_it_is_kept() -> None:
    form, layout = CATALOGUE.form("ct01"), CATALOGUE.layout("ct01")
    answers, procedure = {"loai": "tam_tru", "yk_chu_so_huu": "đồng ý"}, CATALOGUE.procedure("1.004194")
    sheet = declaration(form, layout, answers, procedure, centre="", names=PLACES, today=TODAY)
    (signatures,) = (block for block in sheet.body if isinstance(block, s.Signatures))

    assert signatures.places[1].lines == (Line((Piece("đồng ý", given=True),)),)


@pytest.mark.parametrize(
    ("code", "centre", "said"),
    [
        ("1.001193", "Xã Hải Lựu", "Ủy ban nhân dân xã Hải Lựu"),
        ("1.004222", "Phường Hòa Bình", "Công an phường Hòa Bình"),
        ("1.001699", "Xã Hải Lựu", "Chủ tịch Ủy ban nhân dân xã Hải Lựu"),
        ("2.000635", "Xã Hải Lựu", ""),
        ("1.001193", "08782", ""),
        ("1.001193", "", ""),
    ],
)
def test_the_office_is_named_only_where_it_is_known(code: str, centre: str, said: str) -> None:
    assert office(CATALOGUE.procedure(code), centre) == said


def test_a_model_that_no_longer_holds_makes_a_sheet_to_prepare_of_it() -> None:
    over = replace(PLAIN, valid_to=date(2026, 1, 1))

    assert kind_of(FORM, BIRTH, PLAIN, TODAY) == "official"
    assert kind_of(FORM, BIRTH, over, TODAY) == "preparation"
    assert banner(FORM, BIRTH, over, TODAY) == (NOT_OFFICIAL, EXPIRED)
