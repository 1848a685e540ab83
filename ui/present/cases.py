"""Two procedures for one wish, as a question in plain words with a card for each case."""

from kiosk.domain.alternatives import Alternative, alternative
from kiosk.domain.catalogue import FactGroup, Procedure
from kiosk.domain.local_time import day_of
from kiosk.domain.questions.conditions import age
from kiosk.domain.records import Words
from ui.present.frame import in_language
from ui.state import State
from ui.views.base import LineRow
from ui.views.begin import CaseRow
from ui.words import Language, say
from ui.world import World


def pair_of(world: World, state: State, code: str) -> Alternative | None:
    """The other procedure that might fit better, or that this one is better than."""
    return alternative(code, world.library.procedures(), day_of(state.now))


def outgrown(state: State, pair: Alternative | None) -> str:
    """What speaks against the better one, as far as the day of the event tells: the child is too old for it."""
    deadline = pair.better.deadline if pair is not None else None
    if pair is None or deadline is None or not pair.preference.under_age:
        return ""
    years = age(state.known.get(deadline.field, ""), day_of(state.now))
    if years is None or years < pair.preference.under_age:
        return ""
    return say(state.language, "case.outgrown", age=str(pair.preference.under_age))


def cases(pair: Alternative | None, language: Language, chosen: str = "", against: str = "") -> tuple[CaseRow, ...]:
    """A card for each case; `chosen` is the procedure at hand, `against` what speaks against the better one."""
    if pair is None:
        return ()
    reason = in_language(pair.preference.reason, language)
    doubt = say(language, "case.unsure") if pair.preference.confidence == "C" else ""
    title = reason[:1].upper() + reason[1:]
    told = (
        (pair.better, title, " ".join(filter(None, (against, doubt, _text(pair.better, language))))),
        (pair.usual, say(language, "case.other"), _text(pair.usual, language)),
    )
    return tuple(
        CaseRow(key=procedure.code, title=name, text=text, chosen=procedure.code == chosen)
        for procedure, name, text in told
    )


def _text(procedure: Procedure, language: Language) -> str:
    if procedure.contains:
        parts = ", ".join(in_language(part, language) for part in procedure.contains)
        return say(language, "case.joined", parts=parts, code=procedure.code)
    return say(language, "case.single", name=in_language(procedure.name, language), code=procedure.code)


def joined_rows(procedure: Procedure, language: Language) -> tuple[LineRow, ...]:
    """What a joined procedure does in one, and what comes with a result."""
    told: tuple[tuple[str, FactGroup, tuple[Words, ...]], ...]
    told = (("contains", "name", procedure.contains), ("also", "result", procedure.also_gives))
    return tuple(
        LineRow(
            key=key,
            label=say(language, f"prepare.{key}"),
            value=", ".join(in_language(part, language) for part in parts),
            tone="plain" if procedure.is_promise(group) else "warn",
        )
        for key, group, parts in told
        if parts
    )
