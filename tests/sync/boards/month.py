"""A made-up month of two centres, as the facts that their machines would send; nobody in it is real."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import GuidanceId, IncidentId, MemberId, SessionId, TicketId, VisitId, uuid7
from kiosk.domain.local_time import VIETNAM
from kiosk.domain.steps import FINISH
from sync.province.accept import accept
from sync.province.boards.lexicon import Lexicon
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.language import Words
from tests.sync.people import MEMBER, Keys, bodies_of, let_in, push_of

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 26)
HAI_LUU, HOA_BINH = "08782", "04795"
VOLUNTEER = MemberId("b" * 32)
PROCEDURES = ("1.001193", "1.004222", "3.000228")
NAMES = Lexicon(
    communes={HAI_LUU: "Xã Hải Lựu", HOA_BINH: "Phường Hoà Bình", "08434": "Xã Tam Nông"},
    procedure=lambda code: Words(f"Thủ tục {code}", f"Procedure {code}"),
)


def month_of(centre: str, seed: int) -> list[AnyFact]:
    """What one machine tells of October and November, in the order in which it happened."""
    chance = Random(seed)
    days = [date(2026, 10, 1) + timedelta(days=number) for number in range(57)]
    facts: list[AnyFact] = [
        tf.MemberJoined(at=NOW - timedelta(days=57), turn=1, member=VOLUNTEER, role="volunteer"),
        tf.MemberJoined(at=NOW - timedelta(days=57), turn=2, member=MEMBER, role="official"),
    ]
    for day in days:
        if day.weekday() < 6:
            for _ in range(chance.randint(1, 4)):
                facts += _sitting(centre, _at(day, chance), chance)
            facts += _others(centre, day, chance)
            facts += _presence(day, chance)
    return facts


def send(database: Database, sender: Device, facts: Sequence[AnyFact], at: datetime = NOW) -> None:
    """As its machine would, in one go."""
    accept(database, sender, push_of(bodies_of(list(facts))), at)


def province_of(database: Database) -> dict[str, list[AnyFact]]:
    """Two centres that have sent everything, and one that never did."""
    told = {HAI_LUU: month_of(HAI_LUU, 1), HOA_BINH: month_of(HOA_BINH, 2)}
    for centre, facts in told.items():
        send(database, let_in(database, Keys(), centre, NOW - timedelta(days=60)), facts)
    let_in(database, Keys(), "08434", NOW - timedelta(days=60))
    return told


def _at(day: date, chance: Random) -> datetime:
    return datetime(
        day.year, day.month, day.day, chance.randint(7, 16), chance.randint(0, 59), tzinfo=VIETNAM
    ).astimezone(UTC)


def _sitting(centre: str, at: datetime, chance: Random) -> Iterator[AnyFact]:
    session = SessionId(uuid7(at))
    place = chance.choice(("counter", "counter", "home"))
    yield f.SessionOpened(at=at, session=session, member=MEMBER, centre=centre, place=place)
    procedure = chance.choice((*PROCEDURES, ""))
    if procedure:
        yield f.ProcedureChosen(at=at, session=session, procedure=procedure, checked_on="2026-07-01")
        if chance.random() < 0.4:
            yield f.PaperChecked(at=at, session=session, paper=chance.choice(("cccd", "giay-chung-sinh")), there=False)
    end = at + timedelta(minutes=chance.randint(2, 50))
    yield f.StepReached(at=end, session=session, step=FINISH)
    if procedure and chance.random() < 0.5:
        yield f.DossierFiled(
            at=end, session=session, dossier=f"H25.{chance.randint(100, 999)}-261101-{chance.randint(1000, 9999)}"
        )
    if chance.random() < 0.9:
        outcome = chance.choice(("filed", "prepared", "guided", "papers-missing", "abandoned"))
        yield f.SessionEnded(at=end, session=session, outcome=outcome, satisfaction=chance.randint(0, 3))


def _others(centre: str, day: date, chance: Random) -> Iterator[AnyFact]:
    turn = _turn(day)
    at = _at(day, chance)
    if chance.random() < 0.6:
        ticket = TicketId(uuid7(at))
        called = at + timedelta(minutes=chance.randint(0, 40))
        yield tf.TicketTaken(at=at, turn=turn + 1, ticket=ticket, day=day, letter="A", number=1)
        yield tf.TicketCalled(at=called, turn=turn + 2, ticket=ticket, day=day, member=MEMBER, counter="1")
    if chance.random() < 0.4:
        guidance = GuidanceId(uuid7(at))
        yield tf.GuidanceBegun(
            at=at, guidance=guidance, member=MEMBER, centre=centre, topic=chance.choice(("level-2", "activate"))
        )
        if chance.random() < 0.8:
            yield tf.GuidanceEnded(at=at, guidance=guidance, end=chance.choice(("done", "police")), step="x", level=2)
    if chance.random() < 0.3:
        incident = IncidentId(uuid7(at))
        machine = chance.choice(("printer", "internet"))
        yield tf.IncidentOpened(at=at, turn=turn + 3, incident=incident, member=MEMBER, centre=centre, machine=machine)
        if chance.random() < 0.8:
            yield tf.IncidentClosed(
                at=at, turn=turn + 4, incident=incident, member=MEMBER, cause=chance.choice(("no-paper", "no-link")),
                end="repaired", minutes=chance.randint(3, 60),
            )  # fmt: skip
    if chance.random() < 0.3:
        visit = VisitId(uuid7(at))
        yield v.VisitRequested(
            at=at, turn=turn + 5, visit=visit, member=MEMBER, centre=centre, asked_by="phone", why="age"
        )
        yield v.VisitSorted(at=at, turn=turn + 6, visit=visit, member=MEMBER, way="home", proposed="home")


def _presence(day: date, chance: Random) -> Iterator[AnyFact]:
    """A morning of an official and of a volunteer."""
    for number, member in enumerate((MEMBER, VOLUNTEER)):
        comes = datetime(day.year, day.month, day.day, 7, chance.randint(0, 59), tzinfo=VIETNAM).astimezone(UTC)
        goes = comes + timedelta(minutes=chance.randint(60, 180))
        turn = _turn(day) + 10 + 2 * number
        yield tf.MemberSignedIn(at=comes, turn=turn, member=member, post="1")
        yield tf.MemberSignedOut(at=goes, turn=turn + 1, member=member, post="1")


def _turn(day: date) -> int:
    return (day - date(2026, 10, 1)).days * 100 + 100
