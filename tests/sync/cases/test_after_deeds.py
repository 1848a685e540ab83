"""Promise: what an official reads after naming, applying and undoing is true; asked is only what they may say."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest

from sync.province.cases.imports import apply, preview, undo
from sync.province.cases.names import NATIONAL
from sync.province.database import Database
from sync.province.staff.rights import Staff
from tests.sync.cases.offices import SYSTEM, Office, sheet, staff_of
from tests.sync.staff_world import OWN, Caller, World

TITLES = {
    "previewed": ("Xem trước tệp", "Preview of a file"),
    "applied": ("Tệp đã ghi", "A file that was applied"),
    "undone": ("Tệp đã bỏ", "A file that was taken back"),
}


def text(world: World, caller: Caller, path: str, language: str = "vi") -> str:
    """The page's words, one blank between."""
    page = world.ask(caller, "GET", f"{path}{'&' if '?' in path else '?'}lang={language}").text
    return unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page.partition("<main")[2])))


def title(world: World, caller: Caller, path: str, language: str) -> str:
    page = world.ask(caller, "GET", f"{path}?lang={language}").text
    return unescape(re.findall("<h1>(.*?)</h1>", page)[0])


def uploaded(database: Database, staff: Staff, said: str, source: str = SYSTEM) -> tuple[str, str]:
    """A file with one row whose status has this name: the import, and the slip of its dossier."""
    office = Office(database)
    code = office.dossier()
    slip, now = office.comes(code), datetime.now(UTC)
    return preview(database, staff, "tệp.csv", source, sheet([(code, said, "20/11/2026", "")]), now), slip


def test_a_file_is_titled_by_what_became_of_it(world: World) -> None:
    admin, now, staff = world.signed_in("admin"), datetime.now(UTC), staff_of()
    identity, _ = uploaded(world.database, staff, "Đang xử lý")
    path = f"/staff/dossiers/imports/{identity}"
    for state, (vi, en) in TITLES.items():
        if state == "applied":
            apply(world.database, staff, identity, now)
        elif state == "undone":
            undo(world.database, staff, identity, now)
        assert (title(world, admin, path, "vi"), title(world, admin, path, "en")) == (vi, en)
    told = text(world, admin, path)
    assert "Đã bỏ 1 dòng của tệp này." in told
    assert "Nếu bỏ tệp này" not in told
    assert "Bỏ cả tệp này" not in told


def test_before_it_is_undone_a_file_says_what_would_come_of_that(world: World) -> None:
    admin, staff = world.signed_in("admin"), staff_of()
    identity, _ = uploaded(world.database, staff, "Đang xử lý")
    apply(world.database, staff, identity, datetime.now(UTC))
    path = f"/staff/dossiers/imports/{identity}"

    assert "Đã ghi 1 dòng. Nếu bỏ tệp này, công dân và máy ở trung tâm sẽ thấy lại điều đã ghi" in text(
        world, admin, path
    )
    assert "1 rows were applied. If you take it back, citizens and machines will see" in text(world, admin, path, "en")


def test_the_rows_of_a_file_have_the_meaning_that_a_name_has_got_since(world: World) -> None:
    admin, staff, name = world.signed_in("admin"), staff_of(), f"Chờ ký số {datetime.now(UTC):%f}"
    identity, slip = uploaded(world.database, staff, name)
    apply(world.database, staff, identity, datetime.now(UTC))
    path = f"/staff/dossiers/imports/{identity}"
    assert "Tên trạng thái chưa biết nghĩa" in text(world, admin, path)
    form: dict[str, object] = {"said-0": name, "word-0": "dossier:in-progress"}

    assert world.ask(admin, "POST", f"{path}/names", form).status_code in {200, 303}
    told = text(world, admin, path)
    assert "Tên trạng thái chưa biết nghĩa" not in told
    assert "Giữ nguyên chữ, chưa xếp" not in told
    assert f"“{name}”" in told or name in told
    assert "Đang giải quyết" in told
    assert "Đang giải quyết" in text(world, admin, f"/t/{slip}")


def test_naming_on_the_page_of_names_says_how_many_slips_changed(world: World) -> None:
    admin, staff, name = world.signed_in("admin"), staff_of(), f"Trình lãnh đạo {datetime.now(UTC):%f}"
    identity, _ = uploaded(world.database, staff, name)
    apply(world.database, staff, identity, datetime.now(UTC))
    form: dict[str, object] = {"source": SYSTEM, "name": name, "what": "dossier:in-progress"}
    answer = world.ask(admin, "POST", "/staff/dossiers/names", form)

    where = answer.headers["location"]
    assert "Đã lưu; 1 phiếu đổi theo." in text(world, admin, where)
    assert "Saved; 1 slips changed with it." in text(world, admin, where, "en")


@pytest.mark.parametrize("role", ["official", "leader"])
def test_names_of_the_national_portal_are_told_and_not_asked_of_a_commune(world: World, role: str) -> None:
    name = f"Tên lạ {role} {datetime.now(UTC):%f}"
    commune, admin, staff = world.signed_in(role, OWN), world.signed_in("admin"), staff_of("official", OWN)
    identity, _ = uploaded(world.database, staff, name, NATIONAL)
    path = f"/staff/dossiers/imports/{identity}"
    own, theirs = (world.ask(caller, "GET", path).text for caller in (commune, admin))

    assert f"“{name}”" in unescape(own)
    assert "chỉ người của tỉnh đặt được" in unescape(own)
    assert 'name="word-0"' not in own
    assert "Only the province says what these names mean" in text(world, commune, path, "en")
    assert 'name="word-0"' in theirs
    form: dict[str, object] = {"said-0": name, "word-0": "dossier:collected"}
    refused = world.ask(commune, "POST", f"{path}/names", form)
    assert "chỉ người của tỉnh đặt hoặc đổi được" in unescape(refused.text)
    assert title(world, commune, path, "vi") == "Xem trước tệp"


def test_names_of_the_own_system_are_asked_of_a_commune(world: World) -> None:
    name, staff = f"Tên riêng {datetime.now(UTC):%f}", staff_of("official", OWN)
    identity, _ = uploaded(world.database, staff, name, f"Hệ thống {name}")

    page = world.ask(world.signed_in("official", OWN), "GET", f"/staff/dossiers/imports/{identity}").text
    assert 'name="word-0"' in page


def test_a_token_for_a_commune_that_nobody_knows_is_refused_with_a_sentence(world: World) -> None:
    admin = world.signed_in("admin")
    for communes in ("99999", "08782 00000", "0878", "Hải Lựu"):
        for language, sentence in (
            ("vi", "Có mã không phải của một xã, phường trong phạm vi của bạn."),
            ("en", "Some code is of no commune in your scope."),
        ):
            form: dict[str, object] = {
                "name": "Kho dữ liệu",
                "rights": "see-dossiers",
                "days": "9",
                "communes": communes,
            }
            answer = world.ask(admin, "POST", f"/staff/tokens?lang={language}", form)
            assert answer.status_code == 422
            assert sentence in unescape(answer.text)
            assert 'value="Kho dữ liệu"' in answer.text, "what was typed stays"
    assert "Kho dữ liệu" not in re.sub('value="[^"]*"', "", world.ask(admin, "GET", "/staff/tokens").text)
