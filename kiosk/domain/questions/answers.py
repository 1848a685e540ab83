"""The answers of a form: what is understood, what is wrong, what is asked, what is shown.

Every answer is one text in NFC, the same for the same meaning; an empty text is no answer:

| type | text |
|---|---|
| date, partial_date | `YYYY-MM-DD`; partial also `YYYY-MM` and `YYYY` |
| time | `HH:MM` |
| boolean, signature | `true` or `false`; a signature is given on paper, `true` means by fingerprint |
| choice | the value of the option; ethnicity and nationality: its value, or free text |
| multi_choice, multi_procedure | values or codes joined by `,` |
| integer, money | digits without leading zeros; money in đồng |
| phone | digits with the leading 0 |
| commune_or_text | five-digit commune code, or free text |
| address, bank_account, consent_block | compact JSON of `kiosk.domain.questions.compounds` |
| table | compact JSON: list of maps from column id to answer |
| all others | the text itself |
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from kiosk.domain.calendar.working_days import WEEKDAYS, Calendar
from kiosk.domain.cards.identity_card import Card
from kiosk.domain.questions import typed
from kiosk.domain.questions.asked import Asked, all_found, first_found
from kiosk.domain.questions.compounds import Address, BankAccount, Consent, Row, read, read_rows, write
from kiosk.domain.questions.conditions import PROCEDURE, Condition
from kiosk.domain.questions.doubts import WARNINGS
from kiosk.domain.questions.forms import Column, Field, Form, Section
from kiosk.domain.questions.later import is_later
from kiosk.domain.questions.rules import RULES
from kiosk.domain.questions.tables import row_warning, table_problem
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused

Answers: TypeAlias = Mapping[str, str]

MOST_ROWS = 50
"""Lines of a table; a household is smaller, and a form must stay printable."""

_LONG = 2_000
_LINE = 200


def accept(field: Field | Column, typed_text: str, today: date) -> str:
    """The canonical answer for what was typed, said or scanned; accepting an answer again changes nothing.

    Raises `Refused` with the code of the sentence that tells what to do. Rules of the form are not asked here, so that
    what was typed can be kept even when it is not right yet: see `problem`.
    """
    if len(typed_text) > 20 * _LONG:
        raise Refused("too-long", longest=str(_LONG))
    if not clean(typed_text):
        return ""
    if field.type == "person_name":
        return typed.name(typed_text, uppercase=field.uppercase)
    if field.type in _CHOSEN:
        return _accept_choice(field, typed_text)
    if field.type == "table":
        return _accept_table(field, typed_text, today)
    return _ACCEPTS[field.type](typed_text, today)


def _accept_choice(field: Field | Column, text: str) -> str:
    if field.type == "multi_choice":
        return typed.several(text, field.options)
    value = typed.chosen(text, field.options)
    if value is not None:
        return value
    if field.type == "choice":
        raise Refused("not-an-option")
    return typed.text(text, 60)


def _accept_table(field: Field | Column, text: str, today: date) -> str:
    columns = {column.id: column for column in field.columns} if isinstance(field, Field) else {}
    rows: list[Row] = []
    for number, row in enumerate(read_rows(text), 1):
        if not row.keys() <= columns.keys():
            raise Refused("not-understood")
        cells: Row = {}
        for name, column in columns.items():
            try:
                cells[name] = accept(column, row.get(name, ""), today)
            except Refused as refusal:
                raise Refused(refusal.code, row=str(number), column=name, **refusal.values) from refusal
        filled = {name: cell for name, cell in cells.items() if cell}
        if filled:
            rows.append(filled)
    if len(rows) > MOST_ROWS:
        raise Refused("too-many-rows", most=str(MOST_ROWS))
    return write(rows)


def _accept_address(text: str, _: date) -> str:
    if text.lstrip().startswith("{"):
        return write(read(Address, text))
    return write(Address(text=typed.text(text, _LINE)))


def _accept_account(text: str, _: date) -> str:
    account = read(BankAccount, text)
    number = "".join(sign for sign in account.number if sign not in " .-")
    if number and not (number.isascii() and number.isalnum()):
        raise Refused("account-number")
    return write(BankAccount(account.bank, number.upper(), account.holder))


_CHOSEN = frozenset({"choice", "multi_choice", "ethnicity", "nationality"})

_ACCEPTS: dict[str, Callable[[str, date], str]] = {
    "text": lambda text, _: typed.text(text, _LINE),
    "long_text": lambda text, _: typed.text(text, _LONG, lines=True),
    "commune_or_text": lambda text, _: typed.text(text, _LINE),
    "date": typed.day,
    "partial_date": typed.partial_day,
    "time": lambda text, _: typed.time(text),
    "boolean": lambda text, _: typed.boolean(text),
    "signature": lambda text, _: typed.boolean(text),
    "integer": lambda text, _: typed.number(text),
    "money": lambda text, _: typed.number(text),
    "id_number": lambda text, _: typed.id_number(text),
    "phone": lambda text, _: typed.phone(text),
    "email": lambda text, _: typed.email(text),
    "multi_procedure": lambda text, _: typed.procedures(text),
    "address": _accept_address,
    "bank_account": _accept_account,
    "consent_block": lambda text, _: write(read(Consent, text)),
}


def problem(field: Field, answer: str, answers: Answers, today: date, calendar: Calendar = WEEKDAYS) -> str:
    """The code of what is wrong with the answer of a visible field, or the empty text.

    `answers` are the answers of the form, for rules that compare; cross rules are asked by `first_problem`.
    """
    if not answer:
        return _missing(field)
    try:
        canonical = accept(field, answer, today)
    except Refused as refusal:
        return refusal.code
    if canonical != answer:
        return "not-understood"
    found = first_found(RULES, field.rules, Asked(answer, answers, today, calendar))
    return found or _incomplete(field, answer, today)


def _missing(field: Field) -> str:
    if not field.required or field.type == "signature":
        return ""
    if field.is_declaration:
        return "declaration-not-ticked"
    chosen = field.options or field.type in ("boolean", "multi_procedure")
    return "choose-one" if chosen else "required"


def _incomplete(field: Field, answer: str, today: date) -> str:
    """What is wrong inside an answer made of parts."""
    match field.type:
        case "bank_account":
            account = read(BankAccount, answer)
            return "" if account.bank and account.number and account.holder else "account-incomplete"
        case "consent_block":
            consent = read(Consent, answer)
            return "" if consent.name and consent.opinion and consent.means else "consent-incomplete"
        case "table":
            return table_problem(field, answer, today)
        case _:
            return ""


def warnings(field: Field, answer: str, answers: Answers, today: date) -> tuple[str, ...]:
    """Codes of what should be looked at again, though it does not stop anything."""
    if not answer or problem(field, answer, answers, today):
        return ()
    found = all_found(WARNINGS, field.rules, Asked(answer, answers, today))
    inside = row_warning(field, answer, today) if field.type == "table" else ""
    return (*found, inside) if inside else found


def visible(form: Form, answers: Answers, today: date, procedure: str) -> frozenset[str]:
    """Ids of the fields that are asked, as the conditions of sections and fields say.

    The answer of a hidden field counts as not there, so that a changed mind leaves nothing behind.
    """
    return _Sight(form, answers, today, procedure).fields()


class _Sight:
    """Which fields are seen, each and each section looked at once; conditions are known not to go in circles."""

    def __init__(self, form: Form, answers: Answers, today: date, procedure: str) -> None:
        self._answers = {**answers, PROCEDURE: procedure}
        self._today = today
        self._homes: dict[str, tuple[Section, Field]] = {
            field.id: (section, field) for section in form.sections for field in section.fields
        }
        self._seen: dict[str, bool] = {PROCEDURE: True}
        self._asked: dict[str, bool] = {}

    def fields(self) -> frozenset[str]:
        return frozenset(name for name in self._homes if self._is_seen(name))

    def _is_seen(self, field_id: str) -> bool:
        if field_id not in self._seen:
            section, field = self._homes[field_id]
            self._seen[field_id] = self._is_asked(section) and self._holds(field.when)
        return self._seen[field_id]

    def _is_asked(self, section: Section) -> bool:
        if section.id not in self._asked:
            self._asked[section.id] = self._holds(section.when)
        return self._asked[section.id]

    def _holds(self, condition: Condition | None) -> bool:
        """What is not seen counts as not there."""
        if condition is None:
            return True
        known = {name: self._answers.get(name, "") for name in condition.names if self._is_seen(name)}
        return condition.holds(known, self._today)


def first_problem(
    form: Form, answers: Answers, today: date, procedure: str, calendar: Calendar = WEEKDAYS
) -> tuple[str, str] | None:
    """(field id, code) of the first thing that must be put right, in the order of the form; None when all is well.

    A question left for later is passed over: it is told apart by `kiosk.domain.questions.later`.
    """
    known = counted(form, answers, today, procedure)
    for field in form.fields:
        if field.id in known and not is_later(field.id, answers):
            code = wrong_with(form, field, known, today, calendar)
            if code:
                return field.id, code
    return None


def wrong_with(form: Form | None, field: Field, answers: Answers, today: date, calendar: Calendar = WEEKDAYS) -> str:
    """The code of what is wrong with an answer, alone or beside the others; empty when it can stay.

    `answers` are those that count. A question of our own, such as the day of an event, has no form.
    """
    code = problem(field, answers.get(field.id, ""), answers, today, calendar)
    if code or form is None:
        return code
    return next((code for at, code in cross_problems(form, answers, today, "refuse") if at == field.id), "")


def counted(form: Form, answers: Answers, today: date, procedure: str) -> dict[str, str]:
    """The answers of the fields that are asked, empty ones included; what was left for later is no answer."""
    asked = visible(form, answers, today, procedure)
    return {name: "" if is_later(name, answers) else answers.get(name, "") for name in asked}


def cross_problems(form: Form, answers: Answers, today: date, level: str) -> list[tuple[str, str]]:
    """(field id, code) of the rules between answers that do not hold, at this level (`refuse` or `warn`).

    A rule is asked only when every answer that it names is there.
    """
    return [
        (rule.at, rule.code)
        for rule in form.cross_rules
        if rule.level == level
        and all(answers.get(name) for name in rule.test.names)
        and not rule.test.holds(answers, today)
    ]


def defaults(form: Form, procedure: str) -> dict[str, str]:
    """First answers before anything is asked, such as the nationality."""
    found = {field.id: field.defaults.get(procedure, field.defaults.get("*", "")) for field in form.fields}
    return {name: answer for name, answer in found.items() if answer}


def prefill(form: Form, card: Card, today: date) -> dict[str, str]:
    """Answers that the card gives, canonical; what a scanner damaged is left out."""
    damaged = ("name", "address") if card.text_is_damaged else ()
    values = {name: getattr(card, name) for name in ("name", "dob", "id", "old_id", "sex", "issued", "issuer")}
    values |= {"kind": "the_can_cuoc", "address": _address_of(card.address)}
    filled: dict[str, str] = {}
    for field in form.fields:
        if field.prefill is None or field.prefill in damaged:
            continue
        try:
            answer = accept(field, values[field.prefill], today)
        except Refused:  # a card may hold what a form cannot take; the citizen is asked instead
            continue
        if answer:
            filled[field.id] = answer
    return filled


def _address_of(text: str) -> str:
    """The card's address word for word, its first part offered as the detail when there are three or more."""
    parts = [part.strip() for part in text.split(",") if part.strip(" -")]
    return write(Address(detail=parts[0] if len(parts) >= 3 else "", text=clean(text)[:_LINE]))
