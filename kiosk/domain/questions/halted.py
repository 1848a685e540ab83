"""Whether a declaration can be filed at all as it is answered: an answer that was chosen may rule it out."""

from datetime import date

from kiosk.domain.questions.answers import Answers, counted, cross_problems, problem
from kiosk.domain.questions.forms import Form


def halted(form: Form, answers: Answers, today: date, procedure: str) -> str:
    """The code of the first chosen option, or rule between answers, with which nothing can be filed; else empty.

    What is missing or mistyped does not count: that is asked again, and the matter goes on.
    """
    known = counted(form, answers, today, procedure)
    chosen = (field for field in form.fields if field.type == "choice" and known.get(field.id))
    codes = filter(None, (problem(field, known[field.id], known, today) for field in chosen))
    crossed = (code for _, code in cross_problems(form, known, today, "refuse"))
    return next(codes, "") or next(crossed, "")
