"""A person is entered once and taken over elsewhere when somebody asks for it: never silently, and for good."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.cards.identity_card import Card
from kiosk.domain.questions.answers import accept
from kiosk.domain.questions.forms import Form
from kiosk.domain.questions.identity_form import answers_of
from kiosk.domain.questions.persons import offers

TODAY = date(2026, 11, 22)
CATALOGUE = Catalogue()
BIRTH = CATALOGUE.form("khai_sinh")
FORMS = [CATALOGUE.form(name) for name in CATALOGUE.form_ids]
HERE = '{"detail":"Thôn 1","commune_code":"08782","province_code":"25"}'
MOTHER = {
    "nyc_ho_ten": "Bàn Thị Mẩy",
    "nyc_ngay_sinh": "2001",
    "nyc_so_giay_to": "025301000020",
    "nyc_loai_cu_tru": "thuong_tru",
    "nyc_noi_cu_tru": HERE,
    "nyc_quan_he": "me",
    "co_thong_tin_me": "true",
    "co_thong_tin_cha": "true",
}
CARD = Card("025301000020", "", "Bàn Thị Mẩy", "2001-11-20", "nu", "Thôn 1, Hải Lựu, Phú Thọ", "2022-01-01", "")


def offered(answers: dict[str, str], procedure: str = "1.001193") -> dict[tuple[str, str], dict[str, str]]:
    return {(one.person.id, one.source.of): one.answers for one in offers(BIRTH, answers, TODAY, procedure)}


def test_the_requester_who_is_the_mother_is_offered_as_the_mother_with_all_that_is_known() -> None:
    assert offered(MOTHER)["me", "nyc"] == {
        "me_ho_ten": "Bàn Thị Mẩy",
        "me_ngay_sinh": "2001",
        "me_so_dinh_danh": "025301000020",
        "me_loai_cu_tru": "thuong_tru",
        "me_noi_cu_tru": HERE,
    }


def test_nobody_is_offered_for_who_they_are_not() -> None:
    aunt = {**MOTHER, "nyc_quan_he": "co_di_chu_bac"}

    assert ("me", "nyc") not in offered(aunt)
    assert ("cha", "nyc") not in offered({**MOTHER, "nyc_quan_he": "cha"})  # a woman's number
    assert ("cha", "card") not in offered({**MOTHER, **answers_of(CARD)})


def test_a_person_whose_questions_are_not_asked_is_not_offered() -> None:
    without = offered({**MOTHER, "co_thong_tin_me": "false"})

    assert {person for person, _ in without} & {"me", "me_o"} == set()
    assert "chu_ho" not in {person for person, _ in offered(MOTHER)}
    assert "chu_ho" in {person for person, _ in offered(MOTHER, "3.000722")}


def test_only_the_residence_can_be_taken_over_as_well() -> None:
    assert offered(MOTHER)["cha_o", "nyc"] == {"cha_loai_cu_tru": "thuong_tru", "cha_noi_cu_tru": HERE}


def test_what_is_the_same_already_is_offered_no_more() -> None:
    taken = {**MOTHER, **offered(MOTHER)["me", "nyc"]}

    assert ("me", "nyc") not in offered(taken)
    assert offered({**taken, "me_ho_ten": "Bàn Thị Mẩy Hai"})["me", "nyc"] == {"me_ho_ten": "Bàn Thị Mẩy"}


def test_what_is_asked_later_is_taken_over_from_nobody() -> None:
    assert "me_ho_ten" not in offered({**MOTHER, "?nyc_ho_ten": "1"})["me", "nyc"]


def test_a_card_fills_only_what_is_empty() -> None:
    written = {"nyc_ho_ten": "Bàn Thị Mẩy", "nyc_noi_cu_tru": HERE, **answers_of(CARD)}

    assert offered(written)["nyc", "card"] == {
        "nyc_ngay_sinh": "2001-11-20",
        "nyc_so_giay_to": "025301000020",
        "nyc_ngay_cap": "2022-01-01",
    }


def test_letters_that_the_scanner_damaged_are_offered_to_nobody() -> None:
    damaged = replace(CARD, name="B?n Th? M?y", warnings=("text-damaged",))
    offers_of_card = [answers for (_, source), answers in offered(answers_of(damaged)).items() if source == "card"]

    assert offers_of_card
    assert not any("?" in answer or "Hải Lựu" in answer for one in offers_of_card for answer in one.values())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_buttons_that_take_over_are_short_in_both_languages(form: Form) -> None:
    labels = [source.label for person in form.persons for source in person.may_be]

    assert [label for label in labels if not 0 < max(len(label.vi), len(label.en)) <= 26] == []


@given(
    st.dictionaries(
        st.sampled_from([field.id for field in BIRTH.fields]),
        st.sampled_from(
            ["", "nam", "me", "true", "false", "2001", "2001-02-03", "025301000020", "Bàn Thị Mẩy", HERE, "thuong_tru"]
        ),
    )
)
def test_whatever_is_known_only_answers_that_can_be_kept_are_offered(answers: dict[str, str]) -> None:
    for offer in offers(BIRTH, answers, TODAY, "3.000722"):
        assert offer.answers
        for name, answer in offer.answers.items():
            assert accept(BIRTH.field(name), answer, TODAY) == answer != answers.get(name, "")
