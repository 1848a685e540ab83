"""The scripts of the pages outside a session: what the page is for, its content in order, what to press."""

from collections.abc import Iterable, Iterator

from ui.acts.settings import ACTS
from ui.present import begin, guide, look
from ui.present import waiting as list_of
from ui.present.settings import settings as settings_view
from ui.spoken.fields import places, question, written
from ui.state import State
from ui.views.base import LineRow
from ui.views.begin import CardRow
from ui.words import say
from ui.world import World


def pair(label: str, value: str = "") -> str:
    """A label and what is said of it, as one sentence."""
    text = f"{label}: {value}" if label and value else label or value
    return text if not text or text[-1] in ".!?…" else f"{text}."


def lines(rows: Iterable[LineRow]) -> Iterator[str]:
    """Labels with their values, in order."""
    return (pair(row.label, row.value) for row in rows)


def cards(rows: Iterable[CardRow]) -> Iterator[str]:
    """Large cards, in order."""
    return (pair(row.title, row.text) for row in rows)


def standby(state: State) -> Iterator[str]:
    """Between two citizens."""
    view = begin.standby(None, state)
    yield say(state.language, "spoken.standby")
    yield say(state.language, "spoken.standby-now", clock=view.clock, date=view.date)


def setup(world: World, state: State) -> Iterator[str]:
    """The first start."""
    language, view = state.language, begin.setup(world, state)
    yield say(language, "spoken.setup")
    yield pair(view.title)
    yield pair(view.hint)
    if view.stage == "centre":
        yield written(view.query, language)
        yield from places(view.places, language)
        if view.chosen:
            yield say(language, "spoken.chosen-value", text=view.chosen)
        yield say(language, "spoken.setup-centre")
    elif view.stage == "name":
        yield written(view.name, language)
        yield say(language, "spoken.setup-name")
    elif not view.stage.startswith("join"):
        yield say(language, "spoken.pin")
    yield from cards(view.cards)
    yield from lines(view.lines)
    for field in view.fields:
        yield from question(field, language)


def sign_in(world: World, state: State) -> Iterator[str]:
    """Who is at the counter; the PIN is not looked at."""
    language, view = state.language, begin.sign_in(world, state)
    yield say(language, "spoken.sign-in")
    yield pair(view.title)
    yield pair(view.hint)
    yield view.wait
    yield from lines(view.gaps)
    if view.chosen:
        yield say(language, "spoken.pin")
        return
    yield from (pair(row.name, row.role) for row in view.members)
    yield say(language, "spoken.sign-in-press")


def home(world: World, state: State) -> Iterator[str]:
    """What can be done today."""
    view = begin.home(world, state)
    yield say(state.language, "spoken.home")
    yield pair(view.title)
    yield view.reminder
    yield from cards(view.cards)
    yield view.care
    yield from (pair(row.text) for row in view.buttons)
    yield say(state.language, "spoken.home-press", button=say(state.language, "home.sign-out"))


def choose(world: World, state: State) -> Iterator[str]:
    """The procedures found; their codes are left to the eye."""
    view = guide.choose(world, state)
    yield say(state.language, "spoken.choose")
    yield pair(view.title)
    yield view.warning
    if view.query:
        yield written(view.query, state.language)
    yield view.replaced
    yield pair(view.case_question)
    yield from (pair(row.title, row.text) for row in view.cases)
    yield pair(view.heading)
    yield from (pair(row.title) for row in view.rows)
    yield say(state.language, "spoken.choose-press")


def lookup(world: World, state: State) -> Iterator[str]:
    """Where a dossier stands."""
    language, view = state.language, look.lookup(world, state)
    yield say(language, "spoken.lookup")
    yield pair(view.title)
    yield from found(world, state)
    if view.query:
        yield written(view.query, language)
    yield say(language, "spoken.lookup-press", button=view.button)


def found(world: World, state: State) -> Iterator[str]:
    """What a look-up came to."""
    view = look.lookup(world, state)
    yield pair(view.headline)
    yield pair(view.note)
    yield pair(view.updated)
    for row in view.timeline:
        yield say(state.language, f"spoken.{row.state}", text=pair(row.label, row.date).removesuffix("."))
    yield from lines(view.lines)
    for field in view.fields:
        yield from question(field, state.language)


def waiting(world: World, state: State) -> Iterator[str]:
    """What was begun and not finished; or one of it, to be noted or given up."""
    view = list_of.waiting(world, state)
    yield say(state.language, "spoken.waiting")
    yield pair(view.title)
    yield view.empty
    yield pair(view.heading)
    yield from lines(view.lines)
    for field in view.fields:
        yield from question(field, state.language)
    for row in view.rows:
        yield pair(row.title, row.tag)
        yield from (
            pair(text) for text in (row.note, row.reason, row.halted, row.unanswered, row.due, row.phone, row.expiry)
        )
    if view.rows:
        yield say(state.language, "spoken.waiting-press", resume=view.rows[0].resume)


def settings(world: World, state: State) -> Iterator[str]:
    """For officials."""
    language, view = state.language, settings_view(world, state)
    if view.stage != "own-pin":
        yield say(language, "spoken.settings")
    yield pair(view.title)
    yield pair(view.hint)
    yield from cards(view.cards)
    if view.cards:
        yield say(language, "spoken.settings-press")
    yield from lines(view.lines)
    for row in view.days:
        yield pair(row.title, row.note)
        yield pair(row.tag)
    yield pair(view.warning)
    for field in view.fields:
        yield from question(field, language)
    if state.stage in ACTS:
        yield say(language, "spoken.settings-act", button=say(language, ACTS[state.stage].code))
