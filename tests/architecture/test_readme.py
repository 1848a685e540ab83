"""The README's picture of the house is true, and each command that it names exists."""

import argparse
import re
import tomllib

from sync.province.__main__ import SORTS
from tests.architecture.tree import ROOT

PROVINCE = ROOT / "packaging" / "province"
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


def test_every_command_of_the_province_that_is_named_exists() -> None:
    known = argparse.ArgumentParser().add_subparsers()
    for sort in SORTS:
        sort.add(known.add_parser)

    assert set(re.findall(r"tantay-province ([a-z]+)", README)) <= known.choices.keys()


def test_the_provinces_commands_run_as_its_service_does() -> None:
    """The script that the README installs names the user, the settings and the program of the unit beside it."""
    script, unit = ((PROVINCE / f"tantay-province{end}").read_text(encoding="utf-8") for end in ("", ".service"))
    told = {name: re.search(rf"^{name}=(\S+)", unit, re.MULTILINE) for name in ("User", "EnvironmentFile", "ExecStart")}

    for name, option in (("User", "--uid={}"), ("EnvironmentFile", "EnvironmentFile={}"), ("ExecStart", '{} "$@"')):
        found = told[name]
        assert found is not None
        assert option.format(found[1]) in script
