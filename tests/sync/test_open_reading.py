"""Promise: what is said of counted lines is so, and of what has no line nothing is said that would tell of it."""

from datetime import date, timedelta
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert

from sync.province.database import Database
from sync.province.publish.datasets import COUNTED
from sync.province.publish.lines import batch_of, names_of
from sync.province.publish.parts import Population
from sync.province.publish.publisher import AGAIN, WAIT
from sync.province.publish.sources import Vocabulary
from sync.province.tables.tally import tally
from tests.sync.attack import Attacker, World, a_week
from tests.sync.openers import CLOSED, IN_MONTH, PROCEDURES, Province, Sitting, rows
from tests.sync.servers import running

FIRST = date(2026, 10, 1)
WORLD = World(("04792", "04795", "08434"), a_week(FIRST, 3), tuple(PROCEDURES), ("filed", "guided"), ("none", "portal"))
VOCABULARY = Vocabulary(PROCEDURES, lambda code: f"Xã {code}")
BIRTH = next(iter(PROCEDURES))
SETS = {"sessions": "Mỗi phiên", "sessions-by-day": "Mỗi phiên", "home-visits": "Mỗi đăng ký", "repairs": "Mỗi sự cố"}
MISSING = "thì không nói lên điều gì: có thể không có gì xảy ra, có thể quá ít để công bố, hoặc số liệu chưa chốt."
PLACES = (
    "/open/", "/open/catalog.jsonld", "/open/v1/repairs", "/open/v1/home-visits", "/open/v1/repairs/dictionary.json",
    "/open/v1/sessions", "/open/v1/sessions/dictionary.json",
)  # fmt: skip

cells = st.tuples(*(st.sampled_from(of) for of in (WORLD.procedures, WORLD.outcomes, WORLD.channels)))
populations = st.dictionaries(
    st.tuples(st.integers(0, 2).map(lambda day: FIRST + timedelta(days=day)), cells), st.integers(0, 14), max_size=8
)


@given(st.fixed_dictionaries(dict.fromkeys(WORLD.communes, populations)))
def test_what_no_line_of_a_commune_in_a_batch_names_or_includes_is_zero_in_it(province: dict[str, Population]) -> None:
    counted = COUNTED[0]
    assert counted.daily is not None
    batch = batch_of(counted, 1, province, VOCABULARY)
    told = [
        [dict(zip(names_of(of), map(str, line), strict=True)) for line in batch.lines[of.id]]
        for of in (counted.dataset, counted.daily)
    ]
    named = {leaf for _, leaf in Attacker(WORLD, *told).unknowns}
    true = {(at, f"{day}", *cell): n for at, of in province.items() for (day, cell), n in of.items() if n}

    assert {leaf for leaf in true if leaf[0] in batch.communes} <= named
    assert {row["commune"] for row in told[0]} == {row["commune"] for row in told[1]}
    assert {code for row in told[0] for code in row["commune"].split()} == batch.communes


def test_a_month_of_too_few_is_told_of_as_a_month_of_none(database_url: str, tmp_path: Path) -> None:
    """Byte by byte: whoever reads everything that is open cannot tell four repairs from none."""
    with running(database_url, tmp_path) as server:
        database = Database(database_url)
        province = Province(database, ["04792", "08434"])
        sittings = [Sitting("04792", day, BIRTH, how, False, 12) for day in (0, 1) for how in ("guided", "prepared")]
        province.tell(sittings, IN_MONTH)
        province.heard(CLOSED)
        province.publish(CLOSED)
        without = [httpx.get(server.url + place, trust_env=False).raise_for_status().text for place in PLACES]
        few = {"measure": "incident", "a": "printer", "b": "paper-jam", "c": "repaired", "n": 4}
        with database.write() as connection:
            connection.execute(insert(tally), [few | {"period": "M2026-10", "centre": "08434"}])

        assert province.publish(CLOSED + WAIT) == []
        assert rows(server.url, "repairs/2026-10.csv") == []
        assert [httpx.get(server.url + place, trust_env=False).text for place in PLACES] == without
        assert MISSING in httpx.get(f"{server.url}/open/v1/repairs", trust_env=False).text
        database.close()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every place in which the rules of reading are said, and what it says."""
    folder = tmp_path_factory.mktemp("reading")
    places = ["/open/", "/open/catalog.jsonld"]
    places += [f"/open/v1/{name}{end}" for name in SETS for end in ("", "/dictionary.json")]
    with running(f"sqlite+pysqlite:///{folder / 'province.sqlite'}", folder) as server:
        database = Database(f"sqlite+pysqlite:///{folder / 'province.sqlite'}")
        numbers = [("registration", "closed-done", "home", ""), ("incident", "printer", "paper-jam", "repaired")]
        with database.write() as connection:
            found = [dict(zip(("measure", "a", "b", "c"), of, strict=True)) for of in numbers]
            connection.execute(insert(tally), [o | {"period": "M2026-10", "centre": "04792", "n": 30} for o in found])
        province = Province(database, ["04792"])
        province.tell([Sitting("04792", 0, BIRTH, how, False, 12) for how in ("guided", "prepared")], IN_MONTH)
        province.heard(CLOSED + WAIT)
        province.publish(CLOSED + WAIT)
        database.close()
        return {place: httpx.get(server.url + place, trust_env=False).raise_for_status().text for place in places}


@pytest.mark.parametrize("dataset", SETS)
def test_each_dataset_says_of_its_own_lines_what_they_count(told: dict[str, str], dataset: str) -> None:
    sentence = f"{SETS[dataset]} đã công bố nằm trong đúng một dòng của bộ này."

    assert sentence in told[f"/open/v1/{dataset}"]
    assert sentence in told[f"/open/v1/{dataset}/dictionary.json"]
    assert sentence in told["/open/catalog.jsonld"]
    others = {f"{other} đã công bố" for other in SETS.values()} - {f"{SETS[dataset]} đã công bố"}
    assert not any(other in told[f"/open/v1/{dataset}"] for other in others)


def test_every_place_says_what_a_missing_month_may_mean_and_when_more_comes(told: dict[str, str]) -> None:
    for place, text in told.items():
        assert MISSING in text, place
        assert f"được gom ít nhất {AGAIN.days} ngày kể từ phiên bản trước" in text, place
        assert "là bằng không trong đợt đó; đợt sau có thể thêm." in text, place
        assert "Giá trị mà không dòng nào nêu hay gộp là bằng không." not in text, place


@pytest.mark.parametrize(("dataset", "days"), [("sessions", 7), ("home-visits", 31), ("repairs", 7)])
def test_each_page_says_how_long_after_its_end_a_month_comes(told: dict[str, str], dataset: str, days: int) -> None:
    assert f"Một tháng ra sớm nhất {days} ngày sau khi hết tháng" in told[f"/open/v1/{dataset}"]
