"""Promise: only who is signed in sees a page of the staff; every page is for everybody's eyes and hands."""

import secrets
from datetime import UTC, datetime

import httpx
import pytest
from argon2 import PasswordHasher
from playwright.sync_api import Browser, expect
from sqlalchemy import insert

from kiosk.domain.ids import uuid7
from sync.province.tables.staff import account
from tests.web.browser import WIDTHS, faults, tabbed
from tests.web.conftest import Province, SignedIn


def ask(province: Province, path: str, **arguments: object) -> httpx.Response:
    return httpx.get(province.url + path, trust_env=False, **arguments)  # pyright: ignore[reportArgumentType]


def test_who_is_not_signed_in_is_led_to_where_one_signs_in(province: Province) -> None:
    answer = ask(province, "/staff?x=1")

    assert answer.status_code == 303
    assert answer.headers["Location"] == "/staff/sign-in?next=%2Fstaff%3Fx%3D1"


def test_one_signs_in_by_keyboard_and_out_again(province: Province, browser: Browser) -> None:
    login, password = secrets.token_hex(4), "một câu dài dễ nhớ 12"
    with province.database.write() as connection:
        connection.execute(
            insert(account).values(
                id=uuid7(datetime.now(UTC)), login=login, name="Lê Văn Thử", role="admin", communes="",
                password=PasswordHasher().hash(password), created_at=datetime.now(UTC),
            )
        )  # fmt: skip
    context = browser.new_context(base_url=province.url)
    page = context.new_page()
    page.goto("/staff")
    page.locator("#login").fill(login)
    page.locator("#password").fill("sai")
    page.keyboard.press("Enter")
    assert "chưa đúng" in page.get_by_role("alert").inner_text()
    page.locator("#login").fill(login.upper())
    page.locator("#password").fill(password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Xin chào")
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    page.goto("/staff")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_first_page_is_sound(signed_in: SignedIn, width: int, language: str) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff?lang={language}")

    assert faults(page) == []
    assert tabbed(page)[0] in {"Tới nội dung chính", "Skip to the content"}


def test_another_sites_form_does_nothing(province: Province) -> None:
    secret = province.secret("official", "08782")
    cookies = {"tantay-staff": secret}
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {}):
        answer = httpx.post(province.url + "/staff/sign-out", cookies=cookies, headers=headers, trust_env=False)
        assert answer.status_code == 403
        assert "Trang này đã cũ" in answer.text
    assert ask(province, "/staff", cookies=cookies).status_code == 200
