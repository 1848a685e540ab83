"""What the tests of sharing tell each other about: three visits, and how one store is told by another."""

from datetime import UTC, datetime, timedelta

from kiosk.domain import visit_facts as vf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, VisitId
from kiosk.store.store import Store

AT = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
WRONG = (timedelta(), timedelta(days=-4000), timedelta(days=9000))
MEMBER = MemberId("a" * 32)
VISITS = tuple(VisitId(str(number) * 32) for number in range(3))
NAMES = ("Bùi Thị Ửng", "Đinh Văn Ơn")


def fact(number: int, visit: VisitId, at: datetime) -> AnyFact:
    match number:
        case 0:
            return vf.VisitRequested(at=at, visit=visit, member=MEMBER, centre="04795", asked_by="phone", why="age")
        case 1:
            return vf.VisitClosed(at=at, visit=visit, member=MEMBER, end="done")
        case 2:
            return vf.VisitReopened(at=at, visit=visit, member=MEMBER)
        case _:
            return vf.VisitErased(at=at, visit=visit, member=MEMBER)


def hand_over(source: Store, target: Store) -> tuple[int, int]:
    with source.reading() as ledger:
        parcel = ledger.parcel()
    with target.unit() as ledger:
        return ledger.take_in(parcel)
