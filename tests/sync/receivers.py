"""Who is told in tests: the desk of a real SMTP server, and a real HTTP receiver."""

import json
import ssl
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiosmtpd.handlers import Message as Letters

from sync.province.database import Database
from sync.province.inside import read_inside
from sync.province.watch.channels import Channel, Way, write_channel

INSIDE = read_inside("127.0.0.1")
"""What an operator sets for the receivers of these tests, which are on this machine."""


def add_channel(database: Database, kind: Way, address: str, centre: str, now: datetime) -> Channel:
    """As the page writes an address down."""
    with database.write() as connection:
        return write_channel(connection, kind, address, centre, INSIDE, now)


class PostOffice(Letters):
    """A real SMTP server's desk: the letters that were handed in, or a refusal while it is shut; its last word."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[Message] = []
        self.is_shut = False
        self.goodbye = "221 Bye"
        self.came = threading.Event()

    def handle_message(self, message: Message) -> None:
        self.letters.append(message)
        self.came.set()

    async def handle_MAIL(self, *arguments: object) -> str:  # noqa: N802 - the library's name
        envelope, address = arguments[2], arguments[3]
        if self.is_shut:
            return "451 later"
        envelope.mail_from = address  # pyright: ignore[reportAttributeAccessIssue]
        return "250 OK"

    async def handle_QUIT(self, *_arguments: object) -> str:  # noqa: N802 - the library's name
        return self.goodbye


class Receiver(ThreadingHTTPServer):
    """A real HTTP receiver: what it got, and what it answers."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Desk)
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.paths: list[str] = []
        self.answer = 200
        self.then: Callable[[], object] = list

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/alerts"

    def events(self) -> list[dict[str, object]]:
        return [event for _, body in self.got for event in json.loads(body)["events"]]


@contextmanager
def receiving(papers: Path | None = None) -> Generator[Receiver]:
    """A receiver at work; with papers it talks TLS."""
    with Receiver() as server:
        if papers is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(papers / "server.pem")
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class _Desk(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        receiver = self.server
        assert isinstance(receiver, Receiver)
        body = self.rfile.read(int(self.headers["content-length"]))
        receiver.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
        receiver.paths.append(self.path)
        receiver.then()
        self.send_response(receiver.answer)
        if receiver.answer == 302:
            self.send_header("location", "/elsewhere")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass
