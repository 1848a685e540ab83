"""A small world of its own: two network namespaces and a cable between them, in which faults are made for real.

`counter` is where the machine stands that is measured, `world` where everything else is: router, names, hosts.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import msgspec

from kiosk.app.workshop import Order
from kiosk.devices.doctor.words import Told, Wish
from kiosk.domain.repairs.measures import CHECKS, Measure

COUNTER, ROUTER = "10.77.9.2", "10.77.9.1"
PLUG = "eth0"
PORTAL, PROBE, PROVINCE = "portal.example.vn", "probe.example.vn", "province.example.vn"
NAMES = (PORTAL, PROBE, PROVINCE)


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


@cache
def why_not() -> str:
    """Why no network namespaces can be made here; empty where they can."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("ip") is None:
        return "network namespaces need root and iproute2"
    tried = subprocess.run(["ip", "netns", "add", f"tt{os.getpid()}try"], check=False, capture_output=True, text=True)
    if tried.returncode:
        return f"no network namespace can be made here: {tried.stderr.strip()}"
    ip("netns", "del", f"tt{os.getpid()}try")
    return ""


@dataclass
class Net:
    """The cable, and what runs at its far end; `order` says whom the machine asks."""

    counter: str
    world: str
    folder: Path
    servers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def order(self) -> Order:
        return Order(
            checks=CHECKS["internet"],
            province=f"https://{PROVINCE}:8443",
            portal=f"{PORTAL}:443",
            outside=f"{ROUTER}:443",
            probe=f"http://{PROBE}/generate_204",
        )

    def serve(self, *words: str, ahead: int = 0) -> None:
        """Start servers at the far end, whose clocks are hours ahead of ours; wait until they listen."""
        command = ["ip", "netns", "exec", self.world, sys.executable, "-m", "tests.repairs.far_end", *words]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"AHEAD": str(ahead)})
        self.servers.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == b"listening\n"

    def measure(self, order: Order | None = None, before: str = "") -> dict[str, Measure]:
        """What the process that measures tells, run at the counter, with names asked of the router."""
        names = self.folder / "resolv.conf"
        names.write_text(f"nameserver {ROUTER}\noptions timeout:1 attempts:1\n")
        inner = f"mount --bind {names} /etc/resolv.conf; exec {before} {sys.executable} -m kiosk.devices.doctor.job"
        told = subprocess.run(
            ["ip", "netns", "exec", self.counter, "unshare", "--mount", "sh", "-c", inner],
            input=msgspec.json.encode(Wish(order or self.order())),
            env=os.environ | {"SSL_CERT_FILE": str(self.folder / "ca.pem")},
            capture_output=True,
            check=True,
            timeout=60,
        )
        lines = [msgspec.json.decode(line, type=Told) for line in told.stdout.splitlines()]
        return {line.measure.check: line.measure for line in lines if line.measure is not None}


@contextmanager
def a_net(folder: Path) -> Generator[Net]:
    """Two namespaces with a cable that is plugged in, an address and a way out; they are gone afterwards."""
    mark = f"tt{os.getpid() % 10000}{time.monotonic_ns() % 1000}"
    net = Net(f"{mark}c", f"{mark}w", folder)
    for space in (net.counter, net.world):
        ip("netns", "add", space)
        ip("-n", space, "link", "set", "lo", "up")
    try:
        ip("link", "add", PLUG, "netns", net.counter, "type", "veth", "peer", "name", "far", "netns", net.world)
        ip("-n", net.world, "addr", "add", f"{ROUTER}/24", "dev", "far")
        ip("-n", net.world, "link", "set", "far", "up")
        ip("-n", net.counter, "addr", "add", f"{COUNTER}/24", "dev", PLUG)
        ip("-n", net.counter, "link", "set", PLUG, "up")
        ip("-n", net.counter, "route", "add", "default", "via", ROUTER)
        yield net
    finally:
        for server in net.servers:
            server.kill()
            server.communicate()
        for space in (net.counter, net.world):
            ip("netns", "del", space)
