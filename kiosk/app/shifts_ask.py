"""What the pages of the shifts read: each is one read unit."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from kiosk.app.days import open_days
from kiosk.app.ports import Ledger, Unit
from kiosk.app.shift_views import Standing, Worked, Written
from kiosk.app.shifts import official_setting, roster_of, team_of
from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, NoteId
from kiosk.domain.local_time import local
from kiosk.domain.rights import may
from kiosk.domain.shifts import handover, presence, roster
from kiosk.domain.team_facts import Role

NEWEST = 60
"""How many notes are looked at: those of a month and more."""


def standing(reading: Unit, now: datetime, calendar: Calendar) -> Standing:
    """How the shifts stand at this moment."""
    with reading() as ledger:
        hours, at = open_days(ledger).hours, local(now)
        days = roster.days_of(at.date(), 14 - at.weekday())
        planned = roster_of(ledger, days)
        wants = bool(ledger.setting(official_setting(ledger)))
        team: dict[MemberId, Role] = {member.id: member.role for member in team_of(ledger)}
        is_used = bool(ledger.subjects("shift"))
        ahead = roster.ahead(at, hours, calendar) if is_used else ()
        return Standing(
            today={half: members for half, members in planned.items() if half.day == at.date()},
            gaps=roster.gaps(planned, ahead, team, wants_official=wants),
            here=presence.here_now(presence.stays(_signs(ledger, [at.date()])), hours, at),
            wants_official=wants,
            is_used=is_used,
        )


def week(reading: Unit, monday: date) -> roster.Roster:
    """Who is planned in the week from this day on."""
    with reading() as ledger:
        return roster_of(ledger, roster.days_of(monday))


def unread(reading: Unit, member: MemberId, now: datetime) -> tuple[Written, ...]:
    """The notes that this member has to read before going on, oldest first; only those whose words are here."""
    return tuple(one for one in notes(reading) if one.text and handover.must_read(one.note, member, now))


def notes(reading: Unit) -> tuple[Written, ...]:
    """The newest notes, oldest first."""
    with reading() as ledger:
        newest = [NoteId(subject) for subject in ledger.subjects("handover")[-NEWEST:]]
        known = [handover.note_of(ledger.subject_facts(note)) for note in newest]
        return tuple(Written(note, ledger.answer(note.id, "text")) for note in known if note is not None)


def worked(
    reading: Unit, by: MemberId, days: tuple[date, ...], now: datetime, calendar: Calendar
) -> tuple[Worked, ...]:
    """The hours of these days: of all who are in the team or were there, or only one's own without the right to more.

    The longest there first, so that a page of many begins with what there is to see.
    """
    with reading() as ledger:
        hours, at = open_days(ledger).hours, local(now).replace(tzinfo=None)
        planned = roster_of(ledger, days)
        found = [stay for stay in presence.stays(_signs(ledger, days)) if stay.begins.date() in days]
        spans = {half: roster.span_of(half, hours, calendar) for half in planned}
        team: dict[MemberId, Role] = {member.id: member.role for member in team_of(ledger)}
        known = {*team, *(stay.member for stay in found), *(one for half in planned.values() for one in half)}
        members = sorted(known) if may(team.get(by, "volunteer"), "see-others") else [by]
        rows: list[Worked] = []
        for member in members:
            own = [span for half, span in spans.items() if span is not None and member in planned[half]]
            begun = [span for span in own if span[0] <= at]
            kept = sum(presence.was_there(found, member, *span, hours) for span in begun)
            minutes = sum((min(ends, at) - begins for begins, ends in begun), start=timedelta())
            there = presence.time_there(found, member, hours, at)
            rows.append(Worked(member, len(own), len(begun), kept, int(minutes.total_seconds()) // 60, there))
        return tuple(sorted(rows, key=lambda row: (-row.there.minutes, -row.planned)))


def _signs(ledger: Ledger, days: Iterable[date]) -> list[AnyFact]:
    """Every sign-in and sign-out of these days, and of the day after them: some sign out late."""
    asked = {day + timedelta(days=more) for day in days for more in (0, 1)}
    return [fact for day in sorted(asked) for fact in ledger.subject_facts(f"presence:{day}")]
