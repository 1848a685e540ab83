"""Promise: a month is published once it is closed, a version never changes, and what comes late makes a new one."""

import asyncio
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, insert, select

from sync.province.database import Database
from sync.province.publish import opening
from sync.province.publish.parts import HIDING, LEAST
from sync.province.publish.publisher import AGAIN, WAIT, Published
from sync.province.publish.store import take_turn
from sync.province.tables.publish import open_file
from sync.province.tables.tally import tally
from tests.sync.openers import CLOSED, IN_MONTH, PROCEDURES, Province, Sitting, rows
from tests.sync.servers import PROGRAM, ROOT, running

BIRTH, COPY = PROCEDURES
COMMUNES = ("04792", "08434")


def busy(commune: str = "04792", times: int = 12) -> list[Sitting]:
    kinds = [(BIRTH, "guided"), (BIRTH, "prepared"), (COPY, "guided")]
    return [Sitting(commune, day, what, how, elsewhere=False, times=times) for day in range(2) for what, how in kinds]


def done(published: Sequence[Published]) -> list[tuple[str, int]]:
    return [(new.dataset, new.version) for new in published]


def test_nothing_is_published_while_a_month_may_still_change(database: Database) -> None:
    province = Province(database, COMMUNES)
    province.tell(busy(), IN_MONTH)

    assert province.publish(datetime(2026, 10, 31, 23, tzinfo=UTC)) == []
    province.heard(datetime(2026, 11, 2, tzinfo=UTC))
    assert province.publish(datetime(2026, 11, 6, tzinfo=UTC)) == [], "settled after a week, not before"
    assert done(province.publish(CLOSED)) == [("sessions", 1), ("sessions-by-day", 1)]


def test_a_centre_that_is_silent_is_waited_for_and_not_for_ever(database: Database) -> None:
    province = Province(database, COMMUNES)
    province.tell(busy(), IN_MONTH)

    assert province.publish(CLOSED) == []
    assert done(province.publish(datetime(2026, 11, 1, tzinfo=UTC) + WAIT)) == [("sessions", 1), ("sessions-by-day", 1)]


def test_publishing_again_changes_nothing(database: Database) -> None:
    province = Province(database, COMMUNES)
    province.tell(busy(), IN_MONTH)
    province.heard(CLOSED)
    province.publish(CLOSED)

    assert province.publish(CLOSED) == []
    assert province.publish(CLOSED + 2 * AGAIN) == []
    assert _files(database) == 4


def test_what_comes_late_waits_for_company_and_then_is_a_batch_of_its_own(database_url: str, tmp_path: Path) -> None:
    with running(database_url, tmp_path) as server:
        database = Database(database_url)
        province = Province(database, COMMUNES)
        province.tell([*busy(), *busy("08434")], IN_MONTH)
        province.heard(CLOSED)
        province.publish(CLOSED)
        before = rows(server.url, "sessions/2026-10.csv")
        province.tell([Sitting("04792", 0, BIRTH, "guided", elsewhere=False, times=HIDING - 3)], CLOSED)
        assert province.publish(CLOSED + timedelta(days=1)) == []
        assert province.publish(CLOSED + AGAIN) == [], "seven are too few, even alone among all communes"
        province.tell([Sitting("08434", 1, COPY, "prepared", elsewhere=False, times=4)], CLOSED + AGAIN)
        assert done(province.publish(CLOSED + AGAIN)) == [("sessions", 2), ("sessions-by-day", 2)]
        after = rows(server.url, "sessions/2026-10.csv")
        database.close()

        assert after[: len(before)] == before == rows(server.url, "sessions/2026-10/1.csv")
        assert [(row["batch"], row["commune"], row["sessions"]) for row in after[len(before) :]] == [
            ("2", "04792 08434", "11")
        ]


def test_a_session_that_ends_late_is_left_as_it_was_published(database: Database) -> None:
    province = Province(database, COMMUNES)
    opened = province.begin(busy(), IN_MONTH)
    province.heard(CLOSED)
    province.publish(CLOSED)
    province.end(opened, CLOSED)

    assert province.publish(CLOSED + AGAIN) == []


def test_no_line_is_small_and_no_claim_of_a_machine_is_repeated(database_url: str, tmp_path: Path) -> None:
    strange = ["Nguyễn Văn A, 0912345678", "=HYPERLINK(1)", "1.999999"]
    with running(database_url, tmp_path) as server:
        database = Database(database_url)
        province = Province(database, COMMUNES)
        extra = [Sitting("04792", 1, claim, "guided", elsewhere=True, times=20) for claim in strange]
        province.tell([*busy(), *extra, Sitting("04792", 1, BIRTH, "prepared", elsewhere=True, times=2)], IN_MONTH)
        province.heard(CLOSED)
        province.publish(CLOSED)
        lines = rows(server.url, "sessions/2026-10.csv")
        database.close()

    text = repr(lines)
    assert not any(claim in text for claim in strange)
    assert "unlisted" in text
    assert all(int(row["sessions"]) >= LEAST for row in lines)
    assert sum(int(row["sessions"]) for row in lines) == 6 * 12 + 3 * 20 + 2


def test_visits_and_repairs_are_told_by_month(database_url: str, tmp_path: Path) -> None:
    with running(database_url, tmp_path) as server:
        database = Database(database_url)
        province = Province(database, COMMUNES)
        numbers = [
            ("registration", "closed-done", "home", "", 14), ("registration", "plan", "home", "", 2),
            ("registration", "closed-done", "office", "", 11), ("incident", "printer", "paper-jam", "repaired", 21),
            ("incident", "internet", "no-line", "referred", 13), ("incident", "clock", "x", "repaired", 1),
        ]  # fmt: skip
        with database.write() as connection:
            rows_ = [dict(zip("abcn", of[1:], strict=True)) | {"measure": of[0]} for of in numbers]
            connection.execute(insert(tally), [row | {"period": "M2026-10", "centre": "04792"} for row in rows_])
        province.heard(CLOSED)
        province.publish(CLOSED)
        assert rows(server.url, "home-visits/2026-10.csv") == [], "most visits of a month end in the next"
        province.publish(CLOSED + timedelta(days=30))
        visits, repairs = (rows(server.url, f"{name}/2026-10.csv") for name in ("home-visits", "repairs"))
        database.close()

    assert [(row["month"], row["way"], row["state"], row["requests"]) for row in visits] == [
        ("2026-10", "home", "all", "16"),
        ("2026-10", "office", "all", "11"),
    ]
    assert [(row["machine"], row["end"], row["repairs"]) for row in repairs] == [
        ("printer", "repaired", "21"),
        ("other", "all", "14"),
    ]


def test_workers_that_publish_at_once_publish_once(database_url: str, database: Database) -> None:
    province = Province(database, COMMUNES)
    province.tell(busy(), IN_MONTH)
    province.heard(CLOSED)
    environment = {"TANTAY_DATABASE_URL": database_url, "PATH": ""}
    command = [*PROGRAM, "publish"]
    workers = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    said = [worker.communicate(timeout=100)[0] for worker in workers]

    assert [worker.returncode for worker in workers] == [0] * 4
    assert sum(text.count("sessions 2026-10 version 1") for text in said) == 1
    assert sum(text.count("version 2") for text in said) == 0
    assert "procedures all version 1" in "".join(said)


def test_one_worker_of_all_takes_the_days_turn(database: Database) -> None:
    turns = [take_turn(database, CLOSED + timedelta(hours=hour), opening.EVERY) for hour in (0, 1, 23, 24, 25, 47, 48)]

    assert turns == [True, False, False, True, False, False, True]


def test_the_server_publishes_by_itself(database_url: str, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    province = Province(database, COMMUNES)
    province.tell(busy(), IN_MONTH)
    province.heard(CLOSED)
    monkeypatch.setenv("TANTAY_DATABASE_URL", database_url)

    async def serve() -> None:
        turning = asyncio.create_task(opening.take_turns(database, lambda: datetime.now(UTC), look=0.05))
        while not await asyncio.to_thread(_files, database, "sessions"):
            assert not turning.done()
        turning.cancel()
        await asyncio.gather(turning, return_exceptions=True)

    asyncio.run(serve())


def test_files_are_asked_for_as_the_web_does(database_url: str, tmp_path: Path) -> None:
    with running(database_url, tmp_path) as server:
        _publish_a_month(database_url)
        newest, frozen = f"{server.url}/open/v1/sessions/2026-10.csv", f"{server.url}/open/v1/sessions/2026-10/1.csv"
        plain = _ask(newest, **{"Accept-Encoding": "identity"})
        zipped = _ask(newest, **{"Accept-Encoding": "gzip"})

        assert plain.text == zipped.text == _ask(frozen).text
        assert zipped.headers["Content-Encoding"] == "gzip"
        assert "Content-Encoding" not in plain.headers
        assert plain.headers["ETag"] != zipped.headers["ETag"]
        assert plain.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert plain.headers["Access-Control-Allow-Origin"] == "*"
        assert "immutable" in _ask(frozen).headers["Cache-Control"]
        assert "immutable" not in plain.headers["Cache-Control"]
        for question in ("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified"):
            again = _ask(newest, **{question[0]: zipped.headers[question[1]], "Accept-Encoding": "gzip"})
            assert (again.status_code, again.content) == (304, b"")
        assert _ask(newest, **{"If-None-Match": '"other"'}).status_code == 200
        assert _ask(newest, **{"If-Modified-Since": "not a day"}).status_code == 200
        head = httpx.head(newest, trust_env=False)
        assert (head.status_code, head.content) == (200, b"")


def test_nothing_under_open_wants_a_cookie_or_gives_one(database_url: str, tmp_path: Path) -> None:
    with running(database_url, tmp_path) as server:
        _publish_a_month(database_url)
        for path in ("", "/", "/catalog.jsonld", "/v1/sessions", "/v1/sessions/2026-10.json", "/places-notice.txt"):
            answer = _ask(f"{server.url}/open{path}")
            assert answer.status_code == 200, path
            assert "Set-Cookie" not in answer.headers
            assert "script-src" not in answer.headers["Content-Security-Policy"]
        assert "Thang Le Quoc" in _ask(f"{server.url}/open/places-notice.txt").text
        for path in (
            "v1/x",
            "v1/sessions/2026-13.csv",
            "v1/sessions/2026-10/2.csv",
            "v1/sessions/2026-10/²..csv",
            "v2/x",
        ):
            assert _ask(f"{server.url}/open/{path}").status_code == 404, path


def test_whoever_asks_for_the_head_alone_gets_what_the_whole_would_say_without_its_body(
    database_url: str, tmp_path: Path
) -> None:
    with running(database_url, tmp_path) as server:
        _publish_a_month(database_url)
        for path in (
            "", "/", "/?lang=en", "/catalog.jsonld", "/places-notice.txt", "/v1/sessions", "/v1/repairs?lang=en",
            "/v1/sessions/dictionary.json", "/v1/sessions/2026-10.json", "/v1/sessions/2026-10/1.csv", "/v1/x",
            "/v1/sessions/2026-11.csv",
        ):  # fmt: skip
            whole, head = _ask(f"{server.url}/open{path}"), httpx.head(f"{server.url}/open{path}", trust_env=False)
            assert (head.status_code, head.content) == (whole.status_code, b""), path
            told = ("content-type", "content-length", "cache-control", "etag", "content-security-policy")
            assert [head.headers.get(name) for name in told] == [whole.headers.get(name) for name in told], path


def _publish_a_month(database_url: str) -> None:
    database = Database(database_url)
    province = Province(database, COMMUNES)
    province.tell(busy(), IN_MONTH)
    province.heard(CLOSED)
    province.publish(CLOSED)
    database.close()


def _ask(address: str, **headers: str) -> httpx.Response:
    return httpx.get(address, headers=headers, trust_env=False)


def _files(database: Database, dataset: str = "") -> int:
    query = select(func.count()).select_from(open_file)
    with database.read() as connection:
        return connection.execute(query.where(open_file.c.dataset == dataset) if dataset else query).scalar_one()
