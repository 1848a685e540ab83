"""The citizen's particulars typed by hand, as a small form of our own: the fields of the card, and the card they make.

Answers are kept under the same ids when the card was scanned, so that they survive a restart.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from kiosk.domain.cards.identity_card import Card
from kiosk.domain.questions.compounds import Address, read, write
from kiosk.domain.questions.forms import Field, Form, Option, Section
from kiosk.domain.records import Words

NAME, NUMBER, BORN = "card.name", "card.id", "card.dob"
SEX, ADDRESS, ISSUED = "card.sex", "card.address", "card.issued"

IDENTITY_FORM = Form(
    schema_version=2,
    checked_on=date(2026, 11, 22),
    sources=("the QR of the identity card",),
    id="identity",
    procedures=("*",),
    title=Words("Thông tin trên thẻ căn cước", "What the identity card says"),
    confidence="B",
    sections=(
        Section(
            id="card",
            title=Words("Thông tin trên thẻ căn cước", "What the identity card says"),
            fields=(
                Field(NUMBER, Words("Số định danh", "ID number"), "id_number", required=True, rules=("id12",)),
                Field(
                    NAME,
                    Words("Họ, chữ đệm, tên", "Full name"),
                    "person_name",
                    required=True,
                    rules=("person_name",),
                ),
                Field(BORN, Words("Ngày sinh", "Date of birth"), "partial_date", required=True, rules=("date_past",)),
                Field(
                    SEX,
                    Words("Giới tính", "Sex"),
                    "choice",
                    required=True,
                    options=(Option("nam", Words("Nam", "Male")), Option("nu", Words("Nữ", "Female"))),
                ),
                Field(ISSUED, Words("Ngày cấp thẻ", "Card issued on"), "date", required=False, rules=("date_past",)),
            ),
        ),
    ),
)
"""The residence is left to the declaration itself, where the commune is chosen from today's list."""


def answers_of(card: Card) -> dict[str, str]:
    """The card's fields as answers; what is empty, or was damaged by the scanner, is left out."""
    answers = {
        NAME: "" if card.text_is_damaged else card.name,
        NUMBER: card.id,
        BORN: card.dob,
        SEX: card.sex,
        ADDRESS: "" if card.text_is_damaged else write(Address(text=card.address)),
        ISSUED: card.issued,
    }
    return {field: answer for field, answer in answers.items() if answer}


def card_of(answers: Mapping[str, str]) -> Card:
    """The card that these answers make; the inverse of `answers_of` as far as the declaration needs it."""
    return Card(
        id=answers.get(NUMBER, ""),
        old_id="",
        name=answers.get(NAME, ""),
        dob=answers.get(BORN, ""),
        sex=_sex(answers.get(SEX, "")),
        address=read(Address, answers.get(ADDRESS, "")).text,
        issued=answers.get(ISSUED, ""),
        issuer="",
    )


def _sex(answer: str) -> Literal["nam", "nu", ""]:
    return "nam" if answer == "nam" else "nu" if answer == "nu" else ""
