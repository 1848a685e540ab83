"""Promise: an administrator lets machines in, moves, replaces and shuts them out by the page, and sees all of them."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace
from playwright.sync_api import Page, expect
from sqlalchemy import delete, insert, update

from kiosk.errors import Rejected
from sync.client.line import HttpProvince
from sync.protocol import Push
from sync.province.accept import accept
from sync.province.devices import Device
from sync.province.schema import device, fork
from sync.province.tables.staff import staff_record
from sync.province.tables.watch import alert, channel, heartbeat, lease, replacement
from tests.sync.people import Keys, let_in, push_of, wish
from tests.web.browser import WIDTHS, faults, follow, picture
from tests.web.conftest import Province, SignedIn
from tests.web.test_machine_codes import code_on

NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def empty(province: Province) -> None:
    with province.database.write() as connection:
        for table in (device, heartbeat, replacement, fork, alert, channel, lease):
            connection.execute(delete(table))


def machine(province: Province, centre: str = "08782", **said: object) -> tuple[Keys, Device]:
    keys = Keys()
    known = let_in(province.database, keys, centre, NOW)
    push: Push = replace(push_of([b"a"]), **({"waiting": 0, "head": 1, "build": "1.4.2", "sent_at": NOW} | said))
    accept(province.database, known, push, NOW)
    return keys, known


def heading(page: Page, level: int) -> str:
    found = page.locator("main").get_by_role("heading", level=level)
    expect(found).to_be_visible()
    return found.inner_text()


def test_a_machine_moves_only_once_nothing_waits_at_it(province: Province, signed_in: SignedIn) -> None:
    keys, known = machine(province, waiting=73)
    page = signed_in("admin")

    def ask() -> None:
        page.goto(f"/staff/devices/{known.id}")
        page.get_by_label("Chuyển tới").select_option("04795")
        page.locator("form", has_text="Chuyển máy sang").get_by_role("button", name="Tạo mã").click()

    ask()
    assert "còn 73 mục" in page.get_by_role("alert").inner_text()
    with province.database.write() as connection:
        connection.execute(update(device).values(last_heard=NOW - timedelta(hours=2)))
        connection.execute(update(heartbeat).values(waiting=0))
    ask()
    assert "Đã lâu máy không gửi gì" in page.get_by_role("alert").inner_text()
    with province.database.write() as connection:
        connection.execute(update(device).values(last_heard=datetime.now(UTC)))
    ask()
    code = code_on(page)
    assert heading(page, 1) == "Mã chuyển máy"
    assert heading(page, 2) == f"Chuyển máy quay-1 ({known.id[-8:]}) từ Xã Hải Lựu sang Phường Hoà Bình"

    line, stranger = HttpProvince(province.url, "", keys), HttpProvince(province.url, "", other := Keys())
    with pytest.raises(Rejected, match="enrol-code-unknown"):
        stranger.enrol(wish(other, code))
    with pytest.raises(Rejected, match="pending-first"):
        line.enrol(replace(wish(keys, code, "08782"), waiting=3))
    answer = line.enrol(wish(keys, code, "08782"))
    assert (answer.device, answer.centre) == (known.id, "04795")
    line.close()
    stranger.close()


def test_one_that_was_just_let_in_is_not_called_long_silent_and_the_chosen_commune_stays(
    province: Province, signed_in: SignedIn
) -> None:
    known = let_in(province.database, Keys(), "08782", datetime.now(UTC))
    page = signed_in("admin")
    page.goto(f"/staff/devices/{known.id}")
    page.get_by_label("Chuyển tới").select_option("04795")
    page.locator("form", has_text="Chuyển máy sang").get_by_role("button", name="Tạo mã").click()

    told = page.get_by_role("alert")
    expect(told).to_contain_text("chưa kịp gửi gì")
    expect(told).not_to_contain_text("Đã lâu")
    expect(page.get_by_label("Chuyển tới")).to_have_value("04795")


def test_a_broken_machine_is_replaced_and_its_disk_may_come_back(province: Province, signed_in: SignedIn) -> None:
    keys, known = machine(province, waiting=12)
    page = signed_in("admin")
    page.goto(f"/staff/devices/{known.id}")
    follow(page.locator("form", has_text="Thay máy hỏng").get_by_role("button"))
    assert "còn 12 mục chưa gửi: coi như mất" in page.locator("main").inner_text()
    code = code_on(page)
    page.emulate_media(media="print")
    assert heading(page, 1) == "Mã cho máy thay"
    assert heading(page, 2) == f"Máy mới thay máy quay-1 ({known.id[-8:]}) ở Xã Hải Lựu"
    page.emulate_media(media="screen")

    line = HttpProvince(province.url, "", fresh := Keys())
    new = line.enrol(wish(fresh, code, "08782"))
    assert line.enrol(wish(fresh, code, "08782")).device == new.device
    old_line = HttpProvince(province.url, known.id, keys)
    with pytest.raises(Rejected, match="revoked"):
        old_line.push(push_of([b"a", b"b"]))
    page.goto(f"/staff/devices/{known.id}")
    assert "đã có máy thay" in page.locator("main").inner_text()
    follow(page.get_by_role("button", name="Mở lại máy"))
    assert old_line.push(push_of([b"a", b"b"])).through == 2
    page.goto(f"/staff/devices/{new.device}")
    page.get_by_role("link", name=known.id[:8]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("quay-1")
    for each in (line, old_line):
        each.close()


def test_shutting_out_wants_a_tick_and_is_written_into_the_record(province: Province, signed_in: SignedIn) -> None:
    keys, known = machine(province)
    page = signed_in("admin")
    page.goto(f"/staff/devices/{known.id}")
    page.get_by_role("button", name="Khóa máy").click()
    assert page.url.endswith(known.id), "the browser itself asks for the tick"
    page.get_by_label("Tôi chắc chắn").check()
    follow(page.get_by_role("button", name="Khóa máy"))
    line = HttpProvince(province.url, known.id, keys)
    with pytest.raises(Rejected, match="revoked"):
        line.push(push_of([b"a"]))
    line.close()
    with province.database.read() as connection:
        actions = [row.action for row in connection.execute(staff_record.select())]
    assert actions[-1] == "device-shut-out"


def test_what_lies_outside_of_the_scope_is_not_there(province: Province) -> None:
    _, known = machine(province, "08782")
    secrets = {role: province.secret(role, "04795") for role in ("leader", "official")}
    for secret in secrets.values():
        cookies = {"tantay-staff": secret}
        for path in (known.id, f"{known.id}/set-aside"):
            answer = httpx.get(f"{province.url}/staff/devices/{path}", cookies=cookies, trust_env=False)
            assert answer.status_code == 404
        listed = httpx.get(f"{province.url}/staff/devices?centre=08782", cookies=cookies, trust_env=False)
        assert (listed.status_code, "quay-1" in listed.text) == (200, False)
        assert httpx.get(f"{province.url}/staff/devices/new", cookies=cookies, trust_env=False).status_code == 403
        assert httpx.get(f"{province.url}/staff/alerts", cookies=cookies, trust_env=False).status_code == 200


def filled(province: Province) -> str:
    """A province of which something is amiss everywhere; the machine on which most is."""
    _, known = machine(province, waiting=1234, sent_at=NOW + timedelta(minutes=40))
    accept(province.database, known, push_of([b"nonsense", b"more"], ledger="3" * 32), NOW)
    for centre in ("04795", "08434"):
        machine(province, centre)
    let_in(province.database, Keys(), "08434", NOW)
    with province.database.write() as connection:
        seen = {"first_seen": NOW, "last_seen": NOW, "times": 2, "agreed": 40}
        connection.execute(insert(fork).values(device=known.id, ledger="2" * 32, **seen))
        kinds = {
            "silent": '{"since": "2026-11-24T16:50:00+07:00"}',
            "backlog": '{"machine": "quay-1", "count": "1234"}',
            "repeats": '{"machine": "printer", "cause": "paper-jam", "times": "4"}',
            "fork": '{"machine": "quay-1", "at": "2026-11-26T09:00:00+07:00"}',
            "clock": '{"machine": "quay-1", "seconds": "2400"}',
        }
        for kind, said in kinds.items():
            of = "" if kind in {"silent", "repeats"} else known.id
            about = {"kind": kind, "centre": "08782", "device": of, "said": said, "opened_at": NOW}
            connection.execute(insert(alert).values(open_key=kind, **about))
            connection.execute(insert(alert).values(ended_at=NOW, **about))
        connection.execute(
            insert(channel).values(kind="mail", address="it@phutho.example", secret="", centre="", made_at=NOW)
        )
    return known.id


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_of_the_machines_is_sound(
    province: Province, signed_in: SignedIn, width: int, language: str, pictures: Path
) -> None:
    known = filled(province)
    page = signed_in("admin", width=width)
    for name, path in {"list": "", "one": f"/{known}", "new": "/new"}.items():
        page.goto(f"/staff/devices{path}?lang={language}")
        picture(page, pictures / f"{name}-{language}-{width}.png")
        assert faults(page) == [], name
    page.get_by_label("Xã, phường" if language == "vi" else "Commune").select_option("08782")
    follow(page.locator("main form button"))
    picture(page, pictures / f"code-{language}-{width}.png")
    assert faults(page) == []
    page.goto(f"/staff/alerts?lang={language}")
    picture(page, pictures / f"alerts-{language}-{width}.png")
    assert faults(page) == []


def test_a_webhook_is_added_shows_its_secret_once_and_is_removed(signed_in: SignedIn, pictures: Path) -> None:
    page = signed_in("admin", width=360)
    page.goto("/staff/alerts")

    def add(address: str) -> None:
        page.get_by_label("Cách báo").select_option("webhook")
        page.get_by_label("Địa chỉ").fill(address)
        page.get_by_role("button", name="Thêm").click()

    add("http://example.com/hook")
    assert "chỉ gửi qua https" in page.get_by_role("alert").inner_text()
    expect(page.get_by_label("Cách báo")).to_have_value("webhook")
    expect(page.get_by_label("Địa chỉ")).to_have_value("http://example.com/hook")
    add("https://192.168.1.9/hook")
    assert "mạng nội bộ" in page.get_by_role("alert").inner_text()
    add("https://he-thong.example/hook")
    expect(page.locator("main")).to_contain_text(re.compile(r"chỉ hiện một lần: [0-9a-f]{64}"))
    picture(page, pictures / "webhook-360.png")
    assert faults(page) == []
    told = page.get_by_role("table", name=re.compile("nơi được báo"))
    expect(told.get_by_role("row").filter(has_text="he-thong.example")).to_contain_text("cả tỉnh")
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("đã hiện rồi")
    assert not re.search(r"[0-9a-f]{64}", page.locator("main").inner_text())
    page.goto("/staff/alerts")
    assert not re.search(r"[0-9a-f]{64}", page.locator("main").inner_text())
    follow(page.get_by_role("button", name="Bỏ https://he-thong.example/hook"))
    assert "he-thong.example" not in page.locator("main").inner_text()
