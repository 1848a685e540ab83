"""A question left for later stops nobody, is never printed or counted, and stays open until it is answered."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.questions.answers import counted, first_problem
from kiosk.domain.questions.later import is_later, left_open, mark, settled, unmark
from tests.domain.made_up import CITIZENS
from tests.domain.test_made_up_citizens import told

TODAY = date(2026, 11, 22)
WIDOW = CITIZENS[3]
DEATH = Catalogue().form(WIDOW.form)


def first(answers: dict[str, str]) -> tuple[str, str] | None:
    return first_problem(DEATH, answers, TODAY, WIDOW.procedure)


def test_a_question_that_must_be_answered_may_stay_open_once_it_was_left_for_later() -> None:
    without = told(WIDOW, nc_so_dinh_danh="")

    assert first(without) == ("nc_so_dinh_danh", "required")
    assert first({**without, **mark("nc_so_dinh_danh")}) is None


def test_what_is_half_known_is_no_answer_that_others_are_compared_with() -> None:
    wrong = {**told(WIDOW, nc_ngay_chet="31/12/1949"), **mark("nc_ngay_chet")}

    assert first(wrong) is None
    assert counted(DEATH, wrong, TODAY, WIDOW.procedure)["nc_ngay_chet"] == ""


def test_what_is_left_open_is_told_in_the_order_of_the_form_and_only_while_it_is_asked() -> None:
    answers = {**mark("nc_ho_ten"), **mark("nyc_ho_ten"), **mark("mt_nguoi_nhan")}

    asked = [DEATH.field(name) for name in ("nyc_ho_ten", "nc_ho_ten")]

    assert left_open(answers, asked) == ("nyc_ho_ten", "nc_ho_ten")


def test_an_answer_that_may_not_be_stored_is_open_again_once_it_is_gone_until_the_dossier_is_filed() -> None:
    asked = [DEATH.field(name) for name in ("nc_ho_ten", "nc_nguyen_nhan")]

    assert left_open({}, asked) == ("nc_nguyen_nhan",)
    assert left_open({"nc_nguyen_nhan": "tuổi già"}, asked) == ()
    assert left_open({}, asked, filed=True) == ()
    assert left_open(mark("nc_nguyen_nhan"), asked, filed=True) == ("nc_nguyen_nhan",)


@given(st.dictionaries(st.sampled_from("abc"), st.text(min_size=1, max_size=3)), st.sets(st.sampled_from("abc")))
def test_nothing_of_what_is_open_is_settled_and_nothing_else_is_lost(known: dict[str, str], left: set[str]) -> None:
    marks = {name: text for field in left for name, text in mark(field).items()}
    kept = settled({**known, **marks})

    assert kept == {name: answer for name, answer in known.items() if name not in left}
    assert all(is_later(name, marks) for name in left)
    assert all(text == "" for field in left for text in unmark(field).values())
