"""The province as its staff have it: a real server process, accounts of every role, and a real browser."""

import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sqlalchemy import insert

from kiosk.domain.ids import uuid7
from sync.province.database import Database
from sync.province.staff.rights import Role
from sync.province.staff.sessions import open_session
from sync.province.tables.staff import account
from sync.province.web.staff.guard import COOKIE
from tests.sync.servers import Server, running
from tests.web.browser import CHROMIUM, FLAGS


class Province(NamedTuple):
    """A running server, and its database beside it."""

    server: Server
    database: Database

    @property
    def url(self) -> str:
        return self.server.url

    def secret(self, role: Role, *communes: str) -> str:
        """The cookie of somebody with this role who is signed in now."""
        now = datetime.now(UTC)
        who = uuid7(now)
        with self.database.write() as connection:
            connection.execute(
                insert(account).values(
                    id=who, login=secrets.token_hex(8), name="Trần Thị Thử", role=role, communes=" ".join(communes),
                    created_at=now,
                )
            )  # fmt: skip
            return open_session(connection, who, "test", now)


SignedIn = Callable[..., Page]
"""`signed_in(role, *communes, width=…)`: a page of somebody with this role."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window. While it is there an event loop runs in this thread, and no other may."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Province]:
    """A server on SQLite."""
    folder = tmp_path_factory.mktemp("province")
    url = f"sqlite+pysqlite:///{folder / 'province.sqlite'}"
    with running(url, folder) as server:
        database = Database(url)
        yield Province(server, database)
        database.close()


@pytest.fixture
def signed_in(browser: Browser, province: Province) -> Iterator[SignedIn]:
    """Pages of people who are signed in; what a page's console complains of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(role: Role, *communes: str, width: int = 1440) -> Page:
        context = browser.new_context(base_url=province.url, viewport={"width": width, "height": 900}, locale="vi-VN")
        contexts.append(context)
        host = urlsplit(province.url).hostname or ""
        secret = province.secret(role, *communes)
        context.add_cookies([{"name": COOKIE, "value": secret, "domain": host, "path": "/"}])
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [text for text in complaints if "status of 4" not in text] == []


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where pictures of this test go."""
    return tmp_path
