"""The steps of a session, in order: what the citizen and the volunteer go through together."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

Consent: TypeAlias = Literal["unasked", "given", "withheld"]

CONSENT, IDENTITY, PREPARE, REVIEW, SLIP, PORTAL, FINISH = (
    "consent",
    "identity",
    "prepare",
    "review",
    "slip",
    "portal",
    "finish",
)
FORM = "form:"
"""Prefix of a step that is one page of the declaration: `form:<page id>`."""


def steps_of(form_pages: Sequence[str], consent: Consent) -> tuple[str, ...]:
    """The steps of a session in order.

    Without consent nothing of the citizen may be kept, so the declaration and its review are left out and the
    session becomes guidance; a procedure without a declaration has no such pages either.
    """
    filling = tuple(FORM + page for page in form_pages) + ((REVIEW,) if form_pages else ())
    if consent == "withheld":
        return (CONSENT, PREPARE, SLIP, PORTAL, FINISH)
    return (CONSENT, IDENTITY, PREPARE, *filling, SLIP, PORTAL, FINISH)
