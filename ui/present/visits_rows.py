"""One request as a line of a list, and what is said of it on its own page."""

from collections.abc import Iterator, Mapping

from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import day_of, day_text, moment_text
from kiosk.domain.vietnamese import show_date
from kiosk.domain.visits.lists import Entry
from kiosk.domain.visits.request import AREA, BORN, CALLER, NAME, NOTE, PHONE, PLACE, WHOSE, left_out
from kiosk.domain.visits.versions import Version
from kiosk.domain.visits.visit import Plan, Visit
from ui.present.dates import day_words
from ui.present.frame import in_language
from ui.present.waiting import phone_text
from ui.state import State
from ui.views.base import LineRow
from ui.views.visits import VisitRow
from ui.words import Language, say
from ui.world import World


def row(state: State, entry: Entry, kind: str = "visit") -> VisitRow:
    """Who and where, when, and what presses."""
    language, visit = state.language, entry.visit
    kept = state.visits.known.get(visit.id, {})
    where = place_text(kept)
    note = " · ".join(filter(None, (where, when_text(state, visit), late_text(entry, language))))
    return VisitRow(
        key=f"{kind}:{visit.id}", title=name_text(visit, kept, language), note=note, tag=tag(entry, language)
    )


def name_text(visit: Visit, kept: Mapping[str, str], language: Language) -> str:
    """Whom it is about, as far as that is known here."""
    if kept.get(NAME):
        born = kept.get(BORN, "")[:4]
        return f"{kept[NAME]} ({born})" if born else kept[NAME]
    if kept.get(AREA) or kept.get(PLACE):
        return say(language, "visit.no-name")
    return say(language, "visit.gone" if visit.erased else "visit.elsewhere")


def twin_line(state: State) -> LineRow | None:
    """That somebody has asked for the same person before; None where nobody has, as far as this machine knows."""
    entry = next((one for one in state.visits.entries if one.visit.id == state.visits.twin), None)
    if entry is None:
        return None
    kept, language = state.visits.known.get(entry.visit.id, {}), state.language
    who = ", ".join(filter(None, (name_text(entry.visit, kept, language), place_text(kept))))
    asked = day_text(day_of(entry.visit.requested_at)) if entry.visit.requested_at is not None else ""
    return LineRow(key="twin", label=say(language, "visit.twin", who=who, date=asked), tone="warn")


def place_text(kept: Mapping[str, str]) -> str:
    """House, then area."""
    return ", ".join(filter(None, (kept.get(PLACE), kept.get(AREA))))


def when_text(state: State, visit: Visit) -> str:
    """The planned half-day, the wish, or the day on which it was asked for."""
    language = state.language
    if visit.plan is not None:
        return plan_text(visit.plan, language)
    if visit.wanted_by is not None and visit.end is None:
        return say(language, "visit.before-day", date=day_text(visit.wanted_by))
    if visit.requested_at is None:
        return ""
    return say(language, "visit.asked-on", date=day_text(day_of(visit.requested_at)))


def plan_text(plan: Plan, language: Language) -> str:
    """`Thứ Tư, 25/11/2026, buổi sáng`."""
    return f"{day_words(plan.day, language)}, {say(language, f'visit.part-{plan.part}').lower()}"


def late_text(entry: Entry, language: Language) -> str:
    """Why it presses."""
    return say(language, f"visit.late-{entry.late}") if entry.late else ""


def tag(entry: Entry, language: Language) -> str:
    """The short word beside it: late, taken along, or where it stands."""
    if entry.late:
        return say(language, "visit.tag-late")
    if entry.visit.taken:
        return say(language, "visit.tag-taken")
    return say(language, f"visit.list-{entry.stage}")


def lines(world: World, state: State, visit: Visit) -> tuple[LineRow, ...]:
    """Everything that is known of the request."""
    return (*_person(state), *_wish(world, state, visit), *_way(state, visit), *_done(state, visit))


def _line(state: State, key: str, value: str, tone: str = "plain") -> LineRow:
    return LineRow(key=key, label=say(state.language, f"visit.{key}"), value=value, tone=tone)


def _person(state: State) -> Iterator[LineRow]:
    kept, language = state.visits.kept, state.language
    if not kept:
        return
    yield _line(state, "where", place_text(kept) or say(language, "visit.to-ask"))
    phone = phone_text(kept[PHONE]) if kept.get(PHONE) else say(language, "visit.to-ask")
    whose = say(language, f"visit.whose-{kept[WHOSE]}") if kept.get(WHOSE) else ""
    caller = kept.get(CALLER, "")
    yield _line(state, "phone", " · ".join(filter(None, (phone, whose, caller))))
    if kept.get(BORN):
        yield _line(state, "born", show_date(kept[BORN]))
    if kept.get(NOTE):
        yield _line(state, "note", kept[NOTE])
    missing = left_out(kept)
    if missing:
        names = ", ".join(say(language, f"visit.missing-{name}") for name in missing)
        yield _line(state, "still-ask", names, "warn")


def _wish(world: World, state: State, visit: Visit) -> Iterator[LineRow]:
    language = state.language
    asked = moment_text(visit.requested_at) if visit.requested_at is not None else ""
    yield _line(state, "asked", f"{asked} · {say(language, f'visit.asked-by-{visit.asked_by}')}")
    if visit.why:
        yield _line(state, "why", say(language, f"visit.why-{visit.why}"))
    if visit.wanted_by is not None:
        yield _line(state, "wanted-by", day_text(visit.wanted_by))
    names = (in_language(world.library.procedure(code).name, language) for code in visit.procedures)
    yield _line(state, "procedures", "; ".join(names) or say(language, "visit.to-ask"))


def _way(state: State, visit: Visit) -> Iterator[LineRow]:
    language = state.language
    if visit.way is not None:
        yield _line(state, "way", say(language, f"visit.way-{visit.way}"))
    if visit.plan is not None:
        who = ", ".join(member_name(state, one) for one in visit.plan.team)
        yield _line(state, "plan", f"{plan_text(visit.plan, language)} · {who}")
    if visit.put_off:
        until = f", {day_text(visit.until)}" if visit.until is not None else ""
        yield _line(state, "was-off", say(language, f"visit.why-off-{visit.put_off}") + until, "warn")
    if visit.taken:
        here = state.visits.taken_here
        note = say(language, "visit.taken-here" if here else "visit.taken-note")
        yield LineRow(key="taken", label=note, tone="plain" if here else "warn")


def _done(state: State, visit: Visit) -> Iterator[LineRow]:
    language = state.language
    if visit.outcome is not None and visit.next_step is not None:
        next_step = say(language, f"visit.next-step-{visit.next_step}")
        yield _line(state, "came", f"{say(language, f'visit.outcome-{visit.outcome}')} → {next_step}")
        yield _line(state, "persons", str(visit.persons))
        yield _line(state, "cases", str(visit.cases))
    for number in visit.parcels:
        yield LineRow(key=f"parcel-{number}", label=say(language, "visit.parcel"), value=number)
    if visit.handed is not None:
        yield _line(state, "to", say(language, f"visit.to-{visit.handed}"), "good")
    if visit.delivered_on is not None:
        yield _line(state, "on", day_text(visit.delivered_on), "good")
    if visit.end is not None:
        yield _line(state, "end", say(language, f"visit.end-{visit.end}"))


def member_name(state: State, member: MemberId) -> str:
    """The member's name as this machine knows it; who is of another machine's team is said to be so."""
    return next((one.name for one in state.members if one.id == member), say(state.language, "visit.other-member"))


def version_row(state: State, version: Version) -> VisitRow:
    """One of two ways in which machines went on: what it says, who wrote it, and when."""
    language, fact = state.language, version.fact
    chosen = state.draft.get("version") == version.mark
    note = say(language, "visit.written-by", name=member_name(state, fact.member), at=moment_text(fact.at))
    tag_text = say(language, "visit.chosen") if chosen else ""
    return VisitRow(key=f"version:{version.mark}", title=version_text(state, fact), note=note, tag=tag_text)


def version_text(state: State, fact: vf.VisitFact) -> str:
    """What a fact makes of the visit, in words."""
    language = state.language
    match fact:
        case vf.VisitPlanned():
            text = plan_text(Plan(fact.day, fact.part, fact.team), language)
            return f"{say(language, 'visit.list-planned')}: {text}"
        case vf.VisitMade():
            outcome = say(language, f"visit.outcome-{fact.outcome}")
            return f"{say(language, 'visit.came')}: {outcome} → {say(language, f'visit.next-step-{fact.next_step}')}"
        case vf.VisitClosed():
            return f"{say(language, 'visit.list-closed')}: {say(language, f'visit.end-{fact.end}')}"
        case vf.VisitChanged():
            return say(language, "visit.version-changed", count=str(len(fact.procedures)))
        case _:
            return say(language, "visit.version-open")
