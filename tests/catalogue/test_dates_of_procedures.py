"""What the shipped procedures say of windows, days and abolished codes can be counted with, and has a source."""

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.catalogue import Procedure

CATALOGUE = Catalogue()
PROCEDURES = CATALOGUE.procedures()
WEEK_ONLY = {"3.000228", "1.012564"}
"""Procedures of the police that are not taken on Saturday mornings."""


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda procedure: procedure.code)
def test_a_window_counts_from_a_question_that_its_form_asks(procedure: Procedure) -> None:
    deadline = procedure.deadline
    if deadline is None:
        return
    assert deadline.source
    assert (deadline.days > 0) is not (deadline.months > 0)
    if deadline.field:
        assert CATALOGUE.form(procedure.form.id).field(deadline.field).type == "date"


def test_the_windows_are_those_of_the_law() -> None:
    found = {one.code: (one.deadline.days, one.deadline.months) for one in PROCEDURES if one.deadline is not None}

    assert found == {
        **dict.fromkeys(("1.001193", "3.000722", "1.003583"), (60, 0)),
        **dict.fromkeys(("1.000656", "2.002913", "1.000419"), (15, 0)),
        "1.002755": (15, 0),
        "1.003197": (7, 0),
        "1.000894": (0, 6),
    }


def test_the_police_take_papers_on_their_own_days() -> None:
    own = {one.code: one.reception for one in PROCEDURES if one.reception is not None}

    assert len(own) == 13
    for code, reception in own.items():
        assert CATALOGUE.procedure(code).reception_hours is not None
        assert reception.source
        assert (reception.days, reception.mornings) == ((0, 1, 2, 3, 4), () if code in WEEK_ONLY else (5,))


def test_an_abolished_procedure_is_found_by_its_code_and_by_its_old_name() -> None:
    for typed in ("2.000986", "2.000986.000.00.00.H44", "2000986"):
        assert CATALOGUE.abolished(typed) == "2.000986"
        assert [one.code for one in CATALOGUE.search(typed, {})] == ["3.000722"]
    assert CATALOGUE.search("giải quyết mai táng phí, tử tuất", {})[0].code == "2.002913"
    assert CATALOGUE.search("cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi", {})[0].code == "3.000722"
    for typed in ("1.001193", "khai sinh", "", "2.00098", "H44.15-261120-0007"):
        assert CATALOGUE.abolished(typed) == ""
