"""The typed shape of what a citizen is led through, as it lies in `resources/guidance/citizen.json`."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from kiosk.domain.records import Confidence, Record, Words
from kiosk.domain.team_facts import GuidanceEnd


class Line(Record, frozen=True):
    """One thing to do or to know."""

    text: Words
    confidence: Confidence


class Choice(Record, frozen=True):
    """An answer, and the step that it leads to."""

    to: str
    text: Words


class Ending(Record, frozen=True):
    """What comes of it: `level` is the VNeID level that the citizen now has, `bring` what to come with.

    `procedure` is the national code of what can be prepared here right away.
    """

    kind: GuidanceEnd
    level: Literal[0, 1, 2] = 0
    bring: tuple[str, ...] = ()
    procedure: str = ""


class Step(Record, frozen=True):
    """One page: it asks (`choices`), goes on (`then`), or is the end; `drawing` is a picture's name."""

    id: str
    title: Words
    lines: tuple[Line, ...] = ()
    drawing: str = ""
    choices: tuple[Choice, ...] = ()
    then: str = ""
    end: Ending | None = None

    def ways(self) -> Iterator[str]:
        """The steps that it leads to."""
        yield from (choice.to for choice in self.choices)
        if self.then:
            yield self.then


class Topic(Record, frozen=True):
    """One matter, as a tree of steps that begins with the first."""

    id: str
    group: str
    title: Words
    text: Words
    steps: tuple[Step, ...]

    def step(self, name: str) -> Step | None:
        """The step of this name; None when there is none, as after an update of the file."""
        return next((step for step in self.steps if step.id == name), None)


class Group(Record, frozen=True):
    """Topics that belong together."""

    id: str
    title: Words


class Thing(Record, frozen=True):
    """Something to bring."""

    id: str
    text: Words
    confidence: Confidence


class Guide(Record, frozen=True):
    """The screens of VNeID and of the portal may change any week: this file is edited, not the program.

    `red_lines` stand on every page of it.
    """

    schema_version: Literal[1]
    checked_on: date
    sources: tuple[str, ...]
    note: str
    red_lines: tuple[Words, ...]
    groups: tuple[Group, ...]
    bring: tuple[Thing, ...]
    topics: tuple[Topic, ...]

    def topic(self, name: str) -> Topic | None:
        """The topic of this name."""
        return next((topic for topic in self.topics if topic.id == name), None)

    def things(self, ending: Ending) -> tuple[Thing, ...]:
        """What to bring, in the order of the ending."""
        known = {thing.id: thing for thing in self.bring}
        return tuple(known[name] for name in ending.bring if name in known)
