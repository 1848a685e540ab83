"""Answers that stand on paper in a shape of their own: boxes to tick, and what another person says."""

from kiosk.domain.on_paper.sheets import Line, Option, Piece, Ticks
from kiosk.domain.questions.compounds import Consent, read
from kiosk.domain.questions.forms import Field
from kiosk.domain.questions.forms import Option as Choice
from kiosk.domain.records import Words
from kiosk.errors import Refused

YES_NO = (Choice("true", Words("Có")), Choice("false", Words("Không")))


def options_of(field: Field) -> tuple[Choice, ...]:
    """What can be chosen; yes and no for a question that has no more."""
    return YES_NO if field.type == "boolean" else field.options


def ticks_of(label: str, field: Field, answer: str, *, stacked: bool = False) -> Ticks:
    """The field's options, those of the answer ticked."""
    chosen = answer.split(",")
    options = tuple(Option(option.label.vi, option.value in chosen) for option in options_of(field))
    return Ticks(label.rstrip(), options, stacked)


def said_by(answer: str) -> tuple[Line, ...]:
    """Another person's opinion, name and number; empty when nothing is known of them."""
    try:
        consent = read(Consent, answer)
    except Refused:  # the form has changed since: it is shown as it is kept
        return (Line((Piece(answer, given=True),)),)
    means = "Xác nhận qua VNeID" if consent.means == "vneid" else ""
    said = (("", consent.opinion), ("", means), ("Họ và tên: ", consent.name), ("Số định danh: ", consent.number))
    return tuple(Line((Piece(label), Piece(text, given=True))) for label, text in said if text)
