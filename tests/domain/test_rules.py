"""Every rule that a form may name does what its name says, and looks only at what it was given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.questions.asked import Asked, split
from kiosk.domain.questions.doubts import WARNINGS
from kiosk.domain.questions.rules import RULES, TAKES_ARGUMENTS, fault_of, fields_of

TODAY = date(2026, 11, 22)
HERE = '{"commune_code":"08782","province_code":"25"}'


def ask(rule: str, answer: str, **answers: str) -> str:
    name, arguments = split(rule)
    calendar = Calendar(off=frozenset({date(2026, 11, 24)}))
    return RULES[name](Asked(answer, answers, TODAY, calendar, arguments))


def warn(rule: str, answer: str, **answers: str) -> str:
    name, arguments = split(rule)
    return WARNINGS[name](Asked(answer, answers, TODAY, arguments=arguments))


@pytest.mark.parametrize(
    ("rule", "answer", "code"),
    [
        ("id12", "026048000034", ""),
        ("id12", "26048000034", "id-twelve-digits"),
        ("id12", "130000012", "id-old-nine-digits"),
        ("id12", "02604800OO34", "id-digits-only"),
        ("id12_or_passport", "026048000034", ""),
        ("id12_or_passport", "130000012", ""),
        ("id12_or_passport", "C1234567", ""),
        ("id12_or_passport", "1234", "id-or-passport"),
        ("person_name", "Nguyễn Thị Mẫu", ""),
        ("person_name", "Y K'Sor-Niê", ""),
        ("person_name", "Nguyễn Thị 2", "name-has-digits"),
        ("person_name", "Nguyễn @", "name-has-signs"),
        ("person_name", "-", "name-has-signs"),
        ("name_part", "Thị", ""),
        ("phone_vn", "0912345678", ""),
        ("phone_vn", "02103846123", ""),
        ("phone_vn", "0112345678", "phone-ten-digits"),
        ("phone_vn", "091234567", "phone-ten-digits"),
        ("mobile_vn", "0912345678", ""),
        ("mobile_vn", "02103846123", "mobile-ten-digits"),
        ("email", "mau@vi.du", ""),
        ("email", "mau@vidu", "email-shape"),
        ("email", "mau@@vi.du", "email-shape"),
        ("email", "mau", "email-shape"),
        ("date_past", "2026-11-22", ""),
        ("date_past", "2026-11-23", "date-in-future"),
        ("date_past", "2026", ""),
        ("date_past", "2027", "date-in-future"),
        ("date_not_future", "2026-11-22", ""),
        ("date_future", "2026-11-23", ""),
        ("date_future", "2026-11-22", "date-not-in-future"),
        ("working_day_future", "2026-11-23", ""),
        ("working_day_future", "2026-11-24", "not-a-working-day"),
        ("working_day_future", "2026-11-28", "not-a-working-day"),
        ("working_day_future", "2026-11-20", "date-not-in-future"),
        ("within_2_years", "2028-11-22", ""),
        ("within_2_years", "2028-11-23", "date-beyond-two-years"),
        ("within_2_years", "2026-11-22", "date-not-in-future"),
        ("adult_or_14", "2012-11-22", ""),
        ("adult_or_14", "2012-11-23", "under-14"),
        ("adult_or_14", "2030-01-01", "date-in-future"),
        ("age_75_or_70_poor", "1990", ""),
        ("year", "1948", ""),
        ("year", "1899", "year-unlikely"),
        ("year", "2027", "year-unlikely"),
        ("address_commune", HERE, ""),
        ("address_commune", '{"text":"Khu 3, Hưng Hóa"}', "commune-missing"),
        ("address_commune", '{"commune_code":"08782"}', "commune-missing"),
        ("not_married_now", "2", ""),
        ("not_married_now", "1", "married-now"),
        ("not_married_now", "5", "married-now"),
        ("money_pos", "1", ""),
        ("money_pos", "0", "money-not-positive"),
        ("must_be_true", "true", ""),
        ("must_be_true", "false", "declaration-not-ticked"),
        ("computed", "bất kỳ", ""),
        ("int_1_9", "9", ""),
        ("int_1_9", "10", "number-out-of-range"),
        ("int_1_50", "0", "number-out-of-range"),
        ("int_1_500", "500", ""),
    ],
)
def test_a_rule_stops_what_it_names(rule: str, answer: str, code: str) -> None:
    assert ask(rule, answer) == code


@pytest.mark.parametrize(
    ("rule", "answer", "other", "code"),
    [
        ("after:khac", "2026-02-01", "2026-01-31", ""),
        ("after:khac", "2026-01-31", "2026-01-31", "date-not-after"),
        ("after:khac", "2026-01-31", "", ""),
        ("not_before:khac", "2026-01-31", "2026-01-31", ""),
        ("not_before:khac", "1950-01-31", "1950", ""),
        ("not_before:khac", "1949-12-31", "1950", "date-before"),
        ("id_of_kind:khac", "C1234567", "ho_chieu", ""),
        ("id_of_kind:khac", "C1234567", "the_can_cuoc", "id-digits-only"),
        ("id_of_kind:khac", "026048000034", "the_can_cuoc", ""),
        ("id_of_kind:khac", "C1234567", "", ""),
    ],
)
def test_a_rule_may_look_at_another_answer(rule: str, answer: str, other: str, code: str) -> None:
    assert ask(rule, answer, khac=other) == code


@pytest.mark.parametrize(
    ("rule", "answer", "other", "code"),
    [
        ("id12", "003048000034", "", "unknown-province-code"),
        ("id12", "026048000034", "", ""),
        ("id12_or_passport", "130000012", "", "id-old-nine-digits"),
        ("id12_or_passport", "1234567890", "", "id-not-twelve-digits"),
        ("id12_or_passport", "003048000034", "", "unknown-province-code"),
        ("id12_or_passport", "C1234567", "", ""),
        ("person_name", "Mẫu", "", "name-unusual"),
        ("person_name", "Một Hai Ba Bốn Năm Sáu Bảy", "", "name-unusual"),
        ("person_name", "Nguyễn Thị Mẫu", "", ""),
        ("name_part", "Mẫu", "", ""),
        ("adult_or_14", "2010-01-01", "", "under-18"),
        ("adult_or_14", "1990-01-01", "", ""),
        ("age_75_or_70_poor", "1951", "", "pension-year-only"),
        ("age_75_or_70_poor", "1951-01-01", "", ""),
        ("ethnicity_of_parent:khac", "Mường", "Kinh", "ethnicity-of-neither"),
        ("ethnicity_of_parent:khac", "Mường", "mường", ""),
        ("ethnicity_of_parent:khac", "Mường", "", ""),
        ("number_born:khac", "026048000034", "1949", "birth-year-conflicts-with-number"),
        ("number_born:khac", "026048000034", "1948-06", ""),
        ("number_born:khac", "026048000034", "", ""),
        ("number_sex:=nu", "026048000034", "", "sex-conflicts-with-number"),
        ("number_sex:khac", "026048000034", "nam", ""),
    ],
)
def test_a_warning_asks_and_does_not_stop(rule: str, answer: str, other: str, code: str) -> None:
    assert warn(rule, answer, khac=other) == code
    if split(rule)[0] != "id12":
        assert ask(rule, answer, khac=other) in {"", "name-has-digits"}


def test_a_rule_in_a_form_is_checked_by_name_and_arguments() -> None:
    assert fault_of("id12") == ""
    assert fault_of("after:tu_ngay") == ""
    assert "unknown rule" in fault_of("id13")
    assert "needs arguments" in fault_of("after")
    assert "takes no arguments" in fault_of("id12:khac")


def test_a_rule_tells_which_fields_it_looks_at() -> None:
    assert fields_of("ethnicity_of_parent:me,cha") == ("me", "cha")
    assert fields_of("number_sex:=nu") == ()
    assert fields_of("id12") == ()


def test_an_argument_that_is_not_there_is_empty() -> None:
    assert Asked("", {}, TODAY).argument() == ""


def test_every_warning_and_every_rule_with_arguments_is_a_rule() -> None:
    assert WARNINGS.keys() <= RULES.keys()
    assert RULES.keys() >= TAKES_ARGUMENTS


@given(st.text(max_size=20), st.sampled_from(sorted(RULES)))
def test_what_another_field_holds_can_never_break_a_rule(junk: str, name: str) -> None:
    sane = {
        "address_commune": HERE, "year": "1948", "money_pos": "1", "int_1_9": "1", "int_1_50": "1", "int_1_500": "1",
    }.get(name, "2026-01-01" if "date" in name or "day" in name or "after" in name else "1990-01-01")  # fmt: skip
    rule = f"{name}:khac" if name in TAKES_ARGUMENTS else name

    assert isinstance(ask(rule, sane, khac=junk), str)
    if name in WARNINGS:
        assert isinstance(warn(rule, sane, khac=junk), str)
