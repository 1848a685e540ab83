"""Many pictures in little time: a few processes, each with a counter of its own, share the scenes among them."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from fnmatch import fnmatch
from multiprocessing import get_context
from pathlib import Path

import msgspec
from PySide6.QtGui import QGuiApplication

from ui.gallery.camera import Camera, Picture, Ways
from ui.gallery.contact import contact_sheet
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.faults import Script
from ui.gallery.tour import ADDRESS, Tour
from ui.gallery.walk import Scene

PROCESSES = min(os.cpu_count() or 2, 4)
"""Each walks through the program once before its first picture, so more of them win little."""


class Order(msgspec.Struct, frozen=True):
    """What is to be pictured: scenes by name (`form-*` for many); `out` is where pictures are kept, None keeps none."""

    pages: Sequence[str] = ("*",)
    ways: Ways = Ways()
    out: Path | None = None
    script: Script | None = None
    loud: bool = False


def shoot(order: Order, processes: int = PROCESSES) -> list[Picture]:
    """All pictures of an order, in the order of the tour."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        parts = list(pool.map(_share, [order] * processes, range(processes), [processes] * processes))
    numbered = sorted((number, place, one) for part in parts for number, place, one in part)
    return [one for _, _, one in numbered]


def _share(order: Order, which: int, processes: int) -> list[tuple[int, int, Picture]]:
    """Every so-manieth scene, so that no process gets all the long pages; each picture with its place in the whole."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    work = Path(tempfile.mkdtemp(prefix="tantay-gallery-"))
    clock, printer = SteadyClock(), PatientPrinter()
    counter = Counter(work / "store", clock, printer, ADDRESS)
    counter.window.root.show()
    found: list[tuple[int, int, Picture]] = []
    try:
        scenes = wanted(Tour(counter, clock, printer).walk(), order.pages)
        camera = Camera(counter, order.out, order.script)
        for number in range(which, len(scenes), processes):
            began = time.monotonic()
            pictures = list(camera.take(scenes[number], order.ways))
            found += [(number, place, one) for place, one in enumerate(pictures)]
            if order.out:
                contact_sheet(order.out, pictures)
            if order.loud:
                _report(f"{number + 1}/{len(scenes)} {scenes[number].name}", pictures, time.monotonic() - began)
    finally:
        counter.close()
        shutil.rmtree(work, ignore_errors=True)
        del app
    return found


def _report(scene: str, pictures: Sequence[Picture], seconds: float) -> None:
    faulty = sum(bool(one.faults) for one in pictures)
    sys.stdout.write(f"{scene}: {len(pictures)} pictures, {faulty} with faults, {seconds:.1f} s\n")
    sys.stdout.flush()


def wanted(scenes: Sequence[Scene], patterns: Sequence[str]) -> list[Scene]:
    """The scenes whose names fit one of the patterns."""
    return [scene for scene in scenes if any(fnmatch(scene.name, pattern) for pattern in patterns)]
