"""Each room of the house imports only what the table of the design allows; the table stands here again, as data."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import FILES, ROOT, imports, module_name, named

PURE_UI = (
    "ui.acts",
    "ui.flow",
    "ui.patience",
    "ui.present",
    "ui.spoken",
    "ui.state",
    "ui.states",
    "ui.views",
    "ui.address",
    "ui.words",
    "ui.world",
)
FACTS = ("kiosk.domain", "kiosk.errors")
ADAPTER = (
    "kiosk.app.places",
    "kiosk.app.ports",
    "kiosk.app.saving",
    "kiosk.app.scanning",
    "kiosk.app.workshop",
    "msgspec",
    *FACTS,
)

ANYTHING = ("",)
"""For those who wire: the composition roots, and what plays or pictures the whole program."""

ROOMS: dict[str, tuple[str, ...]] = {
    "kiosk": (),
    "kiosk.errors": (),
    "kiosk.config": (*FACTS, "msgspec", "platformdirs"),
    "kiosk.diagnostics": ("msgspec",),
    "kiosk.domain": ("kiosk.domain", "kiosk.errors", "msgspec"),
    "kiosk.app": ("kiosk.app", "msgspec", *FACTS),
    "kiosk.store": ("kiosk.store", *ADAPTER, "argon2", "cryptography", "keyring", "sqlcipher3"),
    "kiosk.catalogue": ("kiosk.catalogue", *ADAPTER),
    "kiosk.paper": ("kiosk.paper", *ADAPTER, "font_source_sans_pro", "qrcode", "reportlab", "xlsxwriter"),
    "kiosk.devices": ("kiosk.devices", *ADAPTER, "PySide6", "httpx", "psutil", "shiboken6", "zxingcpp"),
    "ui": (),
    **dict.fromkeys(PURE_UI, ("kiosk.app", *FACTS, "msgspec", *PURE_UI)),
    "ui.words": ("PySide6.QtCore", "ui.address"),
    "ui.keyboard.compose": ("ui.keyboard.syllable",),
    "ui.keyboard.syllable": (),
    "ui.keyboard.telex": ("ui.keyboard.compose", "ui.keyboard.syllable"),
    "ui.keyboard.layouts": (),
    "ui.keyboard.scan": ("ui.keyboard.layouts",),
    "ui.keyboard": ("ui.keyboard", "ui.words", "PySide6"),
    "ui.models": ("ui.models", "ui.views", "msgspec", "PySide6"),
    "ui.shell": ("kiosk.app", "kiosk.diagnostics", *FACTS, "msgspec", *PURE_UI),
    "ui.taps": ("kiosk.app", *FACTS, "ui.shell", *PURE_UI),
    "ui.figures_taps": ("ui.taps", "kiosk.app.saving", *PURE_UI),
    "ui.filing_taps": ("ui.taps", *PURE_UI),
    "ui.guidance_taps": ("ui.taps", "kiosk.app", *FACTS, *PURE_UI),
    "ui.shifts_taps": ("kiosk.app", "ui.taps", *PURE_UI),
    "ui.repairs_taps": ("kiosk.app", "kiosk.domain", "ui.shell", "ui.taps", *PURE_UI),
    "ui.doctor": ("kiosk.app", "kiosk.domain", "ui.present", "ui.words"),
    "ui.visits_taps": ("kiosk.app.ports", *FACTS, "msgspec", "ui.taps", *PURE_UI),
    "ui.settings_taps": ("ui.taps", *PURE_UI),
    "ui.queue_taps": ("ui.taps", "ui.shell", "kiosk.app", *FACTS, *PURE_UI),
    "ui.door": ("PySide6",),
    "ui.clipboard": ("PySide6",),
    "ui.aside": ("PySide6", "ui.shell", "ui.world"),
    "ui.hearing": ("kiosk.app.scanning", "kiosk.devices.key_wedge", "ui.acts", "ui.shell", "ui.window", "ui.world"),
    "ui.silence": ("PySide6", "ui.shell", *PURE_UI),
    "ui.curtain": ("PySide6", "shiboken6", "ui.models.standby", "ui.present.standby", "ui.words"),
    "ui.window": ("PySide6", "msgspec", "shiboken6", "ui"),
    **dict.fromkeys(("ui.kiosk", "ui.opening", "ui.pair", "ui.practice", "ui.demo", "ui.gallery"), ANYTHING),
    "sync": (),
    "sync.protocol": ("msgspec",),
    "sync.client": (
        "sync.client",
        "sync.protocol",
        "kiosk.store",
        "kiosk.app.ports",
        *FACTS,
        "httpx",
        "msgspec",
        "zstandard",
    ),
    "sync.province.commands": ANYTHING,
    "sync.province": (
        "sync.province",
        "sync.protocol",
        *FACTS,
        "anyio",
        "argon2",
        "cryptography",
        "httpx",
        "joserfc",
        "litestar",
        "msgspec",
        "openpyxl",
        "platformdirs",
        "prometheus_client",
        "psutil",
        "psycopg",
        "qrcode",
        "reportlab",
        "sqlalchemy",
        "structlog",
        "uvicorn",
        "xlsxwriter",
        "zstandard",
        "zxcvbn",
    ),
}


def room_of(module: str) -> str:
    """The smallest room of the table that holds this module."""
    homes = [room for room in ROOMS if module == room or module.startswith(f"{room}.")]
    return max(homes, key=len)


def is_within(module: str, room: str) -> bool:
    return room in {"", module} or module.startswith(f"{room}.")


def is_main(path: Path) -> bool:
    return path.name == "__main__.py"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_module_imports_only_what_its_room_may(path: Path) -> None:
    allowed = ANYTHING if is_main(path) else ROOMS[room_of(module_name(path))]
    foreign = {name for name in imports(path) if name.split(".")[0] not in sys.stdlib_module_names}

    assert sorted(name for name in foreign if not any(is_within(name, room) for room in allowed)) == []


def test_the_rules_know_nothing_of_the_world() -> None:
    worldly = {
        "sqlite3",
        "socket",
        "subprocess",
        "threading",
        "http",
        "urllib",
        "asyncio",
        "random",
        "time",
        "os",
        "io",
    }
    domain = [path for path in FILES if module_name(path).startswith("kiosk.domain")]

    assert {named(path): bad for path in domain if (bad := worldly & set(imports(path)))} == {}


def test_no_decision_of_the_screen_needs_a_screen() -> None:
    """Only the sentences are read by Qt: the same compiled file then serves Python and QML."""
    pure = [path for path in FILES if any(is_within(module_name(path), room) for room in PURE_UI)]
    qt = {named(path): found for path in pure if (found := {name for name in imports(path) if "PySide6" in name})}

    assert qt == {"ui/words.py": {"PySide6.QtCore"}}


def test_the_sentences_are_read_without_an_application() -> None:
    asked = "from ui.words import say; print(say('en', 'next')); import sys; print('PySide6.QtGui' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.split() == ["Continue", "False"]


def test_the_sync_process_carries_neither_window_nor_server() -> None:
    client = [path for path in FILES if module_name(path).startswith("sync.client")]
    too_much = ("PySide6", "litestar", "uvicorn", "sync.province", "ui")

    assert [
        named(path) for path in client if any(is_within(name, room) for name in imports(path) for room in too_much)
    ] == []
