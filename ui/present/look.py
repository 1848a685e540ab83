"""Looking up where a dossier stands."""

from kiosk.domain.local_time import moment_text
from kiosk.domain.session import Session
from kiosk.domain.slip_code import grouped, url
from kiosk.errors import Unavailable
from ui.present.filed import correction, filed_lines, parcel_fields
from ui.present.frame import in_language
from ui.state import Found, State
from ui.views.base import TimelineRow
from ui.views.filing import LookupView
from ui.words import has_words, say
from ui.world import World

ROAD = ("prepared", "filed", "received", "in-progress", "result-ready", "collected")
"""The six stations of a dossier; `needs-more` stands in the place of `in-progress`."""

ENDS = frozenset({"rejected", "withdrawn", "stopped"})

_CAME_OF_IT = {
    "abandoned": "lookup.unfinished",
    "guided": "slip.state-guided",
    "papers-missing": "slip.state-papers",
}
"""What stands at the first station where the session left no dossier ready, by its outcome."""


def lookup(world: World, state: State) -> LookupView:
    """The question, and what is known."""
    language = state.language
    asked = LookupView(
        title=say(language, "lookup.title"),
        placeholder=say(language, "lookup.placeholder"),
        query=state.query,
        button=say(language, "lookup.button"),
    )
    if state.found is None:
        return asked
    known = state.found.session
    return LookupView(
        title=asked.title,
        placeholder=asked.placeholder,
        query=state.query,
        button=asked.button,
        found=True,
        headline=_headline(world, state, state.found),
        note=_note(state, state.found),
        updated=_updated(state, state.found),
        timeline=_timeline(state, state.found),
        lines=tuple(filed_lines(known, language)) if known is not None else (),
        fields=(*parcel_fields(state, known), *correction(state, known)),
    )


def _headline(world: World, state: State, found: Found) -> str:
    code = grouped(found.code)
    if found.session is None:
        return code
    return f"{procedure_name(world, state, found.session.procedure)} · {code}"


def procedure_name(world: World, state: State, code: str) -> str:
    """The procedure's name, or its bare code when it is not in the catalogue any more."""
    try:
        return in_language(world.library.procedure(code).name, state.language)
    except Unavailable:
        return code


def _note(state: State, found: Found) -> str:
    if found.session is None and found.status is None:
        if state.public_url:
            return say(state.language, "lookup.not-here", url=url(state.public_url, found.code))
        return say(state.language, "lookup.not-here-no-url")
    return found.status.note if found.status is not None else ""


def _updated(state: State, found: Found) -> str:
    if found.status is not None:
        return say(state.language, "lookup.updated", at=moment_text(found.status.at))
    return say(state.language, "lookup.local") if found.session is not None else ""


def standing(session: Session | None, found: Found) -> str:
    """The status that counts: the province's word, else what this machine's log says."""
    if found.status is not None:
        return found.status.status
    if session is not None:
        return "filed" if session.dossier else "prepared"
    return ""


def _timeline(state: State, found: Found) -> tuple[TimelineRow, ...]:
    now = standing(found.session, found)
    if not now:
        return ()
    road: list[str] = [*ROAD]
    if now == "needs-more":
        road[3] = now
    if now in ENDS:  # how far it came before that, nobody has told us
        filed = found.session is not None and bool(found.session.dossier)
        road = [*road[: 2 if filed else 1], now]
    if now not in road:
        road.append(now)
    place = road.index(now)
    return tuple(
        TimelineRow(
            key=station,
            label=_label(state, found, station, now),
            date=_date(found, station, now),
            state="done" if number < place else "now" if number == place else "later",
        )
        for number, station in enumerate(road)
    )


def _label(state: State, found: Found, station: str, now: str) -> str:
    if station == "prepared" and found.session is not None:
        outcome = found.session.outcome
        if outcome in _CAME_OF_IT:
            return say(state.language, _CAME_OF_IT[outcome])
        if outcome is None and now == station:
            return say(state.language, "lookup.unfinished")
    return say(state.language, f"status.{station}") if has_words(f"status.{station}") else station


def _date(found: Found, station: str, now: str) -> str:
    if station == now and found.status is not None:
        return moment_text(found.status.at)
    if station == "prepared" and found.session is not None and found.session.slip_at is not None:
        return moment_text(found.session.slip_at)
    return ""
