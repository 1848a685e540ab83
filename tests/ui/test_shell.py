"""The ring without a screen: a refused act changes nothing but the sentence, and a broken world is told in words."""

from collections.abc import Iterator
from dataclasses import replace as but
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.devices.printer import QtPrinter
from kiosk.errors import Refused, Unavailable
from kiosk.store.store import Store, open_store
from tests.fakes import CheapPins
from ui.gallery.counter import (
    BlindCamera,
    PatientExports,
    PatientPrinter,
    QuietScanner,
    SilentVoice,
    SteadyClock,
)
from ui.gallery.workshop import SteadyWorkshop
from ui.opening import Devices, make_world
from ui.shell import Shell, sentence_for
from ui.state import Problem, State
from ui.words import has_words, say
from ui.world import World


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "store")
    yield store
    store.close()


@pytest.fixture
def world(store: Store, qapp: QGuiApplication) -> World:
    del qapp
    return but(
        make_world(
            store,
            Devices(QtPrinter(None), SilentVoice(), QuietScanner(), BlindCamera(), SteadyWorkshop(), PatientExports()),
        ),
        clock=SteadyClock(),
        printer=PatientPrinter(),
        pins=CheapPins(),
    )


def renamed(_world: World, state: State) -> State:
    return replace(state, centre="08782")


def refused(_world: World, _state: State) -> State:
    raise Refused("pin-wrong", left="3")


def test_an_act_becomes_a_state_and_the_state_is_shown(world: World) -> None:
    shown: list[State] = []
    shell = Shell(shown.append, world)

    shell.act(renamed)

    assert [state.centre for state in shown] == ["08782"]
    assert shell.state == shown[-1]


def test_an_act_that_changes_nothing_shows_nothing(world: World) -> None:
    shown: list[State] = []
    shell = Shell(shown.append, world)

    shell.act(lambda _world, state: state)

    assert shown == []


def test_what_is_refused_leaves_everything_as_it_was_and_says_why(world: World) -> None:
    shell = Shell(lambda _state: None, world)
    shell.act(renamed)

    shell.act(refused)

    assert shell.state.centre == "08782"
    assert shell.state.problem == Problem("pin-wrong", {"left": "3"})
    assert say("vi", "pin-wrong", left="3") == "Mã PIN chưa đúng. Còn 3 lần thử."


def test_the_next_tap_takes_the_sentence_away_and_the_clock_does_not(world: World) -> None:
    shell = Shell(lambda _state: None, world)
    shell.act(refused)

    shell.tick(renamed)
    assert shell.state.problem is not None

    shell.act(renamed)
    assert shell.state.problem is None


@pytest.mark.parametrize(
    ("outage", "code"),
    [
        (Unavailable("store", "disk-full"), "store-disk-full"),
        (Unavailable("store", "something-new"), "store-unavailable"),
        (Unavailable("catalogue", "1.001193"), "catalogue-unavailable"),
        (Unavailable("printer", "on fire"), "something-unavailable"),
    ],
)
def test_a_broken_world_is_told_in_words_that_say_the_work_is_safe(
    world: World, outage: Unavailable, code: str
) -> None:
    def broken(_world: World, _state: State) -> State:
        raise outage

    shell = Shell(lambda _state: None, world)
    shell.act(broken)

    assert shell.state.problem == Problem(code)
    assert sentence_for(outage) == code
    assert has_words(code)


def test_a_refusal_that_nobody_wrote_a_sentence_for_does_not_break_the_ring(world: World) -> None:
    def unheard(_world: World, _state: State) -> State:
        raise Refused("never-written-down")

    shell = Shell(lambda _state: None, world)
    shell.act(unheard)

    assert shell.state.problem == Problem("bug")


def test_a_bug_flies(world: World) -> None:
    def wrong(_world: World, _state: State) -> State:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Shell(lambda _state: None, world).act(wrong)


def test_a_tap_before_the_store_is_open_does_nothing() -> None:
    shell = Shell(lambda _state: None)

    shell.act(renamed)

    assert shell.state == State()
