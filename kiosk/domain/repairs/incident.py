"""One fault of a machine from its opening to its end: state, fold, one function for each thing that may happen."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import IncidentId, MemberId
from kiosk.domain.team_facts import IncidentEnd, Machine
from kiosk.errors import Refused

OFTEN: Final = 3
WEEK: Final = timedelta(days=7)
MOST_MINUTES: Final = 24 * 60

NO_CAUSE: Final = "unknown"
"""The cause of what nobody found."""


class Action(msgspec.Struct, frozen=True):
    """What was tried, and whether it helped."""

    action: str
    helped: bool | None


class Incident(msgspec.Struct, frozen=True):
    """What is known of one fault; `measured` is None before anything was, `first` what was found first."""

    id: IncidentId
    machine: Machine = "computer"
    opened_at: datetime | None = None
    opened_by: str = ""
    first: tuple[str, ...] | None = None
    measured: tuple[str, ...] | None = None
    actions: tuple[Action, ...] = ()
    end: IncidentEnd | None = None
    cause: str = ""
    minutes: int = 0
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to see to it."""
        return self.opened_at is not None and self.end is None

    @property
    def likely(self) -> str:
        """The cause as far as it is known: the one it was closed with, else the first that was measured."""
        return self.cause or next(iter(self.first or ()), NO_CAUSE)


def fold(incident: IncidentId, facts: Iterable[AnyFact]) -> Incident:
    """The incident that these facts tell of, whichever machine wrote them and in whatever order they came."""
    state = Incident(incident)
    for fact in facts:
        state = evolve(state, fact)
    return state


def evolve(state: Incident, fact: AnyFact) -> Incident:
    """The incident after one more fact; the first opening and the first end count."""
    replace = msgspec.structs.replace
    match fact:
        case tf.IncidentOpened() if state.opened_at is None:
            return replace(state, machine=fact.machine, opened_at=fact.at, opened_by=fact.member)
        case tf.IncidentMeasured():
            first = fact.findings if state.first is None else state.first
            return replace(state, first=first, measured=fact.findings)
        case tf.IncidentActed():
            return replace(state, actions=(*state.actions, Action(fact.action, fact.helped)))
        case tf.IncidentClosed() if state.end is None:
            return replace(state, end=fact.end, cause=fact.cause, minutes=fact.minutes, closed_at=fact.at)
        case _:
            return state


def open_incident(
    state: Incident, machine: Machine, findings: tuple[str, ...], by: MemberId, where: str, at: datetime
) -> list[AnyFact]:
    """Write down that something does not work, with what was measured."""
    if state.opened_at is not None:
        raise Refused("incident-opened")
    opened = tf.IncidentOpened(at=at, incident=state.id, member=by, centre=where, machine=machine)
    return [opened, tf.IncidentMeasured(at=at, incident=state.id, member=by, findings=findings)]


def measure(state: Incident, findings: tuple[str, ...], by: MemberId, at: datetime) -> list[AnyFact]:
    """Write down what another measuring found."""
    _must_be_open(state)
    return [tf.IncidentMeasured(at=at, incident=state.id, member=by, findings=findings)]


def act(state: Incident, action: str, by: MemberId, at: datetime, *, helped: bool | None = None) -> list[AnyFact]:
    """Write down what was tried."""
    _must_be_open(state)
    return [tf.IncidentActed(at=at, incident=state.id, member=by, action=action, helped=helped)]


def close(state: Incident, cause: str, end: IncidentEnd, minutes: int, by: MemberId, at: datetime) -> list[AnyFact]:
    """End it: by which cause, how, and how many minutes of somebody's time it took."""
    _must_be_open(state)
    if not 0 <= minutes <= MOST_MINUTES:
        raise Refused("incident-minutes")
    return [tf.IncidentClosed(at=at, incident=state.id, member=by, cause=cause, end=end, minutes=minutes)]


def _must_be_open(state: Incident) -> None:
    if not state.is_open:
        raise Refused("incident-closed")


class Often(msgspec.Struct, frozen=True):
    """A fault that came back: the same cause on the same kind of machine, so many times within a week."""

    machine: Machine
    cause: str
    times: int


def often(incidents: Iterable[Incident], now: datetime) -> tuple[Often, ...]:
    """What came three times or more within the last seven days, most often first.

    One that lies ahead of the clock counts as well: the clock may have been wrong.
    """
    known = [one for one in incidents if one.opened_at is not None and now - one.opened_at < WEEK]
    counted: Counter[tuple[Machine, str]] = Counter(
        (one.machine, one.likely) for one in known if one.likely != NO_CAUSE
    )
    found = [Often(machine, cause, times) for (machine, cause), times in counted.items() if times >= OFTEN]
    return tuple(sorted(found, key=lambda one: (-one.times, one.machine, one.cause)))


def minutes_since(state: Incident, now: datetime) -> int:
    """What is proposed as its length: since it was opened, but never a number that a wrong clock made up."""
    if state.opened_at is None:
        return 0
    passed = round((now - state.opened_at).total_seconds() / 60)
    return max(1, passed) if passed <= MOST_MINUTES else 0
