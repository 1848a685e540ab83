"""Promise: a code made on the page lets one machine in, as it is scanned from there, and is taken back there."""

import io
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from sqlalchemy import delete, func, select

from kiosk.errors import Rejected
from sync.client.line import HttpProvince
from sync.province.commands.command import OPERATOR
from sync.province.schema import device, enrol_code
from sync.province.watch import fleet
from tests.sync.people import Keys, wish
from tests.web.browser import WIDTHS, faults, follow, picture
from tests.web.conftest import Province, SignedIn


@pytest.fixture(autouse=True)
def empty(province: Province) -> None:
    with province.database.write() as connection:
        for table in (device, enrol_code):
            connection.execute(delete(table))


def code_on(page: Page) -> str:
    """The code, as the picture of the QR on the screen says it to a scanner."""
    picture = Image.open(io.BytesIO(page.locator("svg.qr").screenshot()))
    return zxingcpp.read_barcodes(picture)[0].text


def test_a_code_made_on_the_page_is_scanned_from_it_and_lets_a_machine_in(
    province: Province, signed_in: SignedIn
) -> None:
    with province.database.read() as connection:
        before = connection.execute(select(func.count()).select_from(enrol_code)).scalar_one()
    page = signed_in("admin")
    page.goto("/staff/devices")
    page.get_by_role("link", name="Cho một máy mới vào").click()
    page.get_by_label("Xã, phường").select_option("08782")
    follow(page.get_by_role("button", name="Tạo mã"))

    code = code_on(page)
    assert code not in page.url
    page.reload()
    assert "đã hiện rồi" in page.get_by_role("status").inner_text()
    assert faults(page) == []
    with province.database.read() as connection:
        assert connection.execute(select(func.count()).select_from(enrol_code)).scalar_one() == before + 1
    page.go_back()
    page.get_by_label("Xã, phường").select_option("08782")
    follow(page.get_by_role("button", name="Tạo mã"))
    code = code_on(page)
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}", code)
    assert code in page.locator("main").inner_text()
    assert province.url in page.locator("main").inner_text()
    line = HttpProvince(province.url, "", keys := Keys())
    assert line.enrol(wish(keys, code, "08782")).centre == "08782"
    line.close()
    page.goto("/staff/devices")
    expect(page.get_by_role("table", name="1 máy")).to_contain_text("quay-1")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_code_that_went_astray_is_taken_back_on_the_page(
    province: Province, signed_in: SignedIn, width: int, pictures: Path
) -> None:
    page = signed_in("admin", width=width)
    lost, used = (
        fleet.new_code(province.database, OPERATOR, centre, datetime.now(UTC)) for centre in ("08782", "04795")
    )
    page.goto("/staff/devices")
    waiting = page.get_by_role("table", name="Mã ghi danh chưa dùng: 2")
    expect(waiting).to_contain_text("tantay-province")
    picture(page, pictures / f"codes-{width}.png")
    assert faults(page) == []

    line, stranger = HttpProvince(province.url, "", keys := Keys()), HttpProvince(province.url, "", other := Keys())
    assert line.enrol(wish(keys, used)).centre == "04795"
    follow(page.get_by_role("button", name="Thu lại: một máy mới ở Phường Hoà Bình"))
    expect(page.get_by_role("alert")).to_contain_text("một máy vừa dùng")
    follow(page.get_by_role("button", name="Thu lại: một máy mới ở Xã Hải Lựu"))
    expect(page.get_by_role("status")).to_contain_text("Đã thu lại mã")
    expect(page.get_by_role("button", name="Thu lại")).to_have_count(0)
    with pytest.raises(Rejected, match="enrol-code-unknown"):
        stranger.enrol(wish(other, lost))
    for each in (line, stranger):
        each.close()
