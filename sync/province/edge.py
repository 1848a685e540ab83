"""The edge to HTTP for machines: what a request must carry, and what an answer looks like."""

import io
from typing import Final, TypeVar

import msgspec
import zstandard
from litestar import Response

from kiosk.errors import Rejected
from sync.protocol import (
    COMPRESSION,
    CONTENT_TYPE,
    DEVICE_HEADER,
    MAX_UNPACKED,
    PROTOCOL_HEADER,
    REQUEST_HEADER,
    SERVED,
    SIGNATURE_HEADER,
    signed_text,
)
from sync.province.database import Database
from sync.province.devices import Device, authenticate
from sync.province.problems import PROTOCOL_MARK, AnyRequest

Message = TypeVar("Message", bound=msgspec.Struct)

MAX_WINDOW: Final = 8 << 20
"""Bytes of memory that a compressed body may ask for."""


def open_signed(request: AnyRequest, body: bytes, database: Database) -> Device:
    """Who sent this; raises `Rejected`: `unknown-protocol`, `unknown-device`, `bad-signature` or `revoked`."""
    device = request.headers.get(DEVICE_HEADER, "")
    signed = signed_bytes(request, device, body)
    return authenticate(database, device, signature_of(request), signed)


def signed_bytes(request: AnyRequest, device: str, body: bytes) -> bytes:
    """What the other end must have signed; `device` is empty while it has no name yet.

    Raises `Rejected("unknown-protocol")`.
    """
    text = request.headers.get(PROTOCOL_HEADER, "")
    if text not in map(str, SERVED):
        raise Rejected("unknown-protocol", text[:20])
    query = request.scope["query_string"].decode("ascii", "replace")
    target = request.scope["path"] + (f"?{query}" if query else "")
    return signed_text(int(text), request.method, target, device, request.headers.get(REQUEST_HEADER, ""), body)


def signature_of(request: AnyRequest) -> bytes:
    """The signature's bytes; raises `Rejected("bad-signature")`."""
    try:
        return bytes.fromhex(request.headers.get(SIGNATURE_HEADER, ""))
    except ValueError as error:
        raise Rejected("bad-signature") from error


def unpack(request: AnyRequest, body: bytes) -> bytes:
    """The body without its compression; raises `Rejected`: `unknown-encoding`, `too-large` or `malformed`.

    Never holds more than `MAX_UNPACKED` bytes, whatever the compressed body claims.
    """
    encoding = request.headers.get("content-encoding", "")
    if request.headers.get("content-type") != CONTENT_TYPE or encoding not in {"", COMPRESSION}:
        raise Rejected("unknown-encoding")
    if not encoding:
        return body
    try:
        with zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).stream_reader(io.BytesIO(body)) as reader:
            plain = reader.read(MAX_UNPACKED + 1)
    except zstandard.ZstdError as error:
        raise Rejected("malformed", "compression") from error
    if len(plain) > MAX_UNPACKED:
        raise Rejected("too-large")
    return plain


def read_message(body: bytes, kind: type[Message]) -> Message:
    """The message in the body.

    Raises `Rejected`: `malformed` when it is no msgpack, `invalid` when a value is not allowed.
    """
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except msgspec.ValidationError as error:
        raise Rejected("invalid", str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Rejected("malformed") from error


def answer(message: msgspec.Struct) -> Response[bytes]:
    """The message as the protocol wants it."""
    return Response(msgspec.msgpack.encode(message), media_type=CONTENT_TYPE, headers=PROTOCOL_MARK)


def client_address(request: AnyRequest, trusted_proxies: frozenset[str]) -> str:
    """Where the request came from; a forwarded address is believed only when a trusted proxy says it."""
    address = request.client.host if request.client else ""
    for hop in reversed(request.headers.get("x-forwarded-for", "").split(",")):
        if address not in trusted_proxies or not hop.strip():
            break
        address = hop.strip()
    return address
