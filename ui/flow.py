"""Which page follows which: the steps of a session and the page that each is on. Pure; no Qt."""

from collections.abc import Mapping
from datetime import date

from kiosk.app.library import Library
from kiosk.domain import steps as st
from kiosk.domain.catalogue import Procedure
from kiosk.domain.questions.answers import visible
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.questions.paging import Page as FormPage
from kiosk.domain.questions.paging import pages
from kiosk.domain.session import Session
from kiosk.domain.steps import FORM
from ui.state import Page

_PAGES: Mapping[str, Page] = {
    st.CONSENT: "consent",
    st.IDENTITY: "identity",
    st.PREPARE: "prepare",
    st.REVIEW: "review",
    st.SLIP: "slip",
    st.PORTAL: "portal",
    st.FINISH: "finish",
}


_cut: dict[str, tuple[Form, tuple[FormPage, ...]]] = {}
"""Each form's pages, cut once: a tap asks for them a dozen times, which took 8 ms of it (cProfile)."""


def page_of(step: str) -> Page:
    """The page on which a step is shown."""
    return "form" if step.startswith(FORM) else _PAGES[step]


def form_of(library: Library, procedure: Procedure) -> Form | None:
    """The declaration of a procedure; None where there is nothing to declare, or its file is broken."""
    return library.form_or_none(procedure.form.id) if procedure.form.id else None


def filling_pages(form: Form | None) -> tuple[FormPage, ...]:
    """The pages that are filled in; declarations of truth are ticked on the review page."""
    if form is None:
        return ()
    known = _cut.get(form.id)
    if known is None or known[0] is not form:
        asked = tuple(page for page in pages(form) if any(not field.is_declaration for field in page.fields))
        known = _cut[form.id] = (form, asked)
    return known[1]


def filled_fields(page: FormPage) -> tuple[Field, ...]:
    """The questions of a page, without declarations."""
    return tuple(field for field in page.fields if not field.is_declaration)


def page_at(form: Form, step: str) -> FormPage:
    """The form page of a step; the first one when the form has changed under a live draft."""
    found = filling_pages(form)
    return next((page for page in found if FORM + page.id == step), found[0])


def step_of_field(form: Form, field: str) -> str:
    """The step on which a field is filled in; the review for a declaration."""
    for page in filling_pages(form):
        if any(field == one.id for one in filled_fields(page)):
            return FORM + page.id
    return st.REVIEW


def steps(session: Session, form: Form | None, answers: Mapping[str, str], today: date) -> tuple[str, ...]:
    """The steps that this session really has now: pages on which no question applies are left out."""
    shown = visible(form, answers, today, session.procedure) if form is not None else frozenset[str]()
    open_pages = [page.id for page in filling_pages(form) if any(field.id in shown for field in filled_fields(page))]
    return st.steps_of(open_pages, session.consent)


def after(step: str, all_steps: tuple[str, ...]) -> str:
    """The step that follows; the last one follows itself."""
    if step not in all_steps:
        return all_steps[0]
    return all_steps[min(all_steps.index(step) + 1, len(all_steps) - 1)]


def before(step: str, all_steps: tuple[str, ...]) -> str:
    """The step before; empty for the first."""
    if step not in all_steps or step == all_steps[0]:
        return ""
    return all_steps[all_steps.index(step) - 1]
