"""Promise: a citizen's phone shows where the dossier is, or kindly why not; no script, nothing from elsewhere."""

import re
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import httpx
import msgspec
import pytest
from sqlalchemy import update

from kiosk.domain import facts as f
from kiosk.domain.slip_code import ALPHABET, grouped
from sync.province.accept import accept
from sync.province.cases.by_command import set_status
from sync.province.cases.kinds import Statement
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.cases.one import Wish, say_of
from sync.province.cases.speaking import Speaker, speak
from sync.province.commands.command import OPERATOR
from sync.province.database import Database
from sync.province.devices import Device, enrol
from sync.province.limits import LOOK_UPS
from sync.province.schema import session
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch.fleet import replace_code
from tests.sync.cases.offices import staff_of
from tests.sync.people import Keys, bodies_of, let_in, push_of, revoke, session_facts, wish
from tests.sync.servers import Server, running

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


class Counter:
    """A device whose sessions have come to the province of a running server, and a phone that looks."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.keys = Keys()
        self.database = Database(server.database_url)
        self.device: Device = let_in(self.database, self.keys, at=NOW)
        self.phone = f"2001:db8:{secrets.token_hex(2)}:{secrets.token_hex(2)}::1"

    def slip(self, *, dossier: str = "", outcome: f.Outcome | None = "prepared") -> str:
        """The code of a session that has arrived, before its end where it has no outcome."""
        code, facts = session_facts(self.keys, NOW)
        assert isinstance(facts.pop(), f.SessionEnded)
        session = next(fact.session for fact in facts if isinstance(fact, f.SessionOpened))
        if dossier:
            facts.append(f.DossierFiled(at=NOW, session=session, dossier=dossier))
        if outcome is not None:
            facts.append(f.SessionEnded(at=NOW, session=session, outcome=outcome))
        accept(self.database, self.device, push_of(bodies_of(facts), ledger=secrets.token_hex(16)), NOW)
        return code

    def look(self, path: str) -> httpx.Response:
        headers = {"X-Forwarded-For": f"198.51.100.1, {self.phone}"}
        return httpx.get(self.server.url + path, headers=headers, trust_env=False)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("pages")
    url = f"sqlite+pysqlite:///{folder / 'province.sqlite'}"
    with running(url, folder, TANTAY_TRUSTED_PROXIES="127.0.0.1") as server:
        yield server


@pytest.fixture
def counter(server: Server) -> Iterator[Counter]:
    counter = Counter(server)
    yield counter
    counter.database.close()


class Page(HTMLParser):
    """What a reader gets of a page, and every address that its browser would follow by itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.fetches, self.tags = "", list[str](), list[str]()
        self._hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._hidden = tag in {"style", "title"}
        for name, value in attrs:
            assert not name.startswith("on")
            if name == "src" or (name == "href" and tag == "link"):
                self.fetches.append(value or "")

    def handle_data(self, data: str) -> None:
        self.text += "" if self._hidden else f" {data}"


def read(response: httpx.Response) -> str:
    """The page's words in one line, after a look at all that every page promises."""
    page = Page(response.text)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["cache-control"] == "no-store"
    assert "set-cookie" not in response.headers
    assert "script" not in page.tags
    assert page.fetches == ["data:,"]
    assert "Trang này không thay Giấy tiếp nhận hồ sơ." in page.text
    return re.sub(r"\s+", " ", page.text)


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


@pytest.mark.parametrize(
    ("outcome", "headline", "sentence"),
    [
        ("prepared", "Đã soạn, chờ nộp trên Cổng", "chưa nộp. Bác tự nộp trên Cổng"),
        ("papers-missing", "Còn thiếu giấy tờ", "chuẩn bị các giấy ghi trên phiếu"),
        ("guided", "Đã được hướng dẫn", "chưa soạn hồ sơ nào"),
        ("abandoned", "Chưa làm xong ở trung tâm", "mang phiếu này tới trung tâm"),
        (None, "Chưa làm xong ở trung tâm", "mang phiếu này tới trung tâm"),
    ],
)
def test_before_filing_the_page_says_what_came_of_the_session_and_what_is_still_to_do(
    counter: Counter, outcome: f.Outcome | None, headline: str, sentence: str
) -> None:
    text = read(counter.look(f"/t/{counter.slip(outcome=outcome)}"))

    what_next = text.index("Bác cần làm gì")
    assert headline in text[:what_next]
    assert f"{headline} đang ở đây" in text
    assert sentence in text[what_next:]
    assert ("Đã soạn" in text, "Bác tự nộp" in text) == (outcome == "prepared", outcome == "prepared")


def test_who_was_only_guided_reads_so_of_the_first_stop_when_the_office_has_received_it(counter: Counter) -> None:
    code = counter.slip(outcome="guided")
    set_status(counter.database, OPERATOR, code, "received", "", NOW + timedelta(hours=1))

    text = read(counter.look(f"/t/{code}"))

    assert "Đã được hướng dẫn Guidance given" in text
    assert "Đã soạn" not in text


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


def test_a_status_that_nobody_gave_a_meaning_stands_first_with_its_day_and_nothing_more_is_claimed(
    counter: Counter,
) -> None:
    code = counter.slip(dossier="x", outcome="filed")
    set_status(counter.database, OPERATOR, code, "received", "", NOW + timedelta(hours=1))
    told = Wish(said="Đã chuyển Sở", note="Phiếu số 7", due=date(2026, 11, 24))
    say_of(counter.database, staff_of(), code, told, NOW + timedelta(hours=2))

    text = read(counter.look(f"/t/{code}"))

    what_next, how_far = text.index("Bác cần làm gì"), text.index("Hồ sơ đã đi tới đâu")
    headline, following, road = text[:what_next], text[what_next:how_far], text[how_far:]
    assert "Cơ quan ghi “Đã chuyển Sở” In the office's words 11:00 ngày 23/11/2026" in headline
    assert "Đã tiếp nhận" not in headline
    assert "Bác hỏi trung tâm để biết cần làm gì" in following
    assert "Phiếu số 7" in following
    assert "chưa phải làm gì" not in text
    assert "quá hẹn" not in text.lower()
    assert "“Đã chuyển Sở” đang ở đây" in road
    assert "Đã tiếp nhận Received 10:00 ngày 23/11/2026" in road
    assert "Có kết quả" not in road


def test_once_its_meaning_is_known_the_page_goes_on_by_it(counter: Counter) -> None:
    code = counter.slip(dossier="x", outcome="filed")
    source = f"Hệ thống {code}"
    statement = Statement(slip=code, said="Đã có kết quả", source=source, at=NOW + timedelta(hours=1))
    with counter.database.write() as connection:
        speak(connection, Speaker(id="", scope=WHOLE_PROVINCE), [statement], NOW)
    assert "Cơ quan ghi “Đã có kết quả”" in read(counter.look(f"/t/{code}"))

    with counter.database.write() as connection:
        set_name(
            connection, staff_of(), Name(source=source, kind="dossier", said="Đã có kết quả", word="result-ready"), NOW
        )

    text = read(counter.look(f"/t/{code}"))
    assert "Có kết quả đang ở đây" in text
    assert "Cơ quan ghi" not in text


def test_what_an_office_says_of_a_slip_that_has_not_arrived_has_its_time(counter: Counter) -> None:
    code = counter.keys.code()
    say_of(counter.database, staff_of(), code, Wish(said="Đã chuyển Sở"), NOW)

    text = read(counter.look(f"/t/{code}"))

    assert "Cơ quan ghi “Đã chuyển Sở” In the office's words 09:00 ngày 23/11/2026" in text
    assert "Bác hỏi trung tâm để biết cần làm gì" in text


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


def is_told_to_bring_it(text: str) -> bool:
    """Whether the page sends the citizen to the centre with the slip, and promises nothing."""
    assert "không mất gì" not in text
    assert "thử lại" not in text
    assert "gửi lần cuối" not in text
    return "trung tâm chưa gửi buổi làm việc của phiếu này" in text and "mang phiếu này tới trung tâm" in text


def test_a_slip_that_went_down_with_a_replaced_machine_is_to_be_brought_to_the_centre(counter: Counter) -> None:
    code, staff = counter.keys.code(), staff_of()
    accept(counter.database, counter.device, msgspec.structs.replace(push_of([]), waiting=12), NOW)
    assert "không mất gì cả" in read(counter.look(f"/t/{code}"))

    spare, _ = replace_code(counter.database, staff, counter.device.id, NOW)
    enrol(counter.database, wish(Keys(), spare), NOW)

    assert is_told_to_bring_it(read(counter.look(f"/t/{code}")))


def test_so_is_the_slip_of_a_machine_that_is_shut_out_until_it_is_let_in_again(counter: Counter) -> None:
    code = counter.keys.code()
    revoke(counter.database, counter.device.id, NOW)
    assert is_told_to_bring_it(read(counter.look(f"/t/{code}")))

    revoke(counter.database, counter.device.id, None)
    assert "thử lại sau" in read(counter.look(f"/t/{code}"))


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
