"""Reads that a page needs in one go: each is one read unit, and changes nothing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from kiosk.app.days import OpenDays, open_days
from kiosk.app.handle import keep_days
from kiosk.app.ports import Ledger, Line, Member, SessionRow, Status, Unit
from kiosk.app.team import card_setting
from kiosk.domain.calendar.working_days import Window
from kiosk.domain.dossiers.dossier import looks_usual, normal_dossier
from kiosk.domain.dossiers.filing import CONTACT, WARN_DAYS, days_left
from kiosk.domain.ids import MemberId, SessionId
from kiosk.domain.local_time import day_of
from kiosk.domain.questions.identity_form import NAME
from kiosk.domain.session import Session, fold
from kiosk.domain.slip_code import is_practice, parse
from kiosk.domain.vietnamese import short_name
from kiosk.errors import Refused


class Machine(msgspec.Struct, frozen=True):
    """What the machine knows of itself; `address` is how the screen addresses the citizen, empty where nobody chose."""

    centre: str
    members: tuple[Member, ...]
    public_url: str
    address: str
    scanner: str
    days: OpenDays = OpenDays()


class Held(msgspec.Struct, frozen=True):
    """A session with its answers, as it is taken up again."""

    session: Session
    answers: dict[str, str]


class Known(msgspec.Struct, frozen=True):
    """What this machine knows of a code; the session is None when it is another machine's."""

    code: str
    session: Session | None
    status: Status | None


def machine(reading: Unit) -> Machine:
    """Centre, members, the address that stands on the slips, and the centre's days and hours."""
    with reading() as ledger:
        return Machine(
            centre=ledger.setting("centre"),
            members=tuple(ledger.members()),
            public_url=ledger.line().public_url,
            address=ledger.setting("address"),
            scanner=ledger.setting("scanner"),
            days=open_days(ledger),
        )


def card_mark(reading: Unit, member: MemberId) -> str:
    """The mark of a member's own card; empty when it was never scanned."""
    with reading() as ledger:
        return ledger.setting(card_setting(member))


def holder_of_card(reading: Unit, mark: str) -> Member | None:
    """The member of the team whose own card has this mark; None for a citizen's."""
    with reading() as ledger:
        return next((one for one in ledger.members() if ledger.setting(card_setting(one.id)) == mark), None)


def line(reading: Unit) -> Line:
    """How the way to the province stands."""
    with reading() as ledger:
        return ledger.line()


def held(reading: Unit, session: SessionId) -> Held:
    """The session and its answers; no answers after they were erased."""
    with reading() as ledger:
        return Held(fold(session, ledger.facts(session)), ledger.answers(session))


class Prepared(msgspec.Struct, frozen=True):
    """How far it is prepared: the days in which the citizen is to act, and how many questions are left for later.

    `halted` is the code of what rules the filing out as it is answered; empty while nothing does.
    """

    window: Window | None = None
    left: int = 0
    halted: str = ""


class Waiting(msgspec.Struct, frozen=True):
    """What waits to be filed, as the list shows it; `phone` where the citizen agreed to be called.

    `whose` is the citizen's name cut short, where she agreed that what she said is kept: no more than tells two apart.
    """

    row: SessionRow
    session: Session
    phone: str = ""
    prepared: Prepared = Prepared()
    whose: str = ""


def unfinished(reading: Unit) -> tuple[SessionRow, ...]:
    """What was begun and not finished, and what is kept for the citizen to go on with, oldest first.

    Whatever the clock says: one that was set back must not make a dossier fall out of sight.
    """
    with reading() as ledger:
        return tuple(ledger.unfinished())


def waiting(
    reading: Unit, rows: Sequence[SessionRow], prepared: Callable[[Session, Mapping[str, str]], Prepared]
) -> tuple[Waiting, ...]:
    """These lines of the list with all that is shown of them; asked for those on the screen, not for all.

    `prepared` is shown the answers of each; none of them leaves this function but what stands in the line.
    """
    found: list[Waiting] = []
    with reading() as ledger:
        for row in rows:
            session = fold(row.session, ledger.facts(row.session))
            answers = ledger.answers(row.session)
            phone = answers.get(CONTACT, "") if session.contact else ""
            whose = short_name(answers.get(NAME, "")) if session.keep_paused else ""
            found.append(Waiting(row, session, phone, prepared(session, answers), whose))
    return tuple(found)


def going_soon(reading: Unit, now: datetime) -> int:
    """How many kept dossiers are in the last days of their time."""
    with reading() as ledger:
        limit = now - timedelta(days=max(0, keep_days(ledger) - WARN_DAYS - 1))
        quiet = [fold(session, ledger.facts(session)) for session in ledger.kept_before(limit)]
    left = (days_left(session, day_of(now)) for session in quiet if session.keep_paused)
    return sum(days is not None and days <= WARN_DAYS for days in left)


def procedure_counts(reading: Unit) -> dict[str, int]:
    """How often each procedure was chosen here."""
    with reading() as ledger:
        return ledger.procedure_counts()


def known_code(reading: Unit, typed: str) -> Known:
    """What is known of a slip's code or of a dossier code.

    Raises `Refused`: "dossier-unknown" for a dossier's code that is not of this machine, "slip-code-practice" for a
    slip of a practice that is over or another machine's, else what is wrong with it as a slip's code.
    """
    dossier = normal_dossier(typed)
    with reading() as ledger:
        by_dossier = ledger.session_by_dossier(dossier)
        if by_dossier is not None:
            return _known(ledger, by_dossier.slip, by_dossier)
        if looks_usual(dossier):
            raise Refused("dossier-unknown")
        code = parse(typed)
        by_slip = ledger.session_by_slip(code)
        if by_slip is None and is_practice(code):
            raise Refused("slip-code-practice")
        return _known(ledger, code, by_slip)


def _known(ledger: Ledger, code: str, row: SessionRow | None) -> Known:
    session = fold(row.session, ledger.facts(row.session)) if row is not None else None
    return Known(code, session, ledger.status(code))


def is_free(reading: Unit, code: str) -> bool:
    """Whether no session of this machine has this slip code yet."""
    with reading() as ledger:
        return ledger.session_by_slip(code) is None


def slip_key(reading: Unit, session: SessionId) -> bytes | None:
    """The key that the slip carries; None when nothing is kept for the citizen."""
    with reading() as ledger:
        if not fold(session, ledger.facts(session)).keep_paused:
            return None
        return ledger.private_key(session)


def to_expire(reading: Unit, now: datetime) -> list[SessionId]:
    """Sessions whose private data may have outlived its time."""
    with reading() as ledger:
        return ledger.kept_before(now)


def days_kept(reading: Unit) -> int:
    """How many days a paused dossier is kept here."""
    with reading() as ledger:
        return keep_days(ledger)
