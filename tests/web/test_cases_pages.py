"""Promise: a file becomes statuses on a phone as on a desk, and nobody sees another commune's dossier."""

import csv
import re
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from tests.sync.cases.offices import Office, sheet
from tests.web.browser import WIDTHS, faults, follow, picture
from tests.web.conftest import Province, SignedIn

ENGLISH = re.compile(r"\d{1,2} [A-Z][a-z]{2} 20\d\d, \d\d:\d\d")


@pytest.fixture
def office(province: Province) -> Office:
    return Office(province.database)


def spoken_file(office: Office, folder: Path, width: int) -> tuple[Path, str]:
    """A file with a row of each kind, and the slip whose status has a name that nobody knows."""
    codes = [office.dossier() for _ in range(3)]
    slips = office.all_come(codes[:2])
    file = folder / "trạng thái.csv"
    rows = [
        (codes[0], "Đang xử lý", "23/11/2026", "Số 7"),
        (codes[1], f"Chờ ký số {width}", "24/11/2026", "gọi 0987654321"),
        (codes[2], "Đang xử lý", "24/11/2026", ""),
        ("025190001234", "Đang xử lý", "", ""),
    ]
    file.write_bytes(b"\xef\xbb\xbf" + sheet(rows, separator=";"))
    return file, slips[1]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_file_is_looked_at_applied_and_taken_back(
    signed_in: SignedIn, office: Office, tmp_path: Path, pictures: Path, width: int
) -> None:
    file, slip = spoken_file(office, tmp_path, width)
    page = signed_in("admin", width=width)

    page.goto("/staff/dossiers")
    page.get_by_role("link", name="Ghi trạng thái từ tệp").click()
    page.get_by_label("Chọn tệp").set_input_files(file)
    page.get_by_label("Tệp lấy từ hệ thống nào").fill("Hệ thống một cửa tỉnh")
    assert faults(page) == []
    follow(page.get_by_role("button", name="Xem trước"))

    expect(page.get_by_text("Đây không phải mã hồ sơ.")).to_be_visible()
    wrong = page.locator("tbody tr")
    assert wrong.locator("td").all_inner_texts()[:3] == ["5", "Mã hồ sơ", "••••••••••34"]
    expect(wrong).to_contain_text("Xin chép lại mã")
    expect(page.get_by_text("1 dòng có số điện thoại hoặc số căn cước")).to_be_visible()
    assert faults(page) == []
    picture(page, pictures / f"preview-{width}.png")
    page.get_by_label(f"“Chờ ký số {width}”").select_option("dossier:in-progress")
    page.get_by_label("gần đúng").check()
    page.get_by_role("button", name="Lưu nghĩa").click()
    page.get_by_role("button", name="Ghi 3 dòng").click()
    expect(page.get_by_text("Đã ghi 3 dòng.")).to_be_visible()
    assert faults(page) == []
    page.goto(f"/t/{slip}")
    expect(page.get_by_text(f"“Chờ ký số {width}”")).to_be_visible()
    assert "0987654321" not in page.content()
    picture(page, pictures / f"citizen-{width}.png")
    page.goto("/staff/dossiers/imports")
    page.get_by_role("link", name="trạng thái.csv").first.click()
    page.get_by_role("button", name="Bỏ cả tệp này").click()
    expect(page.get_by_text("Đã bỏ 3 dòng")).to_be_visible()
    page.goto(f"/t/{slip}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đã nộp, chờ tiếp nhận")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_file_names_what_it_would_set_back_or_to_a_past_day_before_it_is_applied(
    signed_in: SignedIn, office: Office, pictures: Path, width: int
) -> None:
    codes = [office.dossier() for _ in range(3)]
    slips = office.all_come(codes)
    page = signed_in("official", "08782", width=width)
    page.goto(f"/staff/dossiers/{slips[0]}")
    page.get_by_label("Trạng thái", exact=True).select_option("dossier:collected")
    follow(page.get_by_role("button", name="Ghi", exact=True))
    page.goto("/staff/dossiers/imports")
    heads = ("Mã hồ sơ", "Trạng thái", "Ngày hẹn trả")
    days = ("20/11/2026", "20/11/2026", "")
    rows = [(code, "Đang xử lý", day) for code, day in zip(codes, days, strict=True)]
    file = {"name": "lùi.csv", "mimeType": "text/csv", "buffer": sheet(rows, heads)}
    page.get_by_label("Chọn tệp").set_input_files(file)  # pyright: ignore[reportArgumentType] - a file in memory
    follow(page.get_by_role("button", name="Xem trước"))

    warning = page.locator("main .warn")
    expect(warning).to_contain_text("1 dòng ghi lùi hồ sơ về trạng thái trước. 2 dòng có ngày hẹn trả đã qua.")
    assert faults(page) == []
    picture(page, pictures / f"doubts-{width}.png")
    page.get_by_role("link", name=re.compile("^Mới: ")).click()
    warning.get_by_role("link", name="Xem các dòng này trước khi ghi").click()
    listed = page.get_by_role("table", name="Ghi lùi, hoặc ngày hẹn đã qua").locator("tbody tr")
    expect(listed).to_have_count(2)
    expect(listed.first).to_contain_text(codes[0])
    expect(listed.first).to_contain_text("Lùi từ “Đã nhận”; Ngày hẹn đã qua")
    expect(page.get_by_role("link", name="Ghi lùi, hoặc ngày hẹn đã qua: 2")).to_be_visible()
    page.locator("header a[hreflang]").click()
    expect(warning).to_contain_text("1 row sets a dossier back to an earlier status. 2 rows have an appointment")
    page.get_by_role("button", name="Apply all 3 rows anyway").click()
    expect(page.get_by_text("3 rows were applied.")).to_be_visible()
    expect(page.locator("main .warn")).to_have_count(0)
    assert faults(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_dossier_is_found_in_any_spelling_and_spoken_of(
    signed_in: SignedIn, office: Office, pictures: Path, width: int
) -> None:
    code = office.dossier()
    slip = office.comes(code)
    page = signed_in("official", "08782", width=width)
    page.goto("/staff/dossiers")
    assert faults(page) == []
    page.get_by_label("Mã phiếu hoặc mã hồ sơ").fill(f" {slip[:3].lower()} {slip[3:9]}-{slip[9:].lower()}")
    page.keyboard.press("Enter")
    expect(page.get_by_text(code)).to_be_visible()
    page.get_by_label("Trạng thái", exact=True).select_option("dossier:needs-more")
    page.get_by_label("Ghi chú cho công dân").fill("Thiếu trang 2, gọi 0987654321")
    page.get_by_label("Ngày hẹn trả").fill("20/11/2026")
    follow(page.get_by_role("button", name="Ghi", exact=True))
    expect(page.get_by_role("alert")).to_contain_text("số điện thoại")
    assert faults(page) == []
    page.get_by_label("Ghi chú cho công dân").fill("Thiếu trang 2")
    follow(page.get_by_role("button", name="Ghi", exact=True))
    expect(page.get_by_role("alert")).to_contain_text("Ngày hẹn trả 20/11/2026 đã qua")
    follow(page.get_by_role("button", name="Vẫn ghi"))
    expect(page.get_by_role("status")).to_contain_text("Công dân thấy ngay")
    expect(page.get_by_role("table")).to_contain_text("Trần Thị Thử")
    assert faults(page) == []
    picture(page, pictures / f"dossier-{width}.png")
    page.goto(f"/staff/dossiers?code={code}")
    expect(page.get_by_text("Thiếu trang 2").first).to_be_visible()
    page.get_by_role("link", name="Xem như công dân").click()
    expect(page.get_by_text("Quá hẹn")).to_be_visible()
    picture(page, pictures / f"late-{width}.png")
    assert faults(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_dossier_goes_back_only_after_a_question_and_what_was_set_last_is_taken_back(
    signed_in: SignedIn, office: Office, pictures: Path, width: int
) -> None:
    slip = office.comes(office.dossier())
    page = signed_in("official", "08782", width=width)
    page.goto(f"/staff/dossiers/{slip}")
    expect(page.locator("section", has_text="Hồ sơ đang ở đâu")).to_contain_text("Đã nộp, chờ tiếp nhận")
    page.get_by_label("Trạng thái", exact=True).select_option("dossier:result-ready")
    follow(page.get_by_role("button", name="Ghi", exact=True))
    expect(page.locator("section", has_text="Hồ sơ đang ở đâu")).to_contain_text("Có kết quả")
    expect(page.locator("section", has_text="Hồ sơ đang ở đâu")).to_contain_text("Trần Thị Thử")
    page.get_by_label("Trạng thái", exact=True).select_option("dossier:received")
    page.get_by_label("Ghi chú cho công dân").fill("Ghi nhầm hôm qua")
    follow(page.get_by_role("button", name="Ghi", exact=True))

    expect(page.get_by_role("alert")).to_be_in_viewport()
    expect(page.get_by_role("alert")).to_contain_text("Hồ sơ đang ở “Có kết quả”")
    expect(page.get_by_role("alert")).to_contain_text("Ghi lùi về “Đã tiếp nhận”?")
    expect(page.get_by_label("Ghi chú cho công dân")).to_have_value("Ghi nhầm hôm qua")
    assert office.status(slip) == "result-ready"
    assert faults(page) == []
    picture(page, pictures / f"back-{width}.png")
    page.get_by_label("Trạng thái", exact=True).select_option("dossier:filed")
    follow(page.get_by_role("button", name="Vẫn ghi"))
    expect(page.get_by_role("alert")).to_contain_text("Ghi lùi về “Đã nộp, chờ tiếp nhận”?")
    page.get_by_label("Trạng thái", exact=True).select_option("dossier:received")
    follow(page.get_by_role("button", name="Vẫn ghi"))
    follow(page.get_by_role("button", name="Vẫn ghi"))
    expect(page.get_by_role("status")).to_contain_text("Công dân thấy ngay")
    assert office.status(slip) == "received"

    expect(page.locator("section", has_text="Lần ghi tay gần nhất")).to_contain_text("Đã tiếp nhận")
    assert faults(page) == []
    picture(page, pictures / f"undo-{width}.png")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_role("status")).to_contain_text("Đã hoàn tác")
    assert office.status(slip) == "result-ready"
    page.goto(f"/t/{slip}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Có kết quả")


def test_the_mistakes_of_a_file_are_a_list_to_take_away_that_no_spreadsheet_runs(
    signed_in: SignedIn, office: Office, tmp_path: Path
) -> None:
    file = tmp_path / "nhiều lỗi.csv"
    there = Office(office.database, "08434")
    code = there.dossier()
    there.comes(code)
    rows = [("=HYPERLINK(1)", "Đang xử lý", "", ""), ("Lê Yến", "Đang xử lý", "", ""), (code, "Đang xử lý", "", "")]
    rows += [(office.dossier(), "Đang xử lý", f"{number}/13/2026", "") for number in range(300)]
    file.write_bytes(sheet(rows))
    page = signed_in("official", "08782")
    page.goto("/staff/dossiers/imports")
    page.get_by_label("Chọn tệp").set_input_files(file)
    page.get_by_role("button", name="Xem trước").click()
    expect(page.locator("tbody tr")).to_have_count(200)
    with page.expect_download() as loading:
        page.get_by_role("link", name="Tải danh sách lỗi").click()
    text = loading.value.path().read_text("utf-8-sig")
    lines = list(csv.reader(text.splitlines()))

    assert lines[0] == ["Dòng", "Cột", "Trong tệp ghi", "Lỗi và cách sửa"]
    assert [line[:3] for line in lines[1:5]] == [
        ["2", "Mã hồ sơ", "'=HYPERLINK(1)"], ["3", "Mã hồ sơ", "L• Y••"], ["4", "Mã hồ sơ", code],
        ["5", "Ngày cập nhật", "0/13/2026"],
    ]  # fmt: skip
    assert len(lines) == 304
    assert "xã, phường khác" in lines[3][3]


def test_another_communes_dossier_is_as_if_it_were_not_there(province: Province, office: Office) -> None:
    code = office.dossier()
    slip = office.comes(code)
    cookies = {"tantay-staff": province.secret("official", "08434")}
    for path in (f"/staff/dossiers/{slip}", f"/staff/dossiers?code={slip}", f"/staff/dossiers?code={code}"):
        answer = httpx.get(province.url + path, cookies=cookies, trust_env=False)
        assert answer.status_code == 404
        assert "Xã Hải Lựu" not in answer.text


@pytest.mark.parametrize("width", WIDTHS)
def test_a_token_is_shown_once_and_can_be_taken_back(
    signed_in: SignedIn, province: Province, pictures: Path, width: int
) -> None:
    page = signed_in("admin", width=width)
    page.goto("/staff/tokens")
    page.get_by_label("Hệ thống nào dùng").fill(f"Một cửa {width}")
    page.get_by_label("xem hồ sơ, phiên").check()
    page.get_by_label("Xã Hải Lựu", exact=True).check()
    page.get_by_label("Xã Tam Nông", exact=True).check()
    page.get_by_role("button", name="Tạo mã mới").click()
    secret = page.locator("code").first.inner_text()
    assert faults(page) == []
    picture(page, pictures / f"tokens-{width}.png")
    headers = {"Authorization": f"Bearer {secret}"}
    answer = httpx.get(province.url + "/api/v1/me", headers=headers, trust_env=False)
    assert answer.json()["communes"] == ["08434", "08782"]
    assert httpx.post(province.url + "/api/v1/statuses", headers=headers, trust_env=False).status_code == 403
    page.reload()
    expect(page.get_by_role("status")).to_contain_text("đã hiện rồi")
    assert secret not in page.content()
    expect(page.get_by_role("button", name=f"Thu lại: Một cửa {width}")).to_have_count(1)
    expect(page.get_by_role("row", name=f"Một cửa {width}")).to_contain_text("Xã Tam Nông, Xã Hải Lựu")
    assert faults(page) == []
    page.goto("/staff/tokens")
    assert secret not in page.content()
    follow(page.get_by_role("button", name=f"Thu lại: Một cửa {width}"))
    assert httpx.get(province.url + "/api/v1/me", headers=headers, trust_env=False).status_code == 401
    assert faults(page) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["/staff/dossiers/names", "/staff/dossiers/names?lang=en", "/api/v1/docs"])
def test_the_other_pages_are_sound(signed_in: SignedIn, pictures: Path, path: str, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(path)
    picture(page, pictures / f"page-{width}.png")

    assert faults(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_days_and_moments_are_said_in_the_language_of_the_page(
    signed_in: SignedIn, office: Office, tmp_path: Path, pictures: Path, width: int
) -> None:
    file, slip = spoken_file(office, tmp_path, width)
    page = signed_in("admin", width=width)
    page.goto("/staff/dossiers/imports?lang=en")
    page.get_by_label("Choose a file").set_input_files(file)
    follow(page.get_by_role("button", name="Preview"))
    page.goto("/staff/dossiers/imports")
    expect(page.get_by_role("row", name="trạng thái.csv").first).to_contain_text(ENGLISH)
    page.goto(f"/staff/dossiers/{slip}")
    page.get_by_label("Status", exact=True).select_option("dossier:received")
    page.locator("#due").fill("30/12/2027")
    page.locator("main form button").last.click()
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.get_by_role("table")).to_contain_text("Received · Appointment: 30 Dec 2027")
    expect(page.get_by_role("table")).to_contain_text(ENGLISH)
    picture(page, pictures / f"english-dossier-{width}.png")
    assert faults(page) == []
    page.goto("/staff/tokens")
    page.locator("#name").fill(f"Office {width}")
    page.locator("[name=rights]").first.check()
    follow(page.locator("main form button").last)
    page.goto("/staff/tokens")
    expect(page.get_by_role("row", name=f"Office {width}")).to_contain_text(ENGLISH)
    picture(page, pictures / f"english-tokens-{width}.png")
    assert faults(page) == []
