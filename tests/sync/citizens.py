"""A citizen's phone that looks at the pages of a province, and what a reader gets of them."""

import re
import secrets
from datetime import UTC, datetime
from html.parser import HTMLParser

import httpx

from kiosk.domain import facts as f
from sync.province.accept import accept
from sync.province.database import Database
from sync.province.devices import Device
from tests.sync.people import Keys, bodies_of, let_in, push_of, session_facts
from tests.sync.servers import Server

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

    def look(self, path: str, method: str = "GET") -> httpx.Response:
        headers = {"X-Forwarded-For": f"198.51.100.1, {self.phone}"}
        return httpx.request(method, self.server.url + path, headers=headers, trust_env=False)


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
