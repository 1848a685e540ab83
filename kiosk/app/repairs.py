"""Incidents: opened, measured, acted upon, closed; and what the page reads of them."""

from datetime import datetime

import msgspec

from kiosk.app.ports import Clock, Ledger, Unit
from kiosk.domain.fact import SharedFact
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import TIME_DIGITS, IncidentId, MemberId, uuid7
from kiosk.domain.local_time import whole_second
from kiosk.domain.repairs import incident as i
from kiosk.domain.repairs.incident import Incident, Often
from kiosk.domain.team_facts import IncidentEnd, IncidentRecurred, Machine


class OpenIncident(msgspec.Struct, frozen=True, kw_only=True):
    """Something does not work; `findings` are the codes of what was measured, the cause first."""

    incident: IncidentId
    member: MemberId
    machine: Machine
    findings: tuple[str, ...] = ()


class MeasureIncident(msgspec.Struct, frozen=True):
    """It was measured again, after `action` was tried, if anything was."""

    incident: IncidentId
    member: MemberId
    findings: tuple[str, ...] = ()
    action: str = ""
    helped: bool | None = None


class ActOnIncident(msgspec.Struct, frozen=True):
    """Something was tried."""

    incident: IncidentId
    member: MemberId
    action: str
    helped: bool | None = None


class CloseIncident(msgspec.Struct, frozen=True):
    """It is over, one way or another."""

    incident: IncidentId
    member: MemberId
    cause: str
    end: IncidentEnd
    minutes: int


AnyIncidentCommand = OpenIncident | MeasureIncident | ActOnIncident | CloseIncident


def handle_incident(command: AnyIncidentCommand, unit: Unit, clock: Clock) -> Incident:
    """Carry out one command; the incident as it is then."""
    at = whole_second(clock.now())
    with unit() as ledger:
        state = _read(ledger, command.incident)
        match command:
            case OpenIncident():
                facts = i.open_incident(
                    state, command.machine, command.findings, command.member, ledger.setting("centre"), at
                )
            case MeasureIncident():
                facts = i.measure(state, command.findings, command.member, at)
                if command.action:
                    facts += i.act(state, command.action, command.member, at, helped=command.helped)
            case ActOnIncident():
                facts = i.act(state, command.action, command.member, at, helped=command.helped)
            case CloseIncident():
                facts = i.close(state, command.cause, command.end, command.minutes, command.member, at)
        ledger.append(facts)
        for fact in facts:
            state = i.evolve(state, fact)
        if isinstance(command, CloseIncident):
            ledger.append(_recurred(ledger, state, command.member, clock))
    return state


def _recurred(ledger: Ledger, state: Incident, by: MemberId, clock: Clock) -> list[AnyFact]:
    """What the province is told when a fault has come back for the third time or more."""
    now = clock.now()
    for one in i.often(_recent(ledger, now), now):
        if (one.machine, one.cause) == (state.machine, state.likely):
            at = whole_second(now)
            return [
                IncidentRecurred(
                    at=at, incident=state.id, member=by, machine=one.machine, cause=one.cause, times=one.times
                )
            ]
    return []


def open_incidents(reading: Unit) -> tuple[Incident, ...]:
    """What somebody still has to see to, oldest first."""
    with reading() as ledger:
        found = [_read(ledger, IncidentId(subject)) for subject in ledger.subjects("incident", is_open=True)]
    return tuple(one for one in found if one.is_open)


def often(reading: Unit, clock: Clock) -> tuple[Often, ...]:
    """What came back three times or more within a week."""
    with reading() as ledger:
        return i.often(_recent(ledger, clock.now()), clock.now())


def incident(reading: Unit, name: IncidentId) -> Incident:
    """One incident."""
    with reading() as ledger:
        return _read(ledger, name)


def _recent(ledger: Ledger, now: datetime) -> list[Incident]:
    """Those of the last week, by their ids, which begin with the time: the others are not even read."""
    oldest = uuid7(now - i.WEEK)[:TIME_DIGITS]
    return [_read(ledger, IncidentId(subject)) for subject in ledger.subjects("incident") if subject >= oldest]


def _read(ledger: Ledger, name: IncidentId) -> Incident:
    facts = [fact for fact in ledger.subject_facts(name) if isinstance(fact, SharedFact)]
    return i.fold(name, facts)
