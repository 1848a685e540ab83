"""What is installed is what was pinned: each dependency has one exact version, with hashes, that the project allows."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN: list[str] = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["province"]]
DEV: list[str] = [*RUN, *PROJECT["optional-dependencies"]["dev"]]


def pins(name: str) -> dict[str, str]:
    """Version by name; every pin must be followed by a hash."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9-]+)==(\S+) \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    assert len(found) == len(re.findall(r"^\S+==", text, re.MULTILINE))
    return dict(found)


@pytest.mark.parametrize(("name", "wanted"), [("constraints.txt", RUN), ("constraints-dev.txt", DEV)])
def test_every_dependency_is_pinned_to_a_version_that_the_project_allows(name: str, wanted: list[str]) -> None:
    pinned = pins(name)

    for text in wanted:
        requirement = Requirement(text)
        assert pinned[canonicalize_name(requirement.name)] in requirement.specifier


def test_what_runs_is_what_was_tested() -> None:
    run, dev = pins("constraints.txt"), pins("constraints-dev.txt")

    assert run.items() <= dev.items()


def test_a_kiosk_never_installs_what_only_tests() -> None:
    assert not {"pytest", "hypothesis", "basedpyright", "ruff"} & pins("constraints.txt").keys()
