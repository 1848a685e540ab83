"""Looking a code up."""

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain.dossiers.dossier import normal_dossier
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused
from ui.acts import begin, hand
from ui.state import Found, Problem, State, with_reading_of
from ui.world import World


def answer(world: World, state: State, field: str, typed: str) -> State:
    """Leave the box of the tracking number, or that of the dossier's code to correct it."""
    return correct(world, state, typed) if field == "dossier" else hand.set_parcel(world, state, typed)


def correct(world: World, state: State, typed: str) -> State:
    """The code of what was found is another; what cannot be one stays in the box, with the reason."""
    found, code = state.found, normal_dossier(typed)
    if found is None or found.session is None or code in {"", found.session.dossier}:
        return replace(state, errors={}, draft={})
    try:
        command = c.CorrectDossier(session=found.session.id, dossier=code)
        session = handle(command, world.unit, world.clock)
    except Refused as refusal:
        return replace(state, errors={"dossier": Problem(refusal.code)}, draft={"dossier": typed})
    said = Problem("lookup.corrected", {"code": code}, tone="good")
    return replace(state, errors={}, draft={}, found=replace(found, session=session), problem=said)


def find(world: World, state: State, typed: str) -> State:
    """Scan or type a slip's code or a dossier code; works with what this machine knows, with no line."""
    state = replace(state, query=clean(typed), found=None, draft={}, errors={})
    if not state.query:
        raise Refused("lookup-empty")
    if world.library.abolished(state.query):  # a procedure's code from an old receipt: the search knows what it is now
        fresh = with_reading_of(begin.at_home(world, state), state)
        return replace(fresh, page="choose", query=state.query)
    known = ask.known_code(world.reading, state.query)
    return replace(state, found=Found(known.code, known.session, known.status))
