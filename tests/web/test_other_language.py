"""Promise: the way to the other language shows the same page, repeats no notice, and loses nothing shown once."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.sync.cases.offices import Office
from tests.web.browser import WIDTHS, faults
from tests.web.conftest import Province, SignedIn

OWN = "08782"


def switch(page: Page) -> Locator:
    return page.locator("header a[hreflang]")


@pytest.mark.parametrize("width", WIDTHS)
def test_what_was_just_done_is_not_said_again_in_the_other_language(
    signed_in: SignedIn, province: Province, width: int
) -> None:
    office = Office(province.database)
    slip = office.comes(office.dossier())
    page = signed_in("official", OWN, width=width)
    for path, kept in (
        (f"/staff/dossiers/{slip}?done=said", ""),
        (f"/staff/dossiers/{slip}?lang=vi&done=undone", ""),
        ("/staff/dossiers/names?source=S%E1%BB%9F&changed=3", "source=S%E1%BB%9F&"),
    ):
        page.goto(path)
        expect(page.get_by_role("status")).to_be_visible()
        switch(page).click()
        expect(page).to_have_url(re.compile(re.escape(f"?{kept}lang=en") + "$"))
        expect(page.get_by_role("status")).to_have_count(0)
        expect(page.locator("html")).to_have_attribute("lang", "en")
        assert faults(page) == []
        page.context.clear_cookies(name="lang")


def test_a_list_stays_as_it_was_asked_for_in_the_other_language(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto("/staff/devices?centre=08782&sort=machine.up")
    switch(page).click()
    expect(page).to_have_url(re.compile(r"\?centre=08782&sort=machine\.up&lang=en$"))


def test_from_what_is_shown_once_no_way_leads_to_where_it_is_gone(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto("/staff/tokens")
    page.get_by_label("Hệ thống nào dùng").fill("Một cửa")
    page.get_by_label("xem hồ sơ, phiên").check()
    page.get_by_role("button", name="Tạo mã mới").click()
    expect(page.locator("main code")).to_be_visible()
    expect(switch(page)).to_have_count(0)


@pytest.mark.parametrize("base", ["/staff/tokens", "/staff/accounts", "/staff/devices", "/staff/alerts"])
def test_where_it_was_shown_before_the_other_language_is_the_lists(signed_in: SignedIn, base: str) -> None:
    page = signed_in("admin")
    page.goto(f"{base}/made/gone")
    expect(page.locator("main")).to_contain_text("đã hiện rồi")
    expect(page.locator("nav a[aria-current=page]")).to_have_attribute("href", base)
    with page.expect_navigation() as there:
        switch(page).click()
    assert there.value.status == 200
    expect(page).to_have_url(re.compile(rf"{base}\?lang=en$"))
