"""A procedure is found by what people call it, with a letter wrong, without marks, by initials or by code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue

CATALOGUE = Catalogue()
CODES = {procedure.code for procedure in CATALOGUE.procedures()}


def found(text: str) -> list[str]:
    return [procedure.code for procedure in CATALOGUE.search(text, {})]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("giấy kết hôn", "1.000894"),
        ("giay ket hon", "1.000894"),
        ("lương hưu người già", "1.014027"),
        ("luong huu nguoi gia", "1.014027"),
        ("Có em bé mới sinh", "1.001193"),
        ("sao y", "2.000815"),
        ("làm căn cước", "1.014061"),
        ("mất căn cước", "1.014064"),
        ("nhập khẩu", "1.004222"),
        ("sổ đỏ", "1.013978"),
        ("sang ten so do", "1.013831"),
        ("độc thân", "1.004873"),
        ("vneid", "3.000228"),
        ("dkks", "1.001193"),
        ("ĐKKS", "1.001193"),
        ("dkkh", "1.000894"),
        ("kai sinh", "1.001193"),
        ("khai snih", "1.001193"),
        ("khaisinh", "1.001193"),
        ("ket hno", "1.000894"),
        ("thuongg tru", "1.004222"),
        ("khuyét tât", "1.001699"),
        ("tôi muốn làm giấy khai sinh cho con", "1.001193"),
        ("birth registration", "1.001193"),
        ("1.001193", "1.001193"),
        ("1001193", "1.001193"),
        ("2.000815.000.00.00.H55", "2.000815"),
        ("2.000986", "3.000722"),
    ],
)
def test_what_people_type_finds_the_procedure_first(text: str, code: str) -> None:
    assert found(text)[0] == code


@pytest.mark.parametrize(
    ("text", "code"), [("mất người thân", "2.002913"), ("trợ cấp", "1.001776"), ("cccd", "1.014063")]
)
def test_what_may_mean_several_finds_each(text: str, code: str) -> None:
    assert code in found(text)


def test_every_name_finds_its_procedure_first() -> None:
    for procedure in CATALOGUE.procedures():
        assert found(procedure.name.vi)[0] == procedure.code
        assert found(procedure.code) == [procedure.code]


def test_marks_typed_rank_what_has_them_above_what_has_not() -> None:
    assert found("khai tử")[0] == "1.000656"
    assert found("bán")[0] == "2.001035"
    assert found("bản")[0] != "2.001035"
    assert set(found("ban")) >= {found("bán")[0], found("bản")[0]}


def test_the_beginning_of_a_word_is_enough() -> None:
    assert found("đăng ký khai s")[0] == "1.001193"
    assert found("thườn")[0] == "1.004222"


def test_nothing_typed_shows_the_most_used_and_then_the_core_ones() -> None:
    used = {"1.012812": 5, "2.000908": 9}
    codes = [procedure.code for procedure in CATALOGUE.search(" ", used)]

    assert codes[:2] == ["2.000908", "1.012812"]
    assert set(codes) == CODES
    assert CATALOGUE.procedure(codes[2]).core


def test_what_is_used_more_comes_first_among_equals() -> None:
    births = found("liên thông")

    assert set(births) == {"3.000722", "2.002913"}
    assert [p.code for p in CATALOGUE.search("liên thông", {births[1]: 1})] == births[::-1]


def test_what_nobody_says_finds_nothing() -> None:
    assert found("zzzz qqqq") == []
    assert found("...") == found("")


@given(st.text(max_size=40))
def test_any_text_finds_only_procedures_and_each_once(text: str) -> None:
    codes = found(text)

    assert set(codes) <= CODES
    assert len(set(codes)) == len(codes)


@given(st.sampled_from(["khai sinh", "kết hôn", "thường trú", "khuyết tật", "hộ nghèo"]), st.data())
def test_one_letter_wrong_in_a_longer_word_still_finds_it(name: str, data: st.DataObject) -> None:
    right = found(name)[0]
    word = max(name.split(), key=len)
    place = data.draw(st.integers(1, len(word) - 2))
    wrong = word[:place] + data.draw(st.sampled_from("qwz")) + word[place + 1 :]

    assert right in found(name.replace(word, wrong))
