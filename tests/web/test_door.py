"""Promise: only who is signed in sees a page of the staff; every page is for everybody's eyes and hands."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from kiosk.domain.local_time import VIETNAM
from sync.province.staff.tries import FREE
from tests.authenticator import code_at, secret_of
from tests.web.browser import WIDTHS, faults, follow, tabbed
from tests.web.conftest import Province, SignedIn

PASSWORD = "một câu dài dễ nhớ 12"


def ask(province: Province, path: str, **arguments: object) -> httpx.Response:
    return httpx.get(province.url + path, trust_env=False, **arguments)  # pyright: ignore[reportArgumentType]


def come_in(page: Page, link: str, login: str) -> tuple[bytes, str]:
    """Through both steps of an invitation, by keyboard; what the authenticator scanned, and the code it showed."""
    page.goto(link)
    if page.locator("#login").is_editable():
        page.locator("#login").fill(login)
    page.locator("#password").fill(PASSWORD)
    page.locator("#again").fill(PASSWORD)
    page.keyboard.press("Enter")
    secret = secret_of(page.locator("code").inner_text())
    code = code_at(secret, datetime.now(UTC))
    page.locator("#code").fill(code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mười mã dự phòng")
    return secret, code


def show_password(page: Page, login: str, password: str = PASSWORD) -> None:
    page.locator("#login").fill(login)
    page.locator("#password").fill(password)
    page.keyboard.press("Enter")


@pytest.fixture
def page(browser: Browser, province: Province) -> Page:
    context = browser.new_context(base_url=province.url, locale="vi-VN")
    return context.new_page()


def test_who_is_not_signed_in_is_led_to_where_one_signs_in(province: Province) -> None:
    answer = ask(province, "/staff?x=1")

    assert answer.status_code == 303
    assert answer.headers["Location"] == "/staff/sign-in?next=%2Fstaff%3Fx%3D1"


def test_the_first_administrator_comes_in_by_the_command_and_again_by_phone_or_paper(
    province: Province, page: Page
) -> None:
    link = province.server.command("invite", "--role", "admin", "--name", "Lê Văn Thử")
    path = re.sub(r"^https?://[^/]+", "", link)
    secret, code = come_in(page, path, "Thu.Le")
    codes = page.locator("ol code").all_inner_texts()
    page.get_by_role("link", name="vào làm việc").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xin chào")
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_have_text("Lời mời này không còn dùng được")
    follow(page.get_by_role("button", name="Đăng xuất"))

    page.goto("/staff/me")
    show_password(page, "thu.le", "sai")
    assert "chưa đúng" in page.get_by_role("alert").inner_text()
    show_password(page, "THU.LE")
    page.locator("#code").fill(code)
    page.keyboard.press("Enter")
    assert "đã dùng rồi" in page.get_by_role("alert").inner_text()
    page.locator("#code").fill(code_at(secret, datetime.now(UTC) + timedelta(seconds=30)))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tài khoản của tôi")
    assert "Còn 10 mã" in page.inner_text("main")

    follow(page.get_by_role("button", name="Đăng xuất"))
    show_password(page, "thu.le")
    page.locator("#code").fill(codes[3].lower())
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tài khoản của tôi")
    assert "Còn 9 mã" in page.inner_text("main")
    assert "mật khẩu và mã dự phòng" in page.inner_text("main")
    page.context.close()


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


@pytest.mark.parametrize("width", WIDTHS)
def test_who_typed_wrongly_too_often_reads_why_and_from_when_it_works_again(
    page: Page, pictures: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/staff/sign-in")
    for _ in range(FREE):
        show_password(page, f"nobody-{width}", "sai")
        expect(page.get_by_role("alert")).to_contain_text("chưa đúng")
    began = datetime.now(UTC)
    show_password(page, f"nobody-{width}", "sai")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Xin chờ tới")
    said = page.inner_text("main")
    told = re.search(r"Xin chờ tới (\d\d:\d\d ngày \d\d/\d\d/\d{4})", said)
    assert told is not None
    until = datetime.strptime(told[1], "%H:%M ngày %d/%m/%Y").replace(tzinfo=VIETNAM)
    assert began < until < began + timedelta(seconds=100)
    assert "tên đăng nhập này bị gõ sai nhiều lần" in said
    assert "từ nơi này" not in said
    assert faults(page) == []
    page.screenshot(path=pictures / f"locked-{width}.png")
    page.get_by_role("link", name="Quay lại trang trước").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_file_that_is_too_large_leads_back_to_where_another_is_chosen(
    signed_in: SignedIn, tmp_path: Path, pictures: Path, width: int
) -> None:
    file = tmp_path / "lớn.csv"
    file.write_bytes(b"x" * (9 << 20))
    page = signed_in("official", "08782", width=width)
    page.goto("/staff/dossiers/imports")
    page.get_by_label("Chọn tệp").set_input_files(file)
    follow(page.get_by_role("button", name="Xem trước"))

    expect(page.get_by_role("heading", level=1)).to_have_text("Quá dài hoặc quá lớn")
    expect(page.get_by_role("navigation", name="Các mục")).to_be_visible()
    assert faults(page) == []
    page.screenshot(path=pictures / f"large-{width}.png")
    page.get_by_role("link", name="Quay lại trang trước").click()
    expect(page.get_by_label("Chọn tệp")).to_be_visible()
