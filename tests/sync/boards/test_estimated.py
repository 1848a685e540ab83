"""Promise: hours that are an estimate are told as one and are in the sums; no sentence says that they are in none."""

from datetime import datetime

import pytest

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.local_time import VIETNAM
from sync.province.database import Database
from tests.sync.boards.knowing import NOW, line, look, table_of
from tests.sync.boards.month import HAI_LUU, VOLUNTEER, send
from tests.sync.people import Keys, let_in


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=VIETNAM)


def comes(day: int, hour: int) -> AnyFact:
    return tf.MemberSignedIn(at=at(day, hour), turn=day * 100 + hour, member=VOLUNTEER, post="1")


def goes(day: int, hour: int) -> AnyFact:
    return tf.MemberSignedOut(at=at(day, hour), turn=day * 100 + hour, member=VOLUNTEER, post="1")


JOINED = tf.MemberJoined(at=at(2, 7), turn=1, member=VOLUNTEER, role="volunteer")


@pytest.mark.parametrize(
    ("forgotten", "unsure", "sentence"),
    [
        ((), 0, None),
        ((comes(10, 14),), 5, "1 lần không ra ca trong ngày: tính muộn nhất đến hết buổi;"),
        ((comes(10, 14), comes(11, 15)), 7, "2 lần không ra ca trong ngày: tính muộn nhất đến hết buổi;"),
        ((comes(10, 20),), 0, None),  # after office hours there is no end of a half-day to believe
    ],
)
def test_who_did_not_sign_out_is_counted_to_the_end_of_the_half_day_and_the_note_says_so(
    database: Database, forgotten: tuple[AnyFact, ...], unsure: float, sentence: str | None
) -> None:
    sure = (comes(9, 8), goes(9, 10), comes(10, 8), goes(10, 10))
    send(database, let_in(database, Keys(), HAI_LUU, at(2, 7)), [JOINED, *sure, *forgotten], NOW)
    roles = table_of(look(database, "team"), "roles")
    hours = line(roles, "volunteer")

    assert (hours["now"], hours["unsure"]) == (4 + max(0, unsure - 2), unsure)
    assert roles.note is not None
    assert "Không tính được" not in roles.note.vi
    if sentence is None:
        assert "ra ca" not in roles.note.vi
    else:
        assert f"{sentence} giờ cả ngày của người đó ở cột “Trong đó ước tính”." in roles.note.vi
