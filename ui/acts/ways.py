"""Where "forward" and "back" lead on each page. Those of a page that not every citizen sees are loaded with it."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeAlias, cast

from msgspec.structs import replace

from ui.acts import begin, companion, fill, guide, hand, joining, settings, waiting
from ui.state import Page, State
from ui.world import World

Way: TypeAlias = Callable[[World, State], State]


def forward(world: World, state: State) -> State:
    """The forward button of the page that is shown."""
    way = _FORWARD.get(state.page)
    return way(world, state) if way is not None else state


def back(world: World, state: State) -> State:
    """The back button: a stage, a step, or home."""
    way = _BACK.get(state.page, _home_or_step)
    return way(world, state)


def loaded(module: str, act: str) -> Way:
    """An act of a module that is imported when it is first asked for: a start has no time for it."""

    def way(world: World, state: State) -> State:
        return cast("Way", getattr(import_module(f"ui.acts.{module}"), act))(world, state)

    return way


def _from_stage(way: Way) -> Way:
    """Back out of a stage of the page; from the page itself, home."""
    return lambda world, state: way(world, state) if state.stage else _home_or_step(world, state)


def _sign_in_back(_world: World, state: State) -> State:
    return replace(state, chosen="") if state.chosen else replace(state, page="standby")


def _settings_back(world: World, state: State) -> State:
    own = state.stage == settings.OWN_PIN
    inside = state.stage != "list" and (own or settings.may_see_list(state))
    return settings.closed(world, state) if inside else _home_or_step(world, state)


def _portal_back(world: World, state: State) -> State:
    return companion.back(world, state) if companion.has_before(world, state) else _home_or_step(world, state)


def _home_or_step(world: World, state: State) -> State:
    return begin.at_home(world, state) if state.session is None else guide.back(world, state)


_FORWARD: Mapping[Page, Way] = {
    "setup": joining.forward,
    "consent": guide.consent_forward,
    "identity": guide.identity_forward,
    "prepare": guide.prepare_forward,
    "form": fill.forward,
    "review": fill.review_forward,
    "slip": hand.slip_forward,
    "portal": companion.forward,
    "finish": hand.finish,
    "waiting": waiting.forward,
    "settings": settings.act,
    "guidance": loaded("guidance", "forward"),
    "shifts": loaded("shifts", "forward"),
    "incidents": loaded("mending", "forward"),
    "visits": loaded("visits", "forward"),
    "figures": loaded("figures", "forward"),
}

_BACK: Mapping[Page, Way] = {
    "setup": joining.back,
    "sign-in": _sign_in_back,
    "settings": _settings_back,
    "portal": _portal_back,
    "finish": companion.reopened,
    "waiting": _from_stage(waiting.back),
    "guidance": loaded("guidance", "back"),
    "shifts": loaded("shifts", "back"),
    "incidents": _from_stage(loaded("repairs", "back")),
    "visits": loaded("visits", "back"),
    "queue": loaded("queue", "back"),
    "figures": _from_stage(loaded("figures", "back")),
}
