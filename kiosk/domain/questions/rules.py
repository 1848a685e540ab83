"""The rules that a form may name for a field: each looks at one answer and says what is wrong with it.

A rule in a form is a name, or a name and arguments: `after:tu_ngay`, `int_1_50`, `number_sex:=nu`. An argument is the
id of another field, or with `=` in front a plain text. Rules are asked only about answers that are there.
"""

import re

from kiosk.domain.questions.asked import Asked, Rule, first_day, split
from kiosk.domain.questions.compounds import Address, read
from kiosk.domain.questions.conditions import age

CARD_KINDS = frozenset({"the_can_cuoc", "cccd_dien_tu", "giay_cn_can_cuoc"})
"""Values of a field "kind of identity paper" whose number has twelve digits."""


def _matches(pattern: str, code: str) -> Rule:
    compiled = re.compile(pattern, re.ASCII)
    return lambda asked: "" if compiled.fullmatch(asked.answer) else code


def _id12(asked: Asked) -> str:
    if re.fullmatch(r"\d{12}", asked.answer, re.ASCII):
        return ""
    if re.fullmatch(r"\d{9}", asked.answer, re.ASCII):
        return "id-old-nine-digits"
    return "id-twelve-digits" if asked.answer.isdecimal() else "id-digits-only"


def _id12_or_passport(asked: Asked) -> str:
    return "" if re.fullmatch(r"[A-Z0-9]{5,20}", asked.answer, re.ASCII) else "id-or-passport"


def _id_of_kind(asked: Asked) -> str:
    return _id12(asked) if asked.argument() in CARD_KINDS else ""


def _name(asked: Asked) -> str:
    if any(sign.isdigit() for sign in asked.answer):
        return "name-has-digits"
    is_name = all(sign.isalpha() or sign in " '-" or _is_mark(sign) for sign in asked.answer)
    return "" if is_name and any(map(str.isalpha, asked.answer)) else "name-has-signs"


def _is_mark(sign: str) -> bool:
    """Tones that have no composed letter, as in the scripts of some minorities."""
    return "\u0300" <= sign <= "\u036f"


def is_phone(digits: str) -> bool:
    """Whether it is the number of a mobile phone or of a land line."""
    return re.fullmatch(r"0[35789]\d{8}|02\d{9}", digits, re.ASCII) is not None


def _phone(asked: Asked) -> str:
    return "" if is_phone(asked.answer) else "phone-ten-digits"


def _last_text(answer: str) -> str:
    """A text that sorts after every day that a whole or partial date can mean."""
    return answer + "-99" * (2 - answer.count("-"))


def _not_future(asked: Asked) -> str:
    return "date-in-future" if first_day(asked.answer) > asked.today else ""


def _future(asked: Asked) -> str:
    return "" if first_day(asked.answer) > asked.today else "date-not-in-future"


def _working_day_future(asked: Asked) -> str:
    return _future(asked) or ("" if asked.calendar.is_working(first_day(asked.answer)) else "not-a-working-day")


def _within_years(asked: Asked) -> str:
    day, today = first_day(asked.answer), asked.today
    beyond = (day.year, day.month, day.day) > (today.year + 2, today.month, today.day)
    return _future(asked) or ("date-beyond-two-years" if beyond else "")


def _after(asked: Asked) -> str:
    other = asked.argument()
    return "date-not-after" if other and _last_text(asked.answer) <= _last_text(other) else ""


def _not_before(asked: Asked) -> str:
    other = asked.argument()
    return "date-before" if other and _last_text(asked.answer) < other else ""


def _adult_or_14(asked: Asked) -> str:
    years = age(asked.answer, asked.today)
    return _not_future(asked) or ("under-14" if years is not None and years < 14 else "")


def _year(asked: Asked) -> str:
    return "" if 1900 <= int(asked.answer) <= asked.today.year else "year-unlikely"


COMMUNE_MISSING = "commune-missing"
"""What is wrong with an address of which only the commune is not known."""


def _commune(asked: Asked) -> str:
    address = read(Address, asked.answer)
    known = re.fullmatch(r"\d{5}", address.commune_code, re.ASCII)
    return "" if known and re.fullmatch(r"\d{2}", address.province_code, re.ASCII) else COMMUNE_MISSING


def _never(_: Asked) -> str:
    return ""


def _between(low: int, high: int) -> Rule:
    return lambda asked: "" if low <= int(asked.answer) <= high else "number-out-of-range"


RULES: dict[str, Rule] = {
    "id12": _id12,
    "id12_or_passport": _id12_or_passport,
    "id_of_kind": _id_of_kind,
    "person_name": _name,
    "name_part": _name,
    "phone_vn": _phone,
    "mobile_vn": _matches(r"0[35789]\d{8}", "mobile-ten-digits"),
    "email": _matches(r"[^@\s,;<>]+@[^@\s.,;<>]+(\.[^@\s.,;<>]+)+", "email-shape"),
    "date_past": _not_future,
    "date_not_future": _not_future,
    "date_future": _future,
    "working_day_future": _working_day_future,
    "within_2_years": _within_years,
    "after": _after,
    "not_before": _not_before,
    "adult_or_14": _adult_or_14,
    "age_75_or_70_poor": _not_future,
    "year": _year,
    "address_commune": _commune,
    "not_married_now": lambda asked: "married-now" if asked.answer in ("1", "5") else "",
    "money_pos": lambda asked: "" if int(asked.answer) > 0 else "money-not-positive",
    "must_be_true": lambda asked: "" if asked.answer == "true" else "declaration-not-ticked",
    "computed": _never,
    "int_1_9": _between(1, 9),
    "int_1_50": _between(1, 50),
    "int_1_500": _between(1, 500),
    "ethnicity_of_parent": _never,
    "number_born": _never,
    "number_sex": _never,
    "whole_date_if_known": _never,
    "surname_of_parent": _never,
}
"""What stops a form from going on, by the name that forms use."""

TAKES_ARGUMENTS = frozenset(
    {"after", "not_before", "id_of_kind", "ethnicity_of_parent", "surname_of_parent", "number_born", "number_sex"}
)


def fault_of(rule: str) -> str:
    """What is wrong with a rule as written in a form; empty when it can be used."""
    name, arguments = split(rule)
    if name not in RULES:
        return f"unknown rule {name!r}"
    if bool(arguments) != (name in TAKES_ARGUMENTS):
        return f"rule {name!r} {'needs' if name in TAKES_ARGUMENTS else 'takes no'} arguments"
    return ""


def fields_of(rule: str) -> tuple[str, ...]:
    """Ids of the other fields that a rule looks at."""
    return tuple(argument for argument in split(rule)[1] if not argument.startswith("="))
