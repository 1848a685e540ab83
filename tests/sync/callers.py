"""A device that can be made to do everything wrong, and how its wrong requests are read."""

from datetime import UTC, datetime

import httpx
import zstandard

from sync.client.line import HttpProvince
from sync.protocol import (
    COMPRESSION,
    CONTENT_TYPE,
    DEVICE_HEADER,
    PROBLEM_TYPE,
    PROTOCOL,
    PROTOCOL_HEADER,
    PUSH_PATH,
    REQUEST_HEADER,
    SIGNATURE_HEADER,
    signed_text,
)
from sync.province.database import Database
from tests.sync.people import Keys, let_in
from tests.sync.servers import Server

REQUEST = f"req-{'0' * 32}"


class Caller:
    """A device that can be made to do everything wrong."""

    def __init__(self, server: Server, centre: str = "08782") -> None:
        self.keys = Keys()
        self.url = server.url
        database = Database(server.database_url)
        self.device = let_in(database, self.keys, centre, datetime.now(UTC)).id
        database.close()
        self.line = HttpProvince(server.url, self.device, self.keys)

    def send(self, body: bytes, changed: dict[str, str] | None = None, *, packed: bool = True) -> httpx.Response:
        """Post these bytes, rightly signed unless a header says otherwise."""
        if packed:
            body = zstandard.compress(body)
        signature = self.keys.sign(signed_text(PROTOCOL, "POST", PUSH_PATH, self.device, REQUEST, body))
        headers = {
            PROTOCOL_HEADER: str(PROTOCOL),
            DEVICE_HEADER: self.device,
            REQUEST_HEADER: REQUEST,
            SIGNATURE_HEADER: signature.hex(),
            "content-type": CONTENT_TYPE,
            "content-encoding": COMPRESSION if packed else "",
        }
        return httpx.post(
            self.url + PUSH_PATH, content=body, headers=headers | (changed or {}), trust_env=False, timeout=30
        )


def reason_of(response: httpx.Response) -> tuple[int, str]:
    assert response.headers["content-type"] == PROBLEM_TYPE
    assert response.headers[PROTOCOL_HEADER] == str(PROTOCOL)
    problem = response.json()
    assert problem["status"] == response.status_code
    assert problem["title"].endswith((".", "]."))
    return response.status_code, problem["reason"]
