"""Promise: the figures are read on a phone and at a desk, by keyboard, on paper and in two languages."""

import csv
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import httpx
import openpyxl
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from sync.province.boards.definitions import DEFINITIONS
from sync.province.boards.words import BOARDS
from sync.province.overlap import mark
from sync.province.rebuilding import rebuild
from sync.province.staff.rights import ROLES, Role
from sync.province.web.staff.guard import COOKIE
from tests.sync.boards.month import HAI_LUU, HOA_BINH, month_of, send
from tests.sync.people import Keys, let_in
from tests.web.browser import WIDTHS, faults, follow, tabbed
from tests.web.conftest import Province, SignedIn

SPAN = "span=any&first=2026-10-01&last=2026-11-26"
NOVEMBER = "span=month&on=2026-11-01"


@pytest.fixture(scope="module", autouse=True)
def told(province: Province) -> Iterator[None]:
    """Two centres have told of a made-up month, and one has never been heard."""
    now = datetime.now(UTC)
    for centre, seed in ((HAI_LUU, 1), (HOA_BINH, 2)):
        send(province.database, let_in(province.database, Keys(), centre, now), month_of(centre, seed), now)
    let_in(province.database, Keys(), "08434", datetime(2026, 10, 1, 2, tzinfo=UTC))
    return iter(())


def ask(province: Province, path: str, role: Role, *communes: str) -> httpx.Response:
    cookies = {COOKIE: province.secret(role, *communes)}
    return httpx.get(province.url + path, cookies=cookies, trust_env=False)


def rows_of(page: Page, table: str) -> list[list[str]]:
    """What the lines of a table read."""
    lines = page.locator(f"#{table} tbody tr")
    return [lines.nth(at).locator("th, td").all_inner_texts() for at in range(lines.count())]


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_board_is_for_everybodys_eyes_and_fits_its_window(signed_in: SignedIn, board: str, width: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff/figures/{board}?{SPAN}")

    assert faults(page) == []
    expect(page.get_by_role("heading", level=1)).to_have_text(BOARDS[board].vi)
    assert page.locator("table").count() > 0


@pytest.mark.parametrize("width", WIDTHS)
def test_what_the_figures_mean_is_a_click_away_from_each_table(signed_in: SignedIn, width: int) -> None:
    page = signed_in("analyst", width=width)
    page.goto(f"/staff/figures/handling?{SPAN}")
    follow(page.locator("#times .foot a").first)

    expect(page).to_have_url(re.compile("/staff/figures/definitions#handling$"))
    expect(page.locator("dt:target")).to_be_in_viewport()
    assert page.locator("dt").count() == len(DEFINITIONS)
    assert faults(page) == []


def test_every_table_leads_to_a_meaning_that_is_there(province: Province) -> None:
    known = set(re.findall(r'<dt id="([\w-]+)"', ask(province, "/staff/figures/definitions", "admin").text))

    for board in BOARDS:
        html = ask(province, f"/staff/figures/{board}?{SPAN}", "admin").text
        assert set(re.findall(r"definitions#([\w-]+)", html)) <= known


@pytest.mark.parametrize("board", BOARDS)
def test_in_english_no_vietnamese_is_left_but_names(signed_in: SignedIn, board: str) -> None:
    page = signed_in("admin", width=360)
    page.goto(f"/staff/figures/{board}?{NOVEMBER}&lang=en")
    text = page.locator("main").inner_text()
    places = ("Xã ", "Phường ")

    lines = [line for line in text.splitlines() if not any(place in line for place in places)]
    assert [line for line in lines if re.search("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", line)] == []
    assert page.locator("html").get_attribute("lang") == "en"
    assert faults(page) == []


def test_on_a_phone_a_commune_without_a_machine_takes_one_line(signed_in: SignedIn) -> None:
    page = signed_in("admin", width=360)
    page.goto(f"/staff/figures?{NOVEMBER}")
    without = page.locator("#communes tr", has_text="chưa có máy")
    one, text = without.first.bounding_box(), without.first.inner_text()

    assert without.count() > 100
    assert one is not None
    assert one["height"] < 60
    assert "–" not in text
    assert page.locator("#communes tr", has_text="Xã Hải Lựu").locator("td:visible").count() == 8
    assert faults(page) == []


@pytest.mark.parametrize(("width", "natural"), [(360, 320), (1440, 860)])
def test_each_chart_is_seen_and_says_in_words_what_it_shows(signed_in: SignedIn, width: int, natural: int) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"/staff/figures/hours?{SPAN}")
    pictures = page.locator("figure img")

    assert pictures.count() >= 2
    for at in range(pictures.count()):
        picture = pictures.nth(at)
        assert picture.evaluate("e => e.complete && e.naturalWidth") == natural
        title = picture.evaluate("e => e.closest('section').querySelector('h2').innerText")
        assert (picture.get_attribute("alt") or "").startswith(f"Biểu đồ: {title}. ")
        assert page.locator("figcaption").nth(at).inner_text() in (picture.get_attribute("alt") or "")


def test_the_numbers_in_a_chart_are_those_of_the_table_below_it(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto(f"/staff/figures/sessions?{NOVEMBER}")
    source = page.locator("#outcome img").get_attribute("src") or ""
    svg = b64decode(source.partition(",")[2]).decode()

    for name, now, before in rows_of(page, "outcome"):
        assert f">{name}<" in svg
        assert f">{now} phiên<" in svg
        assert f">{before} phiên<" in svg


def test_one_goes_down_from_the_province_to_a_commune_to_a_procedure_and_back(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto(f"/staff/figures?{SPAN}")
    heads = page.locator("#communes thead th").all_inner_texts()
    province = {row[0]: row[heads.index("Phiên")] for row in rows_of(page, "communes")}
    page.locator("#communes").get_by_role("link", name="Xã Hải Lựu").click()
    expect(page.locator(".where strong")).to_contain_text("Xã Hải Lựu")
    sessions = page.locator(".tiles div", has_text="Phiên").locator(".large").first.inner_text()
    assert sessions == province["Xã Hải Lựu"]
    page.locator("#procedures tbody a").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(BOARDS["procedures"].vi)
    assert rows_of(page, "outcome")
    page.locator(".up").get_by_role("link", name="Tất cả các nơi").click()
    expect(page.locator(".where strong")).to_contain_text("Toàn tỉnh")


def test_all_of_it_can_be_reached_by_keyboard(signed_in: SignedIn) -> None:
    page = signed_in("analyst")
    page.goto(f"/staff/figures?{NOVEMBER}")
    reached = tabbed(page, 240)

    for name in ("Thủ tục", "Tuần", "← Trước", "Ngày và nơi khác", "Phiên", "Xã Hải Lựu", "CSV (cho máy đọc)"):
        assert name in reached
    page.locator("summary", has_text="Ngày và nơi khác").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Từ ngày").fill("2026-11-02")
    page.get_by_label("Đến hết ngày").fill("2026-11-08")
    page.get_by_label("Xã, phường", exact=True).select_option(HAI_LUU)
    page.get_by_role("button", name="Xem").press("Enter")
    expect(page.locator(".where strong")).to_have_text("Xã Hải Lựu · 02/11 – 08/11/2026")


def test_communes_can_be_put_in_the_order_of_any_number(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto(f"/staff/figures?{SPAN}")
    assert [row[0] for row in rows_of(page, "communes")][:2] == ["Phường Âu Cơ", "Phường Hoà Bình"]
    follow(page.locator("#communes thead").get_by_role("link", name="Phiên", exact=True))

    sessions = [int(row[2].replace(".", "")) for row in rows_of(page, "communes") if row[2] != "–"]
    assert sessions == sorted(sessions, reverse=True)
    assert len(rows_of(page, "communes")) == 148


def test_who_has_not_reported_is_named_and_linked(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto(f"/staff/figures?{SPAN}")
    expect(page.locator(".told")).to_contain_text("Số liệu tính đến")
    page.locator(".told summary").first.click()
    follow(page.locator(".told .places").get_by_role("link", name="Xã Tam Nông"))

    expect(page.locator(".where strong")).to_contain_text("Xã Tam Nông")


def test_a_leader_sees_the_own_commune_and_no_sign_of_any_other(province: Province) -> None:
    told = ask(province, f"/staff/figures/file/overview/days.csv?{SPAN}", "leader", HAI_LUU)
    assert told.headers["content-type"] == "text/csv; header=present; charset=utf-8"
    for board in BOARDS:
        own = ask(province, f"/staff/figures/{board}?{SPAN}", "leader", HAI_LUU)
        assert own.status_code == 200
        assert HOA_BINH not in own.text
        assert "Hoà Bình" not in own.text
        other = ask(province, f"/staff/figures/{board}?{SPAN}&centre={HOA_BINH}", "leader", HAI_LUU)
        assert other.status_code == 404
        for file in ("all.xlsx", "communes.csv"):
            assert (
                ask(province, f"/staff/figures/file/{board}/{file}?centre={HOA_BINH}", "leader", HAI_LUU).status_code
                == 404
            )


@pytest.mark.parametrize(
    "path", ["", "/waiting", "/definitions", "/file/sessions/outcome.csv", "/file/overview/all.xlsx"]
)
def test_nobody_sees_figures_without_signing_in_and_every_role_with(province: Province, path: str) -> None:
    stranger = httpx.get(f"{province.url}/staff/figures{path}", trust_env=False)
    assert stranger.status_code == 303
    assert stranger.headers["Location"].startswith("/staff/sign-in")
    for role in ROLES:
        assert ask(province, f"/staff/figures{path}", role, HAI_LUU).status_code == 200


def test_every_board_says_that_it_lacks_what_came_before_figures_were_kept(province: Province) -> None:
    told, silent = "chưa được tính", [ask(province, f"/staff/figures/{board}", "admin").text for board in BOARDS]
    with province.database.write() as connection:
        mark(connection)
    said = [ask(province, f"/staff/figures/{board}", "admin").text for board in BOARDS]
    rebuild(province.database)
    again = ask(province, "/staff/figures/overview", "admin").text

    assert all(told in page for page in said)
    assert not any(told in page for page in (*silent, again))


@pytest.mark.parametrize(
    "address",
    ["nothing", "file/sessions/nothing.csv", "file/sessions/outcome.exe", "file/x/all.xlsx", "overview?centre=99999"],
)
def test_what_is_not_there_is_said_to_be_not_there(province: Province, address: str) -> None:
    assert ask(province, f"/staff/figures/{address}", "admin").status_code == 404


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("span=any&first=2026-02-01&last=2026-01-01", "Ngày đầu phải trước ngày cuối"),
        ("span=any&first=2020-02-01&last=2026-01-01", "tối đa năm năm"),
        ("span=week&on=x", "không đọc được"),
        ("span=year&on=9999-12-31", "ngoài các năm"),
        ("span=decade", "Không có loại thời gian này"),
    ],
)
def test_a_span_that_is_none_is_explained_beside_the_choice(province: Province, query: str, sentence: str) -> None:
    answer = ask(province, f"/staff/figures/overview?{query}", "admin")

    assert answer.status_code == 422
    assert sentence in answer.text
    assert ask(province, f"/staff/figures/file/overview/all.xlsx?{query}", "admin").status_code == 400


def test_the_files_have_the_lines_of_the_page(signed_in: SignedIn, province: Province) -> None:
    page = signed_in("admin")
    page.goto(f"/staff/figures/sessions?{NOVEMBER}")
    shown = rows_of(page, "outcome")
    with page.expect_download() as download:
        page.locator("#outcome").get_by_role("link", name="CSV (cho máy đọc)").click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        lines_of_csv = list(csv.reader(file))
    with page.expect_download() as download:
        page.locator("#outcome").get_by_role("link", name="XLSX (cho bảng tính)").click()
    book = openpyxl.load_workbook(BytesIO(Path(download.value.path()).read_bytes()))

    plain = [[name, now.replace(".", ""), before.replace(".", "")] for name, now, before in shown]
    assert [line[1:-3] for line in lines_of_csv[1:-1]] == plain
    lines = [
        [str(cell) for cell in row[1:]] for row in book.worksheets[0].iter_rows(values_only=True) if row[3] is not None
    ]
    assert [line for line in lines if line[0] in {row[0] for row in plain}] == plain
    whole = ask(province, f"/staff/figures/file/sessions/all.xlsx?{SPAN}", "admin")
    assert len(openpyxl.load_workbook(BytesIO(whole.content)).sheetnames) == 5
    assert 'filename="tan-tay-sessions-all-2026-10-01_2026-11-26.xlsx"' in whole.headers["Content-Disposition"]


def test_a_board_can_be_printed_and_read(signed_in: SignedIn, pictures: Path) -> None:
    page = signed_in("admin")
    page.goto(f"/staff/figures/sessions?{SPAN}")
    shown = rows_of(page, "outcome")
    paper = pictures / "sessions.pdf"
    page.pdf(path=paper, format="A4")
    text = " ".join(" ".join(one.extract_text().split()) for one in PdfReader(paper).pages)

    assert "Số liệu tính đến" in text
    assert all(f"{name} {now} {before}" in text for name, now, before in shown)
    assert "Đăng xuất" not in text
    assert "CSV" not in text
