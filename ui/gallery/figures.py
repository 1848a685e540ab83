"""The figures, for the pictures: a full week as it may have been, counted and being counted."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from kiosk.app.figures import Counting
from kiosk.domain.figures.figures import Figures, TableCode, Tally
from kiosk.domain.figures.others import Silent
from kiosk.domain.figures.span import week
from kiosk.domain.ids import VisitId
from ui.acts import doors, figures, ways
from ui.gallery.walk import Walk
from ui.present.figures_words import PARTS

_TALLIES: Final[Mapping[TableCode, Tally]] = {
    "outcome": {"filed": 71, "papers-missing": 12, "guided": 11, "prepared": 6, "abandoned": 3, "open": 1},
    "place": {"counter": 92, "home": 12},
    "hour": {"07": 6, "08": 21, "09": 24, "10": 18, "13": 9, "14": 15, "15": 8, "16": 3},
    "procedure": {"1.001193": 44, "1.004222": 31, "1.000656": 20, "3.000228": 15, "1.000894": 12},
    "channel": {"portal": 71, "elsewhere": 4, "none": 47},
    "delivery": {"centre": 30, "electronic": 12, "post": 29, "none": 51},
    "face": {"1": 2, "2": 9, "3": 71},
    "paper": {"1.001193 giay_chung_sinh": 14, "1.001193 giay_to_tuy_than": 8},
    "topic": {"level-2": 24, "level-1": 9, "activate": 7},
    "level": {"1": 6, "2": 22},
    "guidance-end": {"done": 28, "police": 6, "comes-back": 4, "open": 2},
    "machine": {"internet": 2, "printer": 3, "scanner": 1, "computer": 1},
    "cause": {
        "outside-dead": 1,
        "gateway-silent": 1,
        "jobs-stuck": 2,
        "printer-paper": 1,
        "camera-none": 1,
    },
    "incident-end": {"repaired": 4, "workaround": 1, "referred": 1, "open": 1},
    "visit-way": {"home": 20, "online-post": 30, "office": 4, "none": 8},
    "visit-state": {"sort": 8, "planned": 30, "sent": 9, "closed-done": 13, "settle": 2},
    "visit-act": {"made": 20, "posted": 9, "handed-over": 7, "delivered": 4},
}


class FiguresShown(Walk):
    """Begins and ends at home."""

    def walk(self) -> None:
        """The overview, while it is counted, empty, each part, two dates, and where a report goes."""
        act = self.counter.act
        act(doors.open_card, key="figures")
        self.snap("figures-empty")
        counting = self._counting()
        self._show(counting)
        self.snap("figures")
        for part in PARTS:
            act(figures.open_part, key=part)
            self.snap(f"figures-{part}")
            act(ways.back)
        act(figures.answer, field="kind", typed="span")
        self.snap("figures-dates")
        act(ways.forward)
        self.snap("figures-dates-missing")
        act(ways.back)
        act(figures.ask_where)
        self.snap("figures-export")
        act(ways.back)
        act(ways.back)

    def _show(self, counting: Counting) -> None:
        shell, state = self.counter.shell, self.counter.state
        shell.put(replace(state, figures=replace(state.figures, counting=counting)))

    def _counting(self) -> Counting:
        state, found = self.counter.state, self._figures()
        span = week(date(2026, 11, 23))
        quiet = (Silent("8d1f", state.members[-1].id, state.now - timedelta(days=3)),)
        return Counting(span=span, as_of=state.now, figures=found, line=state.line, silent=quiet)

    def _figures(self) -> Figures:
        members = [member.id for member in self.counter.state.members]
        return Figures(
            sessions=104,
            cases=122,
            registrations=62,
            guidances=40,
            incidents=7,
            alone=97,
            homes={VisitId("v"): 3},
            asked=96,
            tallies=_TALLIES,
            waits=tuple(60 * minutes for minutes in (2, 4, 5, 7, 9, 12, 15, 31)),
            handlings=tuple(60 * minutes for minutes in (8, 11, 14, 17, 22, 26, 40)),
            repair_minutes=214,
            hours={member: 60 * (2400 - 310 * number) for number, member in enumerate(members)},
            doubts={"not-ended": 1, "not-signed-out": 1},
        )
