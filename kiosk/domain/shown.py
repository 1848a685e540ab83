"""An answer as a person reads it, in Vietnamese."""

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.compounds import Address, BankAccount, Consent, Row, read, read_rows
from kiosk.domain.forms import Column, Field
from kiosk.domain.vietnamese import show_date
from kiosk.errors import Refused


class PlaceNames(Protocol):
    """Names of communes and provinces by their codes; the code itself when it is not known."""

    def commune_name(self, code: str) -> str: ...

    def province_name(self, code: str) -> str: ...


def shown(field: Field | Column, answer: str, places: PlaceNames) -> str:
    """The answer in words: `12/11/2026`, the label of an option, `Có`, `20.000 đồng`; never masked.

    An answer that cannot be read, because the form has changed since, is shown as it is stored.
    """
    try:
        return _WAYS.get(field.type, _as_it_is)(field, answer, places) if answer else ""
    except Refused:
        return answer


def _as_it_is(_: Field | Column, answer: str, __: PlaceNames) -> str:
    return answer


def _labels(field: Field | Column, answer: str, _: PlaceNames) -> str:
    labels = {option.value: option.label.vi for option in field.options}
    return "; ".join(labels.get(value, value) for value in answer.split(","))


def _money(_: Field | Column, answer: str, __: PlaceNames) -> str:
    return f"{int(answer):,} đồng".replace(",", ".") if answer.isdecimal() else answer


def _commune(_: Field | Column, answer: str, places: PlaceNames) -> str:
    return places.commune_name(answer) if len(answer) == 5 and answer.isdecimal() else answer


def _address(_: Field | Column, answer: str, places: PlaceNames) -> str:
    address = read(Address, answer)
    if not address.commune_code:
        return address.text or address.detail
    names = (address.detail, places.commune_name(address.commune_code), places.province_name(address.province_code))
    return ", ".join(filter(None, names))


def _account(_: Field | Column, answer: str, __: PlaceNames) -> str:
    account = read(BankAccount, answer)
    return ", ".join(filter(None, (account.number, account.bank, account.holder)))


def _consent(_: Field | Column, answer: str, __: PlaceNames) -> str:
    consent = read(Consent, answer)
    means = {"sign": "ký trên bản in", "vneid": "xác nhận qua VNeID", "": ""}[consent.means]
    return "; ".join(filter(None, (consent.name, consent.number, consent.opinion, means)))


def _table(field: Field | Column, answer: str, places: PlaceNames) -> str:
    return "\n".join(_row(field, row, places) for row in read_rows(answer))


def _row(field: Field | Column, row: Row, places: PlaceNames) -> str:
    columns = field.columns if isinstance(field, Field) else ()
    cells = (shown(column, row.get(column.id, ""), places) for column in columns)
    return "– " + ", ".join(filter(None, cells))


_WAYS: dict[str, Callable[[Field | Column, str, PlaceNames], str]] = {
    "date": lambda _, answer, __: show_date(answer),
    "partial_date": lambda _, answer, __: show_date(answer),
    "boolean": lambda _, answer, __: "Có" if answer == "true" else "Không",
    "signature": lambda _, answer, __: "Điểm chỉ trên bản in" if answer == "true" else "Ký trên bản in",
    "choice": _labels,
    "multi_choice": _labels,
    "money": _money,
    "time": lambda _, answer, __: answer.replace(":", " giờ "),
    "commune_or_text": _commune,
    "multi_procedure": lambda _, answer, __: answer.replace(",", ", "),
    "address": _address,
    "bank_account": _account,
    "consent_block": _consent,
    "table": _table,
}
