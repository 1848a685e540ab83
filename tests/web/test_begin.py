"""Promise: the bare address of the province is the citizen's page, and leads the staff and the curious on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import WIDTHS, faults, tabbed
from tests.web.conftest import Province


@pytest.fixture
def guest(browser: Browser, province: Province) -> Iterator[Page]:
    context = browser.new_context(base_url=province.url, locale="vi-VN")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["/", "/t"])
def test_the_citizen_comes_first_and_the_ways_for_others_stand_at_the_foot(guest: Page, path: str, width: int) -> None:
    guest.set_viewport_size({"width": width, "height": 900})
    answer = guest.goto(path)

    assert answer is not None
    assert answer.status == 200
    expect(guest.get_by_role("heading", level=1)).to_contain_text("Tra cứu phiếu hỗ trợ")
    assert faults(guest) == []
    reached = [text.split("\n")[0] for text in tabbed(guest)]
    assert reached[1:] == ["code", "Xem hồ sơ Show", "Dữ liệu mở", "Cán bộ đăng nhập"]


def test_each_way_is_named_in_both_languages_and_leads_there(guest: Page) -> None:
    for vi, en, heading in (
        ("Dữ liệu mở", "Open data", "Dữ liệu mở"),
        ("Cán bộ đăng nhập", "Staff sign-in", "Đăng nhập"),
    ):
        guest.goto("/")
        link = guest.locator("footer").get_by_role("link", name=vi)
        expect(link).to_contain_text(en)
        expect(link.locator("[lang=en]")).to_have_text(en)
        link.click()
        expect(guest.get_by_role("heading", level=1)).to_contain_text(heading)
