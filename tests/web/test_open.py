"""Promise: anybody reads what is open, in two languages, on a phone and at a desk, by keyboard and without scripts."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sync.openers import CLOSED, IN_MONTH, PROCEDURES, Sitting
from tests.sync.openers import Province as Kiosks
from tests.web.browser import WIDTHS, faults, tabbed
from tests.web.conftest import Province

PAGES = ("/open/", "/open/v1/sessions", "/open/v1/home-visits", "/open/v1/repairs", "/open/v1/procedures")


@pytest.fixture(scope="module")
def opened(province: Province) -> Province:
    """With a published month."""
    kiosks = Kiosks(province.database, ["04792"])
    kiosks.tell([Sitting("04792", day, code, "guided", False, 12) for day in (0, 1) for code in PROCEDURES], IN_MONTH)
    kiosks.heard(max(CLOSED, datetime.now(UTC)))
    kiosks.publish(CLOSED)
    province.server.command("publish")
    return province


@pytest.fixture
def page(browser: Browser, opened: Province) -> Iterator[Page]:
    context = browser.new_context(base_url=opened.url, java_script_enabled=True, locale="vi-VN")
    yield context.new_page()
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_the_pages_are_sound(page: Page, address: str, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}?lang={language}")

    assert faults(page) == []
    assert page.locator("html").get_attribute("lang") == language


def test_one_finds_a_file_by_keyboard_and_takes_it_along(page: Page) -> None:
    page.goto("/open/")
    reached = tabbed(page)

    assert reached[:3] == ["Tới nội dung", "Tận Tay · Dữ liệu mở", "English"]
    assert "Mọi tháng và từ điển dữ liệu: sessions" in reached
    page.get_by_role("link", name="Mọi tháng và từ điển dữ liệu: sessions", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Phiên hỗ trợ theo ngày")
    answer = page.request.get(page.get_by_role("link", name="sessions 2026-10 CSV").get_attribute("href") or "")
    assert answer.text().startswith("batch,from,to,commune")
    assert page.request.get(page.get_by_role("link", name="Phiên bản 1").first.get_attribute("href") or "").ok


def test_the_language_stays_from_page_to_page(page: Page) -> None:
    page.goto("/open/")
    page.get_by_role("link", name="English").click()
    page.get_by_role("link", name="All months, and the dictionary: repairs").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Repairs by month")
    page.get_by_role("link", name="All data").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Open data")


@pytest.mark.parametrize("address", ["/open/", "/open/v1/sessions", "/open/v1/procedures"])
def test_the_page_says_how_excel_keeps_the_zeros_of_codes(page: Page, address: str) -> None:
    page.goto(address)

    expect(page.get_by_text("mã hóa UTF-8, rồi đặt các cột mã là kiểu Văn bản (Text)")).to_be_visible()


def test_the_procedures_are_of_no_month_and_say_where_they_are_from(page: Page) -> None:
    page.goto("/open/v1/procedures")
    heads = page.get_by_role("columnheader").all_inner_texts()

    assert heads[0] == "Phạm vi"
    assert "Tháng" not in heads
    expect(page.get_by_role("rowheader", name="toàn bộ danh mục")).to_be_visible()
    expect(page.get_by_text("online_appointment")).to_be_visible()
    licences = page.locator("section", has=page.get_by_role("heading", name="Nguồn và giấy phép của nguồn"))
    expect(licences).to_contain_text("chúng tôi không cấp phép thay cho các nguồn")
    expect(licences).to_contain_text("kho không có tệp giấy phép, nên chỉ lấy dữ kiện")


@pytest.mark.parametrize("address", PAGES)
def test_vietnamese_is_quoted_as_vietnamese_is(page: Page, address: str) -> None:
    page.goto(address)

    assert not set("«»") & set(page.locator("body").inner_text())


def test_what_is_not_there_is_said_in_plain_words(page: Page) -> None:
    answer = page.goto("/open/v1/nothing")

    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_contain_text("Không có trang này")
