"""What the project asks for, by its extras, and what is pinned for it."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SIDES: dict[str, tuple[str, ...]] = {
    "constraints.txt": ("kiosk", "province"),
    "constraints-province.txt": ("province",),
    "constraints-dev.txt": ("kiosk", "province", "dev"),
}
"""The extras of pyproject.toml that each lock file is for, beside what every side needs."""


def wanted(*extras: str) -> list[Requirement]:
    """What the project asks for with these extras."""
    asked = [*PROJECT["dependencies"], *(text for one in extras for text in PROJECT["optional-dependencies"][one])]
    return [Requirement(text) for text in asked]


def names_of(extra: str) -> set[str]:
    """What is asked for with this extra and not without it."""
    return {str(canonicalize_name(one.name)) for one in wanted(extra) if one not in wanted()}


def pins(name: str) -> dict[str, str]:
    """Version by name; every pin must be followed by a hash."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9-]+)==(\S+) \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    assert len(found) == len(re.findall(r"^\S+==", text, re.MULTILINE))
    return dict(found)


PINNED = {name: pins(name) for name in SIDES}
"""The pins of each lock file."""
