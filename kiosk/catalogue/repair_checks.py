"""What a type cannot say about the trees of repairs: every step leads somewhere, and none leads round for ever."""

from collections.abc import Iterator

from kiosk.catalogue.faults import Fault, fault
from kiosk.domain.repairs.guide import ENDS, RepairGuide, Step


def repair_faults(guide: RepairGuide, _: str) -> Iterator[Fault]:
    """What is wrong with the trees: a step that nobody wrote, one that nothing leads to, a way without an end."""
    known = guide.steps.keys()
    for code, tree in guide.trees.items():
        if tree.first not in known:
            yield fault(f"tree {code}", "step-unknown", name=tree.first)
    for name, step in guide.steps.items():
        for target in leads_to(step):
            if target not in known | ENDS:
                yield fault(f"step {name}", "step-unknown", name=target)
    reached = {name for tree in guide.trees.values() for name in _from(guide, tree.first)}
    for name in known - reached:
        yield fault(f"step {name}", "step-unreached", name=name)
    for name in reached:
        if name in {later for target in leads_to(guide.steps[name]) for later in _from(guide, target)}:
            yield fault(f"step {name}", "step-round", name=name)


def leads_to(step: Step) -> tuple[str, ...]:
    """Where one may go from a step."""
    return tuple(answer.to for answer in step.answers) or (step.next,)


def _from(guide: RepairGuide, first: str) -> set[str]:
    """Every step that can be met from here on."""
    met: set[str] = set()
    waiting = [first]
    while waiting:
        name = waiting.pop()
        if name in guide.steps and name not in met:
            met.add(name)
            waiting.extend(leads_to(guide.steps[name]))
    return met
