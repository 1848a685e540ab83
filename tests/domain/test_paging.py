"""A page asks at most five questions, never from two sections, and no page is crowded while its neighbour is empty."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.questions.forms import Field, Form, Option, Section
from kiosk.domain.questions.paging import MOST_FIELDS, pages, weight
from kiosk.domain.records import Words

CATALOGUE = Catalogue()
FORMS = [CATALOGUE.form(name) for name in CATALOGUE.form_ids]
KINDS = ("text", "date", "address", "choice", "table", "consent_block", "long_text", "bank_account")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_question_is_asked_once_and_in_order(form: Form) -> None:
    cut = pages(form)

    assert [field.id for page in cut for field in page.fields] == [field.id for field in form.fields]
    assert len({page.id for page in cut}) == len(cut)
    assert all(field in page.section.fields for page in cut for field in page.fields)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_no_page_is_overfull(form: Form) -> None:
    for page in pages(form):
        assert len(page.fields) <= MOST_FIELDS
        assert sum(map(weight, page.fields)) <= 6


def test_a_long_list_of_ticks_is_spread_evenly() -> None:
    sizes = [len(page.fields) for page in pages(CATALOGUE.form("khuyet_tat")) if page.section.id == "dang_kt"]

    assert sorted(sizes) == [4, 4, 4, 4, 5, 5, 5]


def test_a_choice_of_many_takes_more_room() -> None:
    many = tuple(Option(str(number), Words(str(number))) for number in range(5))
    field = Field("cau", Words("Câu"), "choice", required=True, options=many)

    assert weight(field) == 2
    assert weight(Field("cau", Words("Câu"), "choice", required=True, options=many[:4])) == 1


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=40))
def test_pages_are_as_few_and_as_even_as_they_can_be(kinds: list[str]) -> None:
    template = FORMS[0]
    fields = tuple(
        Field(f"cau_{number}", Words("Câu"), kind, required=True)  # pyright: ignore[reportArgumentType]
        for number, kind in enumerate(kinds)
    )
    form = Form(
        schema_version=2, checked_on=template.checked_on, sources=(), id="thu", procedures=("*",), title=Words("Thử"),
        confidence="C", sections=(Section("mot", Words("Một"), fields),),
    )  # fmt: skip
    cut = pages(form)

    assert tuple(field for page in cut for field in page.fields) == fields
    for page, following in pairwise(cut):
        together = (*page.fields, *following.fields)
        assert len(together) > MOST_FIELDS or sum(map(weight, together)) > 6
