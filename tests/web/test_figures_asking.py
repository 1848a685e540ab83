"""Promise: days that are no span are asked for again where they were typed, and nothing that was typed is lost."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.sync.boards.month import HAI_LUU
from tests.web.browser import WIDTHS, faults
from tests.web.conftest import SignedIn

TURNED = f"span=any&first=2026-11-20&last=2026-11-02&centre={HAI_LUU}&procedure=1.001193&sort=sessions"


def boxes(page: Page) -> list[tuple[str, str | None]]:
    """What stands in the boxes for days, and whether each is said to be wrong."""
    both = (page.get_by_label("Từ ngày"), page.get_by_label("Đến hết ngày"))
    return [(box.input_value(), box.get_attribute("aria-invalid")) for box in both]


@pytest.mark.parametrize("width", WIDTHS)
def test_days_that_are_turned_round_stand_in_the_form_as_they_were_typed(signed_in: SignedIn, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff/figures/procedures?{TURNED}")

    expect(page.get_by_role("alert")).to_have_text(
        "Ngày đầu phải trước ngày cuối, mà 20/11/2026 ở sau 02/11/2026. Xin sửa một trong hai ngày."
    )
    assert boxes(page) == [("2026-11-20", "true"), ("2026-11-02", "true")]
    expect(page.get_by_label("Từ ngày")).to_be_visible()
    expect(page.get_by_label("Xã, phường", exact=True)).to_have_value(HAI_LUU)
    assert faults(page) == []
    page.get_by_label("Đến hết ngày").fill("2026-11-22")
    page.get_by_role("button", name="Xem").press("Enter")
    expect(page.locator(".where strong")).to_have_text("Xã Hải Lựu · 20/11 – 22/11/2026")
    query = parse_qs(urlsplit(page.url).query)
    assert (query["procedure"], query["sort"]) == (["1.001193"], ["sessions"])


@pytest.mark.parametrize("width", WIDTHS)
def test_a_day_that_is_none_is_shown_and_said_to_be_none(signed_in: SignedIn, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto("/staff/figures/hours?span=any&first=31/02/2026&last=2026-03-02")

    expect(page.get_by_role("alert")).to_contain_text("Ngày “31/02/2026” không đọc được")
    assert boxes(page) == [("31/02/2026", "true"), ("2026-03-02", None)]
    assert faults(page) == []
    page.get_by_label("Từ ngày").fill("28/2/2026")
    page.get_by_role("button", name="Xem").press("Enter")
    expect(page.locator(".where strong")).to_contain_text("28/02 – 02/03/2026")


def test_a_year_of_which_nothing_is_kept_stands_there_too(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto("/staff/figures/hours?span=any&first=1026-11-02&last=2026-11-20")

    expect(page.get_by_role("alert")).to_contain_text("ngoài các năm có số liệu (2020–2099)")
    assert boxes(page) == [("1026-11-02", "true"), ("2026-11-20", None)]


def test_of_another_commune_nothing_is_said_even_so(signed_in: SignedIn) -> None:
    page = signed_in("leader", "08434")
    page.goto(f"/staff/figures/overview?{TURNED}")

    expect(page.get_by_role("alert")).to_contain_text("Ngày đầu phải trước ngày cuối")
    assert HAI_LUU not in page.content().replace(page.url, "").partition("<main")[2]


def test_a_board_that_is_not_told_by_procedure_does_not_look_as_if_it_were(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto("/staff/figures/sessions?procedure=1.001193")

    expect(page.locator(".where strong")).to_be_visible()
    expect(page.locator(".where .up")).to_have_count(0)
    expect(page.locator("main a[href*='procedure=1.001193'], main input[name=procedure]")).to_have_count(0)
