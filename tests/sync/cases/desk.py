"""An office at a running server, and other systems that call it by token."""

from datetime import UTC, datetime

import httpx

from sync.province.cases.tokens import OF_PROGRAMS, TokenWish, make_token
from sync.province.database import Database
from tests.sync.cases.offices import Office, hired, staff_of
from tests.sync.servers import Server


class Desk:
    """An office at a running server, and programs with tokens."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.database = Database(server.database_url)
        self.office = Office(self.database)
        self.staff = hired(self.database, staff_of())
        self._clients: list[httpx.Client] = []

    def token(self, *rights: str, communes: str = "", days: int = 7) -> str:
        wish = TokenWish(name="Một cửa", rights=frozenset(rights or OF_PROGRAMS), communes=communes, days=days)
        return make_token(self.database, self.staff, wish, datetime.now(UTC))

    def program(self, *rights: str, communes: str = "") -> httpx.Client:
        headers = {"Authorization": f"Bearer {self.token(*rights, communes=communes)}"}
        client = httpx.Client(base_url=f"{self.server.url}/api/v1", headers=headers, trust_env=False, timeout=30)
        self._clients.append(client)
        return client

    def close(self) -> None:
        for client in self._clients:
            client.close()
        self.database.close()


def reason(answer: httpx.Response) -> tuple[int, str]:
    """Status and reason of a refusal."""
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    return answer.status_code, problem["reason"]
