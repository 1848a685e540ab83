"""Ten invented citizens get through their declarations: nothing true is refused, and what is odd is asked about."""

from datetime import date

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.questions.answers import accept, counted, cross_problems, first_problem, warnings
from tests.domain.made_up import CITIZENS, Citizen

TODAY = date(2026, 11, 22)
CATALOGUE = Catalogue()
BIRTH, DEATH, DIVORCE = CITIZENS[1], CITIZENS[3], CITIZENS[9]


def told(citizen: Citizen, **changed: str) -> dict[str, str]:
    form = CATALOGUE.form(citizen.form)
    typed = {**citizen.typed, **changed}
    return {name: accept(form.field(name), text, TODAY) for name, text in typed.items()}


def refused(citizen: Citizen, **changed: str) -> tuple[str, str] | None:
    form = CATALOGUE.form(citizen.form)
    return first_problem(form, told(citizen, **changed), TODAY, citizen.procedure)


def doubts(citizen: Citizen, **changed: str) -> set[str]:
    form = CATALOGUE.form(citizen.form)
    known = counted(form, told(citizen, **changed), TODAY, citizen.procedure)
    alone = {code for name, answer in known.items() for code in warnings(form.field(name), answer, known, TODAY)}
    return alone | {code for _, code in cross_problems(form, known, TODAY, "warn")}


@pytest.mark.parametrize("citizen", CITIZENS, ids=lambda citizen: citizen.who)
def test_a_true_declaration_is_taken_and_only_what_is_odd_is_asked_about(citizen: Citizen) -> None:
    assert refused(citizen) is None
    assert doubts(citizen) == citizen.doubts


@pytest.mark.parametrize(
    ("citizen", "changed", "wrong"),
    [
        (BIRTH, {"me_ngay_sinh": "2026"}, ("me_ngay_sinh", "mother-not-older")),
        (BIRTH, {"cha_ngay_sinh": "13/11/2026"}, ("cha_ngay_sinh", "father-not-older")),
        (BIRTH, {"cha_so_dinh_danh": "017300000012"}, ("cha_so_dinh_danh", "same-number-parents")),
        (BIRTH, {"tre_so_dinh_danh": "017300000012"}, ("me_so_dinh_danh", "same-number-child")),
        (BIRTH, {"gcnkh_ngay": "01/01/1996"}, ("gcnkh_ngay", "married-before-birth")),
        (BIRTH, {"nyc_ngay_cap": "01/01/1999"}, ("nyc_ngay_cap", "date-before")),
        (DEATH, {"nc_ngay_chet": "31/12/1949"}, ("nc_ngay_chet", "date-before")),
        (DEATH, {"nc_so_dinh_danh": "017152000014"}, ("nc_so_dinh_danh", "requester-is-deceased")),
        (
            DEATH,
            {"gbt_loai": "giay_bao_tu", "gbt_so": "1", "gbt_co_quan": "Trạm y tế", "gbt_ngay": "01/11/2026"},
            ("gbt_ngay", "date-before"),
        ),
        (DIVORCE, {"ly_hon_ngay": "04/06/1990"}, ("ly_hon_ngay", "event-before-birth")),
        (DIVORCE, {"kh_so_giay_to": "025190000024"}, ("kh_so_giay_to", "same-number-couple")),
        (CITIZENS[5], {"nam_ngay_sinh": "23/11/2006"}, ("nam_ngay_sinh", "groom-under-20")),
        (CITIZENS[5], {"nu_so_dinh_danh": "025099000017"}, ("nu_so_dinh_danh", "same-number")),
        (CITIZENS[0], {"ngay_cap": "10/08/1947"}, ("ngay_cap", "date-before")),
        (
            CITIZENS[8],
            {
                "tv": '[{"ho_ten":"Hà Văn Ỏm","ngay_sinh":"1935","gioi_tinh":"nam","so_dinh_danh":"025035000022",'
                '"quan_he":"bố"},{"ho_ten":"Hà Ỏm","ngay_sinh":"1935","gioi_tinh":"nam","so_dinh_danh":"025035000022",'
                '"quan_he":"ông"}]'
            },
            ("tv", "same-number-in-table"),
        ),
    ],
)
def test_what_cannot_be_true_is_refused_where_it_stands(
    citizen: Citizen, changed: dict[str, str], wrong: tuple[str, str]
) -> None:
    assert refused(citizen, **changed) == wrong


@pytest.mark.parametrize(
    ("citizen", "changed", "doubt"),
    [
        (BIRTH, {"me_ngay_sinh": "12/12/2014"}, "mother-very-young"),
        (BIRTH, {"cha_ngay_sinh": "1954"}, "father-very-old"),
        (BIRTH, {"cha_ho_ten": "ĐINH THỊ MƠ", "cha_ngay_sinh": "03/02/2000"}, "same-person-parents"),
        (BIRTH, {"nyc_so_giay_to": "017300000099"}, "requester-is-mother"),
        (BIRTH, {"tre_dan_toc": "Tày"}, "ethnicity-of-neither"),
        (DEATH, {"nc_ho_ten": "xa thị mến", "nc_ngay_sinh": "01/01/1952"}, "same-person-deceased"),
        (DEATH, {"nc_ngay_sinh": "1900"}, "very-great-age"),
        (DEATH, {"nyc_quan_he": "con"}, "child-older-than-deceased"),
        (DEATH, {"nyc_quan_he": "cha_me"}, "parent-younger-than-deceased"),
        (CITIZENS[6], {"ndk_so_dinh_danh": "017060000099"}, "requester-is-registered"),
    ],
)
def test_what_is_hard_to_believe_is_asked_about_and_stops_nobody(
    citizen: Citizen, changed: dict[str, str], doubt: str
) -> None:
    assert doubt in doubts(citizen, **changed)
    assert refused(citizen, **changed) is None


def test_partly_known_dates_are_given_the_benefit_of_the_doubt() -> None:
    """Born some time in 2014, she may have been twelve on the twelfth of November 2026."""
    assert "mother-very-young" not in doubts(BIRTH, me_ngay_sinh="2014")
    assert "father-very-old" not in doubts(BIRTH, cha_ngay_sinh="1955")


@pytest.mark.parametrize(
    ("family", "is_asked"),
    [
        ("Đinh", False),
        ("Triệu", False),
        ("ĐINH TRIỆU", False),
        ("Triệu Đinh", False),
        ("Đinh Bàn", True),
        ("Bàn", True),
        ("Đinh Đinh", True),
    ],
)
def test_a_family_name_follows_a_parent_or_is_asked_about(family: str, is_asked: bool) -> None:
    assert ("surname-of-neither" in doubts(BIRTH, tre_ho=family)) is is_asked


def test_a_family_name_of_two_words_may_be_one_parent_s() -> None:
    assert "surname-of-neither" not in doubts(BIRTH, tre_ho="Tôn Nữ", me_ho_ten="Tôn Nữ Thị Mơ")


def test_what_is_said_of_a_father_who_is_not_declared_counts_for_nothing() -> None:
    assert refused(BIRTH, co_thong_tin_cha="không", cha_ngay_sinh="2026") is None
