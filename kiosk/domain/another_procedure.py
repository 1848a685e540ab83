"""Another procedure in the middle of a session: what fits it goes along, what does not is let go."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from kiosk.domain import facts as f
from kiosk.domain.questions.answers import accept, defaults
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.session import Session
from kiosk.errors import Refused


def change_procedure(
    session: Session, procedure: str, checked_on: str, papers: Collection[str], at: datetime, *, succeeds: bool
) -> list[f.AnyFact]:
    """Go on with another procedure; ticks of `papers` that it wants as well are kept.

    Refused once the slip is out, which names the procedure, unless the other one `succeeds` an abolished one.
    """
    if not session.is_open:
        raise Refused("session-over")
    if session.procedure == procedure:
        return []
    if session.slip and not succeeds:
        raise Refused("slip-is-out")
    chosen = f.ProcedureChosen(at=at, session=session.id, procedure=procedure, checked_on=checked_on)
    ticked = [(paper, there) for paper, there in session.papers.items() if paper in papers]
    return [chosen, *(f.PaperChecked(at=at, session=session.id, paper=paper, there=there) for paper, there in ticked)]


def changed_answers(
    before: tuple[str, Form | None], after: tuple[str, Form | None], answers: Mapping[str, str], today: date
) -> dict[str, str]:
    """What changes among the answers when another procedure takes the place of one; each with its code and form.

    An answer stays where the other form has the same question and takes it. One that the first procedure proposed, and
    nobody touched, gives way to what the other one proposes. All other answers of the first form are let go.
    """
    (old_code, old), (new_code, new) = before, after
    proposed = defaults(old, old_code) if old is not None else {}
    wanted = defaults(new, new_code) if new is not None else {}
    asked = {field.id: field for field in new.fields} if new is not None else {}
    changed: dict[str, str] = {}
    for field in old.fields if old is not None else ():
        answer = answers.get(field.id, "")
        if not answer:
            continue
        if answer == proposed.get(field.id) and answer != wanted.get(field.id):
            changed[field.id] = wanted.get(field.id, "")
        elif field.id not in asked or not _takes(asked[field.id], field, answer, today):
            changed[field.id] = ""
    return changed


def _takes(field: Field, before: Field, answer: str, today: date) -> bool:
    if field is before:
        return True
    try:
        return field.type == before.type and accept(field, answer, today) == answer
    except Refused:
        return False
