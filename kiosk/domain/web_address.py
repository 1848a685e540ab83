"""Which web addresses a counter may talk to or print on a slip."""

import re
from urllib.parse import urlsplit

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def is_safe_address(url: str) -> bool:
    """An address that nobody on the line can read along with: https, or http to this very machine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme == "http" and host in LOOPBACK:
        return True
    return parts.scheme == "https" and re.fullmatch(r"[A-Za-z0-9.:-]+", host) is not None
