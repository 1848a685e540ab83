"""A province on this very machine whose clock is ahead of this machine's."""

import ssl
import threading
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Ahead(BaseHTTPRequestHandler):
    """Every answer is well, and three hours ahead."""

    def do_GET(self) -> None:
        self.send_response_only(200)
        self.send_header("Date", format_datetime(datetime.now(UTC) + timedelta(hours=3), usegmt=True))
        self.send_header("Tantay-Protocol", "1")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@contextmanager
def ahead(papers: Path | None = None) -> Generator[str]:
    """Its address; with papers, over TLS."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Ahead)
    if papers is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(papers)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}" if papers is None else f"https://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
