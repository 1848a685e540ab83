"""Promise: whose machine was shut out for a while, or beside one that sends, is named above the figures."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kiosk.domain.local_time import day_of
from tests.sync.boards.month import HAI_LUU, HOA_BINH, send
from tests.sync.people import Keys, let_in, revoke
from tests.web.browser import WIDTHS, faults
from tests.web.conftest import Province, SignedIn

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


@pytest.fixture(scope="module", autouse=True)
def shut(province: Province) -> None:
    database, began = province.database, NOW - 20 * DAY
    send(database, let_in(database, Keys(), HAI_LUU, began), [], NOW)
    revoke(database, let_in(database, Keys(), HAI_LUU, began).id, began + 10 * DAY)
    away = let_in(database, Keys(), HOA_BINH, began)
    revoke(database, away.id, began + 2 * DAY)
    revoke(database, away.id, None, began + 12 * DAY)
    send(database, away, [], NOW)


@pytest.mark.parametrize("width", WIDTHS)
def test_places_with_a_machine_that_was_shut_out_are_named(signed_in: SignedIn, pictures: Path, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff/figures?span=any&first={day_of(NOW - 25 * DAY)}&last={day_of(NOW)}")
    page.locator(".told summary", has_text="2 nơi có máy bị khóa, hoặc có lúc không có máy").click()

    places = page.locator(".told .places li")
    expect(places.filter(has_text="Xã Hải Lựu")).to_contain_text("khóa máy từ")
    expect(places.filter(has_text="Phường Hoà Bình")).to_contain_text(" đến ")
    expect(page.locator(".told")).not_to_contain_text("đã gửi tin trong kỳ này")
    page.screenshot(path=pictures / f"paused-{width}.png", full_page=False)
    assert faults(page) == []
    gap = day_of(NOW - 15 * DAY)
    page.goto(f"/staff/figures?span=any&first={gap}&last={gap}&centre={HOA_BINH}")
    expect(page.locator(".told")).to_contain_text(
        "Suốt thời gian này ở đây không có máy nào được gửi tin, nên không có số liệu."
    )
    page.screenshot(path=pictures / f"blank-{width}.png", full_page=False)
    assert faults(page) == []
