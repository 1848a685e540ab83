"""Promise: what somebody typed is not lost when the session ends before it is sent; it is theirs alone, and waits."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select, update

from sync.province.staff.kept import LIFE
from sync.province.staff.sessions import IDLE, WHOLE, digest_of
from sync.province.tables.doors import kept
from sync.province.tables.staff import staff_session
from sync.province.web.staff.guard import COOKIE
from tests.authenticator import code_at
from tests.sync.cases.offices import Office
from tests.sync.staff_world import OWN, PASSWORD, Person, World
from tests.web.browser import WIDTHS, faults, follow, picture
from tests.web.conftest import Province
from tests.web.test_door import show_password

Desk = Callable[..., tuple[Page, Person]]


@pytest.fixture
def desk(browser: Browser, province: Province) -> Iterator[Desk]:
    """Somebody with password and phone who is signed in, before a page."""
    world = World(province.server)
    contexts = []

    def sit(role: str = "official", *communes: str, width: int = 1440) -> tuple[Page, Person]:
        person = world.person(role, *communes)
        context = browser.new_context(base_url=province.url, viewport={"width": width, "height": 900}, locale="vi-VN")
        contexts.append(context)
        context.add_cookies([{"name": COOKIE, "value": world.session(person), "url": province.url}])
        return context.new_page(), person

    yield sit
    for context in contexts:
        context.close()
    world.close()


def end_session(province: Province, page: Page, after: timedelta = IDLE) -> None:
    """As if the person had done nothing for so long."""
    secret = next(one.get("value", "") for one in page.context.cookies() if one.get("name") == COOKIE)
    then = datetime.now(UTC) - after - timedelta(seconds=5)
    values = {"seen_at": then} | ({"opened_at": then} if after == WHOLE else {})
    with province.database.write() as connection:
        connection.execute(update(staff_session).where(staff_session.c.digest == digest_of(secret)).values(**values))


def come_back(page: Page, person: Person) -> None:
    show_password(page, person.login, PASSWORD)
    page.locator("#code").fill(code_at(person.secret, datetime.now(UTC)))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_status_and_its_note_stand_in_the_form_again_and_are_written_by_a_press_only(
    desk: Desk, province: Province, pictures: Path, width: int
) -> None:
    office = Office(province.database)
    slip = office.comes(office.dossier())
    page, person = desk("official", OWN, width=width)
    page.goto(f"/staff/dossiers/{slip}")
    page.get_by_label("Trạng thái", exact=True).select_option("dossier:needs-more")
    note = 'Thiếu trang 2 của "giấy <khai sinh>" & ảnh'
    page.get_by_label("Ghi chú cho công dân").fill(note)
    end_session(province, page)
    follow(page.get_by_role("button", name="Ghi", exact=True))

    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    expect(page.get_by_role("status")).to_contain_text("được giữ lại")
    assert "Thi" not in page.url
    assert faults(page) == []
    page.screenshot(path=pictures / f"sign-in-{width}.png")
    come_back(page, person)
    expect(page.get_by_text("Điều bạn đã gõ còn nguyên")).to_be_in_viewport()
    expect(page.get_by_label("Ghi chú cho công dân")).to_have_value(note)
    expect(page.get_by_label("Trạng thái", exact=True)).to_have_value("dossier:needs-more")
    assert office.status(slip) == ""
    assert faults(page) == []
    picture(page, pictures / f"kept-{width}.png")
    page.get_by_role("button", name="Ghi", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Công dân thấy ngay")
    assert office.status(slip) == "needs-more"


def test_who_is_invited_and_for_which_communes_is_kept_too(desk: Desk, province: Province) -> None:
    page, person = desk("admin")
    page.goto("/staff/accounts")
    page.locator("#name").fill("Đỗ Thị Hà")
    page.locator("#role").select_option("leader")
    page.get_by_label("Xã Hải Lựu").check()
    page.locator("input[value='04795']").check()
    end_session(province, page, WHOLE)
    follow(page.get_by_role("button", name="Tạo lời mời"))
    come_back(page, person)

    expect(page.locator("#name")).to_have_value("Đỗ Thị Hà")
    expect(page.locator("#role")).to_have_value("leader")
    expect(page.locator("input[name=communes]:checked")).to_have_count(2)
    page.get_by_role("button", name="Tạo lời mời").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đưa liên kết này cho Đỗ Thị Hà")


def test_the_meaning_of_a_name_is_kept(desk: Desk, province: Province) -> None:
    page, person = desk("admin")
    page.goto("/staff/dossiers/names")
    page.get_by_label("Tên", exact=True).fill("Chờ ký số")
    page.get_by_label("Nghĩa").select_option("dossier:in-progress")
    page.get_by_label("gần đúng").check()
    end_session(province, page)
    follow(page.get_by_role("button", name="Lưu"))
    come_back(page, person)

    expect(page.get_by_label("Tên", exact=True)).to_have_value("Chờ ký số")
    expect(page.get_by_label("Nghĩa")).to_have_value("dossier:in-progress")
    expect(page.get_by_label("gần đúng")).to_be_checked()


def test_a_form_of_the_session_before_is_filled_in_again_in_the_one_after_it(desk: Desk, province: Province) -> None:
    """Two windows stood open; in one of them the person has signed in again."""
    page, person = desk("admin")
    page.goto("/staff/dossiers/names")
    page.get_by_label("Tên", exact=True).fill("Chờ ký số")
    end_session(province, page)
    other = page.context.new_page()
    other.goto("/staff")
    come_back(other, person)
    follow(page.get_by_role("button", name="Lưu"))

    expect(page.get_by_label("Tên", exact=True)).to_have_value("Chờ ký số")
    expect(page.get_by_text("Điều bạn đã gõ còn nguyên")).to_be_visible()


def test_once_it_was_sent_it_is_offered_no_more(desk: Desk, province: Province) -> None:
    page, person = desk("admin")
    page.goto("/staff/dossiers/names")
    page.get_by_label("Tên", exact=True).fill("Chờ ký số")
    page.get_by_label("Nghĩa").select_option("dossier:in-progress")
    end_session(province, page)
    follow(page.get_by_role("button", name="Lưu"))
    come_back(page, person)
    address = page.url
    page.get_by_role("button", name="Lưu").click()
    expect(page).not_to_have_url(address)
    page.goto(address)

    expect(page.get_by_role("alert")).to_contain_text("bạn đã gửi đi rồi")
    expect(page.get_by_label("Tên", exact=True)).to_have_value("")


def test_nobody_else_reads_it_and_it_is_not_kept_for_ever(desk: Desk, province: Province) -> None:
    page, person = desk("admin")
    page.goto("/staff/dossiers/names")
    page.get_by_label("Tên", exact=True).fill("Chờ ký số")
    end_session(province, page)
    follow(page.get_by_role("button", name="Lưu"))
    with province.database.read() as connection:
        rows = connection.execute(select(kept)).all()
    assert [row for row in rows if b"ch" in row.sealed.lower() and "ký".encode() in row.sealed] == []
    _, other = desk("admin")
    come_back(page, other)
    expect(page.get_by_role("alert")).to_contain_text("không còn ở đây")
    expect(page.get_by_label("Tên", exact=True)).to_have_value("")
    address = page.url

    follow(page.get_by_role("button", name="Đăng xuất"))
    page.goto(address)
    come_back(page, person)
    expect(page.get_by_label("Tên", exact=True)).to_have_value("Chờ ký số")
    with province.database.write() as connection:
        connection.execute(update(kept).values(at=datetime.now(UTC) - LIFE - timedelta(seconds=5)))
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("quá hai giờ")
    assert faults(page) == []


def test_of_a_file_it_is_said_that_it_must_be_chosen_again(desk: Desk, province: Province, tmp_path: Path) -> None:
    file = tmp_path / "tệp.csv"
    file.write_text("Mã hồ sơ,Trạng thái\n")
    page, person = desk("official", OWN)
    page.goto("/staff/dossiers/imports")
    page.get_by_label("Chọn tệp").set_input_files(file)
    end_session(province, page)
    page.get_by_role("button", name="Xem trước").click()
    expect(page.get_by_role("status")).to_contain_text("xin chọn lại tệp")
    come_back(page, person)
    expect(page.get_by_label("Chọn tệp")).to_be_visible()


def test_passwords_are_kept_nowhere(desk: Desk, province: Province) -> None:
    page, person = desk("official", OWN)
    page.goto("/staff/me")
    for box in ("old", "password", "again"):
        page.locator(f"#{box}").fill("đàn bò vào thành phố")
    end_session(province, page)
    page.get_by_role("button", name="Đổi", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    with province.database.read() as connection:
        assert connection.execute(select(kept).where(kept.c.account == person.id)).all() == []


def test_what_is_refused_stays_in_the_form_of_names_and_of_an_account(desk: Desk) -> None:
    page, _ = desk("official", OWN)
    page.goto("/staff/dossiers/names")
    page.get_by_label("Tên", exact=True).fill("Đã tiếp nhận")
    page.get_by_label("Nghĩa").select_option("dossier:stopped")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("alert")).to_contain_text("người của tỉnh")
    expect(page.get_by_label("Tên", exact=True)).to_have_value("Đã tiếp nhận")
    expect(page.get_by_label("Nghĩa")).to_have_value("dossier:stopped")
    admin, _ = desk("admin")
    _, other = desk("official", OWN)
    admin.goto(f"/staff/accounts/{other.id}")
    admin.locator("#role").select_option("analyst")
    admin.get_by_role("button", name="Lưu thay đổi").click()
    expect(admin.get_by_role("alert")).to_contain_text("cấp tỉnh thấy toàn tỉnh")
    expect(admin.locator("#role")).to_have_value("analyst")
