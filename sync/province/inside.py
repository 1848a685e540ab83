"""Which addresses lie inside a network, and which of those the operator opened for webhooks. Nothing is looked up."""

import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final, Literal, TypeAlias
from urllib.parse import urlsplit

import msgspec

from kiosk.errors import Refused
from sync.protocol import is_usable_address

SETTING: Final = "TANTAY_WEBHOOK_INSIDE"
Address: TypeAlias = IPv4Address | IPv6Address
WhyNot: TypeAlias = Literal["bad-address", "address-http", "address-inside"]
_EMBEDDING: Final = ip_network("64:ff9b::/96")
"""NAT64: the last four bytes are the address that is meant."""


class Inside(msgspec.Struct, frozen=True):
    """What the operator opened: hosts by name, told wherever they lead and without TLS too, and nets as written.

    (Handlers are given this, and their library reads no union of networks.)
    """

    hosts: frozenset[str] = frozenset()
    nets: tuple[str, ...] = ()

    def may_reach(self, host: str, address: Address) -> bool:
        """Whether a message for this host may go to this address: a public one, or one that was opened."""
        return host in self.hosts or is_public(_meant(address)) or self.has(address)

    def has(self, address: Address) -> bool:
        """Whether this address lies in a net that was opened."""
        meant = _meant(address)
        return any(meant in ip_network(net) for net in self.nets)


def read_inside(text: str) -> Inside:
    """What `10.20.0.0/16,nhan.phutho.local` says; refused with `bad-setting`."""
    hosts: set[str] = set()
    nets: list[str] = []
    for part in filter(None, (part.strip().lower() for part in text.split(","))):
        try:
            nets.append(str(ip_network(part)))
        except ValueError as error:
            is_name = not any(sign in part for sign in ":/") and not part.replace(".", "").isdecimal()
            if not is_name or not is_usable_address(f"https://{part}"):
                raise Refused("bad-setting", name=SETTING) from error
            hosts.add(part)
    return Inside(frozenset(hosts), tuple(nets))


def why_not(url: str, inside: Inside) -> WhyNot | None:
    """Why no message may go to this address; None when it may, unless its name leads inside when it is told."""
    scheme, colon, rest = url.partition(":")
    if scheme.lower() not in {"http", "https"} or not is_usable_address(f"https{colon}{rest}"):
        return "bad-address"
    host, is_plain = urlsplit(url).hostname or "", scheme.lower() == "http"
    written = list(_written(host))
    is_open = host in inside.hosts or bool(written and all(inside.has(one) for one in written))
    is_outside = all(is_public(_meant(one)) for one in written) if written else "." in host
    if not (is_open or is_outside):
        return "address-inside"
    return "address-http" if is_plain and not is_open else None


def is_public(address: Address) -> bool:
    """Whether the address belongs to the whole world, and to one machine in it."""
    is_site = isinstance(address, IPv6Address) and address.is_site_local
    return address.is_global and not (address.is_multicast or address.is_reserved or is_site)


def _meant(address: Address) -> Address:
    """The address of the fourth version that one of the sixth stands for, where it does."""
    if isinstance(address, IPv4Address):
        return address
    if address in _EMBEDDING:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else address)


def _written(host: str) -> Iterator[Address]:
    """The addresses that this host is without a name: whatever the system takes for a number, 127.1 and 0x7f.1 too."""
    try:
        found = socket.getaddrinfo(host, None, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return
    for one in found:
        yield ip_address(str(one[4][0]))
