"""The pages of home visits that ask: the request, the way, the plan, what came of it, the result, the end."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from kiosk.domain.local_time import day_text
from kiosk.domain.visits.planning import Offer, Warned
from kiosk.domain.visits.triage import Proposal, proposal, way_of
from ui.acts import visits_along as along
from ui.acts import visits_decide as decide
from ui.acts import visits_room as room
from ui.present import visits_fields as fields
from ui.present import visits_rows as rows
from ui.present.dates import day_words
from ui.present.frame import in_language
from ui.state import State
from ui.views.base import LineRow, OptionRow
from ui.views.sitting import FieldRow
from ui.views.visits import ActRow, VisitRow, VisitsView
from ui.words import say
from ui.world import World

MOST_FOUND = 8


def _title(state: State) -> str:
    return say(state.language, f"visit.ask-{state.stage}")


def _new(_world: World, state: State) -> VisitsView:
    language = state.language
    told = LineRow(
        key="told",
        label=say(language, "visit.tell-caller"),
        value=say(language, "visit.consent", days=str(state.keep_days)),
        tone="plain",
    )
    options = tuple(
        OptionRow(key=key, label=say(language, f"visit.agreed-{key}"), chosen=state.draft.get("agreed") == key)
        for key in ("yes", "no")
    )
    agreed = FieldRow(key="agreed", kind="choice", label=say(language, "visit.agreed"), options=options, required=True)
    asked_by = fields.choice(state, "asked_by", fields.ASKED_BY)
    return VisitsView(title=_title(state), notices=(told,), fields=(agreed, asked_by, *fields.of_request(state, "who")))


def _who(_world: World, state: State) -> VisitsView:
    return VisitsView(title=_title(state), fields=fields.of_request(state, "who"))


def _twin(state: State) -> tuple[LineRow, ...]:
    """The caller is still there: whether it is about the same person can be asked at once."""
    twin = rows.twin_line(state)
    return (twin,) if twin is not None else ()


def _more(_world: World, state: State) -> VisitsView:
    hint = say(state.language, "visit.ask-later")
    return VisitsView(title=_title(state), hint=hint, notices=_twin(state), fields=fields.of_request(state, "more"))


def _wish(_world: World, state: State) -> VisitsView:
    asked = (fields.choice(state, "why", fields.WHY), fields.day(state, "wanted_by"))
    hint = say(state.language, "visit.ask-later")
    asked = (*asked, *fields.of_request(state, "wish"))
    return VisitsView(title=_title(state), hint=hint, notices=_twin(state), fields=asked)


def _what(world: World, state: State) -> VisitsView:
    """The procedures that are wanted first, then what was found."""
    language, visit = state.language, room.open_visit(state)
    found = [one.code for one in world.library.search(state.query, state.counts)[:MOST_FOUND]]
    every = (*visit.procedures, *(code for code in found if code not in visit.procedures))
    return VisitsView(
        title=_title(state),
        search=say(language, "choose.placeholder"),
        query=state.query,
        rows=tuple(
            VisitRow(
                key=f"procedure:{code}",
                title=in_language(world.library.procedure(code).name, language),
                note=say(language, "choose.code", code=code),
                tag=say(language, "visit.chosen") if code in visit.procedures else "",
            )
            for code in every
        ),
    )


def ground_text(world: World, state: State, code: str) -> str:
    """What is proposed for a procedure, and why, in one sentence."""
    return _reason(state, proposal(world.library.procedure(code)))


def _reason(state: State, found: Proposal) -> str:
    language = state.language
    text = f"{say(language, f'visit.way-{found.way}')}: {say(language, f'visit.ground-{found.ground}')}"
    return text if found.sure else say(language, "visit.unsure", text=text)


def _sort(world: World, state: State) -> VisitsView:
    language, visit = state.language, room.open_visit(state)
    found = decide.proposals(world, visit)
    proposed = way_of(found)
    way = fields.choice(state, "way", fields.WAYS)
    asked = (way,) if state.draft.get("way") == proposed else (way, fields.choice(state, "reason", fields.OTHER_WAY))
    note = say(language, "visit.proposed", way=say(language, f"visit.way-{proposed}"))
    return VisitsView(
        title=_title(state),
        notices=(LineRow(key="proposed", label=note, tone="plain"),),
        lines=tuple(line for one in found for line in _grounds(state, one)),
        fields=asked,
    )


def _grounds(state: State, found: Proposal) -> tuple[LineRow, ...]:
    """Why, in one sentence, and where that stands."""
    language, procedure = state.language, found.procedure
    why = _reason(state, found)
    words = procedure.home.in_person
    condition = f". {in_language(words, language)}." if words is not None else "."
    letter, checked = procedure.confidence_of("home"), day_text(procedure.checked_on)
    source = say(language, "visit.source" if found.sure else "visit.source-unsure", date=checked, letter=letter)
    name = in_language(procedure.name, language)
    return (
        LineRow(key=procedure.code, label=name, value=why + condition),
        LineRow(key=f"{procedure.code}-source", label=source, tone="plain" if found.sure else "warn"),
    )


def _plan(_world: World, state: State) -> VisitsView:
    doubts = tuple(_doubt(state, one, number) for number, one in enumerate(state.visits.doubts))
    offers = tuple(_offer(state, one, number) for number, one in enumerate(state.visits.offers))
    asked = (
        replace(fields.day(state, "day"), offers=offers),
        fields.choice(state, "part", ("morning", "afternoon")),
        fields.team(state),
    )
    return VisitsView(
        title=_title(state),
        notices=doubts,
        fields=asked,
    )


def _doubt(state: State, warned: Warned, number: int) -> LineRow:
    name = rows.member_name(state, warned.member) if warned.member else ""
    text = say(state.language, f"visit.doubt-{warned.doubt}", **({"name": name} if name else {}))
    return LineRow(key=f"doubt-{number}", label=text, tone="warn")


def _offer(state: State, offer: Offer, number: int) -> OptionRow:
    language = state.language
    part = say(language, f"visit.part-{offer.part}").lower()
    when = f"{day_words(offer.day, language)}, {part}"
    near = f" · {say(language, 'visit.offer-near', count=str(offer.near))}" if offer.near else ""
    return OptionRow(key=f"offer:{number}", label=when + near)


def _put_off(_world: World, state: State) -> VisitsView:
    return VisitsView(
        title=_title(state), fields=(fields.choice(state, "why_off", fields.OFF), fields.day(state, "until"))
    )


def _take(_world: World, state: State) -> VisitsView:
    language = state.language
    marks = {True: "along", False: "left-here"}
    return VisitsView(
        title=_title(state),
        hint=say(language, "visit.take-hint"),
        rows=tuple(
            replace(rows.row(state, one, "along"), tag=say(language, f"visit.{marks[along.goes(state, one)]}"))
            for one in along.may_go(state)
        ),
    )


def _made(_world: World, state: State) -> VisitsView:
    asked = (fields.choice(state, "outcome", fields.OUTCOMES), fields.choice(state, "next_step", fields.NEXT))
    nobody = state.draft.get("outcome") in {"nobody-home", "refused"}
    counted = () if nobody else (fields.box(state, "persons", "number"), fields.box(state, "cases", "number"))
    return VisitsView(title=_title(state), hint=say(state.language, "visit.made-hint"), fields=(*asked, *counted))


def _hand(_world: World, state: State) -> VisitsView:
    return VisitsView(title=_title(state), fields=(fields.choice(state, "to", fields.HANDS),))


def _post(_world: World, state: State) -> VisitsView:
    language = state.language
    label = ActRow(key="print-label", text=say(language, "visit.act-print-label"), icon="printer")
    asked = (*fields.of_request(state, "post"), fields.box(state, "parcel", "code"))
    return VisitsView(title=_title(state), hint=say(language, "visit.post-hint"), fields=asked, acts=(label,))


def _delivered(_world: World, state: State) -> VisitsView:
    return VisitsView(title=_title(state), fields=(fields.day(state, "on"),))


def _close(_world: World, state: State) -> VisitsView:
    hint = say(state.language, "visit.close-hint", days=str(state.keep_days))
    return VisitsView(title=_title(state), hint=hint, fields=(fields.choice(state, "end", fields.ENDS),))


def _settle(_world: World, state: State) -> VisitsView:
    versions = room.open_visit(state).versions
    return VisitsView(
        title=_title(state),
        hint=say(state.language, "visit.settle-hint"),
        rows=tuple(rows.version_row(state, one) for one in versions),
    )


def _erase(_world: World, state: State) -> VisitsView:
    warning = LineRow(key="sure", label=say(state.language, "visit.erase-sure"), tone="warn")
    return VisitsView(title=_title(state), notices=(warning,))


PAGES: Mapping[str, Callable[[World, State], VisitsView]] = {
    "new": _new,
    "who": _who,
    "more": _more,
    "wish": _wish,
    "what": _what,
    "sort": _sort,
    "plan": _plan,
    "take": _take,
    "put-off": _put_off,
    "made": _made,
    "hand": _hand,
    "post": _post,
    "delivered": _delivered,
    "close": _close,
    "settle": _settle,
    "erase": _erase,
}
