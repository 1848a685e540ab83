"""Promise: what is seldom meant is asked first; what was said last by hand is taken back by who may say it."""

from datetime import date, timedelta
from itertools import pairwise
from unicodedata import normalize

import msgspec
import pytest

from kiosk.errors import Refused, Rejected
from sync.province.cases.by_command import set_status
from sync.province.cases.by_program import StatusIn, take
from sync.province.cases.doubts import Doubtful
from sync.province.cases.feed import feed
from sync.province.cases.imports import apply, preview, preview_rows
from sync.province.cases.kinds import HOW_FAR, WORDS, Kind, goes_back
from sync.province.cases.one import Wish, say_of
from sync.province.cases.taking_back import last_by_hand, take_back
from sync.province.commands.command import OPERATOR
from sync.province.database import Database
from sync.province.staff.rights import Staff
from tests.sync.cases.offices import NOW, SYSTEM, Office, hired, sheet, staff_of

MINUTE = timedelta(minutes=1)


def last(database: Database, slip: str) -> int:
    with database.read() as connection:
        found = last_by_hand(connection, staff_of(), slip)
    return 0 if found is None else found.seq


def official(database: Database, centre: str = "08782") -> Staff:
    return hired(database, staff_of("official", centre))


def test_each_word_has_its_place_on_the_way_of_its_kind() -> None:
    assert {word for words in WORDS.values() for word in words} == HOW_FAR.keys()


@pytest.mark.parametrize(
    ("kind", "first", "then"),
    [
        ("dossier", "result-ready", "received"), ("dossier", "rejected", "in-progress"), ("part", "collected", "filed"),
        ("payment", "paid", "unpaid"), ("delivery", "delivered", "posted"),
    ],
)  # fmt: skip
def test_what_goes_back_is_asked_about_and_written_once_it_is_answered(
    database: Database, kind: Kind, first: str, then: str
) -> None:
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    part = "Cấp thẻ bảo hiểm" if kind == "part" else ""
    say_of(database, staff, slip, Wish(kind=kind, word=first, part=part), NOW)
    with pytest.raises(Doubtful) as asked:
        say_of(database, staff, slip, Wish(kind=kind, word=then, part=part), NOW + MINUTE)
    (doubt,) = asked.value.doubts
    assert doubt.was is not None
    assert doubt.was.word == first
    wish = Wish(kind=kind, word=then, part=part, sure_of=frozenset({doubt.mark}))
    assert say_of(database, staff, slip, wish, NOW + MINUTE)


@pytest.mark.parametrize("spelt", ["cấp  thẻ bảo hiểm ", "CẤP THẺ BẢO HIỂM", normalize("NFD", "Cấp thẻ bảo hiểm")])
def test_a_part_is_the_same_however_it_is_spelt(database: Database, spelt: str) -> None:
    """Asked about when it goes back, shown once, not written twice; a file's row too."""
    office, staff = Office(database), official(database)
    code = office.dossier()
    slip = office.comes(code)
    part = "Cấp thẻ bảo hiểm"
    say_of(database, staff, slip, Wish(kind="part", word="collected", part=part), NOW)
    assert not say_of(database, staff, slip, Wish(kind="part", word="collected", part=spelt), NOW + MINUTE)
    with pytest.raises(Doubtful) as asked:
        say_of(database, staff, slip, Wish(kind="part", word="filed", part=spelt), NOW + MINUTE)
    heads = ("Mã hồ sơ", "Trạng thái", "Thủ tục con")
    rows = sheet([(slip, "Đã trả kết quả", spelt), (slip, "Đang xử lý", spelt)], heads)
    identity = preview(database, staff, "tệp.csv", SYSTEM, rows, NOW + MINUTE)
    assert [row.doubt.back for row in preview_rows(database, staff.scope, identity, "doubt", 0)[0]] == ["collected"]
    sure = frozenset(doubt.mark for doubt in asked.value.doubts)
    say_of(database, staff, slip, Wish(kind="part", word="filed", part=spelt, sure_of=sure), NOW + MINUTE)

    assert [said.word for said in office.seen(slip).standing.parts] == ["filed"]


def test_what_a_file_said_of_a_part_in_another_spelling_stands_when_the_hand_takes_it_back(database: Database) -> None:
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    said = Wish(kind="part", word="collected", said="Đã trả kết quả", part="Cấp thẻ bảo hiểm")
    say_of(database, staff, slip, said, NOW)
    heads = ("Mã hồ sơ", "Trạng thái", "Thủ tục con")
    rows = sheet([(slip, "Đã trả kết quả", "CẤP THẺ BẢO HIỂM")], heads)
    identity = preview(database, staff, "tệp.csv", SYSTEM, rows, NOW + MINUTE)
    apply(database, staff, identity, NOW + MINUTE)

    take_back(database, staff, slip, last(database, slip), NOW + 2 * MINUTE)

    assert [said.word for said in office.seen(slip).standing.parts] == ["collected"]


def test_the_usual_way_is_not_asked_about() -> None:
    usual = ["filed", "received", "needs-more", "in-progress", "needs-more", "result-ready", "collected", "collected"]

    assert [goes_back(was, then) for was, then in pairwise(usual)] == [False] * 7
    assert [goes_back("", "filed"), goes_back("collected", "")] == [False, False]


def test_a_past_appointment_is_asked_about_and_an_answer_holds_for_that_day_only(database: Database) -> None:
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    today = date(2026, 11, 26)
    with pytest.raises(Doubtful) as asked:
        say_of(database, staff, slip, Wish(word="received", due=today - timedelta(days=1)), NOW)
    (doubt,) = asked.value.doubts
    sure = frozenset({doubt.mark})
    with pytest.raises(Doubtful):
        say_of(database, staff, slip, Wish(word="received", due=today - timedelta(days=2), sure_of=sure), NOW)
    assert office.status(slip) == ""
    assert say_of(database, staff, slip, Wish(word="received", due=today - timedelta(days=1), sure_of=sure), NOW)
    assert say_of(database, staff, slip, Wish(word="in-progress", due=today), NOW + MINUTE)


def test_an_answer_does_not_hold_for_what_somebody_else_said_meanwhile(database: Database) -> None:
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    say_of(database, staff, slip, Wish(word="result-ready"), NOW)
    with pytest.raises(Doubtful) as asked:
        say_of(database, staff, slip, Wish(word="received"), NOW)
    say_of(database, staff, slip, Wish(word="collected"), NOW + MINUTE)
    sure = frozenset(doubt.mark for doubt in asked.value.doubts)
    with pytest.raises(Doubtful):
        say_of(database, staff, slip, Wish(word="received", sure_of=sure), NOW + MINUTE)


def test_taking_back_shows_the_citizen_and_the_kiosk_what_stood_before(database: Database) -> None:
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    say_of(database, staff, slip, Wish(word="received"), NOW)
    say_of(database, staff, slip, Wish(word="result-ready"), NOW + MINUTE)
    cursor = feed(database, office.device, 0).cursor

    take_back(database, official(database), slip, last(database, slip), NOW + 2 * MINUTE)
    assert office.status(slip) == "received"
    told = feed(database, office.device, cursor)
    assert [(one.slip, one.status, one.retracted) for one in told.statuses] == [(slip, "received", False)]
    take_back(database, staff, slip, last(database, slip), NOW + 3 * MINUTE)
    assert office.status(slip) == ""
    assert [one.retracted for one in feed(database, office.device, told.cursor).statuses] == [True]
    assert last(database, slip) == 0


def test_only_the_last_by_hand_is_taken_back_and_only_by_who_may_set_it(database: Database) -> None:
    office, staff = Office(database), official(database)
    code = office.dossier()
    slip = office.comes(code)
    say_of(database, staff, slip, Wish(word="received"), NOW)
    first = last(database, slip)
    say_of(database, staff, slip, Wish(word="in-progress"), NOW + MINUTE)
    with pytest.raises(Refused) as refused:
        take_back(database, staff, slip, first, NOW + MINUTE)
    assert refused.value.code == "say-not-last"
    with pytest.raises(Rejected):
        take_back(database, official(database, "08434"), slip, last(database, slip), NOW + MINUTE)
    set_status(database, OPERATOR, slip, "result-ready", "", NOW + 2 * MINUTE)
    take(database, staff_of(), [StatusIn(code=slip, status="Đã trả kết quả")], "", NOW + 3 * MINUTE)
    take_back(database, staff, slip, last(database, slip), NOW + 4 * MINUTE)
    with pytest.raises(Refused):
        take_back(database, staff, slip, last(database, slip) + 1, NOW + 4 * MINUTE)
    assert [said.word for said in office.seen(slip).standing.road][:2] == ["received", "result-ready"]


def test_an_official_takes_back_only_what_was_said_for_the_own_communes_or_by_themselves(database: Database) -> None:
    office, admin = Office(database), hired(database, staff_of())
    both, own = hired(database, staff_of("official", "08782", "08434")), official(database)
    slip = office.comes(office.dossier())
    for staff in (admin, both):
        say_of(database, staff, slip, Wish(word="received"), NOW)
        with pytest.raises(Rejected) as refused:
            take_back(database, own, slip, last(database, slip), NOW + MINUTE)
        assert refused.value.reason == "forbidden"
    narrowed = msgspec.structs.replace(both, scope=own.scope)
    take_back(database, narrowed, slip, last(database, slip), NOW + MINUTE)
    take_back(database, admin, slip, last(database, slip), NOW + MINUTE)
    assert office.status(slip) == ""


def test_what_a_file_says_since_stands_when_it_is_taken_back(database: Database) -> None:
    """The file said of the slip what was said by hand that day, and so kept nothing of its own."""
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    say_of(database, staff, slip, Wish(word="received"), NOW)
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet([(slip, "Đã tiếp nhận", "26/11/2026", "")]), NOW)
    assert apply(database, staff, identity, NOW + MINUTE) == 0

    take_back(database, staff, slip, last(database, slip), NOW + 2 * MINUTE)

    assert office.status(slip) == "received"


def test_what_two_say_stands_when_one_of_them_takes_it_back(database: Database) -> None:
    office, first, second = Office(database), official(database), official(database)
    slip = office.comes(office.dossier())
    assert say_of(database, first, slip, Wish(word="received"), NOW)
    assert say_of(database, second, slip, Wish(word="received"), NOW + MINUTE)
    assert not say_of(database, second, slip, Wish(word="received"), NOW + 2 * MINUTE)

    take_back(database, first, slip, last(database, slip), NOW + 3 * MINUTE)
    assert office.status(slip) == "received"
    take_back(database, first, slip, last(database, slip), NOW + 4 * MINUTE)
    assert office.status(slip) == ""


def test_what_a_program_said_too_stands_when_it_is_taken_back(database: Database) -> None:
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    take(database, staff_of(), [StatusIn(code=slip, status="Đã tiếp nhận")], "", NOW)
    assert say_of(database, staff, slip, Wish(word="received"), NOW + MINUTE)

    take_back(database, staff, slip, last(database, slip), NOW + 2 * MINUTE)

    assert len(office.seen(slip).standing.road) == 1


@pytest.mark.parametrize("at", [None, "2026-11-26T09:00:00+07:00"])
def test_what_a_program_says_after_it_stands_when_it_is_taken_back(database: Database, at: str | None) -> None:
    """It is kept as the program's own, and once however often the program says it."""
    office, staff, program = Office(database), official(database), staff_of()
    slip = office.comes(office.dossier())
    say_of(database, staff, slip, Wish(word="received"), NOW)
    told = [StatusIn(code=slip, status="Đã tiếp nhận", at=at)]
    (first,) = take(database, program, told, "", NOW + MINUTE).results
    (again,) = take(database, program, told, "", NOW + 2 * MINUTE).results
    assert (first.result, again.result) == ("new", "same")

    take_back(database, staff, slip, last(database, slip), NOW + 3 * MINUTE)

    assert [(said.word, said.source) for said in office.seen(slip).standing.road] == [("received", program.name)]


def test_a_program_that_says_it_again_after_a_hand_went_away_from_it_and_back_is_kept(database: Database) -> None:
    office, staff, program = Office(database), official(database), staff_of()
    slip = office.comes(office.dossier())
    told = [StatusIn(code=slip, status="Đang giải quyết")]
    take(database, program, told, "", NOW)
    for minutes, word in ((1, "result-ready"), (2, "in-progress")):
        marks: frozenset[str] = frozenset()
        try:
            say_of(database, staff, slip, Wish(word=word), NOW + minutes * MINUTE)
        except Doubtful as asked:
            marks = frozenset(doubt.mark for doubt in asked.doubts)
            say_of(database, staff, slip, Wish(word=word, sure_of=marks), NOW + minutes * MINUTE)
    take(database, program, told, "", NOW + 3 * MINUTE)

    take_back(database, staff, slip, last(database, slip), NOW + 4 * MINUTE)

    assert office.status(slip) == "in-progress"


def test_a_file_by_the_dossiers_code_is_corrected_with_what_was_said_before_it(database: Database) -> None:
    office, staff = Office(database), official(database)
    code = office.dossier()
    slip = office.comes(code)
    say_of(database, staff, slip, Wish(word="in-progress"), NOW)
    rows = sheet([(code, "Đã trả kết quả", "26/11/2026 09:01", "")])
    assert apply(database, staff, preview(database, staff, "tệp.csv", SYSTEM, rows, NOW + MINUTE), NOW + MINUTE) == 1
    assert office.status(slip) == "collected"

    with pytest.raises(Doubtful) as asked:
        say_of(database, staff, slip, Wish(word="in-progress"), NOW + 2 * MINUTE)
    sure = frozenset(doubt.mark for doubt in asked.value.doubts)
    assert say_of(database, staff, slip, Wish(word="in-progress", sure_of=sure), NOW + 2 * MINUTE)

    assert office.status(slip) == "in-progress"


def test_the_same_text_with_another_word_is_written(database: Database) -> None:
    office, staff = Office(database), official(database)
    slip = office.comes(office.dossier())
    assert say_of(database, staff, slip, Wish(said="Đang chờ ký"), NOW)
    assert say_of(database, staff, slip, Wish(word="in-progress", said="Đang chờ ký"), NOW + MINUTE)
    assert office.status(slip) == "in-progress"
