"""Two requests that are likely about one person: asked for twice, by herself and a neighbour, or at two machines."""

from collections.abc import Mapping

from kiosk.domain.vietnamese import search_key
from kiosk.domain.visits.request import AREA, BORN, NAME, PHONE

SAYS_WHO = (NAME, PHONE, AREA, BORN)
"""The answers that tell people apart."""


def is_same_person(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether a person should look at both.

    One name in one area, or under one phone; a phone alone only where a name is missing, as a head of an area calls for
    many. Two years of birth are two people.
    """
    if _differ(one, other, BORN, 4) or not _alike(one, other):
        return False
    names = one.get(NAME), other.get(NAME)
    return not all(names) or search_key(names[0] or "") == search_key(names[1] or "")


def _alike(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """One phone, or one area where both have a name."""
    if one.get(PHONE) and one.get(PHONE) == other.get(PHONE):
        return True
    named = bool(one.get(NAME) and other.get(NAME))
    return named and bool(one.get(AREA)) and search_key(one[AREA]) == search_key(other.get(AREA, ""))


def _differ(one: Mapping[str, str], other: Mapping[str, str], field: str, length: int) -> bool:
    return bool(one.get(field) and other.get(field)) and one[field][:length] != other[field][:length]
