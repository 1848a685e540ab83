"""The rules that only ask somebody to look again: what is unusual, and still may be right."""

import re

from kiosk.domain.cards.identity_card import number_checks
from kiosk.domain.questions.asked import Asked, Rule
from kiosk.domain.questions.conditions import age
from kiosk.domain.vietnamese import marked_key, search_key


def _under_18(asked: Asked) -> str:
    years = age(asked.answer, asked.today)
    return "under-18" if years is not None and 14 <= years < 18 else ""


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


def _surname_of_parent(asked: Asked) -> str:
    """Each word of a family name is the first of a parent's name, or all of it begins that name (`Tôn Nữ`)."""
    parents = [marked_key(asked.argument(place)) for place in range(len(asked.arguments))]
    known = [parent for parent in parents if parent]
    surname = marked_key(asked.answer)
    words = surname.split()
    theirs = {parent.split()[0] for parent in known}
    begun = any(f"{parent} ".startswith(f"{surname} ") for parent in known)
    return (
        "" if not known or begun or (len(set(words)) == len(words) and theirs >= set(words)) else "surname-of-neither"
    )


def _whole_date(asked: Asked) -> str:
    return "date-not-whole" if len(asked.answer) < 10 else ""


def _number_born(asked: Asked) -> str:
    born = asked.argument()
    return next((code for code in number_checks(asked.answer, born) if code.startswith("birth-year")), "")


def _number_sex(asked: Asked) -> str:
    said = asked.argument()
    return next((code for code in number_checks(asked.answer, "", said) if code.startswith("sex")), "")


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
    "whole_date_if_known": _whole_date,
    "surname_of_parent": _surname_of_parent,
}
"""What is only asked about, by the name that forms use."""
