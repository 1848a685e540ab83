"""What a counter would write, told a minute apart."""

from datetime import UTC, datetime, timedelta

from kiosk.domain import facts as f
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, SessionId, uuid7

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


class Story:
    """Facts that a counter would write, a minute apart."""

    def __init__(self) -> None:
        self.now = START
        self._slips = 0

    def tick(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    def opened(self, procedure: str = "1.001193") -> tuple[SessionId, list[AnyFact]]:
        """A session that chose its procedure, and its facts."""
        session = SessionId(uuid7(self.tick()))
        opened = f.SessionOpened(at=self.now, session=session, member=MemberId("a" * 32), centre="08782")
        chosen = f.ProcedureChosen(at=self.now, session=session, procedure=procedure, checked_on="2026-07-01")
        return session, [opened, chosen]

    def steps(self, session: SessionId, count: int) -> list[AnyFact]:
        return [f.StepReached(at=self.tick(), session=session, step=f"form-{step}") for step in range(count)]

    def slip(self, session: SessionId) -> f.SlipIssued:
        self._slips += 1
        return f.SlipIssued(at=self.tick(), session=session, code=f"SLIP{self._slips:014d}")

    def ended(self, session: SessionId) -> list[AnyFact]:
        """Filed, ended, and nothing private left behind."""
        return [
            f.DossierFiled(at=self.tick(), session=session, dossier=f"000.00.08.H44-{session[:12]}"),
            f.SessionEnded(at=self.tick(), session=session, outcome="filed", satisfaction=3),
            f.PrivateErased(at=self.tick(), session=session),
        ]
