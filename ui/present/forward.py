"""The word on the forward button of each page; a page without one is left by what is tapped on it."""

from collections.abc import Callable, Mapping

from ui.acts import companion, settings, waiting
from ui.state import Page, State
from ui.words import say
from ui.world import World


def forward_word(world: World | None, state: State) -> str:
    """The word, in the language of the screen; without a world there is only the page between two citizens."""
    code = _CODES.get(state.page)
    found = code(world, state) if code is not None and world is not None else ""
    return say(state.language, found) if found else ""


def _next(_world: World, _state: State) -> str:
    return "next"


def _at(stages: frozenset[str], code: str) -> Callable[[World, State], str]:
    """The code at these stages of a page; `{stage}` in it is the stage."""
    return lambda _world, state: code.format(stage=state.stage) if state.stage in stages else ""


def _identity(_world: World, state: State) -> str:
    known = state.session is not None and state.session.identity is not None
    shown = state.stage in {"scanned", "typed"}
    return "next" if shown or (known and not state.stage) else ""


def _portal(world: World, state: State) -> str:
    return companion.forward_code(world, state) if state.session is not None else ""


def _guidance(world: World, state: State) -> str:
    from ui.acts.guidance import forward_code

    return forward_code(world, state)


def _visits(_world: World, state: State) -> str:
    if state.stage in {"", "list", "visit", "day"}:
        return ""
    return "next" if state.stage in {"who", "more", "wish"} else f"visit.do-{state.stage}"


def _settings(_world: World, state: State) -> str:
    found = settings.ACTS.get(state.stage)
    return found.code if found is not None else ""


_CODES: Mapping[Page, Callable[[World, State], str]] = {
    "setup": _at(frozenset({"centre", "name", "join", "join-line"}), "next"),
    "consent": _next,
    "identity": _identity,
    "prepare": _next,
    "form": _next,
    "review": lambda _world, _state: "review.done",
    "slip": _next,
    "portal": _portal,
    "finish": lambda _world, _state: "finish.done",
    "waiting": lambda _world, state: waiting.forward_code(state) if state.stage else "",
    "guidance": _guidance,
    "shifts": _at(frozenset({"write", "read", "leave"}), "shifts.{stage}-now"),
    "visits": _visits,
    "settings": _settings,
    "figures": _at(frozenset({"span"}), "figures.count"),
    "incidents": _at(frozenset({"close"}), "settings.save"),
}
