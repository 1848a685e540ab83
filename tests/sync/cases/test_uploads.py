"""Promise: whatever is sent to the page of files, a sentence comes back, nothing is lost and nothing breaks."""

import re
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import func, insert, select

from kiosk.domain.ids import uuid7
from sync.province.cases.imports import one_import
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.staff.sessions import csrf_of, open_session
from sync.province.tables.imports import import_file, spoken
from sync.province.tables.staff import account
from sync.province.web.staff.guard import COOKIE
from tests.sync.cases.offices import HEADS, SYSTEM, Office, sheet
from tests.sync.cases.spoilt import GOOD, spoilt_rows, whole_files
from tests.sync.servers import Server

IMPORTS = "/staff/dossiers/imports"


class Clerk:
    """Somebody of the province who is signed in, and their browser."""

    def __init__(self, server: Server) -> None:
        self.server, self.database = server, Database(server.database_url)
        now = datetime.now(UTC)
        who = uuid7(now)
        with self.database.write() as connection:
            connection.execute(
                insert(account).values(
                    id=who, login=secrets.token_hex(8), name="Lê Văn Thử", role="admin", communes="", created_at=now
                )
            )
            secret = open_session(connection, who, "test", now)
        self.csrf = csrf_of(secret)
        self.browser = httpx.Client(base_url=server.url, cookies={COOKIE: secret}, trust_env=False, timeout=60)

    def upload(self, raw: bytes, name: str = "tệp.csv") -> httpx.Response:
        data = {"csrf": self.csrf, "source": SYSTEM}
        return self.browser.post(IMPORTS, data=data, files={"file": (name, raw)})

    def press(self, address: str, what: str, **data: str) -> httpx.Response:
        return self.browser.post(f"{address}/{what}", data={"csrf": self.csrf, **data})

    def kept(self) -> tuple[int, int]:
        with self.database.read() as connection:
            counts = [
                connection.execute(select(func.count()).select_from(one)).scalar_one() for one in (spoken, import_file)
            ]
        return counts[0], counts[1]


@pytest.fixture
def clerk(shared_server: Server) -> Iterator[Clerk]:
    clerk = Clerk(shared_server)
    yield clerk
    clerk.browser.close()
    clerk.database.close()


def test_each_file_that_cannot_be_read_gets_its_sentence_and_leaves_nothing(clerk: Clerk) -> None:
    before = clerk.kept()
    for name, raw, _ in whole_files():
        answer = clerk.upload(raw, f"{name}.xlsx")
        assert answer.status_code == (413 if len(raw) > 8 << 20 else 422), name
        assert answer.status_code == 413 or 'role="alert"' in answer.text, name
    assert clerk.kept() == before
    assert '"level": "error"' not in clerk.server.log


def test_each_row_with_a_mistake_is_shown_with_its_number_and_its_sentence(clerk: Clerk) -> None:
    for name, raw, _ in spoilt_rows():
        answer = clerk.upload(raw)
        assert answer.status_code == 303, name
        page = clerk.browser.get(answer.headers["location"]).text
        assert "Có lỗi, không ghi: 1" in page, name
        assert "025190001234" not in page
        assert "Nguyễn Thị Yến" not in page


def test_a_form_that_is_no_form_breaks_nothing(clerk: Clerk) -> None:
    headers = {"content-type": "multipart/form-data; boundary=x", "X-CSRF-Token": clerk.csrf}
    for body in (b"", b"--x", b"--x\r\n\r\n", b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--", b"\x00" * 99):
        answer = clerk.browser.post(IMPORTS, content=body, headers=headers)
        assert answer.status_code in {400, 422}
    nothing = clerk.browser.post(IMPORTS, data={"csrf": clerk.csrf, "source": SYSTEM})
    assert nothing.status_code == 422
    assert "Xin chọn một tệp." in nothing.text
    assert clerk.browser.post(IMPORTS, data={"source": SYSTEM}, files={"file": ("a", GOOD)}).status_code == 403
    unnamed = clerk.browser.post(IMPORTS, data={"csrf": clerk.csrf, "source": " "}, files={"file": ("a.csv", GOOD)})
    assert "từ hệ thống nào" in unnamed.text
    assert '"level": "error"' not in clerk.server.log


def test_a_file_goes_all_the_way_by_its_buttons(clerk: Clerk) -> None:
    office = Office(clerk.database)
    code = office.dossier()
    slip = office.comes(code)
    address = clerk.upload(sheet([(code, "Đang xử lý", "20/11/2026", "Số 7 <b>")])).headers["location"]
    identity = address.rpartition("/")[2]

    assert clerk.press(address, "apply").status_code == 303
    assert office.status(slip) == "in-progress"
    assert "&lt;b&gt;" in clerk.browser.get(f"{address}?rows=new").text
    again = clerk.press(address, "apply")
    assert again.status_code == 409
    assert "đã được ghi" in again.text
    assert clerk.press(address, "undo").status_code == 303
    assert office.status(slip) == ""
    assert one_import(clerk.database, WHOLE_PROVINCE, identity).state == "undone"
    assert clerk.press(address, "undo").status_code == 409
    for path in (
        f"{address}?rows=%00&after=-1",
        f"{address}?after=x",
        f"{IMPORTS}/nothing",
        f"{IMPORTS}/%00",
        "/staff/dossiers/%00",
        "/staff/dossiers?code=%00",
        "/staff/dossiers/names?source=%00",
    ):
        assert clerk.browser.get(path).status_code in {200, 400, 404}, path
    assert '"level": "error"' not in clerk.server.log


def test_the_whole_preview_of_a_long_file_can_be_read_page_by_page(clerk: Clerk) -> None:
    codes = [f"H44.16-261120-{number:08}" for number in range(450)]
    address = clerk.upload(sheet([(code, "Đang xử lý", "20/11/2026", "") for code in codes], HEADS)).headers["location"]
    seen, path = 0, f"{address}?rows=later"
    while path:
        page = clerk.browser.get(path).text
        seen += page.count("H44.16-261120-")
        more = re.search(r'rows=later&amp;after=(\d+)">', page)
        path = f"{address}?rows=later&after={more[1]}" if more else ""

    assert seen == 450


def test_whoever_types_a_number_sees_where_and_may_keep_it(clerk: Clerk) -> None:
    office = Office(clerk.database)
    address = f"/staff/dossiers/{office.comes(office.dossier())}"
    wish = {"csrf": clerk.csrf, "what": "dossier:in-progress", "text": "Chờ 025190001234"}

    warned = clerk.browser.post(address, data=wish)

    assert warned.status_code == 422
    assert 'name="keep"' in warned.text
    assert clerk.browser.post(address, data=wish | {"keep": "1"}).status_code == 303
