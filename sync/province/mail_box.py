"""Where the operator has letters handed in, and what an address of a letter is."""

from urllib.parse import unquote, urlsplit

import msgspec

from kiosk.errors import Refused
from sync.protocol import LOOPBACK


class MailBox(msgspec.Struct, frozen=True, kw_only=True):
    """Where letters are handed in, and as whom."""

    host: str
    port: int
    tls: bool
    user: str
    password: str
    sender: str


def read_mail_box(url: str, sender: str) -> MailBox | None:
    """What `smtp://user:password@host:587` or `smtps://…` says; None for an empty address.

    Without TLS from the start, STARTTLS is asked for, except on this very machine. Refused with `bad-setting`.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refused("bad-setting", name="TANTAY_SMTP_URL") from error
    if parts.scheme not in {"smtp", "smtps"} or not host:
        raise Refused("bad-setting", name="TANTAY_SMTP_URL")
    if not is_mail_address(sender):
        raise Refused("bad-setting", name="TANTAY_MAIL_FROM")
    tls = parts.scheme == "smtps"
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not f"{user}{password}".isascii():  # as far as the library can log in
        raise Refused("bad-setting", name="TANTAY_SMTP_URL")
    default = 465 if tls else 25 if host in LOOPBACK else 587
    return MailBox(host=host, port=port or default, tls=tls, user=user, password=password, sender=sender)


def is_mail_address(text: str) -> bool:
    """A plain address of which nothing can be made but one recipient."""
    name, at, host = text.partition("@")
    plain = text.isascii() and text.isprintable() and not any(sign in text for sign in ' ",;:<>()[]\\')
    return bool(name and at and "." in host.strip(".")) and "@" not in host and plain and len(text) <= 254
