"""The figures of one registration for help at home, from the request to the result."""

from collections.abc import Collection, Mapping, Sequence

from kiosk.domain import visit_facts as v
from kiosk.domain.fact import Fact
from kiosk.domain.figures.figures import Figures, TableCode, Tally, one, together
from kiosk.domain.figures.span import Span
from kiosk.domain.ids import SessionId, VisitId
from kiosk.domain.visits.causes import history
from kiosk.domain.visits.versions import fates
from kiosk.domain.visits.visit import fold

AT_HOME = "home"
"""The line for what was done there without a session: no procedure, no channel and no delivery was noted."""

IN_VAIN = frozenset({"nobody-home", "refused"})


def of_visit(visit: VisitId, facts: Sequence[Fact], span: Span, known: Collection[SessionId]) -> Figures:
    """What one registration counts for in the span.

    The registration, its way and its state belong to the day on which it was asked for; what was done belongs to the
    day on which it was done. `known` are sessions of this machine's ledger whose case is counted with them: what was
    worked on besides is counted here.
    """
    asked = next((fact for fact in facts if isinstance(fact, v.VisitRequested)), None)
    state, facts = _state(visit, facts), _that_count(facts)
    made = [fact for fact in facts if isinstance(fact, v.VisitMade) and span.holds(fact.at)]
    helped = [max(fact.persons, int(fact.outcome not in IN_VAIN)) for fact in made]
    besides = [(fact, max(0, fact.cases - sum(session in known for session in fact.sessions))) for fact in made]
    wanted = fold(visit, facts).procedures
    acts = together(
        one("visit-act", "made", len(made)),
        one("visit-act", "posted", _of(v.ResultPosted, facts, span)),
        one("visit-act", "handed-over", _of(v.ResultHandedOver, facts, span)),
        one("visit-act", "delivered", _of(v.ResultDelivered, facts, span)),
        *(_about_cases(fact, count, wanted) for fact, count in besides),
    )
    apart = Figures(
        cases=sum(count for _, count in besides),
        homes={visit: max(helped)} if any(helped) else {},
        tallies=acts,
    )
    if asked is None or not span.holds(asked.at):
        return apart
    return Figures(
        registrations=1,
        cases=apart.cases,
        homes=apart.homes,
        tallies=together(acts, one("visit-state", state), one("visit-way", _way(facts))),
    )


def _about_cases(made: v.VisitMade, count: int, wanted: Sequence[str]) -> Mapping[TableCode, Tally]:
    """The cases of a home that no session here tells of, so that each table adds up to all cases.

    They are the procedures that were asked for where there are as many.
    """
    named = wanted if len(wanted) == count else ()
    return together(
        *(one("procedure", code) for code in named),
        one("procedure", AT_HOME, count - len(named)),
        one("channel", "portal" if made.outcome == "filed" else AT_HOME, count),
        one("delivery", {"post": "post", "hand-over": AT_HOME}.get(made.next_step, "none"), count),
    )


def _that_count(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Without what an official said does not hold, where two machines had gone on in two ways."""
    if not any(isinstance(fact, v.VisitSettled) for fact in facts):
        return facts
    told = history(facts)
    overruled = fates(told).overruled
    return [fact for number, fact in enumerate(told.facts) if number not in overruled]


def _of(kind: type[Fact], facts: Sequence[Fact], span: Span) -> int:
    return sum(isinstance(fact, kind) and span.holds(fact.at) for fact in facts)


def _way(facts: Sequence[Fact]) -> str:
    ways = [fact.way for fact in facts if isinstance(fact, v.VisitSorted)]
    return ways[-1] if ways else "none"


def _state(visit: VisitId, facts: Sequence[Fact]) -> str:
    """The list that it is on, as everybody sees it on the page of visits, and how it ended where it did."""
    found = fold(visit, facts)
    return f"closed-{found.end}" if found.stage == "closed" else found.stage
