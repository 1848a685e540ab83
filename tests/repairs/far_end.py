"""The far end of the cable: `python -m tests.repairs.far_end names|probe|captive|province|portal FOLDER …`.

Each word is a server: `names` answers every question for a name with the router's address, `probe` and `captive` are
the plain page and what a Wi-Fi shows in its place, `province` and `portal` show a certificate.
"""

import http.server
import os
import socket
import ssl
import sys
import threading
import time
from email.utils import formatdate
from pathlib import Path

from tests.repairs.nets import ROUTER

AHEAD = int(os.environ.get("AHEAD", "0"))
"""Hours by which every clock of the far end is ahead: seen from here, the counter's clock is behind."""


class Page(http.server.BaseHTTPRequestHandler):
    status, place, text = 204, "", ""

    def do_GET(self) -> None:
        self.send_response_only(self.status)
        self.send_header("Date", formatdate(time.time() + 3600 * AHEAD, usegmt=True))
        if self.place:
            self.send_header("Location", self.place)
        self.send_header("Content-Length", str(len(self.text)))
        self.end_headers()
        self.wfile.write(self.text.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


class Captive(Page):
    status, place = 302, "http://login.cafe.example/"


class Province(Page):
    status, text = 200, "ok schema=3\n"


def answer_names(server: socket.socket) -> None:
    """Every name is the router; a question is answered with itself and one address behind it."""
    while True:
        question, asker = server.recvfrom(512)
        end = question.index(b"\0", 12) + 5
        is_four = question[end - 4 : end - 2] == b"\0\1"
        head = question[:2] + b"\x81\x80\0\1" + (b"\0\1" if is_four else b"\0\0") + b"\0\0\0\0"
        address = b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4" + socket.inet_aton(ROUTER) if is_four else b""
        server.sendto(head + question[12:end] + address, asker)


def serve(page: type[Page], port: int, certificate: Path | None = None) -> None:
    server = http.server.ThreadingHTTPServer((ROUTER, port), page)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()


def main() -> None:
    *words, folder = sys.argv[1:]
    certificate = Path(folder) / "server.pem"
    for word in words:
        match word:
            case "names":
                names = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                names.bind((ROUTER, 53))
                threading.Thread(target=answer_names, args=(names,), daemon=True).start()
            case "probe" | "captive":
                serve(Page if word == "probe" else Captive, 80)
            case "province":
                serve(Province, 8443, certificate)
            case "portal":
                serve(Page, 443, certificate)
            case _:
                raise SystemExit(f"{word}?")
    sys.stdout.write("listening\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main()
