"""Promise: each side of the line runs without what only the other side installs."""

import sys
from importlib.metadata import packages_distributions

import pytest
from packaging.utils import canonicalize_name

from tests.architecture.pins import PINNED, names_of
from tests.architecture.tree import FILES, imports, module_file, module_name

EVERY = {module_name(path) for path in FILES}
PROVINCE = {name for name in EVERY if name.startswith("sync.province")}
KIOSK = EVERY - PROVINCE
HOMES = packages_distributions()


def reached(starts: set[str]) -> set[str]:
    """These modules and all of ours that they import, from wherever in the file, and what those import."""
    found, left = set[str](), sorted(starts)
    while left:
        name = left.pop()
        if name not in found and (path := module_file(name)) is not None:
            found.add(name)
            left += imports(path)
    return found


def needed(modules: set[str]) -> dict[str, str]:
    """What is installed for these modules, by its name in a lock file; and one of them that imports it."""
    files = {name: path for name in sorted(modules) if (path := module_file(name)) is not None}
    return {
        canonicalize_name(home): name
        for name, path in files.items()
        for library in imports(path)
        if (top := library.split(".")[0]) not in sys.stdlib_module_names
        for home in HOMES.get(top, [])
        if home != "tantay"
    }


def test_the_provinces_server_needs_nothing_that_only_a_kiosk_installs() -> None:
    outside = needed(reached(PROVINCE)).keys() - PINNED["constraints-province.txt"].keys()

    assert {name: needed(reached(PROVINCE))[name] for name in outside} == {}


def test_a_kiosk_needs_nothing_that_only_the_provinces_server_installs() -> None:
    assert needed(reached(KIOSK)).keys() & names_of("province") == set()


@pytest.mark.parametrize("name", ["pyside6", "pyside6-essentials", "shiboken6", "keyring", "sqlcipher3", "zxing-cpp"])
def test_what_draws_and_seals_at_the_counter_is_not_installed_on_the_server(name: str) -> None:
    assert name in PINNED["constraints.txt"]
    assert name not in PINNED["constraints-province.txt"]


def test_what_only_a_kiosk_installs_would_be_seen() -> None:
    assert needed({"ui.door"})["pyside6-essentials"] == "ui.door"
    assert {"kiosk.paper.fonts", "kiosk.paper.slip"} <= reached({"kiosk.paper.slip"})
