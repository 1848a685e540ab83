"""Which page follows which, without a screen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.ids import SessionId
from kiosk.domain.session import Session
from kiosk.domain.steps import CONSENT, FINISH, FORM, IDENTITY, PORTAL, PREPARE, REVIEW, SLIP
from ui import flow

TODAY = date(2026, 11, 23)
CATALOGUE = Catalogue()
CODES = [procedure.code for procedure in CATALOGUE.procedures()]


def session_for(code: str, consent: str = "given") -> Session:
    return Session(
        id=SessionId("1" * 32), state="open", procedure=code, consent="withheld" if consent == "withheld" else "given"
    )


def steps(code: str, answers: dict[str, str], consent: str = "given") -> tuple[str, ...]:
    form = flow.form_of(CATALOGUE, CATALOGUE.procedure(code))
    return flow.steps(session_for(code, consent), form, answers, TODAY)


@pytest.mark.parametrize("code", CODES)
def test_every_step_of_every_procedure_has_a_page_and_a_way_on(code: str) -> None:
    way = steps(code, {})

    assert way[:3] == (CONSENT, IDENTITY, PREPARE)
    assert way[-3:] == (SLIP, PORTAL, FINISH)
    assert [flow.after(step, way) for step in way] == [*way[1:], FINISH]
    assert [flow.before(step, way) for step in way] == ["", *way[:-1]]
    assert {flow.page_of(step) for step in way} <= {
        "consent", "identity", "prepare", "form", "review", "slip", "portal", "finish",
    }  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_no_page_asks_more_than_five_questions_and_none_is_asked_twice(code: str) -> None:
    form = flow.form_of(CATALOGUE, CATALOGUE.procedure(code))
    asked = [[field.id for field in flow.filled_fields(page)] for page in flow.filling_pages(form)]

    assert all(1 <= len(page) <= 5 for page in asked)
    assert len({field for page in asked for field in page}) == sum(len(page) for page in asked)


def test_a_declaration_is_ticked_on_the_review_page_only() -> None:
    form = CATALOGUE.form("khai_sinh")
    declarations = {field.id for field in form.fields if field.is_declaration}
    filled = {field.id for page in flow.filling_pages(form) for field in flow.filled_fields(page)}

    assert declarations
    assert not declarations & filled
    assert {flow.step_of_field(form, field) for field in declarations} == {REVIEW}


@pytest.mark.parametrize("code", ["1.001193", "1.011608"])
def test_without_consent_there_is_guidance_and_no_declaration(code: str) -> None:
    assert steps(code, {}, "withheld") == (CONSENT, PREPARE, SLIP, PORTAL, FINISH)


def test_a_page_on_which_nothing_applies_is_left_out() -> None:
    with_father = steps("1.001193", {"co_thong_tin_cha": "true"})
    without = steps("1.001193", {"co_thong_tin_cha": "false"})

    assert set(without) < set(with_father)


@given(st.sampled_from(CODES), st.text(max_size=30))
def test_a_step_that_is_gone_leads_back_to_the_beginning(code: str, step: str) -> None:
    way = steps(code, {})

    assert flow.after(f"gone:{step}", way) == CONSENT
    assert flow.before(f"gone:{step}", way) == ""


@given(st.text(max_size=30))
def test_a_form_page_that_is_gone_opens_the_first_one(page: str) -> None:
    form = CATALOGUE.form("khai_sinh")

    assert flow.page_at(form, f"{FORM}gone-{page}") == flow.filling_pages(form)[0]
