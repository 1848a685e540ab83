"""Promise: the numbers of a board are those that one gets by counting the facts one by one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import TypeVar

import pytest

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.fact import Fact, SessionFact
from kiosk.domain.facts import AnyFact
from sync.province.boards.boards import Wanted, make_board
from sync.province.boards.spans import asked_for
from sync.province.boards.table import Board, Table, Value, number_of
from sync.province.boards.words import BOARDS
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE, Scope
from sync.province.watch.alerts import WATCH
from sync.province.watch.alerts import look as watch
from sync.province.watch.board import open_alerts
from sync.province.watch.leases import take
from tests.sync.boards.month import HAI_LUU, HOA_BINH, NAMES, NOW, TODAY, VOLUNTEER, province_of

Kind = TypeVar("Kind", bound=Fact)

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
OCTOBER = (date(2026, 10, 1), date(2026, 10, 26))
"""As many days as November has had."""


class Counted:
    """The facts of some centres, counted by hand."""

    def __init__(self, told: Mapping[str, list[AnyFact]], *centres: str) -> None:
        self.told = {centre: facts for centre, facts in told.items() if not centres or centre in centres}

    def all(self, kind: type[Kind], days: tuple[date, date]) -> Iterator[tuple[str, Kind]]:
        for centre, facts in self.told.items():
            yield from ((centre, fact) for fact in facts if isinstance(fact, kind) and within(fact.at, days))

    def sessions(self, days: tuple[date, date] = NOVEMBER) -> dict[str, list[AnyFact]]:
        """The facts of each session that was opened on one of the days."""
        opened = {fact.session for _, fact in self.all(f.SessionOpened, days)}
        found: dict[str, list[AnyFact]] = {}
        for facts in self.told.values():
            for fact in facts:
                if isinstance(fact, SessionFact) and fact.session in opened:
                    found.setdefault(fact.session, []).append(fact)
        return found


def within(at: datetime, days: tuple[date, date]) -> bool:
    return days[0] <= at.astimezone(timezone(timedelta(hours=7))).date() <= days[1]


def last(facts: Iterable[AnyFact], kind: type[Kind]) -> Kind | None:
    return next((fact for fact in reversed(list(facts)) if isinstance(fact, kind)), None)


def nearest_rank(values: list[int], percent: int) -> int:
    ordered = sorted(values)
    place = len(ordered) * percent / 100
    return ordered[(int(place) if place == int(place) else int(place) + 1) - 1]


@pytest.fixture
def told(database: Database) -> dict[str, list[AnyFact]]:
    return province_of(database)


def look(database: Database, board: str, scope: Scope = WHOLE_PROVINCE, **more: str) -> Board:
    asked = asked_for("month", "", "", "", TODAY)
    return make_board(database, Wanted(board=board, asked=asked, **more), scope, NAMES, NOW)


def table_of(board: Board, code: str) -> Table:
    found = board.table(code)
    assert found is not None
    return found


def column(table: Table, code: str) -> dict[str, Value]:
    return dict(zip((row.key for row in table.rows), table.values(code), strict=True))


def test_the_main_numbers_of_the_month_and_of_the_days_before_it(
    database: Database, told: dict[str, list[AnyFact]]
) -> None:
    summary = table_of(look(database, "overview"), "summary")
    counted = Counted(told)

    for code, days in (("now", NOVEMBER), ("before", OCTOBER)):
        sessions = counted.sessions(days)
        cases = sum(any(isinstance(fact, f.ProcedureChosen) for fact in facts) for facts in sessions.values())
        guidances = len(list(counted.all(tf.GuidanceBegun, days)))
        assert column(summary, code) == {
            "persons": len(sessions) + guidances,
            "sessions": len(sessions),
            "cases": cases,
            "registrations": len(list(counted.all(v.VisitRequested, days))),
            "guidances": guidances,
            "incidents": len(list(counted.all(tf.IncidentOpened, days))),
        }
    assert summary.whole is None


def test_every_commune_has_its_own_numbers_and_all_of_them_are_the_whole(
    database: Database, told: dict[str, list[AnyFact]]
) -> None:
    communes = table_of(look(database, "overview"), "communes")
    sessions = column(communes, "sessions")

    assert {centre: sessions[centre] for centre in told} == {
        centre: len(Counted(told, centre).sessions()) for centre in told
    }
    assert communes.whole is not None
    assert communes.whole.cells[communes.column("sessions")[0]] == len(Counted(told).sessions())


def test_alerts_that_are_open_now_stand_at_their_commune(database: Database, told: dict[str, list[AnyFact]]) -> None:
    none = table_of(look(database, "overview"), "communes")
    take(database, WATCH, "tester", NOW, timedelta(days=9))
    watch(database, Calendar(), None, NOW + timedelta(days=5))  # by then every machine has been silent for a day
    some = table_of(look(database, "overview"), "communes")
    watched = Counter(one.centre for one in open_alerts(database, WHOLE_PROVINCE))

    assert set(watched) >= set(told)
    assert {code: column(none, "alerts")[code] for code in told} == dict.fromkeys(told, 0)
    assert {code: column(some, "alerts")[code] for code in told} == {code: watched[code] for code in told}
    assert some.whole is not None
    assert some.whole.cells[some.column("alerts")[0]] == sum(count for code, count in watched.items() if code)


def test_sessions_by_outcome_place_and_channel(database: Database, told: dict[str, list[AnyFact]]) -> None:
    board = look(database, "sessions")
    sessions = Counted(told).sessions()
    ends = Counter(getattr(last(facts, f.SessionEnded), "outcome", "open") for facts in sessions.values())
    places = Counter(getattr(last(facts, f.SessionOpened), "place", "") for facts in sessions.values())
    with_case = [facts for facts in sessions.values() if last(facts, f.ProcedureChosen)]
    channels = Counter("portal" if last(facts, f.DossierFiled) else "none" for facts in with_case)

    assert column(table_of(board, "outcome"), "now") == dict(ends)
    assert column(table_of(board, "place"), "now") == dict(places)
    assert {key: value for key, value in column(table_of(board, "channel"), "now").items() if value} == dict(channels)


def test_cases_by_procedure_and_its_missing_papers_at_one_commune(
    database: Database, told: dict[str, list[AnyFact]]
) -> None:
    counted = Counted(told, HAI_LUU).sessions()
    chosen = Counter(
        fact.procedure for facts in counted.values() if (fact := last(facts, f.ProcedureChosen)) is not None
    )
    papers = Counter(
        fact.paper
        for facts in counted.values()
        if getattr(last(facts, f.ProcedureChosen), "procedure", "") == "1.001193"
        for fact in facts
        if isinstance(fact, f.PaperChecked)
    )
    all_of_it = look(database, "procedures", centre=HAI_LUU)
    one = look(database, "procedures", centre=HAI_LUU, procedure="1.001193")

    assert {key: n for key, n in column(table_of(all_of_it, "procedures"), "now").items() if n} == dict(chosen)
    assert {key: n for key, n in column(table_of(one, "papers"), "now").items() if n} == dict(papers)
    outcomes = table_of(one, "outcome")
    assert outcomes.whole is None or outcomes.whole.cells[0] == chosen["1.001193"]


def test_hours_and_days_are_those_of_vietnam(database: Database, told: dict[str, list[AnyFact]]) -> None:
    board = look(database, "hours")
    opened = [
        fact.at.astimezone(timezone(timedelta(hours=7))) for _, fact in Counted(told).all(f.SessionOpened, NOVEMBER)
    ]

    hours = {key: value for key, value in column(table_of(board, "hours"), "now").items() if value}
    assert hours == dict(Counter(f"{at:%H}" for at in opened))
    days = {key: value for key, value in column(table_of(board, "days"), "sessions").items() if value}
    assert days == dict(Counter(f"{at:%Y-%m-%d}" for at in opened))


def test_times_in_the_middle_are_of_all_who_were_measured(database: Database, told: dict[str, list[AnyFact]]) -> None:
    handled = [
        int((end.at - facts[0].at).total_seconds() + 30) // 60
        for facts in Counted(told).sessions().values()
        if (end := last(facts, f.SessionEnded)) is not None
    ]
    calls = {fact.ticket: fact.at for _, fact in Counted(told).all(tf.TicketCalled, NOVEMBER)}
    waited = [
        int((calls[fact.ticket] - fact.at).total_seconds() + 30) // 60
        for _, fact in Counted(told).all(tf.TicketTaken, NOVEMBER)
    ]

    for board, minutes in (("handling", handled), ("waiting", waited)):
        found = look(database, board)
        expected = (nearest_rank(minutes, 50), nearest_rank(minutes, 90), len(minutes))
        assert table_of(found, "times").rows[0].cells == expected
        communes = table_of(found, "communes")
        assert communes.whole is not None
        assert communes.whole.cells == expected
        assert sum(int(str(count)) for count in communes.values("count")) == len(minutes)


def test_who_was_asked_answered_and_was_content(database: Database, told: dict[str, list[AnyFact]]) -> None:
    board = look(database, "satisfaction")
    faces = Counter(
        fact.satisfaction for facts in Counted(told).sessions().values() if (fact := last(facts, f.SessionEnded))
    )
    answered = faces[1] + faces[2] + faces[3]

    assert column(table_of(board, "faces"), "now") == {"3": faces[3], "2": faces[2], "1": faces[1]}
    assert column(table_of(board, "answers"), "now") == {
        "asked": len(Counted(told).sessions()),
        "answered": answered,
        "content": (200 * faces[3] + answered) // (2 * answered),
    }


def test_faults_by_cause_with_the_minutes_they_took(database: Database, told: dict[str, list[AnyFact]]) -> None:
    causes = table_of(look(database, "repairs"), "causes")
    opened = {fact.incident for _, fact in Counted(told).all(tf.IncidentOpened, NOVEMBER)}
    closed = [fact for _, fact in Counted(told).all(tf.IncidentClosed, NOVEMBER)]
    faults = Counter(fact.cause for fact in closed) + Counter({"unknown": len(opened) - len(closed)})
    minutes = Counter[str]()
    for fact in closed:
        minutes[fact.cause] += fact.minutes

    assert column(causes, "faults") == dict(faults)
    assert {key: value for key, value in column(causes, "minutes").items() if value} == dict(minutes)


def test_guidance_by_topic_with_how_often_it_was_done(database: Database, told: dict[str, list[AnyFact]]) -> None:
    topics = table_of(look(database, "vneid"), "topics")
    begun = {fact.guidance: fact.topic for _, fact in Counted(told).all(tf.GuidanceBegun, NOVEMBER)}
    done = Counter(
        begun[fact.guidance] for _, fact in Counted(told).all(tf.GuidanceEnded, NOVEMBER) if fact.end == "done"
    )

    assert column(topics, "guidances") == dict(Counter(begun.values()))
    assert {key: value for key, value in column(topics, "done").items() if value} == dict(done)


def test_registrations_stand_on_the_day_on_which_they_were_asked_for(
    database: Database, told: dict[str, list[AnyFact]]
) -> None:
    states = table_of(look(database, "home"), "states")

    assert column(states, "now") == {"plan": len(list(Counted(told).all(v.VisitRequested, NOVEMBER)))}


def test_hours_are_those_of_everybody_with_the_role_and_nobody_is_named(
    database: Database, told: dict[str, list[AnyFact]]
) -> None:
    board = look(database, "team")
    seconds = Counter[tuple[str, str]]()
    for kind, sign in ((tf.MemberSignedIn, -1), (tf.MemberSignedOut, 1)):
        for centre, fact in Counted(told).all(kind, NOVEMBER):
            seconds[centre, fact.member] += sign * int(fact.at.timestamp())
    of_volunteers = {centre: count for (centre, member), count in seconds.items() if member == VOLUNTEER}

    assert column(table_of(board, "roles"), "now") == {
        "volunteer": round(sum(of_volunteers.values()) / 3600, 1),
        "official": round((seconds.total() - sum(of_volunteers.values())) / 3600, 1),
    }
    assert column(table_of(board, "communes"), "now") == {
        centre: round(count / 3600, 1) for centre, count in of_volunteers.items()
    }
    assert VOLUNTEER not in str(board)


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.usefixtures("told")
def test_lines_have_codes_of_their_own_and_add_up_where_that_is_said(database: Database, board: str) -> None:
    for table in look(database, board).tables:
        codes = [row.key for row in table.rows]
        assert "" not in codes
        assert len(codes) == len(set(codes))
        for at, one in enumerate(table.columns):
            if one.adds and table.whole is not None:
                assert sum(number_of(row.cells[at]) or 0 for row in table.rows) == number_of(table.whole.cells[at])


def test_a_commune_sees_its_own_numbers_and_no_others(database: Database, told: dict[str, list[AnyFact]]) -> None:
    own = Scope(frozenset({HOA_BINH}))
    board = look(database, "sessions", own)
    ends = Counter(
        getattr(last(facts, f.SessionEnded), "outcome", "open") for facts in Counted(told, HOA_BINH).sessions().values()
    )

    assert column(table_of(board, "outcome"), "now") == dict(ends)
    assert board.place.vi == "Phường Hoà Bình"
    assert board.told.centres == 1
