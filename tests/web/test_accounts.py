"""Promise: accounts are kept by clicks and keys alone, on a phone as on a desk, in both languages."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sync.province.database import Database
from tests.authenticator import code_at
from tests.sync.postgres import free_port
from tests.sync.providing import NAME, providing
from tests.sync.servers import Server
from tests.web.browser import WIDTHS, faults, follow, picture, tabbed
from tests.web.conftest import Province, SignedIn
from tests.web.test_door import PASSWORD, come_in, show_password

OWN, OTHER = "08782", "04795"


def invited(province: Province, role: str = "official", communes: str = OWN, name: str = "Nguyễn Thị Lan") -> str:
    asked = ("invite", "--role", role, "--name", name, *(("--communes", communes) if communes else ()))
    return re.sub(r"^https?://[^/]+", "", province.server.command(*asked))


def next_code(secret: bytes) -> str:
    """The code after the one that was used a moment ago; a phone may be so far ahead."""
    return code_at(secret, datetime.now(UTC) + timedelta(seconds=30))


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


@pytest.fixture
def guest(browser: Browser, province: Province) -> Iterator[Page]:
    context = browser.new_context(base_url=province.url, locale="vi-VN", viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


def test_a_leader_lets_an_official_in_who_then_works_in_that_commune_only(signed_in: SignedIn, guest: Page) -> None:
    leader = signed_in("leader", OWN, width=360)
    leader.goto("/staff/accounts")
    leader.locator("#name").fill("Trần Văn Bình")
    expect(leader.locator("#role option")).to_have_text(["Cán bộ xã, phường"])
    expect(leader.locator("input[name=communes]")).to_have_count(1)
    leader.get_by_role("button", name="Tạo lời mời").press("Enter")
    link = leader.locator("#link").inner_text()
    assert heading(leader) == "Đưa liên kết này cho Trần Văn Bình"
    expect(leader.get_by_role("img", name="Mã QR của liên kết")).to_be_visible()

    come_in(guest, link, "binh.tran")
    guest.goto("/staff/accounts")
    assert "không dành cho vai trò" in heading(guest)
    guest.goto("/staff/me")
    assert "Xã Hải Lựu" in guest.inner_text("main")

    leader.goto("/staff/accounts")
    leader.get_by_role("link", name="Trần Văn Bình").click()
    follow(leader.get_by_role("button", name="Khóa", exact=True))
    assert "đã khóa từ" in leader.inner_text("main")
    guest.goto("/staff/me")
    assert heading(guest) == "Đăng nhập"
    leader.goto("/staff/record")
    assert leader.locator("tbody td:nth-child(3)").all_inner_texts()[:2] == ["khóa tài khoản", "đăng nhập"]


def test_who_lost_the_phone_is_given_a_new_way_in(signed_in: SignedIn, guest: Page, province: Province) -> None:
    come_in(guest, invited(province), "hoa.le")
    admin = signed_in("admin")
    admin.goto("/staff/accounts")
    admin.get_by_role("row", name="hoa.le").get_by_role("link").click()
    admin.get_by_role("button", name="Tạo liên kết mới").click()
    link = admin.locator("#link").inner_text()
    guest.goto("/staff/me")
    assert heading(guest) == "Đăng nhập"
    secret, _ = come_in(guest, link, "not asked")
    guest.get_by_role("link", name="vào làm việc").click()
    follow(guest.get_by_role("button", name="Đăng xuất"))
    show_password(guest, "hoa.le")
    guest.locator("#code").fill(next_code(secret))
    guest.keyboard.press("Enter")
    expect(guest.get_by_role("heading", level=1)).to_have_text("Xin chào")


@pytest.mark.parametrize("width", WIDTHS)
def test_reloading_the_page_of_a_new_link_makes_no_second_one(signed_in: SignedIn, pictures: Path, width: int) -> None:
    leader = signed_in("leader", OTHER, width=width)
    leader.goto("/staff/accounts")
    leader.locator("#name").fill(f"Trần Văn Bình {width}")
    leader.get_by_role("button", name="Tạo lời mời").click()
    code = leader.locator("#link").inner_text().rpartition("/")[2]
    assert code not in leader.url
    assert faults(leader) == []
    picture(leader, pictures / f"link-{width}.png")
    leader.reload()

    expect(leader.get_by_role("status")).to_contain_text("đã hiện rồi")
    assert code not in leader.content()
    expect(leader.get_by_role("button", name=f"Thu lại: Trần Văn Bình {width}")).to_have_count(1)
    assert faults(leader) == []
    picture(leader, pictures / f"shown-{width}.png")
    leader.go_back()
    expect(leader.locator("#name")).to_be_visible()


def test_a_link_is_shown_to_nobody_but_who_made_it(signed_in: SignedIn) -> None:
    admin, other = signed_in("admin"), signed_in("admin")
    admin.goto("/staff/accounts")
    admin.locator("#name").fill("Lý Thị Mơ")
    admin.locator("#role").select_option("analyst")
    admin.get_by_role("button", name="Tạo lời mời").click()
    expect(admin.locator("#link")).to_be_visible()
    admin.goto("/staff/accounts")
    admin.locator("#name").fill("Lý Thị Hoa")
    admin.locator("#role").select_option("analyst")
    made: list[str] = []
    admin.on("response", lambda answer: made.append(answer.headers.get("location", "")))
    admin.get_by_role("button", name="Tạo lời mời").click()
    expect(admin.locator("#link")).to_be_visible()
    other.goto(next(address for address in made if "/made/" in address))
    expect(other.locator("#link")).to_have_count(0)


def test_what_is_refused_is_said_and_the_rest_of_the_form_stays(signed_in: SignedIn) -> None:
    admin = signed_in("admin")
    admin.goto("/staff/accounts")
    admin.locator("#name").fill("Đỗ Thị Hà")
    admin.locator("#role").select_option("analyst")
    admin.get_by_label("Xã Hải Lựu").check()
    admin.get_by_role("button", name="Tạo lời mời").click()
    assert "cấp tỉnh thấy toàn tỉnh" in admin.get_by_role("alert").inner_text()
    expect(admin.locator("#name")).to_have_value("Đỗ Thị Hà")
    expect(admin.locator("#role")).to_have_value("analyst")
    expect(admin.get_by_label("Xã Hải Lựu")).to_be_checked()
    follow(admin.get_by_role("link", name="English"))
    assert heading(admin) == "Accounts"


def test_an_invitation_is_taken_back_by_its_own_button(signed_in: SignedIn, guest: Page, province: Province) -> None:
    link = invited(province, communes=OTHER, name="Hà Thị Thu")
    guest.goto(link)
    assert heading(guest) == "Lời mời"
    leader = signed_in("leader", OTHER)
    leader.goto("/staff/accounts")
    button = leader.get_by_role("button", name="Thu lại: Hà Thị Thu")
    button.click()
    expect(button).to_have_count(0)
    guest.goto(link)
    assert "không còn dùng được" in heading(guest)


def test_one_changes_the_password_and_makes_new_codes(guest: Page, province: Province) -> None:
    secret, _ = come_in(guest, invited(province), "doi.mat.khau")
    guest.goto("/staff/me")
    for old, new, again, told in (
        ("sai", "đàn bò vào thành phố", "đàn bò vào thành phố", "hiện nay chưa đúng"),
        (PASSWORD, "đàn bò vào thành phố", "đàn bò", "chưa giống nhau"),
        (PASSWORD, "doi.mat.khau1", "doi.mat.khau1", "dễ đoán quá"),
    ):
        guest.locator("#old").fill(old)
        guest.locator("#password").fill(new)
        guest.locator("#again").fill(again)
        follow(guest.get_by_role("button", name="Đổi", exact=True))
        assert told in guest.get_by_role("alert").inner_text()
    guest.locator("#old").fill(PASSWORD)
    guest.locator("#password").fill("đàn bò vào thành phố")
    guest.locator("#again").fill("đàn bò vào thành phố")
    follow(guest.get_by_role("button", name="Đổi", exact=True))
    assert "Đã đổi mật khẩu" in guest.get_by_role("status").inner_text()
    guest.locator("#code").fill("000000")
    follow(guest.get_by_role("button", name="Tạo mười mã mới"))
    assert "Mã chưa đúng" in guest.get_by_role("alert").inner_text()
    guest.locator("#code").fill(next_code(secret))
    guest.get_by_role("button", name="Tạo mười mã mới").click()
    expect(guest.locator("ol code")).to_have_count(10)
    expect(guest.get_by_role("link", name="English")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_of_accounts_is_sound(
    signed_in: SignedIn, browser: Browser, province: Province, width: int, pictures: Path
) -> None:
    admin = signed_in("admin", width=width)
    context = browser.new_context(base_url=province.url, viewport={"width": width, "height": 900})
    page = context.new_page()
    link, wrong = invited(province), dict[str, list[str]]()

    def look(at: Page, name: str) -> None:
        picture(at, pictures / f"{name}-{width}.png")
        wrong[name] = faults(at)

    for language in ("vi", "en"):
        page.goto(f"/staff/sign-in?lang={language}")
        look(page, f"sign-in-{language}")
        page.goto(link)
        look(page, f"choose-{language}")
    page.goto(f"{link}?lang=vi")
    page.locator("#login").fill(f"sound{width}")
    for box in ("#password", "#again"):
        page.locator(box).fill("matkhau12345")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    look(page, "refused")
    come_in(page, link, f"sound{width}")
    look(page, "paper")
    page.goto("/staff/me")
    look(page, "me")
    for language in ("vi", "en"):
        for path in ("accounts", "record"):
            admin.goto(f"/staff/{path}?lang={language}")
            look(admin, f"{path}-{language}")
    admin.goto("/staff/accounts?lang=vi")
    follow(admin.get_by_role("row", name=f"sound{width}").get_by_role("link"))
    look(admin, "account")
    context.close()

    assert wrong == {name: [] for name in wrong}


def test_the_form_that_invites_is_filled_in_by_keyboard_alone(signed_in: SignedIn) -> None:
    leader = signed_in("leader", OWN)
    leader.goto("/staff/accounts")
    reached = tabbed(leader)

    assert reached[-4:] == ["name", "Cán bộ xã, phường", "communes", "Tạo lời mời"]


def test_the_single_sign_on_is_two_clicks_there_and_back(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    with providing(free_port(), f"http://127.0.0.1:{port}") as provider:
        url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
        server = Server(url, tmp_path / "province.log", **provider.settings)
        server.start(port)
        province = Province(server, Database(url))
        context = browser.new_context(base_url=server.url, locale="vi-VN")
        page = context.new_page()
        page.goto(invited(province))
        page.get_by_role("link", name=f"Đăng nhập bằng {NAME}").click()
        follow(page.get_by_role("button", name="lan-0123"))
        assert heading(page) == "Xin chào"
        follow(page.get_by_role("button", name="Đăng xuất"))
        page.goto("/staff/me")
        page.get_by_role("link", name=f"Đăng nhập bằng {NAME}").click()
        follow(page.get_by_role("button", name="lan-0123").first)
        assert heading(page) == "Tài khoản của tôi"
        assert "đăng nhập một lần" in page.inner_text("main")
        follow(page.get_by_role("button", name="Đăng xuất"))
        page.get_by_role("link", name=f"Đăng nhập bằng {NAME}").click()
        follow(page.get_by_role("button", name="Deny"))
        assert heading(page) == "Chưa đăng nhập được"
        context.close()
        province.database.close()
        server.stop()
