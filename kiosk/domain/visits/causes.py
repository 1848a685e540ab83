"""What was known where a fact of a visit was written: the order of causes, whatever the clocks and the machines say."""

from collections.abc import Iterable, Mapping
from hashlib import blake2s
from typing import Final, TypeAlias

import msgspec

from kiosk.domain import visit_facts as vf
from kiosk.domain.fact import Fact

Bearing: TypeAlias = tuple[str, ...]
"""What a fact makes of a visit, to be compared: two facts of one bearing say the same."""

_MARK_BYTES: Final = 5


def bearing(fact: vf.VisitFact) -> Bearing:
    """What the fact makes of the visit; who wrote it, and when, is no part of that."""
    match fact:
        case vf.VisitPlanned():
            return "planned", fact.day.isoformat(), fact.part, *sorted(fact.team)
        case vf.VisitMade():
            return "made", fact.outcome, fact.next_step, str(fact.persons), str(fact.cases), *sorted(fact.sessions)
        case vf.VisitClosed():
            return "closed", fact.end
        case vf.VisitPutOff() | vf.VisitReopened():
            return ("open",)
        case vf.VisitChanged():
            return "changed", *sorted(fact.procedures)
        case vf.VisitSettled():
            return "settled", fact.holds
        case _:
            return (str(fact.__struct_config__.tag),)


def mark(fact: vf.VisitFact) -> str:
    """The fact's own mark, the same on every machine; made of nothing that another version might add."""
    head = (fact.__struct_config__.tag, fact.turn, fact.member, fact.at.isoformat(), *fact.after, *bearing(fact))
    return blake2s(repr(head).encode(), digest_size=_MARK_BYTES).hexdigest()


class History(msgspec.Struct, frozen=True):
    """The facts of one visit, each once, causes before what follows; `known[n]` has a bit for each that fact n knew."""

    facts: tuple[vf.VisitFact, ...] = ()
    marks: tuple[str, ...] = ()
    known: tuple[int, ...] = ()

    @property
    def heads(self) -> tuple[str, ...]:
        """The marks of the facts that no other knew."""
        covered = 0
        for mask in self.known:
            covered |= mask
        return tuple(name for number, name in enumerate(self.marks) if not covered >> number & 1)

    def place(self, name: str) -> int | None:
        """Which fact bears this mark; None where it has not come to this machine."""
        return self.marks.index(name) if name in self.marks else None

    def strangers(self, one: int, other: int) -> bool:
        """Whether these two were written without knowing of each other."""
        return not (self.known[one] >> other & 1 or self.known[other] >> one & 1)


def history(facts: Iterable[Fact]) -> History:
    """Whatever came, from however many machines and in whatever order; the same facts give the same history."""
    found = {mark(fact): fact for fact in facts if isinstance(fact, vf.VisitFact)}
    turns = _turns(found)
    order = sorted(found, key=lambda name: (turns[name], name))
    places = {name: number for number, name in enumerate(order)}
    known: list[int] = []
    for name in order:
        mask = 0
        for cause in found[name].after:
            place = places.get(cause)
            if place is not None:
                mask |= known[place] | 1 << place
        known.append(mask)
    return History(tuple(found[name] for name in order), tuple(order), tuple(known))


def _turns(found: Mapping[str, vf.VisitFact]) -> dict[str, int]:
    """Each fact's turn, behind its causes also where the machine that wrote it had taken no turn from others."""
    turns = {name: fact.turn for name, fact in found.items()}
    is_settled = False
    while not is_settled:
        is_settled = True
        for name, fact in found.items():
            least = max((turns[cause] + 1 for cause in fact.after if cause in turns), default=0)
            if turns[name] < least:
                turns[name], is_settled = least, False
    return turns
