"""Promise: the page of a file says what of it nobody will see, and what somebody has said since it was looked at."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sync.province.cases.one import Wish, say_of
from tests.sync.cases.offices import Office, sheet, staff_of
from tests.web.browser import WIDTHS, faults, follow, picture
from tests.web.conftest import Province, SignedIn

IMPORTS = "/staff/dossiers/imports"


@pytest.fixture
def office(province: Province) -> Office:
    return Office(province.database)


def upload(page: Page, name: str, *rows: tuple[str, ...]) -> None:
    page.goto(IMPORTS)
    file = {"name": name, "mimeType": "text/csv", "buffer": sheet(rows)}
    page.get_by_label("Chọn tệp").set_input_files(file)  # pyright: ignore[reportArgumentType] - a file in memory
    follow(page.get_by_role("button", name="Xem trước"))


@pytest.mark.parametrize("width", WIDTHS)
def test_rows_older_than_what_is_known_are_named_and_the_citizen_sees_what_stood(
    signed_in: SignedIn, office: Office, pictures: Path, width: int
) -> None:
    known, spoken_of = office.dossier(), office.dossier()
    slips, official = office.all_come([known, spoken_of]), staff_of("official", "08782")
    say_of(office.database, official, slips[0], Wish(word="in-progress"), datetime.now(UTC))
    page = signed_in("official", "08782", width=width)
    upload(page, "cũ.csv", (known, "Có kết quả", "22/11/2026", ""), (spoken_of, "Được tiếp nhận", "", ""))

    warning = page.locator("main .warn")
    expect(warning).to_contain_text("1 dòng cũ hơn điều đã biết: chỉ giữ vào lịch sử, trạng thái công dân thấy")
    expect(page.get_by_role("link", name="Cũ hơn điều đã biết: 1")).to_be_visible()
    expect(page.get_by_role("link", name="Mới: 1")).to_be_visible()
    listed = page.get_by_role("table", name="Cũ hơn điều đã biết").locator("tbody tr")
    expect(listed).to_have_count(1)
    expect(listed).to_contain_text("Đang giải quyết")
    assert faults(page) == []
    picture(page, pictures / f"older-{width}.png")

    say_of(office.database, official, slips[1], Wish(word="in-progress"), datetime.now(UTC))
    follow(page.get_by_role("button", name="Ghi 2 dòng"))
    expect(page.get_by_role("alert")).to_contain_text("đã có điều mới hơn được ghi. Chưa ghi gì")
    expect(warning).to_contain_text("2 dòng cũ hơn điều đã biết")
    expect(listed).to_have_count(2)
    assert faults(page) == []
    picture(page, pictures / f"since-{width}.png")
    page.locator("header a[hreflang]").click()
    expect(warning).to_contain_text("2 rows are older than what is known")
    page.get_by_role("button", name="Apply 2 rows").click()
    expect(page.get_by_role("status")).to_contain_text("2 rows were applied.")
    expect(warning).to_contain_text("the status that citizens see stays")
    page.goto(f"/t/{slips[0]}?lang=vi")
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("Đang giải quyết"))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_preview_is_discarded_and_the_list_says_who_uploaded_what(
    signed_in: SignedIn, office: Office, pictures: Path, width: int
) -> None:
    page = signed_in("official", "08782", width=width)
    for name in (f"nhầm {width}.csv", f"đúng {width}.csv"):
        upload(page, name, (office.dossier(), "Đang xử lý", "22/11/2026", ""))
    page.goto(IMPORTS)
    wrong = page.get_by_role("row", name=f"nhầm {width}.csv")
    expect(wrong).to_contain_text("Trần Thị Thử")
    page.get_by_role("link", name=f"nhầm {width}.csv").click()
    assert faults(page) == []
    picture(page, pictures / f"preview-{width}.png")
    follow(page.get_by_role("button", name="Bỏ bản xem trước"))

    expect(page.get_by_role("status")).to_contain_text("Đã bỏ bản xem trước; tệp ấy chưa ghi gì.")
    expect(page.get_by_role("row", name=f"đúng {width}.csv")).to_be_visible()
    expect(wrong).to_have_count(0)
    assert faults(page) == []
    picture(page, pictures / f"list-{width}.png")
    page.locator("header a[hreflang]").click()
    expect(page.get_by_role("row", name=f"đúng {width}.csv")).to_be_visible()
    expect(page.get_by_role("status")).to_have_count(0)
