"""A rule or a condition that a form names says what is wrong and why it is asked, in one sentence and two languages."""

import re
from collections.abc import Mapping
from datetime import date

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.calendar.working_days import calendar_of
from kiosk.domain.questions.answers import cross_problems
from kiosk.domain.questions.asked import Asked, split
from kiosk.domain.questions.doubts import WARNINGS
from kiosk.domain.questions.forms import Form
from kiosk.domain.questions.rules import RULES
from tests.sentences import sentences

TODAY = date(2026, 11, 22)
CATALOGUE = Catalogue()
FORMS = [CATALOGUE.form(name) for name in CATALOGUE.form_ids]
PARTS = [part for form in FORMS for field in form.fields for part in (field, *field.columns)]
IN_USE = sorted({split(rule)[0] for part in PARTS for rule in part.rules})

BROKEN: tuple[tuple[str, str, Mapping[str, str], str], ...] = (
    ("id12", "1234", {}, "id-twelve-digits"),
    ("id12_or_passport", "12", {}, "id-or-passport"),
    ("id_of_kind:loai", "123456789", {"loai": "the_can_cuoc"}, "id-old-nine-digits"),
    ("person_name", "Nguyễn 2", {}, "name-has-digits"),
    ("name_part", "An!", {}, "name-has-signs"),
    ("phone_vn", "0112345678", {}, "phone-ten-digits"),
    ("mobile_vn", "02103846123", {}, "mobile-ten-digits"),
    ("email", "an@", {}, "email-shape"),
    ("date_past", "2027", {}, "date-in-future"),
    ("date_not_future", "2026-11-23", {}, "date-in-future"),
    ("date_future", "2026-11-22", {}, "date-not-in-future"),
    ("working_day_future", "2026-11-24", {}, "not-a-working-day"),
    ("within_2_years", "2028-11-23", {}, "date-beyond-two-years"),
    ("after:tu", "2020", {"tu": "2021"}, "date-not-after"),
    ("not_before:sinh", "1999", {"sinh": "2000"}, "date-before"),
    ("adult_or_14", "2013", {}, "under-14"),
    ("age_75_or_70_poor", "2030", {}, "date-in-future"),
    ("year", "1899", {}, "year-unlikely"),
    ("address_commune", '{"text":"Vầy Nưa, Đà Bắc, Hòa Bình"}', {}, "commune-missing"),
    ("ethnicity_of_parent:me,cha", "Tày", {"me": "Kinh"}, "ethnicity-of-neither"),
    ("surname_of_parent:me,cha", "LÊ", {"cha": "Bùi Văn A"}, "surname-of-neither"),
    ("not_married_now", "1", {}, "married-now"),
    ("int_1_9", "10", {}, "number-out-of-range"),
    ("int_1_50", "0", {}, "number-out-of-range"),
    ("int_1_500", "501", {}, "number-out-of-range"),
    ("money_pos", "0", {}, "money-not-positive"),
    ("must_be_true", "false", {}, "declaration-not-ticked"),
    ("number_born:sinh", "025150000012", {"sinh": "1951"}, "birth-year-conflicts-with-number"),
    ("number_sex:=nam", "025150000012", {}, "sex-conflicts-with-number"),
    ("whole_date_if_known", "1950", {}, "date-not-whole"),
)
"""A rule as a form writes it, an answer that breaks it, what stands beside it, and the code of the sentence."""

NEVER_BROKEN = {"computed": "the kiosk works it out, nobody can get it wrong"}


@pytest.mark.parametrize("rule", IN_USE)
def test_a_rule_that_a_form_names_has_one_sentence_for_what_is_wrong_and_one_for_why(rule: str) -> None:
    written, why = sentences(), f"why.{rule}"
    codes = [code for name, _, _, code in BROKEN if split(name)[0] == rule]

    assert len(codes) == 1 or rule in NEVER_BROKEN
    for code in (*codes, why):
        assert written[code].vi
        assert written[code].en
    assert len(re.findall(r"[.?](?= |$)", written[why].vi)) == 1


@pytest.mark.parametrize(("rule", "answer", "answers", "code"), BROKEN)
def test_a_rule_finds_what_it_is_there_for(rule: str, answer: str, answers: Mapping[str, str], code: str) -> None:
    name, arguments = split(rule)
    asked = Asked(answer, answers, TODAY, calendar_of(CATALOGUE.holidays), arguments)

    assert (RULES[name](asked) or WARNINGS[name](asked)) == code


def test_a_condition_looks_only_at_what_was_asked_before() -> None:
    """So that it can be said why something is asked: because of what was chosen above."""
    for form in FORMS:
        places = {field.id: number for number, field in enumerate(form.fields)}
        for section in form.sections:
            for field in section.fields:
                for condition in filter(None, (section.when, field.when)):
                    above = condition.names - {"procedure"}
                    assert all(places[name] < places[field.id] for name in above), (form.id, field.id, condition.text)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_rule_between_answers_is_told_where_one_of_them_can_be_changed(form: Form) -> None:
    for rule in form.cross_rules:
        assert rule.at in rule.test.names
        assert not form.field(rule.at).locked


@pytest.mark.parametrize(
    ("status", "times", "codes"),
    [
        ("2", "1", []),
        ("2", "2", ["married-before"]),
        ("3", "1", ["married-first"]),
        ("4", "1", ["married-first"]),
        ("3", "2", []),
    ],
)
@pytest.mark.parametrize("whose", ["nam", "nu"])
def test_a_second_marriage_of_who_never_married_is_doubted_and_so_is_the_first_of_who_did(
    whose: str, status: str, times: str, codes: list[str]
) -> None:
    answers = {f"{whose}_tinh_trang": status, f"{whose}_so_lan_ket_hon": times}

    found = cross_problems(CATALOGUE.form("ket_hon"), answers, TODAY, "warn")
    assert [code for _, code in found] == codes
