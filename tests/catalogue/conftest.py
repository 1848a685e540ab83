"""A copy of the resources to be broken or updated, and ways to do so."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from kiosk.catalogue.files import resources_root

Json: TypeAlias = dict[str, Any]
Change: TypeAlias = Callable[[Json], object]
ChangeFile: TypeAlias = Callable[[str, Change], None]


def copy_resources(to: Path) -> Path:
    """What the catalogue is made of, in a folder of its own."""
    for folder in ("procedures", "forms", "places", "holidays", "guidance"):
        shutil.copytree(resources_root() / folder, to / folder)
    return to


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    return copy_resources(tmp_path / "resources")


@pytest.fixture
def change_file(resources: Path) -> ChangeFile:
    def change(file: str, how: Change) -> None:
        path = resources / file
        content = json.loads(path.read_text(encoding="utf-8"))
        how(content)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    return change
