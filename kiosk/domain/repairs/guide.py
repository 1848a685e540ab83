"""The trees of steps for each cause, as they lie in `resources/guidance/repairs.json`."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, TypeAlias

from kiosk.domain.records import Confidence, Record, Words

Act: TypeAlias = Literal["", "clear-jobs", "default-printer", "restart-sync", "set-clock", "free-disk", "test-page"]
"""What the program can safely do by itself."""

MEASURE: Final = "measure"
REFER: Final = "refer"
ENDS: Final = frozenset({MEASURE, REFER})
"""Where a step may lead beside another step: measure again, or fetch somebody."""


class Answer(Record, frozen=True):
    """A button below a step, and the step that it leads to."""

    text: Words
    to: str


class Step(Record, frozen=True):
    """One thing to do or to look at; without answers it has "done" (measure again) and "cannot" (to `next`)."""

    text: Words
    confidence: Confidence
    answers: tuple[Answer, ...] = ()
    next: str = REFER


class Tree(Record, frozen=True):
    """What is likely behind one code, where the steps begin, and what the program itself may do."""

    likely: Words
    first: str
    act: Act = ""


class RepairGuide(Record, frozen=True):
    """Steps by their names, and trees by the code of a fault; `other` is for a machine that measures well."""

    schema_version: Literal[1]
    checked_on: date
    sources: tuple[str, ...]
    note: str
    steps: Mapping[str, Step]
    trees: Mapping[str, Tree]

    def tree_of(self, cause: str) -> Tree | None:
        """The tree of a cause; None where nobody wrote one."""
        return self.trees.get(cause)
