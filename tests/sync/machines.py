"""A kiosk's store with the sync loop beside it, the clocks and the cable in the test's hand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from kiosk.app.ports import Line
from kiosk.domain import facts as f
from kiosk.domain import slip_code
from kiosk.domain.ids import SessionId, uuid7
from kiosk.store.outbox import SEND_NOW
from kiosk.store.store import Store, SyncSide, open_store, open_sync_side
from sync.client.loop import Loop, World
from sync.province.database import Database
from sync.province.staff.enrol_codes import make_enrol_code
from tests.sync.people import MEMBER
from tests.sync.servers import Server


class Hand:
    """The clocks and the cable, in the test's hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.skew = timedelta()
        self.cable = True

    def world(self) -> World:
        def note(event: str, **fields: object) -> None:
            assert event
            assert "url" not in fields

        return World(
            now=lambda: datetime.now(UTC) + self.skew,
            steady=lambda: self.seconds,
            note=note,
            warn=note,
            draw=lambda low, high: (low + high) / 2,
            has_route=lambda: self.cable,
        )


class Machine:
    """A kiosk's store and the loop beside it."""

    def __init__(self, folder: Path, hand: Hand) -> None:
        self.folder, self.hand = folder, hand
        self.store: Store = open_store(folder)
        self.side: SyncSide = open_sync_side(folder)
        self.loop = Loop(self.side, hand.world(), lambda: True)
        self.asked = 0

    def close(self) -> None:
        self.loop.close()
        self.side.close()
        self.store.close()

    def work(self) -> str:
        """A session with a slip; its code."""
        code = slip_code.issue(self.store.secrets.slip_key(), uuid7(datetime.now(UTC)).encode())
        session = SessionId(uuid7(datetime.now(UTC)))
        at = datetime.now(UTC)
        with self.store.unit() as unit:
            unit.append([f.SessionOpened(at=at, session=session, member=MEMBER, centre="08782")])
            unit.append([f.SlipIssued(at=at, session=session, code=code)])
        return code

    def set(self, **settings: str) -> None:
        with self.store.unit() as unit:
            for name, value in settings.items():
                unit.save_setting(name, value)

    def ask_to_send(self) -> None:
        self.asked += 1
        self.set(**{SEND_NOW: str(self.asked)})

    def moves_to(self, url: str) -> None:
        """As if the province that took it in were there."""
        known = self.side.outbox.enrolment()
        assert known is not None
        self.side.outbox.record_enrolled(replace(known, url=url), self.side.outbox.tried())

    def line(self) -> Line:
        with self.store.reading() as unit:
            return unit.line()

    def status(self, code: str) -> str:
        with self.store.reading() as unit:
            known = unit.status(code)
        return known.status if known else ""


def code_for(server: Server, centre: str) -> str:
    database = Database(server.database_url)
    code = make_enrol_code(database, centre, datetime.now(UTC))
    database.close()
    return code
