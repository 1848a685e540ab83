"""A form asks what its conditions say, refuses what its rules forbid, warns where the law only asks, and no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.calendar.working_days import calendar_of
from kiosk.domain.cards.identity_card import Card, parse
from kiosk.domain.questions.answers import (
    accept,
    cross_problems,
    defaults,
    first_problem,
    prefill,
    problem,
    visible,
    warnings,
)
from kiosk.domain.questions.compounds import Address, read
from kiosk.domain.questions.conditions import Condition
from kiosk.domain.questions.forms import Column, CrossRule, Field, FieldType, Form, Option, Section
from kiosk.domain.records import Words

TODAY = date(2026, 11, 22)
CATALOGUE = Catalogue()
FORMS = [CATALOGUE.form(name) for name in CATALOGUE.form_ids]
HERE = '{"detail":"Thôn 1","commune_code":"08782","province_code":"25"}'
CARD = "026048000034||Trần Văn Thử|05061948|Nam|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"


def asked(kind: FieldType = "text", *rules: str, required: bool = True) -> Field:
    options = (Option("khac", Words("Khác")),) if kind in {"choice", "multi_choice"} else ()
    return Field("cau", Words("Câu"), kind, required=required, rules=rules, options=options)


def form_of(*sections: Section, cross_rules: tuple[CrossRule, ...] = ()) -> Form:
    return Form(
        schema_version=2, checked_on=TODAY, sources=("test",), id="thu", procedures=("*",), title=Words("Thử"),
        confidence="C", sections=sections, cross_rules=cross_rules,
    )  # fmt: skip


def card(raw: str = CARD) -> Card:
    found = parse(raw, TODAY)
    assert isinstance(found, Card)
    return found


@pytest.mark.parametrize(
    ("field", "code"),
    [
        (asked(), "required"),
        (asked(required=False), ""),
        (asked("choice"), "choose-one"),
        (asked("boolean"), "choose-one"),
        (asked("boolean", "must_be_true"), "declaration-not-ticked"),
        (asked("signature"), ""),
    ],
)
def test_an_answer_that_is_missing_is_asked_for_in_its_own_words(field: Field, code: str) -> None:
    assert problem(field, "", {}, TODAY) == code


@pytest.mark.parametrize(
    ("field", "answer", "code"),
    [
        (asked("date"), "1948-06-05", ""),
        (asked("date"), "05/06/1948", "not-understood"),
        (asked("date"), "hôm kia", "date-not-understood"),
        (asked("choice"), "gì đó", "not-an-option"),
        (asked("bank_account"), '{"bank":"Ví Dụ"}', "account-incomplete"),
        (asked("bank_account"), '{"bank":"Ví Dụ","number":"123","holder":"Bùi Thử"}', ""),
        (asked("consent_block"), '{"name":"Bùi Thử"}', "consent-incomplete"),
        (asked("consent_block"), '{"name":"Bùi Thử","opinion":"Đồng ý","means":"vneid"}', ""),
    ],
)
def test_an_answer_must_be_canonical_and_whole(field: Field, answer: str, code: str) -> None:
    assert problem(field, answer, {}, TODAY) == code


def test_each_line_of_a_table_is_looked_at() -> None:
    columns = (
        Column("ho_ten", Words("Họ tên"), "person_name", required=True, rules=("person_name",)),
        Column("so_trang", Words("Số trang"), "integer", rules=("int_1_500",)),
    )
    table = Field("bang", Words("Bảng"), "table", required=True, columns=columns)

    assert problem(table, '[{"ho_ten":"Bùi Thử","so_trang":"2"}]', {}, TODAY) == ""
    assert problem(table, '[{"ho_ten":"Bùi Thử"},{"so_trang":"2"}]', {}, TODAY) == "row-incomplete"
    assert problem(table, '[{"ho_ten":"Bùi Thử","so_trang":"501"}]', {}, TODAY) == "number-out-of-range"
    assert problem(table, '[{"ho_ten":"R2"}]', {}, TODAY) == "name-has-digits"


def test_a_wrong_answer_is_refused_and_never_also_warned_about() -> None:
    field = asked("id_number", "id12", "number_sex:=nu")

    assert problem(field, "026048", {}, TODAY) == "id-twelve-digits"
    assert warnings(field, "026048", {}, TODAY) == ()
    assert warnings(field, "026048000034", {}, TODAY) == ("sex-conflicts-with-number",)
    assert warnings(field, "", {}, TODAY) == ()


def test_the_day_of_signing_must_be_a_working_day_by_the_calendar_given() -> None:
    field = asked("date", "working_day_future")

    assert problem(field, "2026-11-24", {}, TODAY) == ""
    assert problem(field, "2026-11-24", {}, TODAY, calendar_of(CATALOGUE.holidays)) == "not-a-working-day"


def test_a_hidden_answer_leaves_nothing_behind() -> None:
    """A father who is taken out again hides his own questions, and those that depend on them."""
    form = form_of(
        Section("mot", Words("Một"), (
            asked("boolean"),
            Field("ten", Words("Tên"), "text", required=True, when=Condition("cau == true")),
            Field("ly_do", Words("Lý do"), "text", required=True, when=Condition("ten == 'khác'")),
        )),
        Section("hai", Words("Hai"), (Field("them", Words("Thêm"), "text", required=True),), Condition("ly_do != ''")),
    )  # fmt: skip
    answers = {"cau": "true", "ten": "khác", "ly_do": "vì thế"}

    assert visible(form, answers, TODAY, "") == {"cau", "ten", "ly_do", "them"}
    assert visible(form, answers | {"cau": "false"}, TODAY, "") == {"cau"}


def test_a_section_for_one_procedure_shows_only_there() -> None:
    form = CATALOGUE.form("khai_sinh")

    assert "lt_chu_ho" in visible(form, {}, TODAY, "3.000722")
    assert "lt_chu_ho" not in visible(form, {}, TODAY, "1.001193")


def test_the_first_problem_is_the_first_in_the_order_of_the_form() -> None:
    form = CATALOGUE.form("chung_thuc_ban_sao")
    answers = {"ho_ten": "Bùi Thị Thử", "dien_thoai": "12"}

    assert first_problem(form, {}, TODAY, "2.000815") == ("ho_ten", "required")
    assert first_problem(form, answers, TODAY, "2.000815") == ("dien_thoai", "phone-not-understood")


def test_a_form_that_is_filled_in_has_no_problem() -> None:
    form = CATALOGUE.form("chung_thuc_ban_sao")
    rows = '[{"loai":"khai_sinh","so_trang":"2","so_ban":"3"}]'
    answers = {"ho_ten": "Bùi Thị Thử", "ds": rows, "co_tren_vneid": "false", "loai_ket_qua": "giay", "phi": "12000"}

    assert first_problem(form, answers, TODAY, "2.000815") is None


def test_rules_between_answers_wait_until_all_are_there() -> None:
    form = CATALOGUE.form("ket_hon")
    answers = {"nam_so_dinh_danh": "026048000034"}

    assert cross_problems(form, answers, TODAY, "refuse") == []
    assert cross_problems(form, answers | {"nu_so_dinh_danh": "026048000034"}, TODAY, "refuse") == [
        ("nu_so_dinh_danh", "same-number")
    ]


def test_a_man_of_nineteen_cannot_marry() -> None:
    rule = CrossRule("groom-under-20", Condition("age(cau) >= 20"), "cau", "refuse")
    form = form_of(Section("mot", Words("Một"), (asked("partial_date"),)), cross_rules=(rule,))

    assert first_problem(form, {"cau": "2006-11-23"}, TODAY, "") == ("cau", "groom-under-20")
    assert first_problem(form, {"cau": "2006-11-22"}, TODAY, "") is None


def test_pension_age_only_warns() -> None:
    form = CATALOGUE.form("huu_tri_xa_hoi")
    young = {"ngay_sinh": "1955", "ho_ngheo": "khong"}

    assert cross_problems(form, young, TODAY, "warn") == [("ngay_sinh", "pension-age")]
    assert cross_problems(form, young | {"ho_ngheo": "ngheo"}, TODAY, "warn") == []
    assert cross_problems(form, young, TODAY, "refuse") == []


def test_nationality_and_kind_of_request_have_first_answers() -> None:
    assert defaults(CATALOGUE.form("khai_sinh"), "1.001193")["tre_quoc_tich"] == "Việt Nam"
    assert defaults(CATALOGUE.form("ct01"), "1.010038") == {"loai": "tach_ho"}


def test_the_card_fills_what_it_can_and_the_commune_is_left_to_choose() -> None:
    form = CATALOGUE.form("khai_sinh")
    filled = prefill(form, card(), TODAY)

    assert filled["nyc_ho_ten"] == "Trần Văn Thử"
    assert filled["nyc_ngay_sinh"] == "1948-06-05"
    assert filled["nyc_so_giay_to"] == "026048000034"
    assert filled["nyc_loai_giay_to"] == "the_can_cuoc"
    assert filled["nyc_noi_cap"] == "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
    assert read(Address, filled["nyc_noi_cu_tru"]) == Address(
        detail="Thôn Ví Dụ", text="Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc"
    )
    assert problem(form.field("nyc_noi_cu_tru"), filled["nyc_noi_cu_tru"], filled, TODAY) == "commune-missing"


def test_what_the_scanner_damaged_is_not_taken_over() -> None:
    filled = prefill(CATALOGUE.form("khai_sinh"), card(CARD.replace("ầ", "?")), TODAY)

    assert "nyc_ho_ten" not in filled
    assert "nyc_noi_cu_tru" not in filled
    assert filled["nyc_so_giay_to"] == "026048000034"


def test_a_card_whose_birth_is_only_a_year_gives_the_year_and_nothing_that_it_does_not_say() -> None:
    particulars = Card("026048000034", "", "Trần Văn Thử", "1948", "nam", "", "", "")
    filled = prefill(CATALOGUE.form("khai_sinh"), particulars, TODAY)

    assert filled["nyc_ngay_sinh"] == "1948"
    assert "nyc_ngay_cap" not in filled


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_what_a_card_fills_in_is_canonical(form: Form) -> None:
    for name, answer in prefill(form, card(), TODAY).items():
        assert accept(form.field(name), answer, TODAY) == answer


@given(data=st.data())
def test_any_answers_at_all_leave_a_form_in_working_order(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(FORMS))
    junk = st.one_of(
        st.text(max_size=20), st.sampled_from(["true", "khac", "2026-01-01", "1950", "12", HERE, "{", "[]"])
    )
    answers = data.draw(st.dictionaries(st.sampled_from([field.id for field in form.fields]), junk, max_size=12))
    procedure = data.draw(st.sampled_from(["", *form.procedures]))

    seen = visible(form, answers, TODAY, procedure)
    found = first_problem(form, answers, TODAY, procedure)

    assert found is None or found[0] in seen
    for field in form.fields:
        warnings(field, answers.get(field.id, ""), answers, TODAY)
