"""Promise: however often the line is cut, what machines tell each other arrives whole and once."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import VisitId
from sync.client.line import HttpProvince, LineDown
from sync.client.pull import hear_once
from sync.client.push import give_boxes_once, push_once
from sync.protocol import Ack, Boxes, BoxesHeld, Push, SharedPage
from tests.sync.machines import Hand
from tests.sync.servers import Server
from tests.sync.test_sharing import MEMBER, NAME, PHONE, Desk


class Cut:
    """A line on which some answers never come, though the province did what it was asked."""

    def __init__(self, line: HttpProvince, cuts: list[bool]) -> None:
        self._line = line
        self._cuts = iter(cuts)
        self.compare, self.feed = line.compare, line.feed

    def _lost(self) -> None:
        if next(self._cuts, False):
            raise LineDown("timeout")

    def push(self, push: Push) -> Ack:
        answer = self._line.push(push)
        self._lost()
        return answer

    def give_boxes(self, boxes: Boxes) -> BoxesHeld:
        answer = self._line.give_boxes(boxes)
        self._lost()
        return answer

    def shared(self, after: int, ledger: str) -> SharedPage:
        answer = self._line.shared(after, ledger)
        self._lost()
        return answer


@pytest.fixture(scope="module")
def kind() -> str:
    """Which database the province has is all the same to the other end."""
    return "sqlite"


@pytest.fixture
def desks(tmp_path: Path, hand: Hand, shared_server: Server) -> Iterator[list[Desk]]:
    desks = [Desk(tmp_path / f"desk{number}", hand) for number in range(2)]
    desks[1].store.pair(desks[0].store.keyring.current.secret)
    for desk in desks:
        desk.join(shared_server)
    yield desks
    for desk in desks:
        desk.close()


def once(desk: Desk, province: Cut) -> bool:
    """A round as the loop has it; False when the line was cut in it."""
    outbox = desk.side.outbox
    try:
        push_once(outbox, province, lambda: datetime.now(UTC))
        while give_boxes_once(outbox, province):
            pass
        more = True
        while more:
            _, more = hear_once(outbox, province)
    except LineDown:
        return False
    finally:
        desk.take()
    return True


def known(desk: Desk, visits: list[VisitId]) -> list[tuple[list[str], dict[str, str]]]:
    return [desk.knows(visit) for visit in visits]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.booleans(), max_size=12), work=st.lists(st.integers(0, 1), min_size=1, max_size=5))
def test_both_know_the_same_once_however_often_the_line_is_cut(
    desks: list[Desk], shared_server: Server, cuts: list[bool], work: list[int]
) -> None:
    visits = [desks[who].asks_for_help() for who in work]
    lines: list[HttpProvince] = []
    for desk in desks:
        enrolment = desk.side.outbox.enrolment()
        assert enrolment is not None
        lines.append(HttpProvince(shared_server.url, enrolment.device, desk.side.secrets))
    provinces = [Cut(line, cuts) for line in lines]
    for desk, province in list(zip(desks, provinces, strict=True)) * 2:
        while not once(desk, province):
            desk.says(vf.VisitReopened(at=datetime.now(UTC), visit=visits[0], member=MEMBER))
    for desk, province in zip(desks, provinces, strict=True):
        while not once(desk, province):  # as long as cuts are left
            pass
    first, second = (known(desk, visits) for desk in desks)
    assert first == second
    assert all(answers == {"name": NAME, "phone": PHONE} for _, answers in first)
    assert all(facts.count("VisitRequested") == 1 for facts, _ in first)
    for line in lines:
        line.close()
