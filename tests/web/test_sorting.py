"""Promise: lists are sorted both ways by their heads without a script, and the head of a long one stays in sight."""

import re
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlalchemy import insert

from kiosk.domain.ids import uuid7
from sync.province.staff.record import record
from sync.province.staff.rights import WHOLE_PROVINCE, Staff
from sync.province.staff.sessions import open_session
from sync.province.tables.staff import account
from tests.sync.boards.month import HAI_LUU, HOA_BINH, month_of, send
from tests.sync.people import Keys, let_in
from tests.web.browser import WIDTHS, faults, follow
from tests.web.conftest import Province, SignedIn

NOVEMBER = "span=month&on=2026-11-01"
OLD = datetime(2026, 1, 5, 3, tzinfo=UTC)
MIDDLE = 900
"""Wider than a phone, narrower than a desk."""


@pytest.fixture(scope="module", autouse=True)
def told(province: Province) -> Iterator[None]:
    """Two centres with a month behind them, many machines, many accounts, and a long record."""
    now = datetime.now(UTC)
    for centre, seed in ((HAI_LUU, 1), (HOA_BINH, 2)):
        send(province.database, let_in(province.database, Keys(), centre, now), month_of(centre, seed), now)
    for number in range(30):
        let_in(province.database, Keys(), "08434", now - timedelta(hours=number))
    who = Staff(id="0" * 32, name="Lê Văn Ghi", role="admin", scope=WHOLE_PROVINCE, rights=frozenset())
    with province.database.write() as connection:
        for number in range(60):
            record(connection, who, "status-set", f"S{number:03}", OLD + timedelta(minutes=number))
        for number, name in enumerate(("Đỗ Văn Đa", "Dương Thị An", "Ân Văn Bé")):
            who_is = uuid7(now)
            values = {"id": who_is, "login": secrets.token_hex(8), "name": name, "role": "official"}
            connection.execute(insert(account).values(**values, communes=HAI_LUU, created_at=now))
            open_session(connection, who_is, "test", now - timedelta(hours=number))
    return iter(())


def heads(page: Page, table: str) -> Locator:
    return page.locator(f"{table} thead th")


def column(page: Page, table: str, name: str) -> list[str]:
    at = [text.strip() for text in heads(page, table).all_inner_texts()].index(name)
    rows = page.locator(f"{table} tbody tr")
    return [rows.nth(row).locator("th, td").nth(at).inner_text() for row in range(rows.count())]


def numbers(texts: list[str]) -> list[int]:
    return [int(text.replace(".", "")) for text in texts if text != "–"]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_board_goes_down_and_up_by_any_column_and_says_so(signed_in: SignedIn, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff/figures?{NOVEMBER}")
    expect(heads(page, "#communes").first).to_have_attribute("aria-sort", "ascending")
    link = heads(page, "#communes").get_by_role("link", name="Phiên", exact=True)
    follow(link)
    down = numbers(column(page, "#communes", "Phiên"))
    expect(page.locator("#communes th[aria-sort=descending]")).to_have_text("Phiên")
    follow(link)
    up = numbers(column(page, "#communes", "Phiên"))

    assert down == sorted(down, reverse=True)
    assert up == sorted(up) == down[::-1]
    expect(page.locator("#communes th[aria-sort=ascending]")).to_have_text("Phiên")
    assert column(page, "#communes", "Phiên")[-1] == "–"
    assert parse_qs(urlsplit(page.url).query)["sort"] == ["communes.sessions.up"]
    assert faults(page) == []


def test_each_table_of_a_board_is_sorted_by_itself_and_its_files_follow(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto(f"/staff/figures/sessions?{NOVEMBER}")
    before = column(page, "#outcome", "Kết quả")
    follow(heads(page, "#place").get_by_role("link", name="Kỳ này"))
    turned = column(page, "#place", "Kỳ này")
    with page.expect_download() as download:
        page.locator("#place").get_by_role("link", name="CSV (cho máy đọc)").click()
    lines = download.value.path().read_text("utf-8-sig").splitlines()

    assert numbers(turned) == sorted(numbers(turned))
    assert column(page, "#outcome", "Kết quả") == before
    assert [line.split(",")[2] for line in lines[1:-1]] == turned


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("path", "name", "first"),
    [
        ("/staff/accounts", "Họ và tên", ["Ân Văn Bé", "Dương Thị An", "Đỗ Văn Đa"]),
        ("/staff/accounts", "Lần dùng gần nhất", ["Đỗ Văn Đa", "Dương Thị An", "Ân Văn Bé"]),
    ],
)
def test_accounts_go_both_ways(signed_in: SignedIn, width: int, path: str, name: str, first: list[str]) -> None:
    page = signed_in("admin", width=width)
    page.goto(path)
    table = "main table"

    def ours() -> list[str]:
        return [text for text in column(page, table, "Họ và tên") if text in first]

    shown = page.locator(table).first.locator("thead th", has_text=name)
    if shown.get_attribute("aria-sort") is None:
        follow(shown.get_by_role("link"))
    assert ours() == first
    follow(shown.get_by_role("link"))
    assert ours() == first[::-1]
    assert faults(page) == []


@pytest.mark.parametrize("width", [*WIDTHS, MIDDLE])
def test_machines_go_both_ways_and_keep_the_centre_that_was_chosen(signed_in: SignedIn, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto("/staff/devices?centre=08434")
    link = heads(page, "table").get_by_role("link", name="Gửi lần cuối")
    follow(link)
    newest = column(page, "table", "Gửi lần cuối")
    follow(link)

    assert column(page, "table", "Gửi lần cuối") == newest[::-1]
    assert parse_qs(urlsplit(page.url).query) == {"centre": ["08434"], "sort": ["heard.up"]}
    expect(page.locator("select#centre")).to_have_value("08434")
    assert faults(page) == []


def test_the_record_is_read_from_its_beginning_page_by_page(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto("/staff/record?action=status-set")
    follow(page.get_by_role("link", name="Cũ hơn"))
    follow(heads(page, "table").get_by_role("link", name="Lúc"))
    line = page.locator("tbody tr").first
    expect(line).to_contain_text("S000")
    first = column(page, "table", "Về")
    page.get_by_role("link", name="Mới hơn").click()
    expect(line).to_contain_text("S050")
    last = column(page, "table", "Về")
    page.get_by_role("link", name="Cũ nhất").click()
    expect(line).to_contain_text("S000")

    assert first == [f"S{number:03}" for number in range(50)]
    assert last == [f"S{number:03}" for number in range(50, 60)]
    assert column(page, "table", "Về") == first


@pytest.mark.parametrize(
    ("path", "table", "width"),
    [
        ("/staff/figures?" + NOVEMBER, "#communes table", 1440),
        ("/staff/figures?" + NOVEMBER, "#communes table", MIDDLE),
        ("/staff/figures/hours?" + NOVEMBER, "#hours table", 360),
        ("/staff/record?action=status-set", "main table", 1440),
        ("/staff/devices", "main table", 1440),
        ("/staff/devices", "main table", MIDDLE),
    ],
)
def test_the_head_of_a_long_table_stays_in_sight(signed_in: SignedIn, path: str, table: str, width: int) -> None:
    page = signed_in("admin", width=width)
    page.set_viewport_size({"width": width, "height": 480})
    page.goto(path)
    last = page.locator(f"{table} tbody tr").last
    last.scroll_into_view_if_needed()
    head = page.locator(f"{table} thead th").first

    expect(head).to_be_in_viewport(ratio=0.9)
    assert head.evaluate(_ON_TOP), "something lies over the head"


_ON_TOP = """e => { const box = e.getBoundingClientRect();
  return e.contains(document.elementFromPoint(box.left + 8, box.top + box.height / 2)); }"""


@pytest.mark.parametrize("width", [641, 820, 1281])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("board", ["", "/home", "/sessions", "/hours"])
def test_no_board_is_wider_than_a_tablet(signed_in: SignedIn, board: str, language: str, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff/figures{board}?{NOVEMBER}&lang={language}")
    expect(page.locator("table.figures").first).to_be_visible()

    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_heads_of_a_list_lead_to_the_list_from_a_page_that_is_shown_once(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    for name in ("Một", "Hai"):
        page.goto("/staff/tokens")
        page.locator("#name").fill(name)
        page.locator("main form input[type=checkbox]").first.check()
        page.locator("main form").last.get_by_role("button").click()
        expect(page.locator("main code")).to_be_visible()
    heads(page, "main table").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/staff/tokens\?sort=name\."))
    expect(page.locator("main code, main .warn")).to_have_count(0)
    page.goto("/staff/accounts/made/gone")
    heads(page, "main table").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/staff/accounts\?sort=name\."))
    expect(page.locator("main .warn")).to_have_count(0)


def test_a_list_in_another_order_does_not_say_again_what_was_just_done(signed_in: SignedIn) -> None:
    page = signed_in("official", HAI_LUU)
    page.goto("/staff/dossiers/names?changed=3")
    expect(page.get_by_role("status")).to_contain_text("3 phiếu")
    heads(page, "main table").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"names\?source=[^&]+&sort="))
    expect(page.get_by_role("status")).to_have_count(0)


@pytest.mark.parametrize("path", [f"/staff/figures?{NOVEMBER}", "/staff/devices"])
def test_on_a_phone_the_heads_are_a_row_of_buttons_above_the_cards_and_lie_over_none(
    signed_in: SignedIn, path: str
) -> None:
    page = signed_in("admin", width=360)
    page.goto(path)
    link = page.locator("table.sorts thead a").last

    assert link.evaluate("e => e.getBoundingClientRect().height") >= 44
    page.locator("table.sorts tbody tr").last.scroll_into_view_if_needed()
    expect(link).not_to_be_in_viewport()


@pytest.mark.parametrize("path", [f"/staff/figures?{NOVEMBER}", "/staff/devices"])
def test_on_paper_nothing_is_stuck_or_cut_off(signed_in: SignedIn, path: str) -> None:
    page = signed_in("admin", width=MIDDLE)
    page.goto(path)
    page.emulate_media(media="print")
    styles = page.locator("table.sorts thead th").first.evaluate("e => getComputedStyle(e).position")
    cut = page.evaluate(
        "[...document.querySelectorAll('.wide')].filter(e => e.scrollHeight > e.clientHeight + 1).length"
    )

    assert styles == "static"
    assert cut == 0
