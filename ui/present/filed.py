"""What is told of a dossier once it is filed: its code, how it is paid, how the result comes, under which number."""

from kiosk.domain.questions.shown import thousands
from kiosk.domain.session import Session
from ui.state import State
from ui.views.base import LineRow
from ui.views.sitting import FieldRow
from ui.words import Language, say


def filed_lines(session: Session, language: Language) -> list[LineRow]:
    """Under which code it is filed, how it is paid and how the result comes, as it was noted."""
    rows: list[LineRow] = []
    if session.dossier:
        rows.append(LineRow(key="dossier", label=say(language, "finish.dossier"), value=session.dossier))
    if session.payment is not None:
        value = say(language, f"portal.payment-{session.payment}")
        if session.estimate:
            value = say(language, "finish.estimate", how=value, amount=thousands(session.estimate, language))
        rows.append(LineRow(key="payment", label=say(language, "finish.payment"), value=value))
    if session.delivery is not None:
        value = say(language, f"portal.delivery-{session.delivery}")
        rows.append(LineRow(key="delivery", label=say(language, "finish.delivery"), value=value))
    return rows


def parcel_fields(state: State, session: Session | None) -> tuple[FieldRow, ...]:
    """The box of the tracking number, where a result comes by post."""
    if session is None or session.delivery != "post":
        return ()
    return (_code_box(state, "parcel", "parcel.label", "parcel.hint", session.parcel),)


def correction(state: State, session: Session | None) -> tuple[FieldRow, ...]:
    """The box of the dossier's code, where one was noted: it may have been read or typed wrongly."""
    if session is None or not session.dossier:
        return ()
    return (_code_box(state, "dossier", "lookup.correct", "lookup.correct-hint", session.dossier),)


def _code_box(state: State, key: str, label: str, hint: str, known: str) -> FieldRow:
    problem, language = state.errors.get(key), state.language
    return FieldRow(
        key=key,
        kind="code",
        label=say(language, label),
        hint=say(language, hint),
        value=state.draft.get(key, "") or known,
        error=say(language, problem.code) if problem is not None else "",
    )
