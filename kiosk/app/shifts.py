"""Shifts: who may plan is checked here, whatever the screen offered; each command is one transaction."""

from collections.abc import Iterable
from datetime import date

from kiosk.app import shift_commands as sc
from kiosk.app.days import open_days
from kiosk.app.ports import Clock, Ledger, Member, Unit
from kiosk.domain import team_facts as tf
from kiosk.domain.ids import MemberId, NoteId
from kiosk.domain.local_time import local, whole_second
from kiosk.domain.rights import must
from kiosk.domain.shifts import handover
from kiosk.domain.shifts.roster import WEEK, Half, Roster, copied, days_of, fold, is_over, open_halves, span_of
from kiosk.domain.vietnamese import nfc
from kiosk.errors import Refused

LONGEST_NOTE = 2000


def team_of(ledger: Ledger) -> list[Member]:
    """Who is in the team today: a member without a PIN has left it."""
    return [member for member in ledger.members() if member.pin]


def roster_of(ledger: Ledger, days: Iterable[date]) -> Roster:
    """Who is planned on these days."""
    return fold(fact for day in days for fact in ledger.subject_facts(f"shift:{day}"))


def plan(command: sc.PlanShift, unit: Unit, clock: Clock) -> None:
    """Plan a member; planning twice changes nothing.

    Raises `Refused`: "officials-only", "member-unknown", "shift-day-off" on a day off, "shift-past" on what is over.
    """
    with unit() as ledger:
        _must_plan(ledger, command.by)
        if command.member not in {member.id for member in team_of(ledger)}:
            raise Refused("member-unknown")
        _must_be_ahead(ledger, command.half, command, clock)
        if command.member not in _planned(ledger, command.half):
            ledger.append([_planning(command.half, command.member, command.by, clock)])


def cancel(command: sc.CancelShift, unit: Unit, clock: Clock) -> None:
    """Take a member off; twice changes nothing. What is over stays as it was ("shift-past")."""
    with unit() as ledger:
        _must_plan(ledger, command.by)
        hours = open_days(ledger).hours
        if is_over(command.half, local(clock.now()), hours, command.calendar):
            raise Refused("shift-past")
        if command.member in _planned(ledger, command.half):
            half, at = command.half, whole_second(clock.now())
            fact = tf.ShiftCancelled(at=at, day=half.day, part=half.part, member=command.member, by=command.by)
            ledger.append([fact])


def copy_week(command: sc.CopyWeek, unit: Unit, clock: Clock) -> int:
    """Plan what is still open of a week as the week before; how many half-days of members that made."""
    with unit() as ledger:
        _must_plan(ledger, command.by)
        hours, now = open_days(ledger).hours, local(clock.now())
        roster = roster_of(ledger, days_of(command.monday - WEEK, 14))
        halves = open_halves(days_of(command.monday), hours, command.calendar)
        ahead = [half for half in halves if not is_over(half, now, hours, command.calendar)]
        wanted = copied(roster, command.monday, ahead, [member.id for member in team_of(ledger)])
        ledger.append([_planning(half, member, command.by, clock) for half, member in wanted])
    return len(wanted)


def want_official(command: sc.WantOfficial, unit: Unit) -> None:
    """Remember it for the centre that this machine stands in."""
    with unit() as ledger:
        _must_plan(ledger, command.by)
        ledger.save_setting(official_setting(ledger), "1" if command.wanted else "")


def official_setting(ledger: Ledger) -> str:
    """The name of the setting that says whether the centre wants an official on every half-day."""
    return f"wants_official.{ledger.setting('centre')}"


def write_note(command: sc.WriteNote, unit: Unit, clock: Clock) -> None:
    """Keep a note, sealed under its id; refuses one without words ("note-missing")."""
    text = nfc(command.text).strip()[:LONGEST_NOTE]
    if not text:
        raise Refused("note-missing")
    with unit() as ledger:
        at = whole_second(clock.now())
        ledger.append([tf.HandoverWritten(at=at, note=command.note, member=command.by)])
        ledger.save_answers(command.note, {"text": text})


def read_note(command: sc.ReadNote, unit: Unit, clock: Clock) -> None:
    """Note that a member has read it; twice changes nothing."""
    with unit() as ledger:
        known = handover.note_of(ledger.subject_facts(command.note))
        if known is None or command.member in known.readers:
            return
        ledger.append([tf.HandoverRead(at=whole_second(clock.now()), note=command.note, member=command.member)])


def erase_notes(reading: Unit, unit: Unit, clock: Clock) -> None:
    """Destroy the words of notes that were read and are older than their time, here and on all that hear of it.

    Asked at each start and midnight; not by a clock that the province has called wrong.
    """
    with reading() as ledger:
        if ledger.line().doubts_clock:
            return
        kept = [NoteId(note) for note in ledger.subjects("handover") if ledger.private_key(note) is not None]
        known = [handover.note_of(ledger.subject_facts(note)) for note in kept]
    spent = [note.id for note in known if note is not None and handover.is_spent(note, clock.now())]
    if not spent:
        return
    with unit() as ledger:
        at = whole_second(clock.now())
        for note in spent:
            ledger.append([tf.HandoverErased(at=at, note=note)])
            ledger.erase_private(note)


def _planning(half: Half, member: MemberId, by: MemberId, clock: Clock) -> tf.ShiftPlanned:
    return tf.ShiftPlanned(at=whole_second(clock.now()), day=half.day, part=half.part, member=member, by=by)


def _planned(ledger: Ledger, half: Half) -> frozenset[MemberId]:
    return roster_of(ledger, (half.day,)).get(half, frozenset())


def _must_plan(ledger: Ledger, by: MemberId) -> None:
    roles: dict[MemberId, tf.Role] = {member.id: member.role for member in team_of(ledger)}
    must(roles.get(by, "volunteer"), "plan-shifts")


def _must_be_ahead(ledger: Ledger, half: Half, command: sc.PlanShift, clock: Clock) -> None:
    hours = open_days(ledger).hours
    if span_of(half, hours, command.calendar) is None:
        raise Refused("shift-day-off")
    if is_over(half, local(clock.now()), hours, command.calendar):
        raise Refused("shift-past")
