"""An office with its export, a counter whose sessions have come, and staff of every kind."""

import csv
import io
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import insert

from kiosk.domain import facts as f
from kiosk.domain.ids import uuid7
from sync.province.accept import accept
from sync.province.cases.known import Arrived, look_up
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.staff.rights import RIGHTS, Role, Scope, Staff
from sync.province.tables.staff import account
from tests.sync.people import Keys, bodies_of, let_in, push_of, session_facts

NOW = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
SYSTEM = "Hệ thống một cửa tỉnh"
HEADS = ("Mã hồ sơ", "Trạng thái", "Ngày cập nhật", "Ghi chú")


class Office:
    """A counter of one commune, and its dossiers at the province."""

    def __init__(self, database: Database, centre: str = "08782") -> None:
        self.database = database
        self.centre = centre
        self.keys = Keys()
        self.device: Device = let_in(database, self.keys, centre, NOW)
        self._count = 0

    def dossier(self) -> str:
        """A new code of a dossier."""
        self._count += 1
        return f"H44.15-261120-{int(secrets.token_hex(4), 16) % 10**8:08}"

    def comes(self, dossier: str, at: datetime = NOW) -> str:
        """The session that filed this dossier has come; its slip's code."""
        slips = self.all_come([dossier], at)
        return slips[0]

    def all_come(self, dossiers: Sequence[str], at: datetime = NOW) -> list[str]:
        facts: list[f.AnyFact] = []
        slips: list[str] = []
        for dossier in dossiers:
            code, told = session_facts(self.keys, at, steps=0)
            opened = next(fact for fact in told if isinstance(fact, f.SessionOpened))
            told = [
                f.SessionOpened(at=opened.at, session=opened.session, member=opened.member, centre=self.centre)
                if isinstance(fact, f.SessionOpened)
                else fact
                for fact in told
            ]
            facts += [*told, f.DossierFiled(at=at, session=opened.session, dossier=dossier)]
            slips.append(code)
        bodies = bodies_of(facts)
        accept(self.database, self.device, push_of(bodies, ledger=secrets.token_hex(16)), at)
        return slips

    def seen(self, slip: str) -> Arrived:
        """What the citizen's page knows."""
        known = look_up(self.database, slip)
        assert isinstance(known, Arrived)
        return known

    def status(self, slip: str) -> str:
        now = self.seen(slip).standing.now
        return "" if now is None else now.word


def staff_of(role: Role = "admin", *communes: str) -> Staff:
    return Staff(
        id=uuid7(NOW), name="Trần Thị Thử", role=role, scope=Scope(frozenset(communes) or None), rights=RIGHTS[role]
    )


def hired(database: Database, staff: Staff) -> Staff:
    """With an account of their own."""
    with database.write() as connection:
        connection.execute(
            insert(account).values(
                id=staff.id, login=secrets.token_hex(6), name=staff.name, role=staff.role,
                communes=" ".join(sorted(staff.scope.communes or ())), created_at=NOW,
            )
        )  # fmt: skip
    return staff


def sheet(rows: Sequence[Sequence[str]], heads: Sequence[str] = HEADS, separator: str = ",") -> bytes:
    """What the office's system exports as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerows([heads, *rows])
    return out.getvalue().encode()
