"""The README's picture of the house is true, and each command that it names exists."""

import re
import tomllib

from tests.architecture.tree import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def drawn_paths() -> list[str]:
    """Each path of the drawing, from the root: two spaces of indent are one folder deeper."""
    [drawing] = re.findall(r"## The house\n.*?```\n(.*?)```", README, re.DOTALL)
    above: list[str] = []
    paths: list[str] = []
    for line in drawing.splitlines():
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2
        above[depth:] = [name.removesuffix("/")]
        paths.append("/".join(above))
    return paths


def test_every_room_of_the_picture_exists() -> None:
    assert [path for path in drawn_paths() if not (ROOT / path).exists()] == []


def test_no_room_is_missing_from_the_picture() -> None:
    rooms = {
        path.relative_to(ROOT).as_posix() for top in ("kiosk", "sync") for path in (ROOT / top).glob("*/__init__.py")
    }

    assert {room.removesuffix("/__init__.py") for room in rooms} <= set(drawn_paths())


def test_every_make_target_that_is_named_exists() -> None:
    named = set(re.findall(r"`?make ([a-z]+)", README))

    assert {target for target in named if not re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)} == set()


def test_every_installed_command_that_is_named_exists() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    commands = {*project["scripts"], *project["gui-scripts"]}

    assert set(re.findall(r"installed as `(tantay[a-z-]*)`", README)) == commands
