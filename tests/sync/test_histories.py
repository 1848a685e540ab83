"""Promise: whatever befalls the line, the kiosk or the province, no entry is lost, doubled or put in another's place.

A hypothesis state machine drives the real `push_once` against the real `accept`, on real stores, with no HTTP between.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select

from kiosk.domain import facts as f
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.ids import SessionId, uuid7
from kiosk.errors import Rejected, Unavailable
from kiosk.store.outbox import Outbox
from kiosk.store.store import Store, open_store, restore_store
from sync.client.push import Limits, is_behind, look_after_ended, push_once
from sync.protocol import Ack, Agreed, Boxes, BoxesHeld, Compare, FeedPage, Forked, Push, SharedPage
from sync.province.accept import accept, compare
from sync.province.cases.feed import feed
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.migrations import migrate
from sync.province.schema import entry, ledger
from sync.province.shared import keep_boxes, shared_page
from tests.sync.people import START, Keys, let_in

MISHAPS = ("request lost", "answer lost", "doubled", "cut", "forged")
SMALL = Limits(entries=3, bytes=400)


class Lines:
    """The province behind a line on which a mishap can be ordered; `sync.protocol.Province` without HTTP."""

    def __init__(self, database: Database, device: Device, now: Callable[[], datetime], mishap: str) -> None:
        self._database, self._device, self._now = database, device, now
        self._mishap = mishap

    def push(self, push: Push) -> Ack:
        mishap, self._mishap = self._mishap, "none"
        match mishap:
            case "request lost":
                raise Unavailable("refused")
            case "cut":
                self._damaged(msgspec.structs.replace(push, bodies=push.bodies[:-1]))
            case "forged":
                self._damaged(msgspec.structs.replace(push, bodies=(*push.bodies[:-1], b"forged")))
            case "doubled":
                accept(self._database, self._device, push, self._now())
            case "answer lost":
                self._try(push)
                raise Unavailable("timeout")
            case _:
                pass
        return accept(self._database, self._device, push, self._now())

    def compare(self, question: Compare) -> Agreed:
        return compare(self._database, self._device, question)

    def feed(self, after: int) -> FeedPage:
        return feed(self._database, self._device, after)

    def give_boxes(self, boxes: Boxes) -> BoxesHeld:
        return keep_boxes(self._database, self._device, boxes, self._now())

    def shared(self, after: int, ledger: str) -> SharedPage:
        return shared_page(self._database, self._device, after, ledger)

    def _damaged(self, push: Push) -> None:
        """A body that was changed on the way is rejected, and the line breaks."""
        try:
            accept(self._database, self._device, push, self._now())
        except Rejected as rejection:
            raise Unavailable("refused") from rejection
        assert push.bodies == (), "only a heartbeat cannot be damaged"

    def _try(self, push: Push) -> None:
        try:
            accept(self._database, self._device, push, self._now())
        except Forked:
            return


class Kiosk:
    """One machine, with the store that is on its disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store: Store = open_store(folder)
        self.outbox: Outbox = self.store.outbox()

    def close(self) -> None:
        self.outbox.close()
        self.store.close()

    def while_closed(self, act: Callable[[], object]) -> None:
        self.close()
        act()
        self.store = open_store(self.folder)
        self.outbox = self.store.outbox()

    def histories(self) -> dict[str, list[bytes]]:
        """Every entry that was ever written under each ledger of this machine."""
        return self._read("true")

    def standing(self) -> list[bytes]:
        """Every entry that counts, in order."""
        return [
            body for bodies in self._read("l.ends_at_seq IS NULL OR e.seq <= l.ends_at_seq").values() for body in bodies
        ]

    def _read(self, which: str) -> dict[str, list[bytes]]:
        query = (
            f"SELECT l.id, e.body FROM entry e JOIN ledger l ON l.no = e.ledger WHERE {which} ORDER BY e.ledger, e.seq"
        )
        found: dict[str, list[bytes]] = {}
        with self.store.reading() as unit:
            for name, body in unit.connection.execute(query):
                found.setdefault(name, []).append(body)
        return found


class Histories(RuleBasedStateMachine):
    """What may befall a kiosk and its province, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="tantay-histories-"))
        self.now = START
        self.database = self._open_province()
        self.device = let_in(self.database, Keys(), at=self.tick())
        self.kiosks = [Kiosk(self.folder / "kiosk-0")]
        self.offered: dict[str, list[list[bytes]]] = {}
        self.images = 0

    def tick(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    def _open_province(self) -> Database:
        database = Database(f"sqlite+pysqlite:///{self.folder / 'province.sqlite'}")
        migrate(database)
        return database

    def line(self, mishap: str = "none") -> Lines:
        return Lines(self.database, self.device, self.tick, mishap)

    def kiosk(self, number: int) -> Kiosk:
        return self.kiosks[number % len(self.kiosks)]

    @rule(number=st.integers(0, 1), count=st.integers(1, 5))
    def somebody_works(self, number: int, count: int) -> None:
        self._work(self.kiosk(number), count)

    @rule(number=st.integers(0, 1), count=st.integers(1, 5), batches=st.integers(1, 3))
    def somebody_works_while_the_line_is_up(self, number: int, count: int, batches: int) -> None:
        kiosk = self.kiosk(number)
        kiosk.store.settle_fork(self.tick())
        for _ in range(batches):
            self._work(kiosk, count)
            self._push(kiosk, self.line())

    @rule(number=st.integers(0, 1), mishap=st.sampled_from(MISHAPS))
    def the_line_has_a_mishap(self, number: int, mishap: str) -> None:
        self._push(self.kiosk(number), self.line(mishap))

    @rule()
    def the_province_makes_a_backup(self) -> None:
        self.database.close()
        shutil.copy(self.folder / "province.sqlite", self.folder / "province.backup")

    @precondition(lambda self: (self.folder / "province.backup").exists())
    @rule()
    def the_province_goes_back_to_its_backup(self) -> None:
        self.database.close()
        shutil.copy(self.folder / "province.backup", self.folder / "province.sqlite")
        self.database = self._open_province()

    @rule(number=st.integers(0, 1))
    def a_kiosk_makes_a_backup(self, number: int) -> None:
        kiosk = self.kiosk(number)
        (kiosk.folder / "backup").unlink(missing_ok=True)
        kiosk.store.backup(kiosk.folder / "backup")

    @rule(number=st.integers(0, 1))
    def an_official_restores_the_backup(self, number: int) -> None:
        kiosk = self.kiosk(number)
        backup = kiosk.folder / "backup"
        if backup.exists():
            kiosk.while_closed(lambda: restore_store(kiosk.folder, backup, self.tick()))

    @rule(number=st.integers(0, 1))
    def somebody_makes_an_image_of_the_disk(self, number: int) -> None:
        kiosk = self.kiosk(number)
        image = kiosk.folder.with_suffix(".image")
        shutil.rmtree(image, ignore_errors=True)
        kiosk.while_closed(lambda: shutil.copytree(kiosk.folder, image))

    @rule(number=st.integers(0, 1))
    def somebody_puts_the_image_back(self, number: int) -> None:
        kiosk = self.kiosk(number)
        image = kiosk.folder.with_suffix(".image")
        if image.exists():
            kiosk.while_closed(lambda: (shutil.rmtree(kiosk.folder), shutil.copytree(image, kiosk.folder)))

    @precondition(lambda self: len(self.kiosks) == 1)
    @rule()
    def the_machine_is_cloned(self) -> None:
        kiosk, twin = self.kiosks[0], self.folder / "kiosk-1"
        kiosk.while_closed(lambda: shutil.copytree(kiosk.folder, twin))
        self.kiosks.append(Kiosk(twin))

    @invariant()
    def the_province_holds_beginnings_of_what_it_was_offered(self) -> None:
        for name, bodies in self._held().items():
            assert any(history[: len(bodies)] == bodies for history in self.offered[name])

    def teardown(self) -> None:
        """With the line up and nobody meddling, all is soon sent, and nothing is there twice."""
        try:
            for _ in range(3):
                for kiosk in self.kiosks:
                    self._send_all(kiosk)
            arrived = Counter(body for bodies in self._held().values() for body in bodies)
            for kiosk in self.kiosks:
                assert set(kiosk.standing()) <= arrived.keys()
                with kiosk.store.reading() as unit:
                    assert (unit.line().waiting_entries, unit.line().waiting_sessions) == (0, 0)
            assert set(arrived.values()) <= {1}
        finally:
            for kiosk in self.kiosks:
                kiosk.close()
            self.database.close()
            shutil.rmtree(self.folder)

    def _send_all(self, kiosk: Kiosk) -> None:
        line = self.line()
        for _ in range(60):
            kiosk.store.settle_fork(self.tick())
            try:
                self._offer(kiosk)
                look_after_ended(kiosk.outbox, line, self.tick)
                push_once(kiosk.outbox, line, self.tick, SMALL)
            except Rejected:  # forked, as the next turn of this loop must show by coming to rest
                continue
            if not is_behind(kiosk.outbox):
                return
        raise AssertionError("the kiosk and the province never come to rest")

    def _work(self, kiosk: Kiosk, count: int) -> None:
        with kiosk.store.unit() as unit:
            session = SessionId(uuid7(self.tick()))
            unit.append(f.StepReached(at=self.tick(), session=session, step=str(step)) for step in range(count))

    def _push(self, kiosk: Kiosk, line: Lines) -> None:
        self._offer(kiosk)
        try:
            push_once(kiosk.outbox, line, self.tick, SMALL)
        except (Unavailable, Rejected):
            return

    def _offer(self, kiosk: Kiosk) -> None:
        for name, bodies in kiosk.histories().items():
            self.offered.setdefault(name, []).append(bodies)

    def _held(self) -> dict[str, list[bytes]]:
        """What the province holds, its digests recomputed."""
        held: dict[str, list[bytes]] = {}
        query = select(ledger.c.name, entry.c.seq, entry.c.body, entry.c.digest).join(
            ledger, ledger.c.id == entry.c.ledger
        )
        with self.database.read() as connection:
            digest = GENESIS
            for name, seq, body, stored in connection.execute(query.order_by(ledger.c.id, entry.c.seq)):
                digest = link(GENESIS if seq == 1 else digest, body)
                held.setdefault(name, []).append(body)
                assert (seq, digest) == (len(held[name]), stored)
        return held


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
