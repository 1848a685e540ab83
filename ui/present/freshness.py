"""What the screen says of the age and the dates of the catalogue."""

from collections.abc import Iterator
from datetime import date

from kiosk.domain.catalogue import Procedure
from kiosk.domain.local_time import day_of, day_text
from ui.state import State
from ui.views.base import LineRow
from ui.words import Language, say
from ui.world import World


def tag(procedure: Procedure, today: date, language: Language, *, often: bool) -> str:
    """The word beside a procedure in the list: that it does not hold today, else that it is done often."""
    code = {"not-yet": "choose.not-yet", "over": "choose.over"}.get(procedure.standing(today), "")
    code = code or ("choose.core" if often else "")
    return say(language, code) if code else ""


def dates(procedure: Procedure, today: date, language: Language) -> list[LineRow]:
    """What the procedure's own dates warn of: over, not yet, soon over, checked long ago."""
    rows: list[LineRow] = []
    standing = procedure.standing(today)
    last = day_text(procedure.valid_to) if procedure.valid_to is not None else ""
    if standing == "over":
        rows.append(LineRow(key="expired", label=say(language, "prepare.expired", date=last), tone="bad"))
    elif standing == "not-yet" and procedure.valid_from is not None:
        first = day_text(procedure.valid_from)
        rows.append(LineRow(key="not-yet", label=say(language, "prepare.not-yet", date=first), tone="bad"))
    elif standing == "ends-soon":
        rows.append(LineRow(key="ends-soon", label=say(language, "prepare.ends-soon", date=last), tone="warn"))
    if procedure.is_stale(today):
        checked = say(language, "prepare.old", date=day_text(procedure.checked_on))
        rows.append(LineRow(key="old", label=checked, tone="warn"))
    return rows


def care(world: World, state: State) -> str:
    """What the home page says when the catalogue needs an official, beside the way to where it is put right."""
    language, problems = state.language, world.library.problems
    if not world.library.procedures():
        return say(language, "home.catalogue-none")
    if problems:
        return say(language, "home.catalogue-broken", count=str(len(problems)))
    return say(language, "home.catalogue-old") if world.library.is_old(day_of(state.now)) else ""


def lines(world: World, state: State) -> Iterator[LineRow]:
    """How old the catalogue is, what of it does not hold today, and what could not be read."""
    language, today, known = state.language, day_of(state.now), world.library.procedures()
    if known:
        checked = world.library.checked_on
        days = str(max((today - checked).days, 0))
        yield LineRow(
            key="catalogue",
            label=say(language, "settings.about-catalogue"),
            value=say(language, "settings.about-age", days=days, date=day_text(checked)),
            tone="warn" if world.library.is_old(today) else "plain",
        )
    ended = sum(not procedure.is_valid(today) for procedure in known)
    yield LineRow(
        key="procedures",
        label=say(language, "settings.about-procedures"),
        value=say(language, "settings.about-counts", count=str(len(known)), ended=str(ended)),
        tone="warn" if ended or not known else "plain",
    )
    broken = say(language, "settings.about-problems")
    for number, problem in enumerate(world.library.problems):
        yield LineRow(key=f"problem-{number}", label=broken, value=problem.said(language), tone="bad")
