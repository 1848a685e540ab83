"""What is printed on A4: the declaration as it stands, and the list of papers to bring.

Imported when somebody prints: a start has no time for it.
"""

from kiosk.domain.local_time import day_of
from kiosk.domain.on_paper.declaration import declaration
from kiosk.domain.on_paper.papers_sheet import papers_sheet
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.domain.questions.later import settled
from kiosk.domain.slip_code import grouped
from kiosk.errors import Refused
from ui.acts import sitting
from ui.acts.sitting import procedure_of, session_of
from ui.state import SheetKind, State
from ui.world import World


def sheet_of(world: World, state: State, kind: SheetKind) -> Sheet:
    """The sheet of this kind for the session on the screen."""
    return papers(world, state) if kind == "papers" else declared(world, state)


def declared(world: World, state: State) -> Sheet:
    """The declaration with every answer, those that are never stored included; `Refused` where there is none."""
    form = sitting.form_of(world, state)
    if form is None:
        raise Refused("nothing-to-print")
    session = session_of(state)
    # a layout fits the form that it was checked against
    is_of_today = world.library.form_or_none(form.id) and not world.library.is_superseded(form, session.procedure)
    return declaration(
        form,
        world.library.layout(form.id) if is_of_today else None,
        settled(state.known),
        procedure_of(world, state),
        centre=world.places.commune_name(session.centre),
        names=world.places,
        today=day_of(state.now),
        code=session.procedure,
        slip=grouped(session.slip),
        known=state.known,
    )


def papers(world: World, state: State) -> Sheet:
    """The papers of the procedure, and which of them the citizen has."""
    session = session_of(state)
    return papers_sheet(procedure_of(world, state), session.papers, world.places.commune_name(session.centre))
