"""A walk through the program by real acts, and the state at each stop."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from ui.acts import begin, doors, fill, guide, ways
from ui.gallery.counter import Counter
from ui.gallery.people import answer_for
from ui.state import State


class Scene(NamedTuple):
    """A picture to take: the state on the screen, and what is tapped before (`touch` names a box or a button)."""

    name: str
    state: State
    touch: str = ""


class Walk:
    """What every walk does: stop for a picture, sit down for a procedure, fill a page, go on."""

    def __init__(self, counter: Counter, scenes: list[Scene]) -> None:
        self.counter = counter
        self.scenes = scenes

    def snap(self, name: str, touch: str = "") -> None:
        """Picture what stands on the screen now."""
        self.scenes.append(Scene(name, self.counter.state, touch))

    def snap_changed(self, name: str, **changed: object) -> None:
        """Picture what would stand there if only this were different."""
        self.scenes.append(Scene(name, replace(self.counter.state, **changed)))

    def sit_down(self, procedure: str, *, keep: bool = True) -> None:
        """Choose a procedure, and agree."""
        act = self.counter.act
        act(begin.at_home)
        act(doors.open_card, key="procedure")
        act(guide.choose, code=procedure)
        act(guide.agree, yes=True)
        act(guide.keep, yes=keep)

    def go_on(self, name: str) -> None:
        """Forward; `name` says whose page it is when it does not let go."""
        before = self.counter.state.session
        self.counter.act(ways.forward)
        if self.counter.state.session == before:
            raise AssertionError(f"the page of {name} does not let go: {self.counter.state.errors}")

    def fill_page(self, prepared: Mapping[str, str]) -> None:
        """Answer what is asked, also what an answer brings up."""
        done: set[str] = set()
        while fresh := [row for row in self.counter.window.questions() if row.shown and row.key not in done]:
            row = fresh[0]
            done.add(row.key)
            answer = answer_for(row, prepared)
            if answer and row.kind == "address":
                self.counter.act(fill.answer_part, field=row.key, part="detail", typed="Thôn Ví Dụ")
                self.counter.act(fill.pick, field=row.key, key=answer)
            elif answer:
                self.counter.act(fill.answer, field=row.key, typed=answer)
