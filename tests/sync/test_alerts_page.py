"""Promise: why somebody could not be told stands on the page, in a sentence of each language and no program's word."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import get_args

import pytest
from sqlalchemy import insert, update

from sync.province.tables.watch import channel, telling
from sync.province.watch.failures import Problem
from sync.province.web.alerts.words import PROBLEMS
from tests.sync.receivers import add_channel
from tests.sync.staff_world import World

NOTED = [
    *get_args(Problem),
    "answered 302",
    "answered 404",
    "answered 503",
    "answered 999",
    "webhook: ConnectError",
    "?",
]
"""All that may stand in the database, with what earlier programs wrote."""


@pytest.fixture
def waiting(world: World) -> Iterator[World]:
    """One address for each problem, which was met when it was told last."""
    later = datetime.now(UTC) + timedelta(days=1)
    for number, problem in enumerate(NOTED):
        one = add_channel(world.database, "webhook", f"https://hook-{number}.example/", "", later)
        row = {"alert": 1, "channel": one.id, "event": "opened", "message": "", "due_at": later, "tries": 1}
        with world.database.write() as connection:
            connection.execute(insert(telling).values(row | {"problem": problem}))
    yield world
    with world.database.write() as connection:
        connection.execute(update(channel).values(removed_at=later))


def sentences(world: World, language: str) -> list[str]:
    page = world.ask(world.signed_in("admin"), "GET", f"/staff/alerts?lang={language}").text
    return [unescape(one) for one in re.findall(r"<strong> · 1 (?:chờ báo|wait)\. (.*?)</strong>", page)]


def test_each_kind_of_failure_is_a_sentence_in_both_languages(waiting: World) -> None:
    vi, en = sentences(waiting, "vi"), sentences(waiting, "en")

    assert len(vi) == len(en) == len(NOTED)
    assert PROBLEMS.keys() == set(get_args(Problem))
    told = dict(zip(NOTED, zip(vi, en, strict=True), strict=True))
    assert told["refused"] == (
        "Bên nhận từ chối kết nối: không có gì chạy ở cổng đó.",
        "The connection was refused: nothing listens on that port.",
    )
    assert told["answered 503"] == ("Bên nhận đang hỏng (HTTP 503).", "The other side is broken (HTTP 503).")
    assert "không đi theo" in told["answered 302"][0]
    assert "HTTP 404" in told["answered 404"][1]
    assert told["webhook: ConnectError"] == told["?"] == told["other"]
    for sentence in vi + en:
        assert sentence.endswith((".", "!"))
        assert not re.search(r"[{}]|Error|SMTP(?!_URL)", sentence)
