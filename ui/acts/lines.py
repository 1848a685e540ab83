"""The lines of a table as a whole: one taken out, one put further up."""

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.domain.questions.compounds import read_rows, write
from ui.acts.fill import accepted, cell_key, form_of
from ui.acts.sitting import save
from ui.state import TYPED, State
from ui.world import World


def remove_entry(world: World, state: State, field: str, key: str) -> State:
    """Take a line out of a table."""
    rows, gone = read_rows(state.known.get(field, "")), int(key)
    places = [number for number in range(len(rows) + 1) if number != gone]
    return _rearranged(world, state, field, places)


def move_entry(world: World, state: State, field: str, key: str) -> State:
    """Put a line of a table one place further up; the first stays first."""
    rows, number = read_rows(state.known.get(field, "")), int(key)
    if not 0 < number < len(rows):
        return state
    places = [*range(number - 1), number, number - 1, *range(number + 1, len(rows) + 1)]
    return _rearranged(world, state, field, places)


def _rearranged(world: World, state: State, field: str, places: Sequence[int]) -> State:
    """The lines that stood at `places`, in this order; what was typed wrongly in a line goes where the line goes."""
    rows, start = read_rows(state.known.get(field, "")), f"{TYPED}{field}."
    cells = {name: text for name, text in state.known.items() if name.startswith(start)}
    changed = dict.fromkeys(cells, "")
    for name, text in cells.items():
        number, _, column = name.removeprefix(start).partition(".")
        if int(number) in places:
            changed[TYPED + cell_key(field, places.index(int(number)), column)] = text
    state = save(world, replace(state, entry=None), changed) if cells else replace(state, entry=None)
    left = [rows[number] for number in places if number < len(rows)]
    return accepted(world, state, form_of(world, state).field(field), write(left))
