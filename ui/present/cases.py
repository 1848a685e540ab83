"""Two procedures for one wish, as a question in plain words with a card for each case."""

from kiosk.domain.alternatives import Alternative, alternative
from kiosk.domain.catalogue import FactGroup, Procedure
from kiosk.domain.local_time import day_of
from kiosk.domain.records import Words
from ui import views as v
from ui.present.dates import doubtful
from ui.present.frame import in_language
from ui.state import State
from ui.words import Language, say
from ui.world import World


def pair_of(world: World, state: State, code: str) -> Alternative | None:
    """The other procedure that might fit better, or that this one is better than."""
    return alternative(code, world.library.procedures(), day_of(state.now))


def cases(pair: Alternative | None, language: Language, chosen: str = "") -> tuple[v.CaseRow, ...]:
    """A card for each case; `chosen` is the procedure that is at hand."""
    if pair is None:
        return ()
    reason = in_language(pair.reason, language)
    if not pair.better.is_promise("channels"):
        reason = say(language, "prepare.ask", text=reason)
    titles = (reason[:1].upper() + reason[1:], say(language, "case.other"))
    return tuple(
        v.CaseRow(key=procedure.code, title=title, text=_text(procedure, language), chosen=procedure.code == chosen)
        for procedure, title in zip((pair.better, pair.usual), titles, strict=True)
    )


def _text(procedure: Procedure, language: Language) -> str:
    if procedure.contains:
        parts = ", ".join(in_language(part, language) for part in procedure.contains)
        return say(language, "case.joined", parts=parts, code=procedure.code)
    return say(language, "case.single", name=in_language(procedure.name, language), code=procedure.code)


def joined_rows(procedure: Procedure, language: Language) -> tuple[v.LineRow, ...]:
    """What a joined procedure does in one, and what comes with a result."""
    told: tuple[tuple[str, FactGroup, tuple[Words, ...]], ...]
    told = (("contains", "name", procedure.contains), ("also", "result", procedure.also_gives))
    return tuple(
        v.LineRow(
            key=key,
            label=say(language, f"prepare.{key}"),
            value=doubtful(
                ", ".join(in_language(part, language) for part in parts), language, sure=procedure.is_promise(group)
            ),
        )
        for key, group, parts in told
        if parts
    )
