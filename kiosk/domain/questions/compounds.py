"""Answers made of parts (address, bank account, consent, table): their shapes and their one text form, compact JSON."""

from typing import Literal, TypeVar

import msgspec

from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused

_LONGEST_PART = 300

ABROAD = "00000"
"""Stands for the commune of an address outside Vietnam, whose words are in `text`; no commune has this code."""


class Address(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place: house, hamlet or street in `detail`, the codes of today's commune (5 digits) and province (2 digits).

    `text` keeps what stands on an old paper, word for word; it is never converted silently.
    """

    detail: str = ""
    commune_code: str = ""
    province_code: str = ""
    text: str = ""


class BankAccount(msgspec.Struct, frozen=True, omit_defaults=True):
    """An account that money is paid into; `number` has digits only."""

    bank: str = ""
    number: str = ""
    holder: str = ""


class Consent(msgspec.Struct, frozen=True, omit_defaults=True):
    """Another person's opinion on a residence form, to be signed on paper (`sign`) or confirmed in VNeID."""

    name: str = ""
    number: str = ""
    opinion: str = ""
    means: Literal["", "sign", "vneid"] = ""


Row = dict[str, str]
"""One line of a table: canonical answers by column id, without the empty ones."""

Part = TypeVar("Part", Address, BankAccount, Consent)


def write(value: Address | BankAccount | Consent | list[Row]) -> str:
    """The compact JSON that is stored; the empty text for an answer without content."""
    text = msgspec.json.encode(value).decode()
    return "" if text in ("{}", "[]") else text


def read(kind: type[Part], answer: str) -> Part:
    """The parts of a stored answer, each cleaned; `Refused("not-understood")` for what is no such answer."""
    if not answer:
        return kind()
    try:
        value = msgspec.json.decode(answer, type=kind)
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError) as error:
        raise Refused("not-understood") from error
    parts = {name: clean(getattr(value, name)) for name in kind.__struct_fields__}
    if any(len(part) > _LONGEST_PART for part in parts.values()):
        raise Refused("too-long")
    return kind(**parts)  # pyright: ignore[reportArgumentType]  # every field of the three is text


def read_rows(answer: str) -> list[Row]:
    """The lines of a stored table; `Refused("not-understood")` for what is no table."""
    if not answer:
        return []
    try:
        return msgspec.json.decode(answer, type=list[Row])
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError) as error:
        raise Refused("not-understood") from error
