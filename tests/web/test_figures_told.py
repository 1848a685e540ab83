"""Promise: a board says from which day on there are figures and who sends nothing more, and invents no zeros."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from playwright.sync_api import expect

from kiosk.domain.local_time import day_of
from sync.province.boards.texts import day_text
from sync.province.boards.words import BOARDS
from sync.province.staff.rights import Role
from sync.province.web.staff.guard import COOKIE
from tests.sync.boards.month import HAI_LUU, HOA_BINH, send
from tests.sync.people import Keys, let_in, revoke, session_facts
from tests.web.browser import WIDTHS, faults
from tests.web.conftest import Province, SignedIn

TAM_NONG = "08434"
NOW = datetime.now(UTC)
BEGAN = NOW - timedelta(days=20)
SPAN = f"span=any&first={day_of(NOW) - timedelta(days=200)}&last={day_of(NOW)}"
"""Long enough to be told by months."""


@pytest.fixture(scope="module", autouse=True)
def told(province: Province) -> Iterator[None]:
    """One centre sends since some weeks, the only machine of another was shut out; the others have none."""
    for centre in (HAI_LUU, HOA_BINH):
        keys = Keys()
        device = let_in(province.database, keys, centre, BEGAN)
        send(province.database, device, session_facts(keys, BEGAN)[1], BEGAN)
        if centre == HAI_LUU:
            send(province.database, device, [], NOW)
        else:
            revoke(province.database, device.id, BEGAN + timedelta(days=1))
    return iter(())


def ask(province: Province, path: str, role: Role, *communes: str) -> httpx.Response:
    cookies = {COOKIE: province.secret(role, *communes)}
    return httpx.get(province.url + path, cookies=cookies, trust_env=False)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_span_begins_with_the_day_of_the_first_machine(signed_in: SignedIn, width: int) -> None:
    page = signed_in("analyst", width=width)
    page.goto(f"/staff/figures?{SPAN}")
    day = day_text(day_of(BEGAN), "vi")

    expect(page.locator(".told")).to_contain_text(f"Có số liệu từ ngày {day}.")
    months = page.locator("#days tbody th").all_inner_texts()
    assert months == list(dict.fromkeys(f"{one.month}/{one.year}" for one in (day_of(BEGAN), day_of(NOW))))
    assert faults(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_who_was_shut_out_is_named_with_the_moment(signed_in: SignedIn, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff/figures?{SPAN}")

    expect(page.locator(".told")).not_to_contain_text("đã gửi tin trong kỳ này")
    page.locator(".told summary", has_text="1 nơi không còn gửi tin").click()
    line = page.locator(".told .places li", has_text="Phường Hoà Bình")
    expect(line).to_contain_text("khóa máy từ")
    expect(line).to_contain_text("tin cuối")
    expect(page.locator("#communes tr", has_text="Phường Hoà Bình")).to_contain_text("khóa máy từ")
    assert faults(page) == []


@pytest.mark.parametrize("board", BOARDS)
def test_a_commune_without_a_machine_has_a_sentence_and_no_figure(province: Province, board: str) -> None:
    page = ask(province, f"/staff/figures/{board}?{SPAN}", "leader", TAM_NONG).text

    assert "Chưa có máy nào ghi danh ở đây, nên chưa có số liệu." in page
    assert "<table" not in page
    assert "tiles" not in page.partition("<body")[2]
    assert "/staff/figures/file" not in page


def test_its_files_have_no_line_and_there_is_no_picture(province: Province) -> None:
    csv = ask(province, f"/staff/figures/file/overview/days.csv?{SPAN}", "leader", TAM_NONG)
    picture = ask(province, f"/staff/figures/file/overview/days.svg?{SPAN}", "leader", TAM_NONG)

    assert csv.text.count("\r\n") == 1
    assert picture.status_code == 404


@pytest.mark.parametrize(
    ("communes", "sentence"),
    [
        ((HAI_LUU,), "Nơi này đã gửi tin trong kỳ này."),
        ((HAI_LUU, TAM_NONG), "Nơi duy nhất có máy đã gửi tin trong kỳ này."),
        ((HAI_LUU, TAM_NONG), "1 trên 2 xã, phường chưa có máy nào: chưa biết gì về nơi này."),
    ],
)
def test_of_one_place_it_is_spoken_as_of_one(province: Province, communes: tuple[str, ...], sentence: str) -> None:
    assert sentence in ask(province, f"/staff/figures?{SPAN}", "official", *communes).text
