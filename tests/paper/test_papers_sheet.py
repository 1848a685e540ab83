"""The list of papers to bring: which, how many, which are still missing, what may stand for them, where and when."""

import pytest
from msgspec.structs import replace

from kiosk.domain.catalogue import Procedure
from kiosk.domain.on_paper.papers_sheet import HOURS_UNKNOWN, MISSING, NONE, UNSURE, papers_sheet
from kiosk.paper.declaration import COUNTRY, INNER, LEFT, make_sheet
from tests.paper.answered import answers_of
from tests.paper.reading import boxes_of, pages_of, text_of
from tests.paper.sheets import CATALOGUE, CENTRE, sheet_of
from ui.address import addressed

PROCEDURES = CATALOGUE.procedures()
every_procedure = pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda procedure: procedure.code)


def held(procedure: Procedure) -> dict[str, bool]:
    return {paper.id: bool(number % 2) for number, paper in enumerate(procedure.papers)}


@every_procedure
def test_it_names_every_paper_and_what_may_replace_it(procedure: Procedure) -> None:
    text = text_of(make_sheet(papers_sheet(procedure, held(procedure), CENTRE))).replace(" ", "")

    for paper in procedure.papers:
        assert "".join(paper.name.vi.split()) in text
        if paper.replaced_by is not None:
            assert "".join(paper.replaced_by.vi.split()) in text
    assert ("".join(UNSURE.split()) in text) is not procedure.is_promise("papers")
    assert COUNTRY.replace(" ", "") not in text


def test_what_is_missing_is_told_apart_from_what_is_there() -> None:
    procedure = CATALOGUE.procedure("1.001193")
    first, second, *_ = (paper.id for paper in procedure.papers)
    text = text_of(make_sheet(papers_sheet(procedure, {first: True, second: False}, CENTRE)))

    assert MISSING in text
    assert text.count("Còn thiếu") == 1
    assert MISSING not in text_of(make_sheet(papers_sheet(procedure, {first: True}, CENTRE)))


def test_it_says_where_and_when() -> None:
    residence = text_of(make_sheet(papers_sheet(CATALOGUE.procedure("1.004194"), {}, CENTRE)))
    birth = text_of(make_sheet(papers_sheet(CATALOGUE.procedure("1.001193"), {}, CENTRE)))

    assert "Nơi giải quyết: Công an xã Hải Lựu" in residence
    assert "Thứ 2–6 và sáng thứ 7" in residence
    assert HOURS_UNKNOWN in birth


def test_a_procedure_without_papers_says_so() -> None:
    nothing = replace(CATALOGUE.procedure("1.001193"), papers=())

    assert NONE in text_of(make_sheet(papers_sheet(nothing, {}, CENTRE)))


def test_the_usual_list_is_one_page() -> None:
    procedure = CATALOGUE.procedure("1.001193")

    assert len(pages_of(make_sheet(papers_sheet(procedure, held(procedure), CENTRE)))) == 1


@every_procedure
def test_no_sheet_addresses_the_citizen_since_each_centre_has_its_own_word_for_that(procedure: Procedure) -> None:
    unsure = replace(procedure, confidence=replace(procedure.confidence, papers="C"))
    sheets = [papers_sheet(one, held(procedure), CENTRE) for one in (procedure, unsure)]
    if procedure.form.id:
        form = CATALOGUE.form(procedure.form.id)
        sheets += [sheet_of(form, answers_of(form, "filled"), code=procedure.code, bare=bare) for bare in (False, True)]

    assert [sheet for sheet in sheets if addressed(str(sheet), "ong-ba") != str(sheet)] == []


def test_the_name_of_the_procedure_stands_in_the_middle_below_the_title() -> None:
    words = boxes_of(make_sheet(papers_sheet(CATALOGUE.procedure("1.001193"), {}, CENTRE)))
    top = next(word[2] for word in words if word[-1] == "Đăng")
    named = [word for word in words if word[2] == top]

    middle = (min(word[1] for word in named) + max(word[3] for word in named)) / 2
    assert abs(middle - (LEFT + INNER / 2)) < 2
