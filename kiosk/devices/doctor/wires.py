"""The way out, from the plug on: link, own address, gateway, a host without a name, the names themselves."""

import errno
import ipaddress
import socket
import struct
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

import psutil

from kiosk.app.workshop import Order
from kiosk.domain.repairs.measures import NOT_HERE, Measure

_NET: Final = Path("/sys/class/net")
_ROUTES: Final = Path("/proc/net/route")
_ARP: Final = Path("/proc/net/arp")
_RESOLV: Final = Path("/etc/resolv.conf")

_NOT_REAL: Final = ("lo", "docker", "br-", "virbr", "veth", "vnet", "tap", "tailscale", "zt")
"""Beginnings of the names of interfaces behind which there is no plug and no antenna."""

_UP, _GATEWAY = 0x1, 0x2
_ANSWERS: Final = 0x2
"""In the table of neighbours: its hardware address is known."""

_CONNECT: Final = 1.5
_PORTS: Final = (53, 80, 443)


def link(_order: Order) -> Measure:
    """Whether a cable is plugged in or a wireless net joined."""
    names = _interfaces()
    if not names:
        return Measure("link", "bad", "link-none")
    live = [name for name in names if _carries(name)]
    if live:
        return Measure("link", "good", "", ", ".join(live))
    if all(_is_off(name) for name in names):
        return Measure("link", "bad", "link-off", ", ".join(names))
    wireless = all(_is_wireless(name) for name in names)
    return Measure("link", "bad", "link-wifi" if wireless else "link-cable", ", ".join(names))


def address(_order: Order) -> Measure:
    """Whether a router has given this machine an address."""
    own = [found for name in _interfaces() for found in _addresses(name)]
    usable = [one for one in own if not ipaddress.ip_address(one).is_link_local]
    if usable:
        return Measure("address", "good", "", ", ".join(usable[:2]))
    return Measure("address", "bad", "address-self" if own else "address-none", ", ".join(own[:1]))


def gateway(_order: Order) -> Measure:
    """Whether there is a way out, and the router at its beginning answers."""
    if not _ROUTES.exists():
        return Measure("gateway", "unknown", NOT_HERE)
    way = _default_route()
    if way is None:
        return Measure("gateway", "bad", "gateway-none")
    name, router = way
    if not router:  # a dial-up line: there is nobody to ask at its beginning
        return Measure("gateway", "good", "", name)
    if _answers(router):
        return Measure("gateway", "good", "", router)
    return Measure("gateway", "bad", "gateway-silent", router)


def outside(order: Order) -> Measure:
    """Whether a host of the world answers that is asked by its number, so that no name is needed."""
    host, _, port = order.outside.rpartition(":")
    if not host:
        return Measure("outside", "unknown", NOT_HERE)
    try:
        taken = connect_time(host, int(port), 4.0)
    except OSError:
        return Measure("outside", "bad", "outside-dead", host)
    return Measure("outside", "good", "", f"{taken * 1000:.0f} ms")


def dns(order: Order) -> Measure:
    """Whether names become numbers, and who is asked for them."""
    servers = _name_servers()
    if servers == []:
        return Measure("dns", "bad", "dns-none")
    told = ", ".join(servers or [])
    portal = order.portal.partition(":")[0]
    names = [name for name in (portal, host_of(order.province), host_of(order.probe)) if _is_name(name)]
    refused = 0
    for name in names:
        try:
            socket.getaddrinfo(name, 443, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            refused += error.errno == socket.EAI_NONAME
            continue
        return Measure("dns", "good", "", told)
    if not names:
        return Measure("dns", "unknown", NOT_HERE)
    return Measure("dns", "bad", "dns-wrong" if refused == len(names) else "dns-dead", told)


def connect_time(host: str, port: int, limit: float) -> float:
    """Seconds until a connection stood; raises OSError when none did. Being turned away is an answer as well."""
    start = time.monotonic()
    try:
        with socket.create_connection((host, port), limit):
            pass
    except ConnectionRefusedError:
        pass
    return time.monotonic() - start


def host_of(url: str) -> str:
    """The host of an address; empty where there is none."""
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_name(host: str) -> bool:
    if not host or host == "localhost":
        return False
    with suppress(ValueError):
        ipaddress.ip_address(host)
        return False
    return True


def _interfaces() -> list[str]:
    return sorted(name for name in psutil.net_if_stats() if not name.startswith(_NOT_REAL) and not _loops(name))


def _loops(name: str) -> bool:
    return "loopback" in psutil.net_if_stats()[name].flags.split(",")


def _carries(name: str) -> bool:
    """Whether something is at the other end; the kernel's own word where it has one."""
    with suppress(OSError):
        return (_NET / name / "carrier").read_text().strip() == "1"
    stats = psutil.net_if_stats()[name]
    return stats.isup and ("running" in stats.flags.split(",") or not stats.flags)


def _is_off(name: str) -> bool:
    with suppress(OSError, ValueError):
        return not int((_NET / name / "flags").read_text(), 16) & _UP
    return not psutil.net_if_stats()[name].isup


def _is_wireless(name: str) -> bool:
    return (_NET / name / "wireless").exists() or (_NET / name / "phy80211").exists()


def _addresses(name: str) -> list[str]:
    found = psutil.net_if_addrs().get(name, [])
    wanted = [one for one in found if one.family in {socket.AF_INET, socket.AF_INET6}]
    return [one.address.partition("%")[0] for one in sorted(wanted, key=lambda one: one.family != socket.AF_INET)]


def _default_route() -> tuple[str, str] | None:
    """Interface and router of the way out with the smallest metric; the router is empty where none is named."""
    ways: list[tuple[int, str, str]] = []
    for line in _ROUTES.read_text().splitlines()[1:]:
        name, target, router, flags, _, _, metric, mask, *_ = line.split()
        if int(target, 16) == 0 and int(mask, 16) == 0 and int(flags, 16) & _UP:
            number = socket.inet_ntoa(struct.pack("<L", int(router, 16)))
            ways.append((int(metric), name, number if int(flags, 16) & _GATEWAY else ""))
    return min(ways)[1:] if ways else None


def _answers(router: str) -> bool:
    """Whether the router takes a call, turns one away, or at least tells its hardware address when asked for it."""
    for port in _PORTS:
        try:
            connect_time(router, port, _CONNECT)
        except OSError as error:
            if error.errno in {errno.EHOSTUNREACH, errno.ENETUNREACH, errno.EHOSTDOWN}:
                return False
            continue
        return True
    return _is_neighbour(router)


def _is_neighbour(router: str) -> bool:
    with suppress(OSError):
        for line in _ARP.read_text().splitlines()[1:]:
            number, _, flags, *_ = line.split()
            if number == router:
                return bool(int(flags, 16) & _ANSWERS)
    return False


def _name_servers() -> list[str] | None:
    """Who is asked for names; None where this system keeps no such list."""
    try:
        lines = _RESOLV.read_text().splitlines()
    except OSError:
        return None
    return [words[1] for line in lines if len(words := line.split()) > 1 and words[0] == "nameserver"]
