"""One row a session: what the citizen's page and the staff look up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, assert_never

import msgspec
from sqlalchemy import Connection, select

from kiosk.domain.dossiers.dossier import is_dossier, normal_dossier
from kiosk.domain.fact import SessionFact
from kiosk.domain.facts import DossierFiled, ProcedureChosen, SessionEnded, SessionOpened, SlipIssued
from kiosk.domain.slip_code import is_genuine
from sync.province.schema import moment
from sync.province.tallies.bulk import Row, Value, stored
from sync.province.tallies.models import Models
from sync.province.tallies.reading import CASE_FACTS, CaseFact, Entry

_MOMENTS: Final = frozenset({"opened_at", "slip_at", "filed_at", "ended_at", "received_at", "updated_at"})


class Case(msgspec.Struct, kw_only=True):
    """One session, a row of the `session` table; all times but the last two are the kiosk's claims.

    `centre` is where the machine stood when the session came, whatever it says itself.
    """

    id: str
    device: str
    centre: str
    procedure: str = ""
    slip: str | None = None
    dossier: str = ""
    outcome: str = ""
    satisfaction: int = 0
    opened_at: datetime | None = None
    slip_at: datetime | None = None
    filed_at: datetime | None = None
    ended_at: datetime | None = None
    received_at: datetime
    updated_at: datetime

    @property
    def is_counted(self) -> bool:
        """Whether a case is counted with it: of a session whose beginning is not known, none is."""
        return self.opened_at is not None and self.procedure != ""


COLUMNS: Final = Case.__struct_fields__


class Cases:
    """The sessions that some entries touch, read once; `take` brings them up to date."""

    def __init__(self, connection: Connection, models: Models, entries: Sequence[Entry]) -> None:
        touched = {entry.fact.session for entry in entries if isinstance(entry.fact, SessionFact)}
        slips = {entry.fact.code for entry in entries if isinstance(entry.fact, SlipIssued)}
        table = models.session
        rows = connection.execute(select(table).where(table.c.id.in_(touched))).mappings() if touched else ()
        self.found = {row["id"]: Case(**row) for row in rows}
        self.had_case = frozenset(case.id for case in self.found.values() if case.is_counted)
        self._dirty: dict[str, Case] = {}
        taken = select(table.c.slip, table.c.id).where(table.c.slip.in_(slips))
        self._taken: dict[str | None, str] = {row.slip: row.id for row in connection.execute(taken)} if slips else {}

    def take(self, entry: Entry) -> bool:
        """Whether the entry is set aside."""
        fact = entry.fact
        if fact is None:
            return True
        if not isinstance(fact, SessionFact):
            return False
        known = self.found.get(fact.session)
        if known is not None and known.device != entry.sender.id:
            return True
        if type(fact) not in CASE_FACTS or not isinstance(fact, CaseFact):
            return False
        case = known or _new_case(entry, fact)
        if isinstance(fact, SlipIssued) and not self._may_have(case, fact.code, entry):
            return True
        _evolve(case, fact)
        case.updated_at = moment(entry.received_us)
        self.found[case.id] = self._dirty[case.id] = case
        return False

    def rows(self, connection: Connection) -> list[Row]:
        """What changed, as the columns named `COLUMNS` have it, in the order of ids."""
        cases = [case for _, case in sorted(self._dirty.items())]

        def column(name: str) -> list[Value]:
            values = [getattr(case, name) for case in cases]
            return [stored(connection, value) for value in values] if name in _MOMENTS else values

        return list(zip(*map(column, COLUMNS), strict=True))

    def _may_have(self, case: Case, code: str, entry: Entry) -> bool:
        if case.slip is not None:
            return case.slip == code
        if self._taken.get(code, case.id) != case.id or not is_genuine(code, entry.sender.slip_key):
            return False
        self._taken[code] = case.id
        return True


def _new_case(entry: Entry, fact: CaseFact) -> Case:
    at = moment(entry.received_us)
    return Case(id=fact.session, device=entry.sender.id, centre=entry.sender.centre, received_at=at, updated_at=at)


def _evolve(case: Case, fact: CaseFact) -> None:
    match fact:
        case SessionOpened():
            case.opened_at = fact.at
        case ProcedureChosen():
            case.procedure = fact.procedure
        case SlipIssued():
            case.slip, case.slip_at = fact.code, fact.at
        case DossierFiled():
            code = normal_dossier(fact.dossier)
            case.dossier = code if is_dossier(code) else ""
            case.filed_at = case.filed_at or fact.at  # a code that is corrected later was filed when it was
        case SessionEnded():
            case.outcome, case.satisfaction, case.ended_at = fact.outcome, fact.satisfaction, fact.at
        case _:
            assert_never(fact)
