"""Promise: a dossier is one, whether somebody speaks of it by its code or by the slip that the citizen holds."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sync.province.cases.by_program import StatusIn, take
from sync.province.cases.imports import apply, one_import, preview, preview_rows, undo
from sync.province.cases.one import Wish, say_of
from sync.province.cases.taking_back import take_back
from sync.province.database import Database
from sync.province.staff.rights import RIGHTS, WHOLE_PROVINCE, Scope, Staff
from tests.sync.cases.offices import HEADS, NOW, SYSTEM, Office, hired, sheet, staff_of

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
HERE, THERE = "08782", "08434"


def comes(database: Database, staff: Staff, *rows: tuple[str, ...], at: datetime = NOW) -> str:
    """A file that was looked at and applied; its id."""
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, HEADS[: len(rows[0])]), at)
    apply(database, staff, identity, at)
    return identity


def looked_at(database: Database, staff: Staff, *rows: tuple[str, ...], at: datetime) -> dict[str, int]:
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, HEADS[: len(rows[0])]), at)
    return {**one_import(database, WHOLE_PROVINCE, identity).counts}


def reads(office: Office, slip: str) -> str:
    now = office.seen(slip).standing.now
    return "" if now is None else now.said


def test_what_the_system_says_again_stands_over_what_a_hand_said_of_the_slip_since(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    row = (code, "Chờ bổ sung")
    comes(database, staff, row)
    say_of(database, staff, slip, Wish(said="Đã nhận đủ"), NOW + MINUTE)
    assert reads(office, slip) == "Đã nhận đủ"

    tomorrow = preview(database, staff, "tệp.csv", SYSTEM, sheet([row], HEADS[:2]), NOW + DAY)
    (told,), _ = preview_rows(database, WHOLE_PROVINCE, tomorrow, "changed", 0)
    assert told.before == "Đã nhận đủ"
    apply(database, staff, tomorrow, NOW + DAY)

    assert reads(office, slip) == "Chờ bổ sung"
    assert looked_at(database, staff, row, at=NOW + 2 * DAY) == {"same": 1}
    undo(database, staff, tomorrow, NOW + 2 * DAY)
    assert reads(office, slip) == "Đã nhận đủ"


def test_of_a_day_that_is_told_the_same_row_says_nothing_new(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    row = (code, "Chờ bổ sung", "24/11/2026")
    comes(database, staff, row)
    say_of(database, staff, slip, Wish(said="Đã nhận đủ"), NOW + MINUTE)

    assert looked_at(database, staff, row, at=NOW + DAY) == {"same": 1}


def test_what_is_said_by_both_keys_stands_until_both_are_taken_back(database: Database) -> None:
    office, staff = Office(database), hired(database, staff_of())
    code = office.dossier()
    slip = office.comes(code)
    say_of(database, staff, slip, Wish(said="Chờ bổ sung"), NOW)
    file = comes(database, staff, (code, "Chờ bổ sung"), at=NOW + MINUTE)
    assert len(office.seen(slip).standing.road) == 2

    take_back(database, staff, slip, office.seen(slip).standing.road[0].seq, NOW + DAY)
    assert reads(office, slip) == "Chờ bổ sung"
    undo(database, staff, file, NOW + DAY)
    assert reads(office, slip) == ""


@pytest.mark.parametrize("at", [None, "2026-11-26T09:00:00+07:00"])
def test_a_program_says_how_it_stands_now_or_what_happened_then(database: Database, at: str | None) -> None:
    """A moment that it has told before is no news; without one it says what stands now."""
    office, staff = Office(database), staff_of()
    program = Staff(id="p" * 32, name="Một cửa", role="official", scope=Scope(None), rights=RIGHTS["official"])
    code = office.dossier()
    slip = office.comes(code)
    told = [StatusIn(code=code, status="Chờ bổ sung", at=at)]
    take(database, program, told, "", NOW)
    say_of(database, staff, slip, Wish(said="Đã nhận đủ"), NOW + MINUTE)

    (again,) = take(database, program, told, "", NOW + DAY).results

    assert (again.result, reads(office, slip)) == (("changed", "Chờ bổ sung") if at is None else ("same", "Đã nhận đủ"))


def test_what_another_commune_said_of_its_own_slip_is_no_reason(database: Database) -> None:
    here, there = Office(database, HERE), Office(database, THERE)
    code = here.dossier()
    here.comes(code)
    other = there.comes(code)
    ours, theirs = staff_of("official", HERE), staff_of("official", THERE)
    row = (code, "Chờ bổ sung")
    comes(database, ours, row)
    say_of(database, theirs, other, Wish(said="Đã nhận đủ"), NOW + MINUTE)

    assert looked_at(database, ours, row, at=NOW + DAY) == {"same": 1}
    assert looked_at(database, theirs, row, at=NOW + DAY) == {"changed": 1}


@pytest.mark.parametrize("is_by_hand", [True, False])
def test_what_is_said_again_stands_by_itself_when_the_other_key_takes_the_same_back(
    database: Database, *, is_by_hand: bool
) -> None:
    office, staff = Office(database), hired(database, staff_of())
    code = office.dossier()
    slip = office.comes(code)
    comes(database, staff, (code, "Chờ bổ sung"))
    say_of(database, staff, slip, Wish(said="Đã nhận đủ"), NOW + DAY)
    file = ""
    if is_by_hand:
        say_of(database, staff, slip, Wish(said="Chờ bổ sung"), NOW + 2 * DAY)
    else:
        file = comes(database, staff, (slip, "Chờ bổ sung"), at=NOW + 2 * DAY)
    said = office.seen(slip).standing.road[-1]
    comes(database, staff, (code, "Chờ bổ sung"), at=NOW + 3 * DAY)

    if is_by_hand:
        take_back(database, staff, slip, said.seq, NOW + 4 * DAY)
    else:
        undo(database, staff, file, NOW + 4 * DAY)

    assert reads(office, slip) == "Chờ bổ sung"


def test_what_a_program_says_again_stands_when_a_file_that_said_it_between_is_taken_back(database: Database) -> None:
    office, staff = Office(database), staff_of()
    program = Staff(id="p" * 32, name="Một cửa", role="official", scope=Scope(None), rights=RIGHTS["official"])
    code = office.dossier()
    slip = office.comes(code)
    told = [StatusIn(code=slip, status="Chờ bổ sung")]
    take(database, program, told, "", NOW)
    comes(database, staff, (code, "Đã nhận đủ"), at=NOW + DAY)
    file = comes(database, staff, (slip, "Chờ bổ sung"), at=NOW + 2 * DAY)
    take(database, program, told, "", NOW + 3 * DAY)

    undo(database, staff, file, NOW + 4 * DAY)

    assert reads(office, slip) == "Chờ bổ sung"


def test_a_file_that_names_one_dossier_twice_with_different_words_says_nothing_new_tomorrow(
    database: Database,
) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    rows = (slip, "Chờ bổ sung"), (code, "Đã nhận đủ")
    for day in range(6):
        comes(database, staff, *rows, at=NOW + day * DAY)

    assert [said.said for said in office.seen(slip).standing.road] == ["Chờ bổ sung", "Đã nhận đủ"]


def test_a_row_for_all_is_heard_by_who_has_no_row_of_their_own(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    one, other = office.all_come([code, code])
    rows = (code, "Chờ bổ sung"), (one, "Chờ bổ sung")
    comes(database, staff, *rows)
    say_of(database, staff, other, Wish(said="Đã nhận đủ"), NOW + MINUTE)
    comes(database, staff, *rows, at=NOW + 2 * MINUTE)

    assert [reads(office, slip) for slip in (one, other)] == ["Chờ bổ sung", "Chờ bổ sung"]


WORDS = st.sampled_from(["Chờ bổ sung", "Đã nhận đủ", "Đang chờ ký"])
DEEDS = st.lists(
    st.tuples(st.sampled_from(["here", "there", "code", "all"]), st.sampled_from([HERE, THERE, ""]), WORDS), max_size=8
)


often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
FOR_ONE = [("code", "", "Chờ bổ sung"), ("code", HERE, "Đã nhận đủ"), ("code", "", "Chờ bổ sung")]


@often
@example(deeds=FOR_ONE)
@given(deeds=DEEDS)
def test_after_a_file_each_citizen_of_its_scope_reads_what_it_says_of_them_last(
    database: Database, deeds: list[tuple[str, str, str]]
) -> None:
    """Whatever was said before, by whom and by which key; and read again at once the file changes nothing."""
    here, there = Office(database, HERE), Office(database, THERE)
    code = here.dossier()
    slips = {HERE: here.comes(code), THERE: there.comes(code)}
    read = {HERE: "", THERE: ""}
    now = NOW
    for key, commune, word in deeds:
        now += MINUTE
        staff = staff_of("official", commune) if commune else staff_of()
        scope = {commune} if commune else {HERE, THERE}
        keys = {"here": [slips[HERE]], "there": [slips[THERE]], "code": [code], "all": [slips[HERE], code]}[key]
        rows = [(one, word) for one in keys]
        comes(database, staff, *rows, at=now)
        for place in scope & ({HERE} if key == "here" else {THERE} if key == "there" else {HERE, THERE}):
            read[place] = word
        assert {HERE: reads(here, slips[HERE]), THERE: reads(there, slips[THERE])} == read
        assert set(looked_at(database, staff, *rows, at=now + MINUTE / 2)) <= {"same", "error"}


@often
@example(deeds=FOR_ONE)
@given(deeds=st.lists(st.tuples(st.just("code"), st.sampled_from([HERE, THERE, ""]), WORDS), max_size=6))
def test_whoever_files_later_reads_what_was_said_last_for_the_commune(
    database: Database, deeds: list[tuple[str, str, str]]
) -> None:
    here, there = Office(database, HERE), Office(database, THERE)
    code, read, now = here.dossier(), {HERE: "", THERE: ""}, NOW
    for _, commune, word in deeds:
        now += MINUTE
        comes(database, staff_of("official", commune) if commune else staff_of(), (code, word), at=now)
        read |= dict.fromkeys({commune} if commune else {HERE, THERE}, word)

    assert {HERE: reads(here, here.comes(code)), THERE: reads(there, there.comes(code))} == read
