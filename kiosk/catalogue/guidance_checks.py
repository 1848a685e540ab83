"""What a type cannot say about what a citizen is led through: each way leads somewhere, and each comes to an end."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kiosk.catalogue.faults import Fault, fault
from kiosk.domain.guidance.guide import Guide, Step, Topic


def guidance_faults(guide: Guide, _: str) -> Iterator[Fault]:
    """What is wrong with the guide: names that are there twice or nowhere, steps that no way leads to or from."""
    yield from _twice("topics", (topic.id for topic in guide.topics))
    yield from _twice("bring", (thing.id for thing in guide.bring))
    groups, things = {group.id for group in guide.groups}, {thing.id for thing in guide.bring}
    for topic in guide.topics:
        place = f"topic {topic.id}"
        if topic.group not in groups:
            yield fault(place, "guide-unknown", name=topic.group)
        yield from _twice(place, (step.id for step in topic.steps))
        for step in topic.steps:
            yield from _step_faults(f"{place}, {step.id}", topic, step, things)
        yield from (fault(f"{place}, {name}", "step-unreached") for name in _unreached(topic))
        yield from (fault(f"{place}, {name}", "step-without-end") for name in _without_end(topic))


def _step_faults(place: str, topic: Topic, step: Step, things: set[str]) -> Iterator[Fault]:
    if (bool(step.choices), bool(step.then), step.end is not None).count(True) != 1:
        yield fault(place, "step-ways")
    for name in step.ways():
        if topic.step(name) is None:
            yield fault(place, "guide-unknown", name=name)
    for name in step.end.bring if step.end is not None else ():
        if name not in things:
            yield fault(place, "guide-unknown", name=name)


def _twice(place: str, names: Iterable[str]) -> Iterator[Fault]:
    for name, times in Counter(names).items():
        if times > 1:
            yield fault(place, "twice", name=repr(name))


def _unreached(topic: Topic) -> list[str]:
    seen: set[str] = set()
    ahead = [topic.steps[0].id] if topic.steps else []
    while ahead:
        name = ahead.pop()
        step = topic.step(name)
        if name not in seen and step is not None:
            seen.add(name)
            ahead.extend(step.ways())
    return [step.id for step in topic.steps if step.id not in seen]


def _without_end(topic: Topic) -> list[str]:
    """Steps from which one can only go round and round."""
    ends = {step.id for step in topic.steps if step.end is not None}
    while more := {step.id for step in topic.steps if step.id not in ends and ends.intersection(step.ways())}:
        ends |= more
    return [step.id for step in topic.steps if step.id not in ends]
