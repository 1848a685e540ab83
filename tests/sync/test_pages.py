"""Promise: a citizen's phone shows where the dossier is, or kindly why not; no script, nothing from elsewhere."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import update

from kiosk.domain.slip_code import ALPHABET, grouped
from sync.province.accept import accept
from sync.province.cases.by_command import set_status
from sync.province.commands.command import OPERATOR
from sync.province.limits import LOOK_UPS
from sync.province.schema import session
from tests.sync.citizens import NOW, Counter, read
from tests.sync.people import Keys, push_of


def test_the_six_statuses_stand_there_with_their_dates_in_both_languages(counter: Counter) -> None:
    code = counter.slip(dossier="000.00.08.H44-261123-0001", outcome="filed")
    for hours, status in enumerate(("received", "in-progress", "needs-more"), start=1):
        set_status(counter.database, OPERATOR, code, status, "Thiếu trang 2 <b>", NOW + timedelta(hours=hours))

    response = counter.look(f"/t/{code}")
    text = read(response)

    assert response.status_code == 200
    places = [
        text.rindex(words)
        for words in (
            "Đã soạn ở trung tâm Prepared at the centre 09:09 ngày 23/11/2026",
            "Đã nộp, chờ tiếp nhận Filed, waiting to be received 09:00 ngày 23/11/2026",
            "Đã tiếp nhận Received 10:00 ngày 23/11/2026",
            "Đang giải quyết Being handled 11:00 ngày 23/11/2026",
            "Cần bổ sung đang ở đây Something is missing 12:00 ngày 23/11/2026",
            "Có kết quả The result is ready",
            "Đã nhận Collected",
        )
    ]
    assert places == sorted(places)
    assert "Cơ quan nhắn From the office Thiếu trang 2 <b>" in text
    assert "Cập nhật lúc 12:00 ngày 23/11/2026" in text
    assert "Đăng ký khai sinh (1.001193)" in text
    assert "Xã Hải Lựu" in text
    assert "000.00.08.H44-261123-0001" in text


@pytest.mark.parametrize("typed", ["025190001234", "0987 654 321", "Nguyễn Thị Yến", "NGUYEN THI YEN"])
def test_what_is_no_dossiers_code_is_never_shown_to_whoever_has_the_slip(counter: Counter, typed: str) -> None:
    text = read(counter.look(f"/t/{counter.slip(dossier=typed, outcome='filed')}"))

    assert "Đã nộp, chờ tiếp nhận" in text
    assert "Mã hồ sơ trên Cổng" not in text
    assert typed not in text


def test_what_an_earlier_version_read_out_of_the_entries_is_not_shown_either(counter: Counter) -> None:
    code = counter.slip(outcome="filed")
    with counter.database.write() as connection:
        connection.execute(update(session).where(session.c.slip == code).values(dossier="025190001234"))

    assert "025190001234" not in read(counter.look(f"/t/{code}"))


@pytest.mark.parametrize("end", ["rejected", "withdrawn", "stopped"])
def test_an_end_shows_the_way_up_to_it_and_nothing_that_will_not_come(counter: Counter, end: str) -> None:
    code = counter.slip(dossier="x")
    set_status(counter.database, OPERATOR, code, end, "", NOW)

    text = read(counter.look(f"/t/{code}"))

    assert "Có kết quả" not in text
    assert "đang ở đây" in text


def test_a_genuine_code_that_has_not_arrived_says_so_and_when_the_centre_last_sent(counter: Counter) -> None:
    accept(counter.database, counter.device, push_of([]), NOW)

    response = counter.look(f"/t/{counter.keys.code()}")
    text = read(response)

    assert response.status_code == 200
    assert "Hồ sơ chưa về tới tỉnh" in text
    assert "Xã Hải Lựu gửi lần cuối lúc 09:00 ngày 23/11/2026." in text


def test_an_invented_code_and_a_mistyped_one_are_told_apart(counter: Counter) -> None:
    invented = counter.look(f"/t/{Keys().code()}")
    code = counter.keys.code()
    mistyped = counter.look(f"/t/{code[:-1]}{ALPHABET[ALPHABET.index(code[-1]) - 1]}")
    swapped = code[1] + code[0] + code[2:]
    nonsense = counter.look("/t/%3Cscript%3Ealert(1)%3C%2Fscript%3E")

    assert (invented.status_code, "Không có mã này" in read(invented)) == (404, True)
    assert (mistyped.status_code, "Có lẽ gõ nhầm một ký tự" in read(mistyped)) == (404, True)
    assert swapped == code or "Có lẽ gõ nhầm" in read(counter.look(f"/t/{swapped}"))
    assert nonsense.status_code == 404
    assert "Không có" in read(nonsense)


def test_a_typed_code_leads_to_the_slips_own_address(counter: Counter) -> None:
    code = counter.slip()

    assert "Mã trên phiếu" in read(counter.look("/t"))
    answer = counter.look(f"/t?code={grouped(code).lower().replace(' ', '+')}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/t/{code}")
    wrong = counter.look("/t?code=%22%3E%3Cscript%3E")
    assert wrong.status_code == 404
    assert "<script" not in wrong.text
    read(wrong)


def test_whoever_asks_for_the_head_alone_gets_what_a_page_would_say_without_its_body(counter: Counter) -> None:
    code = counter.slip()

    for path in ("/", "/t", f"/t/{code}", "/t/nonsense", f"/t?code={code}"):
        head, whole = counter.look(path, "HEAD"), counter.look(path)
        assert (head.status_code, head.content) == (whole.status_code, b""), path
        told = ("content-type", "content-length", "content-security-policy", "cache-control", "location")
        assert [head.headers.get(name) for name in told] == [whole.headers.get(name) for name in told], path


def test_guessing_by_heads_alone_is_guessing(counter: Counter) -> None:
    answers = (counter.look(f"/t/{Keys().code()}", "HEAD") for _ in range(10 * int(LOOK_UPS.burst)))

    assert any(answer.status_code == 429 for answer in answers)


def test_who_guesses_is_told_to_wait_and_nobody_else_is(counter: Counter) -> None:
    code = counter.slip()

    def refused(most: int) -> httpx.Response:
        """The first no, after at most so many looks: a busy machine gives time between two of them."""
        answers = (counter.look(f"/t/{Keys().code()}") for _ in range(most))
        return next(answer for answer in answers if answer.status_code == 429)

    answer = refused(10 * int(LOOK_UPS.burst))

    assert int(answer.headers["retry-after"]) >= 1
    assert "Bác chờ một chút" in read(answer)
    counter.phone = counter.phone.replace("::1", "::2")
    assert refused(int(LOOK_UPS.burst) // 2).status_code == 429  # of one household, and not of a full measure
    assert counter.look("/t/nonsense").status_code == 404
    counter.phone = "2001:db8:ffff:ffff::1"
    assert counter.look(f"/t/{code}").status_code == 200


def test_every_other_address_has_a_page_too(counter: Counter) -> None:
    for path in ("/admin.php", "/t/a/b"):
        response = counter.look(path)
        assert response.status_code == 404
        assert "Không có trang này" in read(response)


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium")
def test_a_browser_draws_the_page_under_its_own_policy(counter: Counter, tmp_path: Path) -> None:
    code = counter.slip(dossier="x", outcome="filed")
    picture = tmp_path / "page.png"
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    flags += " --disable-component-update --disable-sync --no-proxy-server --enable-logging=stderr"
    run = subprocess.run(
        ["chromium", *flags.split(), f"--user-data-dir={tmp_path / 'profile'}", "--window-size=500,900",
         f"--screenshot={picture}", f"{counter.server.url}/t/{code}"],
        check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert "Content Security Policy" not in run.stderr
    assert colours_of(picture) > 8


def colours_of(picture: Path) -> int:
    from PIL import Image

    with Image.open(picture) as image:
        return len(image.convert("RGB").getcolors(1 << 24) or [])
