"""Questions left with "hỏi lại sau": a mark among the answers, sealed and erased with them, never a fact.

What stands there half known is kept beside the mark, but it is no answer until the mark is gone.
"""

from collections.abc import Iterable, Mapping

from kiosk.domain.questions.forms import Field

LATER = "?"
"""Prefix of the mark; the rest is the field's id."""

_MARKED = "1"


def mark(field: str) -> dict[str, str]:
    """What to save to leave a question for later."""
    return {LATER + field: _MARKED}


def unmark(field: str) -> dict[str, str]:
    """What to save once it is answered."""
    return {LATER + field: ""}


def is_later(field: str, answers: Mapping[str, str]) -> bool:
    """Whether this question was left for later."""
    return LATER + field in answers


def left_open(answers: Mapping[str, str], asked: Iterable[Field], *, filed: bool = False) -> tuple[str, ...]:
    """Of the questions that are asked, those left for later, in the order in which they are given.

    One whose answer may not be stored is open again once that went with the screen, until the dossier is `filed`.
    """
    return tuple(field.id for field in asked if is_later(field.id, answers) or (not filed and _is_gone(field, answers)))


def gone_blank(answers: Mapping[str, str], asked: Iterable[Field]) -> tuple[str, ...]:
    """Of the questions that are asked, those that may be left blank and whose answers are never stored.

    After a pause nobody can tell one that was blank before from one whose answer went with the screen.
    """
    return tuple(field.id for field in asked if not field.required and is_private_blank(field, answers))


def _is_gone(field: Field, answers: Mapping[str, str]) -> bool:
    return field.required and is_private_blank(field, answers)


def is_private_blank(field: Field, answers: Mapping[str, str]) -> bool:
    """Whether it is blank, and its answer could not have been kept."""
    return not field.stored and not answers.get(field.id) and not is_later(field.id, answers)


def settled(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers as they may be printed or copied: nothing of what is still to be asked."""
    return {name: answer for name, answer in answers.items() if name[:1] != LATER and not is_later(name, answers)}
