"""The pages of the team, one after the other, each begun from the home page."""

from ui.acts import begin
from ui.gallery.counter import Counter, SteadyClock
from ui.gallery.figures import FiguresShown
from ui.gallery.guidance import Guidance
from ui.gallery.home_visits import HomeVisits
from ui.gallery.queue import Queue
from ui.gallery.repairs import Repairs
from ui.gallery.shifts import ShiftScenes
from ui.gallery.walk import Scene


def team_pages(counter: Counter, clock: SteadyClock, scenes: list[Scene]) -> None:
    """Guidance, home visits, the roster, what does not work."""
    Guidance(counter, scenes).walk()
    HomeVisits(counter, clock, scenes).walk()
    counter.act(begin.at_home)
    ShiftScenes(counter, clock, scenes).walk()
    Repairs(counter, clock, scenes).walk()
    counter.act(begin.at_home)
    Queue(counter, scenes).walk()
    counter.act(begin.at_home)
    FiguresShown(counter, scenes).walk()
