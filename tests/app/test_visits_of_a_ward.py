"""A ward's month: 62 requests, 20 cases at home, 9 results by post; every number counted again by hand."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from kiosk.app import visit_commands as vc
from kiosk.app import visits as app
from kiosk.domain import visit_facts as vf
from kiosk.domain.calendar.working_days import WEEKDAYS
from kiosk.domain.ids import VisitId
from kiosk.domain.local_time import day_of
from kiosk.domain.visits.lists import by_stage, counts, entries
from kiosk.domain.visits.visit import Plan
from tests.app.test_visits import Ward
from tests.domain.test_parcel import number_of

REQUESTS, HOMES, POSTED = 62, 16, 9


def live_through(ward: Ward) -> list[VisitId]:
    """Requests over four weeks; of sixteen homes seen, four had two cases each; nine results went by post."""
    official, other = ward.team["official"], ward.team["volunteer"]
    made = [ward.asked() for _ in range(REQUESTS)]
    for number, visit in enumerate(made):
        ward.tell(vc.SortVisit(visit=visit, by=official, way="home" if number % 2 else "online-post", proposed="home",
                               reason="wish"))  # fmt: skip
    for number, visit in enumerate(made[:HOMES]):
        day = day_of(ward.clock.now()) + timedelta(days=1)
        ward.tell(vc.PlanVisit(visit=visit, by=other, plan=Plan(day, "morning", (official, other))))
        ward.clock.pass_by(timedelta(days=1))
        cases = 2 if number < 4 else 1
        step = "post" if number < POSTED else "nothing"
        ward.tell(vc.MakeVisit(visit=visit, by=other, outcome="filed" if step == "post" else "done", next_step=step,
                               persons=1, cases=cases))  # fmt: skip
        if number < POSTED:
            ward.tell(vc.PostResult(visit=visit, by=other, parcel=number_of("EB", f"{number:08d}")))
        if number < 5:
            ward.tell(vc.NoteDelivered(visit=visit, by=other, on=day_of(ward.clock.now())))
            ward.tell(vc.CloseVisit(visit=visit, by=official, end="done"))
    return made


def test_every_number_of_a_ward_is_what_its_ledger_says(tmp_path: Path) -> None:
    ward = Ward(tmp_path / "ward")
    made = live_through(ward)
    found = entries(app.board(ward.store.reading), day_of(ward.clock.now()), WEEKDAYS)
    with ward.store.reading() as ledger:
        told = [fact for visit in made for fact in ledger.subject_facts(visit)]
    kinds = Counter(type(fact).__name__ for fact in told)
    been = [fact for fact in told if isinstance(fact, vf.VisitMade)]

    assert len(found) == REQUESTS
    assert kinds["VisitRequested"] == REQUESTS
    assert kinds["ResultPosted"] == POSTED
    assert sum(fact.cases for fact in been) == 20
    total = counts(found)
    assert (total.registrations, total.persons, total.cases) == (REQUESTS - kinds["VisitClosed"], len(been), 20)
    lists = {stage: len(part) for stage, part in by_stage(found).items()}
    assert lists == {"plan": REQUESTS - HOMES, "sent": 4, "finish": HOMES - POSTED, "closed": 5}
    ward.store.close()


def test_a_month_later_everything_that_was_left_lying_presses(tmp_path: Path) -> None:
    ward = Ward(tmp_path / "ward")
    live_through(ward)
    later = date(2027, 1, 20)
    late = Counter(entry.late for entry in entries(app.board(ward.store.reading), later, WEEKDAYS))

    assert late == {"unplanned": REQUESTS - HOMES, "post": 4, "idle": HOMES - POSTED, "": 5}
    ward.store.close()
