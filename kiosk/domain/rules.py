"""The rules that a form may name for a field: each looks at one answer and says what is wrong with it.

A rule in a form is a name, or a name and arguments: `after:tu_ngay`, `int_1_50`, `number_sex:=nu`. An argument is the
id of another field, or with `=` in front a plain text. Rules are asked only about answers that are there.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

import msgspec

from kiosk.domain.compounds import Address, read
from kiosk.domain.conditions import age
from kiosk.domain.identity_card import number_checks
from kiosk.domain.vietnamese import search_key
from kiosk.domain.working_days import WEEKDAYS, Calendar

CARD_KINDS = frozenset({"the_can_cuoc", "cccd_dien_tu", "giay_cn_can_cuoc"})
"""Values of a field "kind of identity paper" whose number has twelve digits."""


DATE = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
"""The shape of a whole or partial date."""


class Asked(msgspec.Struct, frozen=True):
    """What a rule may look at: a canonical answer, its neighbours, the day, and the arguments of the rule."""

    answer: str
    answers: Mapping[str, str]
    today: date
    calendar: Calendar = WEEKDAYS
    arguments: tuple[str, ...] = ()

    def argument(self, place: int = 0) -> str:
        """The plain text, or the answer of the field, that an argument names; empty when it is not there."""
        if place >= len(self.arguments):
            return ""
        named = self.arguments[place]
        return named[1:] if named.startswith("=") else self.answers.get(named, "")


Rule: TypeAlias = Callable[[Asked], str]
"""The code of the sentence that says what is wrong, or the empty text."""


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


def first_day(answer: str) -> date:
    """The first day that a whole or partial date can mean."""
    return date(*[*map(int, answer.split("-")), 1, 1][:3])


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


def _under_18(asked: Asked) -> str:
    years = age(asked.answer, asked.today)
    return "under-18" if years is not None and 14 <= years < 18 else ""


def _year(asked: Asked) -> str:
    return "" if 1900 <= int(asked.answer) <= asked.today.year else "year-unlikely"


def _commune(asked: Asked) -> str:
    address = read(Address, asked.answer)
    known = re.fullmatch(r"\d{5}", address.commune_code, re.ASCII)
    return "" if known and re.fullmatch(r"\d{2}", address.province_code, re.ASCII) else "commune-missing"


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
    "late_after": _never,
}
"""What stops a form from going on, by the name that forms use."""


def _few_words(fewest: int, most: int) -> Rule:
    return lambda asked: "" if fewest <= len(asked.answer.split()) <= most else "name-unusual"


def _old_number(asked: Asked) -> str:
    if re.fullmatch(r"\d{9}", asked.answer, re.ASCII):
        return "id-old-nine-digits"
    unusual = asked.answer.isdecimal() and len(asked.answer) != 12
    return "id-not-twelve-digits" if unusual else _unknown_province(asked)


def _unknown_province(asked: Asked) -> str:
    return next(iter(number_checks(asked.answer)), "")


def _pension_age(asked: Asked) -> str:
    years = age(asked.answer, asked.today)
    return "pension-year-only" if len(asked.answer) == 4 and years in (70, 75) else ""


def _of_a_parent(asked: Asked) -> str:
    parents = {search_key(asked.argument(place)) for place in range(len(asked.arguments))} - {""}
    return "ethnicity-of-neither" if parents and search_key(asked.answer) not in parents else ""


def _number_born(asked: Asked) -> str:
    born = asked.argument()
    return next((code for code in number_checks(asked.answer, born) if code.startswith("birth-year")), "")


def _number_sex(asked: Asked) -> str:
    said = asked.argument()
    return next((code for code in number_checks(asked.answer, "", said) if code.startswith("sex")), "")


def _late(asked: Asked) -> str:
    return "registration-late" if is_late(asked.answer, asked.argument(), asked.today) else ""


def is_late(event: str, days: str, today: date) -> bool:
    """Whether more than `days` days have passed since the event."""
    return bool(DATE.fullmatch(event)) and (today - first_day(event)).days > int(days)


WARNINGS: dict[str, Rule] = {
    "id12": _unknown_province,
    "id12_or_passport": _old_number,
    "person_name": _few_words(2, 6),
    "name_part": _few_words(1, 4),
    "adult_or_14": _under_18,
    "age_75_or_70_poor": _pension_age,
    "ethnicity_of_parent": _of_a_parent,
    "number_born": _number_born,
    "number_sex": _number_sex,
    "late_after": _late,
}
"""What is only asked about, by the name that forms use."""

TAKES_ARGUMENTS = frozenset(
    {"after", "not_before", "id_of_kind", "ethnicity_of_parent", "number_born", "number_sex", "late_after"}
)


def split(rule: str) -> tuple[str, tuple[str, ...]]:
    """The name and the arguments of a rule as a form writes it: `after:tu_ngay` gives `after`, (`tu_ngay`,)."""
    name, _, arguments = rule.partition(":")
    return name, tuple(arguments.split(",")) if arguments else ()


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
