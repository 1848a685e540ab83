"""Promise: a kiosk of any version reads what the province says of a dossier, and forgets what is taken back."""

from datetime import UTC, datetime, timedelta

import msgspec

from kiosk.app.ports import Status
from sync.client.pull import pull_once
from sync.protocol import Ack, Agreed, Boxes, BoxesHeld, Compare, FeedPage, Push, SharedPage
from sync.province.accept import accept, compare
from sync.province.cases.by_command import set_status
from sync.province.cases.feed import feed
from sync.province.cases.imports import apply, preview, undo
from sync.province.commands.command import OPERATOR
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.shared import keep_boxes, shared_page
from tests.sync.cases.offices import HEADS, NOW, SYSTEM, Office, sheet, staff_of
from tests.sync.machines import Machine


class Near:
    """The province without a wire between."""

    def __init__(self, database: Database, device: Device) -> None:
        self._database, self._device = database, device

    def push(self, push: Push) -> Ack:
        return accept(self._database, self._device, push, NOW)

    def compare(self, question: Compare) -> Agreed:
        return compare(self._database, self._device, question)

    def feed(self, after: int) -> FeedPage:
        return feed(self._database, self._device, after)

    def give_boxes(self, boxes: Boxes) -> BoxesHeld:
        return keep_boxes(self._database, self._device, boxes, NOW)

    def shared(self, after: int, ledger: str) -> SharedPage:
        return shared_page(self._database, self._device, after, ledger)


def shown(machine: Machine, slip: str) -> tuple[str, str] | None:
    """What the page of this kiosk says of the slip."""
    with machine.store.reading() as unit:
        known: Status | None = unit.status(slip)
    return None if known is None else (known.status, known.note)


def test_a_kiosk_shows_what_an_import_said_and_forgets_it_when_it_is_undone(
    database: Database, machine: Machine
) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    near = Near(database, office.device)
    heads = (*HEADS, "Ngày hẹn trả", "Thanh toán")
    rows = [(code, "Đã bổ sung", "25/11/2026", "Số 7", "30/11/2026", "Đã thanh toán")]
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, heads), NOW)
    apply(database, staff, identity, NOW)

    pull_once(machine.side.outbox, near)

    note = "Số 7\nCơ quan ghi: “Đã bổ sung”\nPhí, lệ phí: Đã nộp phí\nNgày hẹn trả: 30/11/2026"
    assert shown(machine, slip) == ("in-progress", note)
    undo(database, staff, identity, NOW + timedelta(minutes=1))
    pull_once(machine.side.outbox, near)
    assert shown(machine, slip) is None
    assert machine.side.outbox.feed_cursor() == feed(database, office.device, 0).cursor


class OldStatus(msgspec.Struct, frozen=True, kw_only=True):
    """A status as a kiosk of the first version reads it."""

    seq: int
    slip: str
    status: str
    note: str
    at: datetime


class OldPage(msgspec.Struct, frozen=True, kw_only=True):
    statuses: tuple[OldStatus, ...]
    cursor: int
    more: bool


def test_a_kiosk_of_the_first_version_reads_the_feed_and_goes_back_with_an_undone_import(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet([(code, "Chờ ký số", "25/11/2026", "")]), NOW)
    apply(database, staff, identity, NOW)

    def read() -> list[tuple[str, str, str]]:
        page = msgspec.msgpack.decode(msgspec.msgpack.encode(feed(database, office.device, 0)), type=OldPage)
        return [(row.slip, row.status, row.note) for row in page.statuses]

    assert read() == [(slip, "filed", "Cơ quan ghi: “Chờ ký số”")]
    undo(database, staff, identity, NOW)
    assert read() == [(slip, "filed", "")]


def test_a_slip_stands_once_in_the_feed_where_it_last_changed(database: Database) -> None:
    office = Office(database)
    slips = office.all_come([office.dossier() for _ in range(3)])
    for number, word in enumerate(("received", "in-progress", "result-ready")):
        for slip in slips if number == 0 else slips[:1]:
            set_status(database, OPERATOR, slip, word, "", NOW + timedelta(hours=number))

    page = feed(database, office.device, 0)

    assert [row.slip for row in page.statuses] == [*slips[1:], slips[0]]
    assert [row.status for row in page.statuses] == ["received", "received", "result-ready"]
    assert all(row.at.tzinfo == UTC for row in page.statuses)
    assert feed(database, office.device, page.cursor).statuses == ()
