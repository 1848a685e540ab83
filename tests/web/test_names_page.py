"""Promise: a status means what somebody chose on purpose, and what it means is changed only after a question."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.sync.cases.offices import Office, sheet
from tests.web.browser import WIDTHS, faults, follow, picture
from tests.web.conftest import Province, SignedIn


def spoken_of(page: Page, province: Province, source: str, name: str) -> tuple[Office, str]:
    """An office, and its slip of which a file of this system said this name."""
    office = Office(province.database)
    code = office.dossier()
    slip = office.comes(code)
    page.goto("/staff/dossiers/imports")
    rows = sheet([(code, name, "20/11/2026", "")])
    file = {"name": "trạng thái.csv", "mimeType": "text/csv", "buffer": rows}
    page.get_by_label("Chọn tệp").set_input_files(file)  # pyright: ignore[reportArgumentType] - a file in memory
    page.get_by_label("Tệp lấy từ hệ thống nào").fill(source)
    follow(page.get_by_role("button", name="Xem trước"))
    follow(page.get_by_role("button", name="Ghi 1 dòng"))
    return office, slip


def save(page: Page, source: str, name: str, meaning: str = "") -> None:
    page.get_by_label("Nguồn").last.fill(source)
    page.get_by_label("Tên", exact=True).fill(name)
    if meaning:
        page.get_by_label("Nghĩa").select_option(meaning)
    follow(page.get_by_role("button", name="Lưu"))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_meaning_stands_chosen_before_somebody_chooses_it(signed_in: SignedIn, width: int) -> None:
    name = f"Chờ nộp phí {width}"
    page = signed_in("admin", width=width)
    page.goto("/staff/dossiers/names")
    save(page, "Hệ thống cấp xã", name)

    expect(page.get_by_role("alert")).to_contain_text("Xin chọn nghĩa trong danh sách.")
    expect(page.get_by_label("Tên", exact=True)).to_have_value(name)
    expect(page.get_by_label("Nghĩa")).to_have_value("")
    assert faults(page) == []
    save(page, "Hệ thống cấp xã", name, "dossier:in-progress")
    expect(page.get_by_role("status")).to_contain_text("0 phiếu đổi theo")


@pytest.mark.parametrize("width", WIDTHS)
def test_another_meaning_is_asked_about_before_it_counts(
    signed_in: SignedIn, province: Province, pictures: Path, width: int
) -> None:
    source, name = f"Hệ thống cấp xã {width}", f"Chờ đóng dấu {width}"
    page = signed_in("admin", width=width)
    office, slip = spoken_of(page, province, source, name)
    page.goto("/staff/dossiers/names")
    save(page, source, name, "dossier:in-progress")
    expect(page.get_by_role("status")).to_contain_text("1 phiếu đổi theo")

    save(page, source, name, "dossier:collected")
    question = page.get_by_role("alert")
    expect(question).to_be_in_viewport()
    expect(question).to_contain_text(f"“{name}” đang có nghĩa “Đang giải quyết”. Đổi thành “Đã nhận”?")
    expect(question).to_contain_text("Số phiếu đổi theo: 1.")
    assert office.status(slip) == "in-progress"
    assert faults(page) == []
    picture(page, pictures / f"renamed-{width}.png")
    follow(page.get_by_role("link", name="Thôi, không đổi"))
    expect(page.get_by_label("Nguồn").last).to_have_value(source)
    save(page, source, name, "dossier:collected")
    follow(page.get_by_role("button", name="Vẫn đổi"))
    expect(page.get_by_role("status")).to_contain_text("1 phiếu đổi theo")
    assert office.status(slip) == "collected"
