"""Leading a citizen through VNeID: the topics, and one way through a tree of steps to each kind of end."""

from ui.acts import begin, doors, guidance, ways
from ui.gallery.walk import Walk


class Guidance(Walk):
    """The scenes of guidance."""

    def walk(self) -> None:
        """From the home page, and back to it."""
        act = self.counter.act
        act(begin.at_home)
        act(doors.open_card, key="guidance")
        self.snap("guidance")
        act(guidance.choose, key="level-2")
        self.snap("guidance-question")
        for answer in ("card", "sim"):
            act(guidance.choose, key=answer)
        self.snap("guidance-question-with-lines")
        for answer in ("move", "go"):
            act(guidance.choose, key=answer)
        self.snap("guidance-police")
        act(ways.forward)
        act(doors.open_card, key="guidance")
        act(guidance.choose, key="activate")
        act(guidance.choose, key="install")
        act(ways.forward)
        self.snap("guidance-drawing")
        act(ways.forward)
        act(ways.forward)
        act(guidance.choose, key="done")
        self.snap("guidance-done")
        act(ways.forward)
