"""Facts of the team: who is there, who is visited at home, what was repaired, who waits. No personal data in any.

Names, addresses and phones are private data, sealed under the id that the fact carries.
"""

from datetime import date
from typing import Final, Literal, TypeAlias

from kiosk.domain.fact import SharedFact, TeamFact
from kiosk.domain.ids import GuidanceId, IncidentId, MemberId, NoteId, TicketId, VisitId
from kiosk.domain.local_time import day_of
from kiosk.domain.visit_facts import AnyVisitFact, DayPart, VisitFact

TEAM: Final = "team"
"""The subject of facts that belong to nobody and to no day."""

Role: TypeAlias = Literal["official", "volunteer", "it", "leader"]
GuidanceEnd: TypeAlias = Literal["done", "police", "comes-back", "given-up"]
Machine: TypeAlias = Literal["internet", "computer", "printer", "scanner", "clock", "disk", "screen", "sound"]
IncidentEnd: TypeAlias = Literal["repaired", "workaround", "referred", "unsolved", "nothing-found"]
Priority: TypeAlias = Literal["", "old", "disabled", "pregnant", "merit", "child"]
TicketEnd: TypeAlias = Literal["served", "gone", "cancelled"]


# the team and its shifts
class CentreChosen(TeamFact, frozen=True, kw_only=True, tag="centre-chosen"):
    """This machine stands in the centre of this commune (five-digit code)."""

    centre: str


class MemberJoined(SharedFact, frozen=True, kw_only=True, tag="member-joined"):
    """A member was added, or has another role; the name is private data."""

    member: MemberId
    role: Role


class MemberLeft(SharedFact, frozen=True, kw_only=True, tag="member-left"):
    """The member was taken off the team; what was done before stays under the same id."""

    member: MemberId


class MemberSignedIn(SharedFact, frozen=True, kw_only=True, tag="member-signed-in"):
    """The member's PIN was right; `post` tells the machines of a centre apart."""

    member: MemberId
    post: str = ""


class MemberSignedOut(SharedFact, frozen=True, kw_only=True, tag="member-signed-out"):
    """The member left the counter, or another took over."""

    member: MemberId
    post: str = ""


class ShiftPlanned(SharedFact, frozen=True, kw_only=True, tag="shift-planned"):
    """A member is to be at the counter on half a day; `by` planned it."""

    day: date
    part: DayPart
    member: MemberId
    by: MemberId


class ShiftCancelled(SharedFact, frozen=True, kw_only=True, tag="shift-cancelled"):
    """The member is not to be there after all."""

    day: date
    part: DayPart
    member: MemberId
    by: MemberId


class HandoverWritten(SharedFact, frozen=True, kw_only=True, tag="handover-written"):
    """A note for whoever comes next; its words are private data."""

    note: NoteId
    member: MemberId


class HandoverRead(SharedFact, frozen=True, kw_only=True, tag="handover-read"):
    """A member has read the note."""

    note: NoteId
    member: MemberId


class HandoverErased(SharedFact, frozen=True, kw_only=True, tag="handover-erased"):
    """The words of the note were destroyed, on every machine that reads this."""

    note: NoteId


# guidance
class GuidanceBegun(TeamFact, frozen=True, kw_only=True, tag="guidance-begun"):
    """A citizen is led through VNeID or the portal; `topic` is the id of a guidance file.

    `visit` is the request that led to the citizen's home.
    """

    guidance: GuidanceId
    member: MemberId
    centre: str
    topic: str
    visit: VisitId | None = None


class GuidanceEnded(TeamFact, frozen=True, kw_only=True, tag="guidance-ended"):
    """What came of it, on which step; `level` is the VNeID level that was reached, 0 where none is in question.

    `bring` are the ids of what the citizen comes back with.
    """

    guidance: GuidanceId
    end: GuidanceEnd
    step: str
    level: int = 0
    bring: tuple[str, ...] = ()


# repairs
class IncidentFact(SharedFact, frozen=True, kw_only=True):
    """A fact of one fault of a machine; `member` is who saw or mended it."""

    incident: IncidentId
    member: MemberId


class IncidentOpened(IncidentFact, frozen=True, kw_only=True, tag="incident-opened"):
    """Something does not work; `centre` is where."""

    centre: str
    machine: Machine


class IncidentMeasured(IncidentFact, frozen=True, kw_only=True, tag="incident-measured"):
    """What was measured: codes of findings that are not good, none when all is."""

    findings: tuple[str, ...] = ()


class IncidentActed(IncidentFact, frozen=True, kw_only=True, tag="incident-acted"):
    """What was tried, as a code of the program's own buttons or of a step of the tree, and whether it helped."""

    action: str
    helped: bool | None = None


class IncidentClosed(IncidentFact, frozen=True, kw_only=True, tag="incident-closed"):
    """How it ended, by which cause, and how many minutes it took of somebody's time."""

    cause: str
    end: IncidentEnd
    minutes: int


class IncidentRecurred(IncidentFact, frozen=True, kw_only=True, tag="incident-recurred"):
    """The same cause on the same kind of machine, for the third time or more within a week: more than a repair."""

    machine: Machine
    cause: str
    times: int


# the queue of a busy morning
class TicketFact(SharedFact, frozen=True, kw_only=True):
    """A fact of one number in the queue of one day."""

    ticket: TicketId
    day: date


class TicketTaken(TicketFact, frozen=True, kw_only=True, tag="ticket-taken"):
    """A number was given; `letter` tells the machine that gave it, so that two never give the same."""

    letter: str
    number: int
    priority: Priority = ""


class TicketCalled(TicketFact, frozen=True, kw_only=True, tag="ticket-called"):
    """The number was called to a counter ("1"), for the first time or again."""

    member: MemberId
    counter: str


class TicketHeld(TicketFact, frozen=True, kw_only=True, tag="ticket-held"):
    """Nobody came; it waits aside and may be called again. `counter` is where it had been called to.

    Empty where another counter takes the number over.
    """

    member: MemberId
    counter: str = ""


class TicketEnded(TicketFact, frozen=True, kw_only=True, tag="ticket-ended"):
    """It is off the list; `counter` is who took it off."""

    end: TicketEnd
    counter: str = ""


AnyTeamFact: TypeAlias = (
    CentreChosen
    | MemberJoined
    | MemberLeft
    | MemberSignedIn
    | MemberSignedOut
    | ShiftPlanned
    | ShiftCancelled
    | HandoverWritten
    | HandoverRead
    | HandoverErased
    | AnyVisitFact
    | GuidanceBegun
    | GuidanceEnded
    | IncidentOpened
    | IncidentMeasured
    | IncidentActed
    | IncidentClosed
    | IncidentRecurred
    | TicketTaken
    | TicketCalled
    | TicketHeld
    | TicketEnded
)


SubjectKind: TypeAlias = Literal["", "presence", "shift", "handover", "visit", "guidance", "incident", "queue"]
"""What a fact of the team is about; empty for the machine itself."""


def subject_of(fact: AnyTeamFact) -> tuple[SubjectKind, str]:
    """What the fact is about: the kind, and the id under which everything about it is found together.

    A visit, an incident, a note and a citizen who is led have ids of their own; the others are kept by the day.
    """
    match fact:
        case VisitFact():
            return "visit", fact.visit
        case IncidentFact():
            return "incident", fact.incident
        case GuidanceBegun() | GuidanceEnded():
            return "guidance", fact.guidance
        case HandoverWritten() | HandoverRead() | HandoverErased():
            return "handover", fact.note
        case TicketFact():
            return "queue", f"queue:{fact.day}"
        case ShiftPlanned() | ShiftCancelled():
            return "shift", f"shift:{fact.day}"
        case MemberSignedIn() | MemberSignedOut():
            return "presence", f"presence:{day_of(fact.at)}"
        case _:
            return "", TEAM
