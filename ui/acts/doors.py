"""What the cards and buttons of the home page open, and who may open it."""

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from kiosk.errors import Refused
from ui.acts import begin, repairs, roster, sharing
from ui.acts.ways import Way, loaded
from ui.state import Page, State, with_reading_of
from ui.world import World

PAGES: Final[Mapping[str, Page]] = {"procedure": "choose", "lookup": "lookup", "guidance": "guidance"}
"""Pages that open as they are."""

NOT_IN_PRACTICE: Final = frozenset({"settings", "usb"})


def open_card(world: World, state: State, key: str) -> State:
    """Tap a card or a button of the home page: the same citizen, and nothing of what was there before."""
    if key == "settings" and (state.member is None or state.member.role == "volunteer"):
        raise Refused("officials-only")
    if key in NOT_IN_PRACTICE and state.practice is not None:
        raise Refused("practice-no-settings")
    fresh = with_reading_of(begin.cleared(world, state), state)
    if key in PAGES:
        return replace(fresh, page=PAGES[key])
    return _DOORS[key](world, fresh)


def _waiting(world: World, fresh: State) -> State:
    return begin.with_waits(world, replace(fresh, page="waiting", reminder=""))


def _settings(_world: World, fresh: State) -> State:
    return replace(fresh, page="settings", stage="list")


def _usb(world: World, fresh: State) -> State:
    """The page of the sticks, which everybody of the team may use."""
    return sharing.begin_usb(world, replace(fresh, page="settings"))


def _at(page: Page, way: Way) -> Way:
    return lambda world, fresh: way(world, replace(fresh, page=page))


_DOORS: Final[Mapping[str, Way]] = {
    "waiting": _waiting,
    "settings": _settings,
    "usb": _usb,
    "shifts": roster.opened,
    "incidents": repairs.opened,
    "queue": loaded("queue", "opened"),
    "figures": _at("figures", loaded("figures", "begin")),
    "visits": _at("visits", loaded("visits_room", "lists")),
}
