"""An answer as a person reads it, in the language of the screen; what is printed or copied is Vietnamese."""

from collections.abc import Callable
from typing import Literal, Protocol

import msgspec

from kiosk.domain.questions.compounds import ABROAD, Address, BankAccount, Consent, Row, read, read_rows
from kiosk.domain.questions.forms import Column, Field
from kiosk.domain.records import Words
from kiosk.domain.vietnamese import show_date
from kiosk.errors import Refused


class PlaceNames(Protocol):
    """Names of communes and provinces by their codes; the code itself when it is not known."""

    def commune_name(self, code: str) -> str: ...

    def province_name(self, code: str) -> str: ...


class _Reader(msgspec.Struct, frozen=True):
    """Who reads: the names of places, and the language."""

    places: PlaceNames
    language: Literal["vi", "en"]

    def word(self, words: Words) -> str:
        return words.en if self.language == "en" and words.en else words.vi


_BOOLEAN = {"true": Words("Có", "Yes"), "false": Words("Không", "No")}
_SIGNATURE = {
    "true": Words("Điểm chỉ trên bản in", "Fingerprint on the printed paper"),
    "false": Words("Ký trên bản in", "Signed on the printed paper"),
}
_MEANS = {
    "sign": Words("ký trên bản in", "signed on the printed paper"),
    "vneid": Words("xác nhận qua VNeID", "confirmed in VNeID"),
    "": Words(""),
}
_DONG = Words("đồng", "VND")
_HOUR = Words(" giờ ", ":")


def shown(field: Field | Column, answer: str, places: PlaceNames, language: Literal["vi", "en"] = "vi") -> str:
    """The answer in words: `12/11/2026`, the label of an option, `Có`, `20.000 đồng`; never masked.

    An answer that cannot be read, because the form has changed since, is shown as it is stored.
    """
    try:
        return _WAYS.get(field.type, _as_it_is)(field, answer, _Reader(places, language)) if answer else ""
    except Refused:
        return answer


def thousands(number: int, language: Literal["vi", "en"]) -> str:
    """`20.000` in Vietnamese, `20,000` in English."""
    return f"{number:,}" if language == "en" else f"{number:,}".replace(",", ".")


def _as_it_is(_: Field | Column, answer: str, __: _Reader) -> str:
    return answer


def _labels(field: Field | Column, answer: str, reader: _Reader) -> str:
    labels = {option.value: reader.word(option.label) for option in field.options}
    return "; ".join(labels.get(value, value) for value in answer.split(","))


def _name(field: Field | Column, answer: str, reader: _Reader) -> str:
    """An ethnic group or a nationality: one of the list, or in the citizen's own words."""
    return next((reader.word(option.label) for option in field.options if option.value == answer), answer)


def _boolean(_: Field | Column, answer: str, reader: _Reader) -> str:
    return reader.word(_BOOLEAN["true" if answer == "true" else "false"])


def _signature(_: Field | Column, answer: str, reader: _Reader) -> str:
    return reader.word(_SIGNATURE["true" if answer == "true" else "false"])


def _money(_: Field | Column, answer: str, reader: _Reader) -> str:
    return f"{thousands(int(answer), reader.language)} {reader.word(_DONG)}" if answer.isdecimal() else answer


def _commune(_: Field | Column, answer: str, reader: _Reader) -> str:
    return reader.places.commune_name(answer) if len(answer) == 5 and answer.isdecimal() else answer


def _address(_: Field | Column, answer: str, reader: _Reader) -> str:
    address = read(Address, answer)
    if not address.commune_code:
        return address.text or address.detail
    if address.commune_code == ABROAD:
        return ", ".join(filter(None, (address.detail, address.text)))
    places = reader.places
    names = (address.detail, places.commune_name(address.commune_code), places.province_name(address.province_code))
    return ", ".join(filter(None, names))


def _account(_: Field | Column, answer: str, __: _Reader) -> str:
    account = read(BankAccount, answer)
    return ", ".join(filter(None, (account.number, account.bank, account.holder)))


def _consent(_: Field | Column, answer: str, reader: _Reader) -> str:
    consent = read(Consent, answer)
    means = reader.word(_MEANS[consent.means])
    return "; ".join(filter(None, (consent.name, consent.number, consent.opinion, means)))


def _table(field: Field | Column, answer: str, reader: _Reader) -> str:
    return "\n".join(_row(field, row, reader) for row in read_rows(answer))


def _row(field: Field | Column, row: Row, reader: _Reader) -> str:
    columns = field.columns if isinstance(field, Field) else ()
    cells = (shown(column, row.get(column.id, ""), reader.places, reader.language) for column in columns)
    return "– " + ", ".join(filter(None, cells))


_WAYS: dict[str, Callable[[Field | Column, str, _Reader], str]] = {
    "date": lambda _, answer, __: show_date(answer),
    "partial_date": lambda _, answer, __: show_date(answer),
    "boolean": _boolean,
    "signature": _signature,
    "choice": _labels,
    "multi_choice": _labels,
    "ethnicity": _name,
    "nationality": _name,
    "money": _money,
    "time": lambda _, answer, reader: answer.replace(":", reader.word(_HOUR)),
    "commune_or_text": _commune,
    "multi_procedure": lambda _, answer, __: answer.replace(",", ", "),
    "address": _address,
    "bank_account": _account,
    "consent_block": _consent,
    "table": _table,
}
