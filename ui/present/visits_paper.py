"""What is printed for home visits. Imported when somebody prints: a start has no time for it.

Paper is Vietnamese, whatever the screen speaks.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from kiosk.app.visits import particulars
from kiosk.domain.ids import VisitId
from kiosk.domain.local_time import day_of, moment_text
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.domain.on_paper.visit_sheet import Letter, Stop, VisitPaper, day_sheet, label_sheet, visit_sheet
from kiosk.domain.visits.request import CALLER, NOTE, PHONE, POST_ADDRESS, POST_PHONE, RECIPIENT, WHOSE
from kiosk.domain.visits.visit import Visit
from ui.acts import visits_decide as decide
from ui.acts import visits_room as room
from ui.present import visits_rows as rows
from ui.present.dates import day_words
from ui.present.frame import centre_name
from ui.present.waiting import phone_text
from ui.state import State
from ui.words import say
from ui.world import World


def sheet_of(world: World, state: State, kind: str) -> Sheet:
    """The sheet, the day's list, all sheets of the day, or labels: the one that is typed, or all that wait."""
    state = replace(state, language="vi")
    practice = state.practice is not None
    centre = world.places.commune_name(state.centre)
    match kind:
        case "print-sheet":
            visit = room.open_visit(state)
            return visit_sheet([_paper(world, state, visit, state.visits.kept)], centre, practice=practice)
        case "print-label":
            known = {**state.visits.kept, **{name: text for name, text in state.draft.items() if text}}
            return label_sheet([_letter(world, state, room.open_visit(state), known)], practice=practice)
        case "print-labels":
            return label_sheet(_letters(world, state), practice=practice)
        case "print-list":
            day = state.visits.day or day_of(state.now)
            stops = [_stop(world, state, entry.visit) for entry in decide.of_day(state)]
            return day_sheet(day_words(day, "vi"), stops, centre, practice=practice)
        case _:
            there = [entry.visit for entry in decide.of_day(state)]
            papers = [_paper(world, state, one, _known(state, one.id)) for one in there]
            return visit_sheet(papers, centre, practice=practice)


def _known(state: State, visit: VisitId) -> Mapping[str, str]:
    return state.visits.known.get(visit, {})


def _paper(world: World, state: State, visit: Visit, known: Mapping[str, str]) -> VisitPaper:
    whose = say("vi", f"visit.whose-{known[WHOSE]}") if known.get(WHOSE) else ""
    phone = phone_text(known[PHONE]) if known.get(PHONE) else ""
    asked = moment_text(visit.requested_at) if visit.requested_at is not None else ""
    plan = visit.plan
    return VisitPaper(
        name=rows.name_text(visit, known, "vi"),
        where=rows.place_text(known),
        phone=" · ".join(filter(None, (phone, whose, known.get(CALLER, "")))),
        why=say("vi", f"visit.why-{visit.why}") if visit.why else "",
        asked=f"{asked} · {say('vi', f'visit.asked-by-{visit.asked_by}')}",
        way=say("vi", f"visit.way-{visit.way}") if visit.way is not None else "",
        when=rows.plan_text(plan, "vi") if plan is not None else "",
        team=", ".join(rows.member_name(state, one) for one in plan.team) if plan is not None else "",
        note=known.get(NOTE, ""),
        procedures=tuple(world.library.procedure(code) for code in visit.procedures),
    )


def _stop(world: World, state: State, visit: Visit) -> Stop:
    known, plan = _known(state, visit.id), visit.plan
    return Stop(
        part=say("vi", f"visit.part-{plan.part}").removeprefix("Buổi ").capitalize() if plan is not None else "",
        name=rows.name_text(visit, known, "vi"),
        where=rows.place_text(known),
        phone=phone_text(known[PHONE]) if known.get(PHONE) else "",
        procedures="; ".join(world.library.procedure(code).name.vi for code in visit.procedures),
        team=", ".join(rows.member_name(state, one) for one in plan.team) if plan is not None else "",
    )


def _letters(world: World, state: State) -> list[Letter]:
    """Of every result on the list, also of those that are not on the screen."""
    visits = [entry.visit for entry in room.shown(state)]
    known = particulars(world.reading, [visit.id for visit in visits])
    return [_letter(world, state, visit, known[visit.id]) for visit in visits]


def _letter(world: World, state: State, visit: Visit, known: Mapping[str, str]) -> Letter:
    """As it is being typed, else as it is kept, else as it was asked for."""
    phone = known.get(POST_PHONE, "") or known.get(PHONE, "")
    return Letter(
        sender=centre_name(world, state),
        name=known.get(RECIPIENT, "") or known.get("name", ""),
        address=known.get(POST_ADDRESS, "") or rows.place_text(known),
        phone=phone_text(phone) if phone else "",
        parcel=known.get("parcel", "") or visit.parcel,
    )
