"""The citizen's declaration on A4: every answer is on it, and it says what in law it is."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from kiosk.domain.on_paper import sheets as s
from kiosk.domain.on_paper.declaration import MORE
from kiosk.domain.on_paper.layouts import Layout
from kiosk.domain.on_paper.standing import ALSO_ELECTRONIC, NOT_OFFICIAL, NOT_THE_STATES, ONLY_ELECTRONIC, UNSURE
from kiosk.domain.questions.answers import visible
from kiosk.domain.questions.forms import Form
from kiosk.domain.questions.shown import shown
from kiosk.paper.declaration import COUNTRY, MOTTO, make_sheet
from tests.paper.answered import answers_of
from tests.paper.reading import pages_of, text_of
from tests.paper.sheets import CATALOGUE, FORMS, PLACES, TODAY, given_texts, procedure_of, sheet_of

LAID_OUT = [form for form in FORMS if CATALOGUE.layout(form.id) is not None]

every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)


@every_form
@pytest.mark.parametrize("bare", [False, True], ids=["model", "general"])
def test_every_answer_stands_on_the_sheet(form: Form, bare: bool) -> None:
    answers = answers_of(form, "filled")
    layout = None if bare else CATALOGUE.layout(form.id)
    items = layout.items if layout is not None else ()
    in_matrix = {name for item in items if not isinstance(item, str) for name in item.matrix}
    sheet = sheet_of(form, answers, bare=bare)
    said = " | ".join(given_texts((*([sheet.to] if sheet.to else []), *sheet.body)))

    for field in form.fields:
        text = shown(field, answers[field.id], PLACES)
        asked = field.id in visible(form, answers, TODAY, procedure_of(form).code)
        covered = layout is not None and field.id in layout.covers
        if not asked or covered or field.type in {"table", "signature", "consent_block"}:
            continue
        if field.is_declaration:
            assert field.label.vi in said
        elif field.type == "boolean":
            assert "Có" in said or "X" in said
        elif field.id in in_matrix:
            assert "X" in said
        else:
            assert text in said, field.id


@every_form
def test_no_answer_stands_there_twice_unless_its_model_asks_for_it_twice(form: Form) -> None:
    answers = answers_of(form, "filled")
    sheet = sheet_of(form, answers)
    said = "|".join(given_texts((*([sheet.to] if sheet.to else []), *sheet.body)))
    alone = [field for field in form.fields if field.type in {"email", "phone", "person_name", "long_text"}]

    for field in alone:
        twice = form.id == "xn_tinh_trang_hon_nhan" and field.id == "nyc_ho_ten"
        assert said.count(answers[field.id]) <= 1 + twice, field.id


@pytest.mark.parametrize("form", LAID_OUT, ids=lambda form: form.id)
def test_a_question_that_is_new_since_the_layout_was_made_is_printed_all_the_same(form: Form) -> None:
    new = replace(form.fields[0], id="cau_hoi_moi", label=replace(form.fields[0].label, vi="Câu hỏi mới"), when=None)
    last = form.sections[-1]
    longer = replace(form, sections=(*form.sections[:-1], replace(last, fields=(*last.fields, new), when=None)))
    text = text_of(make_sheet(sheet_of(longer, {"cau_hoi_moi": new.options[0].value if new.options else "Trả lời"})))

    assert MORE in text
    assert "Câu hỏi mới" in text


@every_form
def test_an_empty_form_has_lines_to_write_on_and_no_answer(form: Form) -> None:
    sheet = sheet_of(form, {})

    assert not [text for text in given_texts(sheet.body) if text and not text.isdecimal() and text not in labels(form)]
    assert any(isinstance(block, s.Ticks | s.Grid) or getattr(block, "dotted", False) for block in sheet.body)


def labels(form: Form) -> set[str]:
    grid = {cell for layout in [CATALOGUE.layout(form.id)] if layout for item in layout.items for cell in cells(item)}
    return {field.label.vi for field in form.fields} | grid


def cells(item: object) -> Iterator[str]:
    for row in getattr(item, "grid", ()):
        yield from row
    yield from getattr(item, "said", {}).values()


def test_a_declaration_bears_the_motto_its_number_its_title_and_whom_it_is_for() -> None:
    text = pages_of(make_sheet(sheet_of(CATALOGUE.form("ct01"), answers_of(CATALOGUE.form("ct01"), "filled"))))[0]

    order = ["Mẫu CT01", COUNTRY, MOTTO, "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", "Kính gửi (1):", "1. Họ, chữ đệm"]
    order += ["11. Những thành viên", "Ý KIẾN CỦA CHỦ HỘ (3)", "NGƯỜI KÊ KHAI (6)", "Chú thích:"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)


def test_the_office_is_that_of_the_centres_commune_where_that_can_be_told() -> None:
    births = text_of(make_sheet(sheet_of(CATALOGUE.form("khai_sinh"), {})))
    extracts = text_of(make_sheet(sheet_of(CATALOGUE.form("trich_luc_ho_tich"), {})))

    assert "Kính gửi (1): Ủy ban nhân dân xã Hải Lựu" in births
    assert "xã Hải Lựu" not in extracts  # another office may hold the books


def test_a_personal_number_is_boxed_digit_by_digit_and_read_back_as_one() -> None:
    form = CATALOGUE.form("ct01")
    sheet = sheet_of(form, {"so_dinh_danh": "025048000019"})

    assert s.Boxes("4. Số định danh cá nhân: ", "025048000019") in sheet.body
    assert "025048000019" in text_of(make_sheet(sheet))


def test_a_passport_that_has_no_boxes_is_written_on_the_line() -> None:
    sheet = sheet_of(CATALOGUE.form("tk01_vneid"), {"so_dinh_danh": "B1234567"})

    assert "Số định danh: B1234567" in text_of(make_sheet(sheet))


@pytest.mark.parametrize(
    ("form", "code", "says", "motto"),
    [
        ("khai_sinh", "1.001193", ALSO_ELECTRONIC, True),
        ("khai_sinh", "3.000722", ONLY_ELECTRONIC, False),
        ("khai_tu", "2.002913", ONLY_ELECTRONIC, False),
        ("khuyet_tat", "1.001699", UNSURE, False),
        ("huu_tri_xa_hoi", "1.014027", UNSURE, False),
        ("chung_thuc_ban_sao", "2.000815", NOT_THE_STATES, False),
        ("hen_tham_nha", "", NOT_THE_STATES, False),
    ],
)
def test_a_sheet_says_what_it_is_not(form: str, code: str, says: str, motto: bool) -> None:
    text = text_of(make_sheet(sheet_of(CATALOGUE.form(form), {}, code=code)))

    assert says in text
    assert (COUNTRY in text) is motto
    assert (NOT_OFFICIAL in text) is (says in {ONLY_ELECTRONIC, UNSURE})


def test_a_sheet_to_prepare_says_so_on_every_page() -> None:
    form = CATALOGUE.form("khuyet_tat")

    assert all(NOT_OFFICIAL in page for page in pages_of(make_sheet(sheet_of(form, answers_of(form, "filled")))))


def test_what_is_never_stored_is_printed() -> None:
    form = CATALOGUE.form("khai_tu")
    fleeting = [field for field in form.fields if not field.stored]
    answers = answers_of(form, "filled")
    text = text_of(make_sheet(sheet_of(form, answers)))

    assert fleeting
    assert all(answers[field.id] in text for field in fleeting)


def test_practice_stands_across_every_page() -> None:
    form = CATALOGUE.form("khai_sinh")
    pages = pages_of(make_sheet(replace(sheet_of(form, answers_of(form, "filled")), practice=True)))

    assert all(page.count("TẬP DÙNG") >= 2 for page in pages)
    assert "TẬP DÙNG" not in text_of(make_sheet(sheet_of(form, {})))


def test_every_layout_is_of_a_form_that_exists() -> None:
    layouts: list[Layout] = [layout for form in FORMS if (layout := CATALOGUE.layout(form.id)) is not None]

    assert {layout.id for layout in layouts} >= {"ct01", "khai_sinh", "khai_tu", "ket_hon"}
    assert all(layout.sources for layout in layouts)
