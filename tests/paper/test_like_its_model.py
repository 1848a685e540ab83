"""A sheet is like the model it is filled in for: its marks, its own words on blank lines, its signs, its rows."""

import re

import pytest

from kiosk.domain.on_paper import sheets as s
from kiosk.domain.on_paper.declaration import BLANK
from kiosk.domain.questions.forms import Form
from kiosk.paper.declaration import INNER, LEFT, make_sheet
from tests.paper.answered import answers_of
from tests.paper.reading import boxes_of, pages_of, text_of
from tests.paper.sheets import CATALOGUE, FORMS, sheet_of

ANNOTATED = [form for form in FORMS if (layout := CATALOGUE.layout(form.id)) is not None and layout.notes]

annotated = pytest.mark.parametrize("form", ANNOTATED, ids=lambda form: form.id)


@annotated
@pytest.mark.parametrize("fullness", ["filled", "empty"])
def test_each_note_at_the_foot_has_its_mark_in_the_text(form: Form, fullness: str) -> None:
    answers = answers_of(form, "filled") if fullness == "filled" else {}
    above, _, below = text_of(make_sheet(sheet_of(form, answers))).partition("Chú thích:")
    marks = set(re.findall(r"\(\d\)", below))

    assert len(marks) >= 5
    assert marks == set(re.findall(r"\(\d\)", above))


@annotated
@pytest.mark.parametrize("fullness", ["filled", "long"])
def test_the_notes_stay_together_on_one_page(form: Form, fullness: str) -> None:
    pages = pages_of(make_sheet(sheet_of(form, answers_of(form, "filled" if fullness == "filled" else "long"))))
    layout = CATALOGUE.layout(form.id)
    assert layout is not None
    (noted,) = (page for page in pages if "Chú thích:" in page)

    assert all(note in noted for note in layout.notes)


@pytest.mark.parametrize(("name", "pages"), [("khai_sinh", 2), ("khai_tu", 2), ("ket_hon", 2), ("huu_tri_xa_hoi", 1)])
def test_a_sheet_is_set_closer_rather_than_begin_a_page_for_a_few_lines(name: str, pages: int) -> None:
    form = CATALOGUE.form(name)

    assert len(pages_of(make_sheet(sheet_of(form, answers_of(form, "filled"))))) == pages


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("khai_sinh", ("ghi bằng chữ:", f"quyển số {BLANK}, đăng ký ngày {BLANK}, tại", f"Số lượng: {BLANK} bản")),
        ("khai_tu", (f"Đã chết vào lúc: {BLANK}, ngày", f"do {BLANK} cấp ngày", f"Số lượng: {BLANK} bản")),
        ("ket_hon", (f"Số lượng: {BLANK} bản",)),
        ("trich_luc_ho_tich", (f"yêu cầu cấp (6): {BLANK} bản.",)),
    ],
)
def test_words_of_the_model_stand_on_a_line_that_nobody_answered(name: str, words: tuple[str, ...]) -> None:
    text = text_of(make_sheet(sheet_of(CATALOGUE.form(name), {})))

    assert [part for part in words if part not in text] == []


def test_the_parents_numbers_stand_below_the_parents_and_not_on_another_page() -> None:
    form = CATALOGUE.form("khai_sinh")
    answers = answers_of(form, "filled")
    first = pages_of(make_sheet(sheet_of(form, answers)))[0]

    for parent in ("me", "cha"):
        assert f"Giấy tờ tùy thân (3): {answers[f'{parent}_so_dinh_danh']}" in first


SIGNS = (
    "2.2 Phát ra âm thanh, lời nói nhưng không rõ tiếng, rõ câu",
    "2.4 Khiếm khuyết hoặc dị dạng cơ quan phát âm ảnh hưởng đến việc phát âm",
    "2.5 Khiếm khuyết hoặc dị dạng vành tai hoặc ống tai ngoài ảnh hưởng đến nghe",
    "3.3 Khó khăn khi nhìn hoặc không nhìn thấy các đồ vật",
    "3.4 Khó khăn khi phân biệt màu sắc hoặc không phân biệt được các màu sắc",
    "3.5 Rung, giật nhãn thị, đục nhân mắt hoặc sẹo loét giác mạc",
    "3.6 Bị dị tật, biến dạng ở vùng mắt",
    "4.3 Bất ngờ dừng mọi hoạt động",
    "4.4 Bị mất trí nhớ, bỏ nhà đi lang thang",
    "6.1 Có kết luận của cơ sở y tế cấp tỉnh trở lên về bệnh tê bì",
    "6.2 Có kết luận của cơ sở y tế cấp tỉnh trở lên về bệnh hô hấp",
)


def test_the_signs_of_a_disability_are_those_of_the_model() -> None:
    text = text_of(make_sheet(sheet_of(CATALOGUE.form("khuyet_tat"), {})))

    assert [sign for sign in SIGNS if sign not in text] == []


@pytest.mark.parametrize(
    ("field", "on_screen", "on_paper"),
    [
        ("kt_2_4", "cơ quan phát âm", "cơ quan phát âm"),
        ("kt_2_5", "ống tai ngoài", "ống tai ngoài"),
        ("kt_3_3", "đồ vật", "đồ vật"),
        ("kt_3_6", "vùng mắt", "vùng mắt"),
        ("kt_4_3", "co giật", "co giật"),
        ("kt_4_4", "lang thang", "lang thang"),
        ("kt_6_1", "tê bì", "tê bì"),
        ("kt_6_2", "hô hấp", "hô hấp"),
    ],
)
def test_a_sign_that_is_ticked_is_crossed_in_its_own_row(field: str, on_screen: str, on_paper: str) -> None:
    form = CATALOGUE.form("khuyet_tat")
    sheet = sheet_of(form, {"loai_de_nghi": "xac_dinh", field: "true"})
    rows = [row for block in sheet.body if isinstance(block, s.Grid) for row in block.rows]
    (crossed,) = (row for row in rows if "X" in row)

    assert on_screen in form.field(field).label.vi
    assert on_paper in crossed[0]
    assert crossed[1:] == ("X", "")


@pytest.mark.parametrize(
    ("relation", "head"), [("chu_ho", "025048000019"), ("con", "025170000012"), ("vo_chong", "025170000012")]
)
def test_row_9_of_ct01_is_the_number_of_the_head_who_may_be_the_applicant(relation: str, head: str) -> None:
    answers = {"so_dinh_danh": "025048000019", "quan_he_chu_ho": relation, "chu_ho_id": "025170000012"}
    text = text_of(make_sheet(sheet_of(CATALOGUE.form("ct01"), answers)))

    assert "4. Số định danh cá nhân: 025048000019" in text
    assert f"9. Số định danh cá nhân của chủ hộ: {head}" in text
    assert text.count("9. Số định danh") == 1


def test_row_9_of_a_blank_ct01_has_its_boxes() -> None:
    assert s.Boxes("9. Số định danh cá nhân của chủ hộ: ", "") in sheet_of(CATALOGUE.form("ct01"), {}).body


def test_pages_after_the_first_say_whose_they_are_and_under_which_slip() -> None:
    form = CATALOGUE.form("khai_sinh")
    answers = {**answers_of(form, "filled"), "nyc_ho_ten": "Nguyễn Thị Hoàng Anh Tuyết Phượng"}
    sheet = sheet_of(form, answers, slip="ABC DEF GHK LMN PQR STU")
    first, *others = pages_of(make_sheet(sheet))

    assert others
    assert "Mã phiếu" not in first
    for number, page in enumerate(others, 2):
        assert "Hồ sơ của: Nguyễn Thị Hoàng Anh Tuyết Phượng · Mã phiếu: ABC DEF GHK LMN PQR STU" in page
        assert f"Trang {number}/{len(others) + 1}" in page
    assert "CÁC MỤC KHAI THÊM Kèm theo: Tờ khai đăng ký khai sinh" in others[-1]


def test_a_name_as_long_as_may_be_stays_above_the_page_and_within_it() -> None:
    form = CATALOGUE.form("khuyet_tat")
    answers = {**answers_of(form, "filled"), "ho_ten": "Nguyễn Thị Hoàng Anh Tuyết Phượng " * 4}
    words = boxes_of(make_sheet(sheet_of(form, answers, slip="ABC DEF GHK LMN PQR STU")))
    owner = [word for word in words if word[0] == 2 and word[2] < 40]

    assert {"sơ", "STU"} <= {word[-1] for word in owner}
    assert all(left >= LEFT - 1 and right <= LEFT + INNER + 1 and top > 8 for _, left, top, right, _, _ in owner)
    assert max(lower for _, _, _, _, lower, _ in owner) < min(
        word[2] for word in words if word[0] == 2 and word[2] >= 40
    )


def test_the_options_of_a_question_are_not_parted() -> None:
    form = CATALOGUE.form("thay_doi_ho_tich")
    for page in pages_of(make_sheet(sheet_of(form, {}))):
        assert ("Việc đề nghị:" in page) is ("Xác định lại dân tộc" in page)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_the_column_that_counts_lines_is_narrow(form: Form) -> None:
    for block in sheet_of(form, {}).body:
        if isinstance(block, s.Grid) and block.headings[:1] == ("TT",):
            assert block.shares[0] / sum(block.shares) < 0.1


def test_what_hangs_on_an_open_question_has_a_line_to_write_on_until_it_is_answered() -> None:
    form = CATALOGUE.form("dc02")
    blank, alone = (text_of(make_sheet(sheet_of(form, given))) for given in ({}, {"co_dai_dien": "false"}))

    assert "Họ, chữ đệm và tên người đại diện:" in blank
    assert "Họ, chữ đệm và tên người đại diện:" not in alone


def test_what_a_title_says_in_brackets_stands_on_a_line_of_its_own() -> None:
    title = sheet_of(CATALOGUE.form("tk01_vneid"), {}).title

    assert title.split("\n") == [
        "PHIẾU ĐỀ NGHỊ CẤP TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ",
        "(CHUẨN BỊ TRƯỚC KHI ĐẾN CÔNG AN)",
    ]
