"""Lists of names to choose from where free text is allowed as well."""

from datetime import date

from kiosk.domain.records import Confidence, Record, Words


class OtherNames(Words, frozen=True):
    """A name with others under which it is looked for."""

    also: tuple[str, ...] = ()


class NameList(Record, frozen=True):
    """A list to choose from where free text is allowed as well."""

    schema_version: int
    checked_on: date
    sources: tuple[str, ...]
    confidence: Confidence
    note: str
    items: tuple[OtherNames, ...]
