"""Promise: the end of the certificate that kiosks see is read from the server itself, also when it has passed."""

import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sync.province.watch.watching import certificate_until

HOST = "127.0.0.2"
"""This machine too, and not one of the names by which a province is tried out on it."""
ENDS = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def https(tmp_path: Path) -> Iterator[str]:
    """A server whose certificate has ended."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "tinh.example")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(ENDS - timedelta(days=90)).not_valid_after(ENDS)
    both = tmp_path / "both.pem"
    both.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    with ThreadingHTTPServer((HOST, 0), BaseHTTPRequestHandler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"https://{HOST}:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_certificate_that_has_ended_says_when(https: str) -> None:
    assert certificate_until(https) == ENDS


def test_without_tls_or_without_an_answer_nothing_is_known() -> None:
    assert certificate_until("http://127.0.0.1:1") is None
    assert certificate_until("https://127.0.0.2:1") == "unasked"
