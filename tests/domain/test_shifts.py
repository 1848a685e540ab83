"""Promise: the roster is the same on every machine, and nobody's hours are negative or counted twice."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.calendar.office_hours import USUAL
from kiosk.domain.calendar.working_days import calendar_of
from kiosk.domain.facts import AnyFact, decode, encode
from kiosk.domain.ids import MemberId, NoteId
from kiosk.domain.shifts import handover, presence, roster
from kiosk.domain.shifts.roster import Half
from kiosk.domain.team_facts import (
    HandoverRead,
    HandoverWritten,
    MemberSignedIn,
    MemberSignedOut,
    Role,
    ShiftCancelled,
    ShiftPlanned,
)

MONDAY = date(2026, 11, 23)
EIGHT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""Eight in the morning in Vietnam."""
LATE = datetime(2026, 11, 23, 22, 0)  # noqa: DTZ001 - local time
A, B = MemberId("a" * 32), MemberId("b" * 32)
CALENDAR = calendar_of(())

members = st.sampled_from([A, B])
turns = st.integers(1, 12)
halves = st.builds(Half, st.dates(MONDAY, MONDAY + timedelta(days=3)), st.sampled_from(roster.PARTS))


@st.composite
def plannings(draw: st.DrawFn) -> ShiftPlanned | ShiftCancelled:
    kind = draw(st.sampled_from([ShiftPlanned, ShiftCancelled]))
    half = draw(halves)
    return kind(at=EIGHT, turn=draw(turns), day=half.day, part=half.part, member=draw(members), by=A)


@st.composite
def signs(draw: st.DrawFn) -> MemberSignedIn | MemberSignedOut:
    """Clocks that are set back and forth, on two machines at once."""
    kind = draw(st.sampled_from([MemberSignedIn, MemberSignedOut]))
    at = EIGHT + timedelta(minutes=draw(st.integers(-2000, 2000)))
    return kind(at=at, turn=draw(turns), member=draw(members), post=draw(st.sampled_from(["one", "two"])))


def shuffled(facts: Sequence[AnyFact], seed: int) -> list[AnyFact]:
    found = list(facts)
    Random(seed).shuffle(found)
    return found


@given(st.lists(plannings()), st.integers())
def test_two_machines_that_know_the_same_facts_have_the_same_roster(
    facts: list[ShiftPlanned | ShiftCancelled], seed: int
) -> None:
    again = [*shuffled(facts, seed), *facts]  # and what comes twice changes nothing

    assert roster.fold(facts) == roster.fold(again)


def test_the_last_word_holds_and_of_two_at_once_the_one_that_plans() -> None:
    half = {"day": MONDAY, "part": "morning", "member": A, "by": B, "at": EIGHT}
    planned, cancelled = ShiftPlanned(turn=1, **half), ShiftCancelled(turn=2, **half)  # pyright: ignore[reportArgumentType]
    at_once = ShiftPlanned(turn=2, **half)  # pyright: ignore[reportArgumentType]

    assert roster.fold([planned, cancelled]) == {}
    assert roster.fold([at_once, cancelled]) == {Half(MONDAY, "morning"): frozenset({A})}


@given(st.lists(signs()), st.integers())
def test_hours_are_the_same_in_any_order_never_negative_and_never_more_than_the_clock_shows(
    facts: list[MemberSignedIn | MemberSignedOut], seed: int
) -> None:
    found = presence.stays(facts)
    if len({(fact.post, fact.turn) for fact in facts}) == len(facts):  # one machine gives each turn once
        assert presence.stays(shuffled(facts, seed)) == found
    for member in (A, B):
        days = {stay.begins.date() for stay in found if stay.member == member}
        for day in days:
            own = [stay for stay in found if stay.begins.date() == day]
            time = presence.time_there(own, member, USUAL, LATE)
            assert 0 <= time.minutes <= 24 * 60


@given(st.integers(0, 200), st.integers(1, 200), st.integers(0, 200), st.integers(1, 200))
def test_what_overlaps_on_two_machines_counts_once(first: int, long: int, second: int, longer: int) -> None:
    facts = [*stay("one", first, long, 1), *stay("two", second, longer, 1)]
    covered = set(range(first, first + long)) | set(range(second, second + longer))

    assert presence.time_there(presence.stays(facts), A, USUAL, LATE) == presence.Time(len(covered))


def stay(post: str, begins: int, minutes: int, turn: int) -> list[AnyFact]:
    at = EIGHT + timedelta(minutes=begins)
    return [
        MemberSignedIn(at=at, turn=turn, member=A, post=post),
        MemberSignedOut(at=at + timedelta(minutes=minutes), turn=turn + 1, member=A, post=post),
    ]


def time_of(*facts: AnyFact, now: datetime = LATE) -> presence.Time:
    return presence.time_there(presence.stays(facts), A, USUAL, now)


def test_who_forgot_to_sign_out_is_counted_to_the_end_of_the_half_day_and_said_to_be_estimated() -> None:
    came = MemberSignedIn(at=EIGHT, turn=1, member=A)
    next_day = MemberSignedOut(at=EIGHT + timedelta(days=1), turn=2, member=A)

    assert time_of(came) == presence.Time(210, sure=False)
    assert time_of(came, next_day) == presence.Time(210, sure=False)
    nine = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - local time
    assert time_of(came, now=nine) == presence.Time(60)


def test_another_who_takes_over_ends_the_stay_and_a_clock_set_back_gives_no_time() -> None:
    came = MemberSignedIn(at=EIGHT, turn=1, member=A)
    other = MemberSignedIn(at=EIGHT + timedelta(minutes=50), turn=2, member=B)
    back = MemberSignedOut(at=EIGHT - timedelta(minutes=30), turn=2, member=A)

    assert time_of(came, other) == presence.Time(50, sure=False)
    assert time_of(came, back).minutes == 0


def test_who_is_here_is_told_for_all_machines_and_not_after_the_day() -> None:
    facts = [
        MemberSignedIn(at=EIGHT, turn=1, member=A, post="one"),
        MemberSignedIn(at=EIGHT, turn=1, member=B, post="two"),
        MemberSignedOut(at=EIGHT + timedelta(minutes=5), turn=2, member=B, post="two"),
    ]
    nine = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - local time

    assert [one.member for one in presence.here_now(presence.stays(facts), USUAL, nine)] == [A]
    assert presence.here_now(presence.stays(facts), USUAL, LATE) == ()


def test_a_gap_is_an_open_half_day_that_still_comes_without_anybody_of_the_team() -> None:
    now = datetime(2026, 11, 26, 12, 0)  # noqa: DTZ001 - Thursday noon, local time
    ahead = roster.ahead(now, USUAL, CALENDAR)
    assert ahead[0] == Half(date(2026, 11, 26), "afternoon")
    assert ahead[-1] == Half(date(2026, 12, 4), "afternoon")
    assert len(ahead) == 1 + 2 + 10

    team: dict[MemberId, Role] = {A: "volunteer"}
    planned = {half: frozenset({A}) for half in ahead} | {ahead[1]: frozenset({B})}
    assert roster.gaps(planned, ahead, team, wants_official=False) == (roster.Gap(ahead[1], "nobody"),)
    lacks = {gap.lack for gap in roster.gaps(planned, ahead, team, wants_official=True)}
    assert lacks == {"nobody", "no-official"}


@given(st.lists(plannings()))
def test_a_copied_week_holds_what_the_week_before_held_and_copying_twice_adds_nothing(
    facts: list[ShiftPlanned | ShiftCancelled],
) -> None:
    before = roster.fold(facts)
    monday = MONDAY + roster.WEEK
    opened = roster.open_halves(roster.days_of(monday), USUAL, CALENDAR)
    wanted = roster.copied(before, monday, opened, [A, B])
    more = [
        ShiftPlanned(at=EIGHT, turn=99, day=half.day, part=half.part, member=member, by=A) for half, member in wanted
    ]
    after = roster.fold([*facts, *more])

    assert {(half.day - roster.WEEK, half.part): who for half, who in after.items() if half.day >= monday} == {
        (half.day, half.part): who for half, who in before.items()
    }
    assert roster.copied(after, monday, opened, [A, B]) == ()
    assert roster.copied(before, monday, opened, []) == ()


def test_a_note_is_for_everybody_of_a_week_and_for_the_first_who_comes_however_late() -> None:
    note = NoteId("c" * 32)
    written = HandoverWritten(at=EIGHT, turn=1, note=note, member=A)
    read = HandoverRead(at=EIGHT, turn=2, note=note, member=B)
    known, seen = handover.note_of([written]), handover.note_of([read, written])
    assert known is not None
    assert seen is not None
    other = MemberId("d" * 32)

    assert not handover.must_read(known, A, EIGHT)
    assert handover.must_read(known, B, EIGHT + timedelta(days=99))
    assert not handover.must_read(seen, B, EIGHT)
    assert handover.must_read(seen, other, EIGHT + timedelta(days=3))
    assert not handover.must_read(seen, other, EIGHT + timedelta(days=8))
    assert handover.note_of([read]) is None
    assert handover.is_spent(seen, EIGHT + timedelta(days=31))
    assert not handover.is_spent(known, EIGHT + timedelta(days=31))


def test_the_place_of_a_machine_is_read_back_and_an_older_word_without_it_too() -> None:
    fact = MemberSignedIn(at=EIGHT, turn=3, member=A, post="one")

    assert decode(encode(fact)) == fact
    assert decode(encode(MemberSignedIn(at=EIGHT, turn=3, member=A))) == MemberSignedIn(at=EIGHT, turn=3, member=A)
