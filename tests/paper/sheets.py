"""The sheets of all shipped forms, for the tests that look at them."""

from collections.abc import Iterator
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.domain.catalogue import Procedure
from kiosk.domain.on_paper import sheets as s
from kiosk.domain.on_paper.declaration import declaration
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.domain.questions.forms import Form

TODAY = date(2026, 11, 26)
CATALOGUE, PLACES = Catalogue(), Communes()
CENTRE = PLACES.commune_name("08782")
FORMS = [CATALOGUE.form(name) for name in CATALOGUE.form_ids]


def procedure_of(form: Form) -> Procedure:
    return CATALOGUE.procedure("1.001193" if form.procedures == ("*",) else form.procedures[0])


def sheet_of(form: Form, answers: dict[str, str], *, code: str = "", bare: bool = False, slip: str = "") -> Sheet:
    procedure = CATALOGUE.procedure(code) if code else procedure_of(form)
    layout = None if bare else CATALOGUE.layout(form.id)
    return declaration(form, layout, answers, procedure, centre=CENTRE, names=PLACES, today=TODAY, slip=slip)


def given_texts(blocks: tuple[s.Block, ...]) -> Iterator[str]:
    """The citizen's own words on a sheet, each as often as it stands there."""
    for block in blocks:
        match block:
            case s.Line():
                yield from (piece.text for piece in block.pieces if piece.given)
            case s.Boxes():
                yield block.digits
            case s.Grid():
                yield from (cell for row in block.rows for cell in row)
            case s.Side():
                yield from given_texts(block.cells)
            case s.Signatures():
                yield from (text for place in block.places for text in given_texts(place.lines))
            case s.Ticks():
                yield from (option.label for option in block.options if option.ticked)
            case s.NewPage():
                pass
