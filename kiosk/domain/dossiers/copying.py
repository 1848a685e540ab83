"""An answer as the portal's own boxes want it: in pieces, with nothing that belongs to reading and not to typing."""

import msgspec

from kiosk.domain.questions.compounds import ABROAD, Address, BankAccount, read, read_rows
from kiosk.domain.questions.forms import Column, Field
from kiosk.domain.questions.shown import PlaceNames, shown
from kiosk.errors import Refused


class Piece(msgspec.Struct, frozen=True):
    """What goes into one box; `part` names it where an answer has several, `row` and `column` in a table."""

    text: str
    part: str = ""
    row: int = 0
    column: Column | None = None

    @property
    def key(self) -> str:
        """Apart from the other pieces of the same answer."""
        return self.part if self.column is None else f"{self.row}-{self.column.id}"


def pieces(field: Field, answer: str, places: PlaceNames) -> tuple[Piece, ...]:
    """The answer, box by box; nothing for what is ticked or signed and not typed."""
    if not answer or field.is_declaration or field.type == "signature":
        return ()
    try:
        found = _pieces(field, answer, places)
    except Refused:  # the form has changed since: as it is stored
        found = (Piece(answer),)
    return tuple(piece for piece in found if piece.text)


def _pieces(field: Field, answer: str, places: PlaceNames) -> tuple[Piece, ...]:
    match field.type:
        case "address":
            address = read(Address, answer)
            if not address.commune_code:
                return (Piece(address.text or address.detail),)
            if address.commune_code == ABROAD:
                return (Piece(address.text), Piece(address.detail, "detail"))
            return (
                Piece(places.province_name(address.province_code), "province"),
                Piece(places.commune_name(address.commune_code), "commune"),
                Piece(address.detail, "detail"),
            )
        case "bank_account":
            account = read(BankAccount, answer)
            return (Piece(account.number, "number"), Piece(account.bank, "bank"), Piece(account.holder, "holder"))
        case "table":
            return tuple(
                Piece(_bare(column, row.get(column.id, ""), places), row=number, column=column)
                for number, row in enumerate(read_rows(answer), 1)
                for column in field.columns
            )
        case _:
            return (Piece(_bare(field, answer, places)),)


def _bare(field: Field | Column, answer: str, places: PlaceNames) -> str:
    """As it is typed: `20000` and `08:30`, where a reader is shown `20.000 đồng` and `08 giờ 30`."""
    return answer if field.type in {"money", "time"} else shown(field, answer, places)
